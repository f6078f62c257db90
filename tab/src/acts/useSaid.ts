import { useState } from "react";
import { forget, keep, kept } from "../kept.ts";
import { newId } from "../newId.ts";
import { useReader } from "../reader/reader.tsx";
import type { ActRequest } from "./acts.ts";
import type { SaidWith } from "./useDoing.ts";

/**
 * What is said with an act, kept as it is typed until the act is known to be done: closing the dialog loses nothing, and
 * opened again it is the same request.
 */
export function useSaid({ act, thing }: ActRequest) {
  const { me } = useReader();
  const slot = `${me.personId}:act:${act}:${thing.perspectiveId ?? thing.itemId}`;
  const [said, setSaid] = useState<SaidWith>(() => asSaid(kept(slot)) ?? blank());
  return {
    said,
    say: (part: Partial<SaidWith>) => {
      const now = { ...said, ...part };
      setSaid(now);
      keep(slot, now);
    },
    done: () => forget(slot),
  };
}

function blank(): SaidWith {
  return { id: newId(), text: "", unsafeToTell: false };
}

function asSaid(value: unknown): SaidWith | undefined {
  const said = value as Partial<SaidWith> | undefined;
  return typeof said?.id === "string" && typeof said.text === "string"
    ? { id: said.id, text: said.text, unsafeToTell: said.unsafeToTell === true }
    : undefined;
}
