import type { QueueAct, QueueRow } from "../../../../bot/contract/tend.ts";
import type { TendTexts } from "../../../../bot/texts/en/tend.ts";

/** Acts that ask for something first, in a dialog. */
const ASKED = ["invite", "ask", "team", "thank", "topics", "welcome", "merge"] as const satisfies QueueAct[];
export type AskedAct = (typeof ASKED)[number];

/** An act about a row that a dialog asks about. */
export type Wanted = { act: AskedAct; row: QueueRow; title: string };

export function isAsked(act: QueueAct): act is AskedAct {
  return ASKED.some((asked) => asked === act);
}

/** What an act is called: what the writer is asked depends on why. */
export function actName(act: QueueAct, row: QueueRow, texts: TendTexts): string {
  if (act === "ask") return texts.askActs[row.reason] ?? texts.acts.ask;
  return row.reason === "new-team" && act === "team" ? texts.newTeam.heading : texts.acts[act];
}
