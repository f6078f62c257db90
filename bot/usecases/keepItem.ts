import { PracticeError } from "../domain/errors.ts";
import type { CommunityId, ItemId } from "../domain/ids.ts";
import type { Item, Kind } from "../domain/item.ts";
import { followsItem, hasSaved, withFollowedItem, withSave } from "../domain/keptItems.ts";
import type { Person } from "../domain/member.ts";
import { changing } from "./changing.ts";
import { readableCommunities } from "./communities.ts";
import type { Deps } from "./deps.ts";
import { dailyChange, markTakingPart } from "./participation.ts";
import { readThread } from "./readThread.ts";

/** Saves an item for later, or takes it off the list. For the person alone; the day's count holds no person. */
export async function saveForLater(
  deps: Deps,
  person: Person,
  { itemId, on }: { itemId: string; on: boolean },
): Promise<Person> {
  const item = await itemToKeep(deps, person, itemId, on && !hasSaved(person, itemId));
  const { after, changed } = await changePerson(deps, person, (stored, at) => withSave(stored, item, on, at));
  if (changed && on) {
    const { communityId } = item;
    await changing(deps, async () => {
      const of = { communityId, itemId: item.itemId, what: "saved" as const };
      await deps.store.knowledge.write(communityId, [await dailyChange(deps, of, deps.clock.now())]);
    });
    await markTakingPart(deps, after, communityId, "read");
  }
  return after;
}

/** Follows an item, or no longer: the bot tells, gathered and through the gate, what is new on it. */
export async function followItem(
  deps: Deps,
  person: Person,
  { itemId, on }: { itemId: string; on: boolean },
): Promise<Person> {
  const item = await itemToKeep(deps, person, itemId, on && !followsItem(person, itemId));
  const { after } = await changePerson(deps, person, (stored, at) => withFollowedItem(stored, item, on, at));
  return after;
}

type Place = { itemId: ItemId; communityId: CommunityId };

/**
 * Where the item is that goes on a list. What is not published could only be opened by its author, and a list in the
 * open would tell who that is. Off the list comes also what is there no more.
 */
async function itemToKeep(deps: Deps, person: Person, itemId: string, isNew: boolean): Promise<Place> {
  if (!isNew) {
    const lists = [...(person.saves ?? []), ...(person.followsItems ?? [])];
    return lists.find((each) => each.itemId === itemId) ?? nowhere(itemId);
  }
  const { item, waiting } = await readThread(deps, person, itemId);
  if (item.state !== "published" || waiting.has(item.id)) throw new PracticeError("not-found");
  return { itemId: item.id, communityId: item.communityId };
}

/** On no list: to take it off changes nothing. */
function nowhere(itemId: string): Place {
  return { itemId: itemId as ItemId, communityId: "" as CommunityId };
}

async function changePerson(
  deps: Deps,
  person: Person,
  change: (stored: Person, at: Date) => Person,
): Promise<{ after: Person; changed: boolean }> {
  return changing(deps, async () => {
    const stored = await deps.store.people.person(person.id);
    if (!stored) return { after: person, changed: false };
    const after = change(stored.value, deps.clock.now());
    if (after === stored.value) return { after, changed: false };
    await deps.store.people.write(person.id, [{ replace: after, version: stored.version }]);
    return { after, changed: true };
  });
}

/** An item on a person's list; without kind and title where it is there no more, or not for them. */
export type KeptItem = { itemId: ItemId; title?: string; kind?: Kind; savedAt?: string };

/** What the person saved for later, newest first. */
export async function savedItems(deps: Deps, person: Person): Promise<KeptItem[]> {
  const saves = person.saves ?? [];
  const items = await readables(deps, person, saves);
  return saves.map(({ itemId, at }, i) => ({ ...kept(itemId, items[i]), savedAt: at }));
}

/** Items the person follows, the latest first. */
export async function followedItems(deps: Deps, person: Person): Promise<KeptItem[]> {
  const follows = person.followsItems ?? [];
  const items = await readables(deps, person, follows);
  return follows.map(({ itemId }, i) => kept(itemId, items[i]));
}

function kept(itemId: ItemId, item: Pick<Item, "title" | "kind"> | undefined): KeptItem {
  return item ? { itemId, title: item.title, kind: item.kind } : { itemId };
}

async function readables(
  deps: Deps,
  person: Person,
  places: readonly Place[],
): Promise<(Pick<Item, "title" | "kind"> | undefined)[]> {
  const communities = new Set((await readableCommunities(deps, person)).map(({ id }) => id));
  return Promise.all(
    places.map(async ({ itemId, communityId }) => {
      if (!communities.has(communityId)) return undefined;
      // Most are in the index; what is archived is not, and is read all the same.
      const found = deps.search.get(itemId);
      if (found) return { title: found.title, kind: found.kind };
      const stored = await deps.store.knowledge.item(communityId, itemId);
      return stored?.value.state === "published" ? stored.value : undefined;
    }),
  );
}
