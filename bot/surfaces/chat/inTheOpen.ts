import type { Press } from "../../cards/cardActions.ts";
import { promptViewOf } from "../../cards/itemView.ts";
import { promptCard } from "../../cards/promptCard.ts";
import { topicsOf } from "../../cards/saveFields.ts";
import { asPracticeError, PracticeError } from "../../domain/errors.ts";
import { isKind } from "../../domain/item.ts";
import { STORY_PARTS } from "../../domain/use.ts";
import type { BotMessage } from "../../ports/messenger.ts";
import type { Deps } from "../../usecases/deps.ts";
import { keepDraft } from "../../usecases/drafts.ts";
import { readThread } from "../../usecases/readThread.ts";
import { type Pressed, pressed } from "./presses.ts";
import { idOfPress } from "./pressIds.ts";
import { sendText } from "./sending.ts";
import type { Turn } from "./turn.ts";

/**
 * A press through `Action.Submit` in a group, where the bot can answer nobody alone. What is for the presser alone
 * goes into their own chat, and where there is none nothing is done: the group reads one sentence that says nothing of
 * who wanted what. `undefined` where there is nothing to show the group.
 */
export async function pressedInTheOpen(deps: Deps, turn: Turn, press: Press): Promise<Pressed | undefined> {
  const unnamed = isUnnamed(press);
  if (unnamed && !turn.person.conversation) return refuse(turn);
  const result = await attempt(deps, turn, press);
  // Who tapped is nobody's to see: the count on the card is all that changes, a little later.
  if (isTap(press) && "card" in result) return undefined;
  if ("card" in result && !result.alone)
    return press.verb === "share" ? shared(deps, turn, press.itemId) : result;
  const message =
    result.alone instanceof PracticeError
      ? await wordsBack(deps, turn, press, result.alone)
      : ({ kind: "kept-unnamed", link: deps.links.garden() } as const);
  const told = await tell(deps, turn, message);
  // What is kept is kept: a word about it here would tell more than silence.
  if (told || message.kind === "kept-unnamed") return undefined;
  return refuse(turn);
}

/** Whether the words are to be kept without the presser's name. */
export function isUnnamed(press: Press): boolean {
  if (press.verb === "save") return press.form.unnamed;
  const { verb } = press;
  const writes = verb === "ask" || verb === "perspective" || verb === "share" || verb === "story";
  return writes && press.words.unnamed;
}

/** Whether what failed is shown to the presser alone: a prompt's place in a channel, and a tap's, is everybody's. */
export function isForPresserAlone(press: Press): boolean {
  return isUnnamed(press) || press.verb === "share" || press.verb === "story" || isTap(press);
}

function isTap({ verb }: Press): boolean {
  return verb === "react" || verb === "later" || verb === "used";
}

async function attempt(deps: Deps, turn: Turn, press: Press): Promise<Pressed | { alone: PracticeError }> {
  if (!isForPresserAlone(press)) return pressed(deps, turn, press);
  try {
    // To ask about look-alikes first would be to answer in the open.
    return await pressed(deps, turn, press.verb === "save" ? { ...press, confirmed: true } : press);
  } catch (thrown) {
    return { alone: asPracticeError(thrown) };
  }
}

/** Thanks go to whoever replied. Who has no chat with the bot sees at least that the count went up. */
async function shared(deps: Deps, turn: Turn, itemId: string): Promise<Pressed | undefined> {
  if (await tell(deps, turn, { kind: "shared", link: deps.links.item(itemId) })) return undefined;
  const { item, community } = await readThread(deps, turn.person, itemId);
  return { card: promptCard(promptViewOf({ item, communityName: community.name }, deps)), instead: true };
}

async function tell(deps: Deps, turn: Turn, message: BotMessage): Promise<boolean> {
  const to = turn.person.conversation;
  return to !== undefined && (await deps.messenger.send(to, message, turn.language)).sent;
}

async function refuse(turn: Turn): Promise<undefined> {
  await sendText(turn.context, turn.texts.chat.elsewhere);
}

/** The words as they were typed, and where to go on with them. */
async function wordsBack(deps: Deps, turn: Turn, press: Press, error: PracticeError): Promise<BotMessage> {
  const of = (words: string[], link: string): BotMessage => ({
    kind: "words-back",
    error,
    words: words.filter((text) => text.trim() !== "").join("\n"),
    link,
  });
  if (press.verb === "perspective")
    return of([press.words.text, press.words.fitsWhen], deps.links.item(press.itemId));
  if (press.verb === "share") return of([press.words.text], deps.links.item(press.itemId));
  if (press.verb === "story")
    return of(
      STORY_PARTS.map((part) => press.words[part]),
      deps.links.item(press.itemId),
    );
  if (press.verb !== "ask" && press.verb !== "save") return of([], deps.links.tab());
  const { title, text } = press.verb === "ask" ? press.words : press.form;
  const draft = await keepDraft(deps, turn.person, {
    id: idOfPress(press.seed, turn.person.id, "draft"),
    kind: press.verb === "save" && isKind(press.form.kind) ? press.form.kind : "question",
    title,
    text,
    topics: press.verb === "save" ? topicsOf(press.form) : [],
  });
  return of([title, text], deps.links.draft(draft.id));
}
