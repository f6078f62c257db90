import type { TendReason } from "./tending.ts";

/** Why words were held or taken out, as their writer is told: for a gardener's reason, or because its writer wished it. */
export type Because = "recognised" | "worry" | "unkind" | "detail" | "gardener" | "its-writer";

const REASONS: Partial<Record<TendReason, Because>> = {
  recognised: "recognised",
  worry: "worry",
  unkind: "unkind",
  "stop-explained": "detail",
  "found-by-new-rules": "detail",
};

/** What a row of the queue means for the writer; without one it is a gardener's own judgement. */
export function becauseOf(reason: TendReason | undefined): Because {
  return (reason && REASONS[reason]) ?? "gardener";
}
