import { PracticeError } from "../domain/errors.ts";
import type { Accepted } from "../domain/identifiers/accepting.ts";
import { checkedWords, type Item, type ItemWords, sameWords, wordsVersion } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import { Conflict } from "../ports/store.ts";
import { changing } from "./changing.ts";
import { type LetThrough, letThrough } from "./checkWords.ts";
import type { Deps } from "./deps.ts";
import { ownUnnamed } from "./ownUnnamed.ts";
import { refreshPostedCards } from "./postedCards.ts";
import { readThread } from "./readThread.ts";
import { replaceWords } from "./replaceWords.ts";
import { saveUnnamedItem } from "./writeUnnamed.ts";

export type EditItem = {
  itemId: string;
  kind: unknown;
  title: string;
  text: string;
  topics: string[];
  /** The version of the words the writer started from. */
  version: string;
  accepted?: readonly Accepted[] | undefined;
};

/**
 * Replaces the words of an item by its author's or saver's newer ones; a gardener's wish to reword is met by that.
 * @throws PracticeError `edited-meanwhile` when the words are no longer those the writer started from;
 * `identifiers-found` with what is to be settled.
 */
export async function editItem(deps: Deps, person: Person, input: EditItem): Promise<Item> {
  const words = checkedWords(input);
  const after = await changing(deps, async () => {
    const { item, version, community, mine, waiting } = await readThread(deps, person, input.itemId);
    const isMine = mine.has(item.id);
    permit(person, "item.edit", { community, authorId: isMine ? person.id : item.savedBy });
    // The same words already there: an answer that got lost, sent again.
    if (sameWords(item, words)) return item;
    if (wordsVersion(item) !== input.version) throw new PracticeError("edited-meanwhile");
    const about = { communityId: item.communityId, itemId: item.id };
    const through = letThrough(deps, words, input.accepted ?? [], about);
    if (waiting.has(item.id)) return editWaiting(deps, person, item, words, through);
    return replaceWords(deps, person, { item, version, mine }, words, through, { action: "item.edited" });
  });
  await refreshPostedCards(deps, after.communityId, after.id);
  return after;
}

async function editWaiting(
  deps: Deps,
  person: Person,
  item: Item,
  words: ItemWords,
  { row, counted }: LetThrough,
): Promise<Item> {
  const entry = ownUnnamed(deps, person).find(({ id }) => id === item.id);
  if (!entry) throw new PracticeError("not-found");
  const { sender } = item;
  const after = await saveUnnamedItem(deps, person, {
    request: entry.request,
    communityId: item.communityId,
    words,
    ownTitle: item.ownTitle,
    tend: row,
    counted,
    senderFor: sender && (() => sender),
  });
  // Published in between: the words are to be changed there.
  if (!after.waits) throw new Conflict();
  return after.item;
}
