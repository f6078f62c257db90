import { PracticeError } from "../domain/errors.ts";
import { checkedWords, edited, type Item, sameWords, wordsVersion } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { readThread } from "./readThread.ts";
import { writeEdited } from "./saveItem.ts";

export type EditItem = {
  itemId: string;
  kind: unknown;
  title: string;
  text: string;
  topics: string[];
  /** The version of the words the writer started from. */
  version: string;
};

/**
 * Replaces the words of an item by its saver's newer ones.
 * @throws PracticeError `edited-meanwhile` when the words are no longer those the writer started from.
 */
export async function editItem(deps: Deps, person: Person, input: EditItem): Promise<Item> {
  const words = checkedWords(input);
  return changing(deps, async () => {
    const { item, version, community } = await readThread(deps, person, input.itemId);
    permit(person, "item.edit", { community, authorId: item.savedBy });
    // The same words already there: an answer that got lost, sent again.
    if (sameWords(item, words)) return item;
    if (wordsVersion(item) !== input.version) throw new PracticeError("edited-meanwhile");
    const after = edited(item, words, deps.clock.now());
    await writeEdited(deps, person, after, version);
    return after;
  });
}
