import type { Announcement } from "../../domain/announcement.ts";
import type { ConversationReference } from "../../domain/conversation.ts";
import type { Delivery, Outcome } from "../../domain/delivery.ts";
import { forgetReference, keepReference } from "../references.ts";
import type { Target } from "./aim.ts";
import type { DispatchDeps } from "./dispatchDeps.ts";
import type { Line } from "./line.ts";

/** What became of one claimed delivery: Teams' word, or that it never left (`unsent`), for good reason or for now. */
export type Sending =
  | { outcome: Outcome; conversationId?: string }
  | { unsent: true; restMs?: number; conversationId?: string };

/** Sends one delivery when its turn comes: into the chat there is, or into one it opens first. */
export async function sendOne(
  deps: DispatchDeps,
  line: Line,
  of: { announcement: Announcement; communityName: string; delivery: Delivery; target: Target },
  halted: () => boolean,
): Promise<Sending> {
  let ahead = true;
  const left = () => {
    if (ahead) line.ahead -= 1;
    ahead = false;
  };
  try {
    let { to } = of.target;
    let opened: { conversationId?: string } = {};
    if (!to && of.target.contact) {
      const { contact } = of.target;
      const turn = await line.turns.turn(`open ${contact.userId}`, halted);
      if (turn !== "go") return unsent(turn);
      left();
      const answer = await deps.courier.open(contact);
      heard(deps, line, answer, of.delivery);
      if (answer.kind !== "opened") return { outcome: answer };
      to = { kind: "personal", conversationId: answer.conversationId, ...contact };
      opened = { conversationId: answer.conversationId };
      await keepChat(deps, of.target, to);
    }
    if (!to) return { outcome: { kind: "unreachable", because: "not-met" } };
    const turn = await line.turns.turn(to.conversationId, halted);
    if (turn !== "go") return { ...unsent(turn), ...opened };
    left();
    const outcome = await deps.courier.deliver(to, {
      announcement: of.announcement,
      communityName: of.communityName,
      language: of.target.language,
    });
    heard(deps, line, outcome, of.delivery);
    if (outcome.kind === "unreachable") await forgetChat(deps, of.target, to, outcome.because);
    return { outcome, ...opened };
  } finally {
    left();
  }
}

function unsent(turn: "halted" | { restMs: number }): Sending {
  return turn === "halted" ? { unsent: true } : { unsent: true, restMs: turn.restMs };
}

function heard(
  deps: DispatchDeps,
  line: Line,
  outcome: Outcome | { kind: "opened" },
  { refusals }: Delivery,
): void {
  const now = deps.beat.pulse();
  if (outcome.kind === "sent") line.sent();
  if (outcome.kind === "sent" || outcome.kind === "opened") line.pacer.accepted(now);
  if (outcome.kind !== "refused") return;
  if (outcome.throttled) line.pacer.throttled(now, refusals > 0);
  if (outcome.everybody) line.pacer.cutOff(now);
}

/** So that the next message to them goes straight there. That it could not be kept holds up nothing. */
async function keepChat(deps: DispatchDeps, { person }: Target, to: ConversationReference): Promise<void> {
  if (!person) return;
  try {
    await keepReference(deps, person, to);
  } catch (error) {
    deps.log.warn("announcement.chat-not-kept", { error: error instanceof Error ? error.name : "unknown" });
  }
}

/** A chat that is gone or closed to us is not tried again until its person comes back, which opens it anew. */
async function forgetChat(
  deps: DispatchDeps,
  { person }: Target,
  to: ConversationReference,
  because: string,
): Promise<void> {
  if (because !== "turned-away" && because !== "gone") return;
  const { conversationId } = to;
  try {
    await forgetReference(deps, { conversationId, ...(person ? { personId: person.id } : {}) });
  } catch (error) {
    deps.log.warn("announcement.chat-not-forgotten", {
      error: error instanceof Error ? error.name : "unknown",
    });
  }
}
