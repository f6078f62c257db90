import { auditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import { type DraftId, type ItemId, isUuid } from "../domain/ids.ts";
import { checkedWords, edited, type Item, type ItemWords, newItem, type Origin } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { changing } from "./changing.ts";
import { communityFor } from "./communities.ts";
import type { Deps } from "./deps.ts";
import { forgetDraft } from "./drafts.ts";
import { joinCommunity } from "./joinCommunity.ts";
import { markTakingPart } from "./participation.ts";

export type SaveItem = {
  /** A UUID made by the client: a save sent twice makes one item. */
  id: string;
  /** The person's default community without it. */
  communityId?: string | undefined;
  kind: unknown;
  title: string;
  text: string;
  topics: string[];
  origin: Origin;
  /** False where the words are a colleague's: they stay unnamed. */
  ownWords: boolean;
  /** The draft this finishes; cleared once saved. */
  draftId?: string | undefined;
};

/**
 * Saves an item as practice knowledge. The same id again gives the same item, with the newer words if they differ.
 * @throws PracticeError naming the field at fault; `not-found` for an id that is somebody else's.
 */
export async function saveItem(deps: Deps, person: Person, input: SaveItem): Promise<Item> {
  const words = checkedWords(input);
  if (!isUuid(input.id)) throw new PracticeError("id-malformed", { field: "id" });
  const itemId = input.id as ItemId;
  const community = await communityFor(
    deps,
    person,
    deps.search.get(itemId)?.communityId ?? input.communityId,
    "item.save",
  );
  const member = await joinCommunity(deps, person, community);
  const item = await changing(deps, async () => {
    const there = await deps.store.knowledge.item(community.id, itemId);
    if (there) return savedAgain(deps, member, words, there.value, there.version);
    const now = deps.clock.now();
    const made = newItem(
      words,
      {
        id: itemId,
        communityId: community.id,
        origin: input.origin,
        savedBy: member.id,
        ...(input.ownWords ? { author: { personId: member.id, name: member.name } } : {}),
      },
      now,
    );
    await deps.store.knowledge.write(community.id, [
      { create: made },
      {
        create: auditEntry(
          {
            id: deps.ids.next(),
            communityId: community.id,
            actor: member.actorRef,
            action: "item.saved",
            thing: { type: "item", id: itemId },
          },
          now,
        ),
      },
    ]);
    return made;
  });
  if (input.draftId) await forgetDraft(deps, member, input.draftId as DraftId);
  await markTakingPart(deps, member, community.id, "contributed");
  return item;
}

async function savedAgain(
  deps: Deps,
  person: Person,
  words: ItemWords,
  there: Item,
  version: string,
): Promise<Item> {
  if (there.savedBy !== person.id || there.state !== "published") throw new PracticeError("not-found");
  const after = edited(there, words, deps.clock.now());
  if (after === there) return there;
  await writeEdited(deps, person, after, version);
  return after;
}

/** Writes an item whose words changed, with its audit entry. @throws Conflict */
export async function writeEdited(deps: Deps, person: Person, after: Item, version: string): Promise<void> {
  await deps.store.knowledge.write(after.communityId, [
    { replace: after, version },
    {
      create: auditEntry(
        {
          id: deps.ids.next(),
          communityId: after.communityId,
          actor: person.actorRef,
          action: "item.edited",
          thing: { type: "item", id: after.id },
        },
        deps.clock.now(),
      ),
    },
  ]);
}
