import { useState } from "react";
import { forget, keep, kept } from "../kept.ts";
import { newId } from "../newId.ts";
import { useReader } from "../reader/reader.tsx";
import type { ActRequest } from "./acts.ts";
import type { SaidWith } from "./useDoing.ts";

/** `sent` once it was tried: other words are another request from then on. */
type Kept = SaidWith & { sent: boolean };

/**
 * What is said with an act, kept as it is typed until the act is known to be done: closing the dialog loses nothing, and
 * opened again it is the same request.
 */
export function useSaid({ act, thing }: ActRequest) {
  const { me } = useReader();
  const slot = `${me.personId}:act:${act}:${thing.perspectiveId ?? thing.useId ?? thing.itemId}`;
  const [said, setSaid] = useState<Kept>(() => asSaid(kept(slot)) ?? blank());
  return {
    said,
    say: (part: Partial<SaidWith>) =>
      take({ ...said, ...(said.sent ? { id: newId(), sent: false } : {}), ...part }),
    sending: () => take({ ...said, sent: true }),
    done: () => forget(slot),
  };

  function take(now: Kept): void {
    setSaid(now);
    keep(slot, now);
  }
}

function blank(): Kept {
  return { id: newId(), text: "", unsafeToTell: false, sent: false };
}

function asSaid(value: unknown): Kept | undefined {
  const said = value as Partial<Kept> | undefined;
  return typeof said?.id === "string" && typeof said.text === "string"
    ? { id: said.id, text: said.text, unsafeToTell: said.unsafeToTell === true, sent: said.sent === true }
    : undefined;
}
