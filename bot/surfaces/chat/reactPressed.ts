import type { Press } from "../../cards/cardActions.ts";
import { itemCard } from "../../cards/itemCard.ts";
import { promptViewOf } from "../../cards/itemView.ts";
import { promptCard } from "../../cards/promptCard.ts";
import { PracticeError } from "../../domain/errors.ts";
import { hasSaved } from "../../domain/keptItems.ts";
import { isOwnNamed } from "../../domain/reaction.ts";
import type { Deps } from "../../usecases/deps.ts";
import { saveForLater } from "../../usecases/keepItem.ts";
import { react, tapsOf } from "../../usecases/react.ts";
import { type ReadThread, readThread } from "../../usecases/readThread.ts";
import type { Pressed } from "./presses.ts";
import { canBeShown, itemCardViewOf } from "./showing.ts";
import type { Turn } from "./turn.ts";

type Of = Extract<Press, { verb: "react" }>;
type Later = Extract<Press, { verb: "later" }>;

/**
 * A tap on a card. Whoever tapped sees it with a tick; what others see shows the new count a little later, and never
 * whose it is. In a list "this helps" says so and shows the item.
 */
export async function reactPressed(deps: Deps, turn: Turn, press: Of): Promise<Pressed> {
  const { person } = turn;
  const seen = await readThread(deps, person, press.itemId);
  if (!canBeShown(seen, turn)) throw new PracticeError("not-found");
  const notice = await said(deps, turn, press, seen);
  const thread = await readThread(deps, person, press.itemId);
  const yours = await tapsOf(deps, person, thread);
  const { item, community } = thread;
  if (press.from === "prompt") {
    const view = promptViewOf({ item, communityName: community.name }, deps);
    const taps = yours.get(item.id) ?? [];
    const card = promptCard({ ...view, languages: [turn.language], notice, yours: taps });
    return { card, instead: true, shows: item };
  }
  const saved = hasSaved(person, item.id);
  const card = itemCard({ ...itemCardViewOf(thread, deps), notice, yours, saved }, turn.language);
  // In place of a list it stays only where it was tapped: the list is still wanted.
  return { card, instead: true, shows: item, lasting: press.from === "item" };
}

/** Saved for later, for the presser alone: they see it with a tick, a group sees nothing. */
export async function laterPressed(deps: Deps, turn: Turn, press: Later): Promise<Pressed> {
  const seen = await readThread(deps, turn.person, press.itemId);
  if (!canBeShown(seen, turn)) throw new PracticeError("not-found");
  const person = await saveForLater(deps, turn.person, press);
  const { savedSaid, unsavedSaid } = turn.texts.reactions;
  const yours = await tapsOf(deps, person, seen);
  const view = { ...itemCardViewOf(seen, deps), notice: press.on ? savedSaid : unsavedSaid, yours };
  const card = itemCard({ ...view, saved: hasSaved(person, press.itemId) }, turn.language);
  return { card, instead: true, shows: seen.item, lasting: true };
}

async function said(deps: Deps, turn: Turn, press: Of, { item, perspectives }: ReadThread): Promise<string> {
  const texts = turn.texts.reactions.card;
  const { itemId, perspectiveId, tap, from } = press;
  const thing = perspectiveId ? perspectives.find(({ id }) => id === perspectiveId) : item;
  if (thing && isOwnNamed(thing, turn.person.id)) return texts.own;
  const on = from === "list" ? true : "other";
  const now = await react(deps, turn.person, { itemId, perspectiveId, tap, on });
  return now.on ? texts.counted : texts.takenBack;
}
