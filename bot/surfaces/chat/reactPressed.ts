import type { Press } from "../../cards/cardActions.ts";
import { itemCard } from "../../cards/itemCard.ts";
import { promptViewOf } from "../../cards/itemView.ts";
import { promptCard } from "../../cards/promptCard.ts";
import { PracticeError } from "../../domain/errors.ts";
import { isOwnNamed } from "../../domain/reaction.ts";
import type { Deps } from "../../usecases/deps.ts";
import { react, tapsOf } from "../../usecases/react.ts";
import { type ReadThread, readThread } from "../../usecases/readThread.ts";
import type { Pressed } from "./presses.ts";
import { canBeShown, itemCardViewOf } from "./showing.ts";
import type { Turn } from "./turn.ts";

type Of = Extract<Press, { verb: "react" }>;

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
  const card = itemCard({ ...itemCardViewOf(thread, deps), notice, yours }, turn.language);
  // In place of a list it stays only where it was tapped: the list is still wanted.
  return { card, instead: true, shows: item, lasting: press.from === "item" };
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
