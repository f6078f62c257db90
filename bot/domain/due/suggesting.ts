import type { QueueAct, Urgency } from "../../contract/tend.ts";
import type { KnownItem } from "../contributions.ts";
import type { Ask } from "../item.ts";
import type { QueueReason } from "../tending.ts";
import type { Step } from "../tendState.ts";
import type { DueRow } from "./dueRow.ts";

export type { QueueAct, Urgency };

const URGENCY: Record<QueueReason, Urgency> = {
  recognised: "now",
  "stop-explained": "now",
  "found-by-new-rules": "now",
  "held-here": "now",
  worry: "now",
  "no-longer-right": "today",
  note: "now",
  "first-unnamed": "today",
  "first-contribution": "today",
  unanswered: "today",
  "prompts-stopped": "week",
  "prompts-no-channel": "week",
  "one-sided": "week",
  "ask-how-it-went": "week",
  "ask-if-used": "week",
  "suggested-edit": "week",
  "near-duplicate": "time",
  "no-topic": "time",
  "searched-in-vain": "time",
  "past-review": "time",
  newcomers: "people",
  "new-team": "people",
  "decide-quarter": "time",
  unkind: "people",
};

/** How soon a row wants looking after. */
export function urgencyOf(reason: QueueReason): Urgency {
  return URGENCY[reason];
}

/** Acts whose doing is remembered, so that the next one is suggested. */
const STEP_OF: Partial<Record<QueueAct, Step>> = {
  nudge: "nudge",
  invite: "invite",
  ask: "ask",
  team: "team",
  thank: "thank",
};

/** What a gardener could do about a row, the obvious one first: what was done before comes after what was not. */
export function suggestedActs(
  row: Pick<DueRow, "reason" | "days">,
  item: Pick<KnownItem, "topics" | "hasOwner" | "asked" | "freshAt"> | undefined,
  steps: readonly Step[] = [],
): QueueAct[] {
  const possible = actsFor(row).filter((act) => {
    if (act === "nudge") return (item?.topics.length ?? 0) > 0;
    return act !== "ask" || (item?.hasOwner === true && !wasAsked(item, askFor(row.reason)));
  });
  const isDone = (act: QueueAct) => steps.some((step) => step === STEP_OF[act]);
  return [...possible.filter((act) => !isDone(act)), ...possible.filter(isDone)];
}

/** Since its words were last looked at. */
function wasAsked({ asked, freshAt }: Pick<KnownItem, "asked" | "freshAt">, why: Ask | undefined): boolean {
  return asked !== undefined && asked.why === why && asked.at > freshAt;
}

function actsFor({ reason, days }: Pick<DueRow, "reason" | "days">): QueueAct[] {
  switch (reason) {
    case "unanswered":
      if (days === 1) return ["nudge", "invite", "ask", "team"];
      return days === 3 ? ["invite", "nudge", "ask", "team"] : ["ask", "team", "invite", "nudge"];
    case "first-contribution":
      return ["thank", "open"];
    case "one-sided":
      return ["invite", "nudge", "open"];
    case "ask-how-it-went":
    case "ask-if-used":
      return ["ask"];
    case "near-duplicate":
      return ["merge", "link", "open"];
    case "suggested-edit":
      return ["open"];
    case "no-topic":
      return ["topics", "open"];
    case "searched-in-vain":
      return ["words"];
    case "past-review":
      return ["ask", "still-right", "open"];
    case "newcomers":
      return ["welcome"];
    case "new-team":
      return ["team"];
    case "decide-quarter":
      return ["decide"];
  }
}

/** What the owner of an item is asked, by why it is in the queue. */
export function askFor(reason: DueRow["reason"]): Ask | undefined {
  switch (reason) {
    case "unanswered":
      return "reword";
    case "ask-how-it-went":
      return "went";
    case "ask-if-used":
      return "used";
    case "past-review":
      return "right";
    default:
      return undefined;
  }
}
