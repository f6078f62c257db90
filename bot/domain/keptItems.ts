import { FOLLOWED_ITEMS_MAX, SAVES_MAX } from "../contract/limits.ts";
import { PracticeError } from "./errors.ts";
import type { CommunityId, ItemId } from "./ids.ts";
import type { Person } from "./member.ts";

/** An item somebody saved for later. For them alone. */
export type Save = { itemId: ItemId; communityId: CommunityId; at: string };
/** An item somebody hears news of. For them alone. */
export type FollowedItem = { itemId: ItemId; communityId: CommunityId };

type Place = { itemId: ItemId; communityId: CommunityId };

/**
 * The person with the item on their list, the newest first, or off it; themselves where that changes nothing.
 * @throws PracticeError `saved-too-many`.
 */
export function withSave(person: Person, { itemId, communityId }: Place, on: boolean, at: Date): Person {
  const before = person.saves ?? [];
  if (hasSaved(person, itemId) === on) return person;
  if (on && before.length >= SAVES_MAX) throw new PracticeError("saved-too-many", { limit: SAVES_MAX });
  const save: Save = { itemId, communityId, at: at.toISOString() };
  const { saves: _, ...rest } = person;
  const saves = on ? [save, ...before] : before.filter((each) => each.itemId !== itemId);
  return { ...rest, ...(saves.length > 0 ? { saves } : {}), updatedAt: at.toISOString() };
}

/** The person following the item, the latest first, or no longer; as {@link withSave}. */
export function withFollowedItem(
  person: Person,
  { itemId, communityId }: Place,
  on: boolean,
  at: Date,
): Person {
  const before = person.followsItems ?? [];
  if (followsItem(person, itemId) === on) return person;
  if (on && before.length >= FOLLOWED_ITEMS_MAX)
    throw new PracticeError("saved-too-many", { limit: FOLLOWED_ITEMS_MAX });
  const { followsItems: _, ...rest } = person;
  const followsItems = on
    ? [{ itemId, communityId }, ...before]
    : before.filter((each) => each.itemId !== itemId);
  return { ...rest, ...(followsItems.length > 0 ? { followsItems } : {}), updatedAt: at.toISOString() };
}

export function hasSaved({ saves = [] }: Pick<Person, "saves">, itemId: string): boolean {
  return saves.some((each) => each.itemId === itemId);
}

export function followsItem({ followsItems = [] }: Pick<Person, "followsItems">, itemId: string): boolean {
  return followsItems.some((each) => each.itemId === itemId);
}

/**
 * The person with an item's place on their lists given to the one it was merged into, once; themselves where it is on
 * none of them.
 */
export function withMergedItem(person: Person, from: ItemId, into: ItemId, at: Date): Person {
  if (!hasSaved(person, from) && !followsItem(person, from)) return person;
  const once = <T extends Place>(list: readonly T[]): T[] => {
    const seen = new Set<string>();
    return list
      .map((each) => (each.itemId === from ? { ...each, itemId: into } : each))
      .filter(({ itemId }) => !seen.has(itemId) && seen.add(itemId));
  };
  return {
    ...person,
    ...(person.saves ? { saves: once(person.saves) } : {}),
    ...(person.followsItems ? { followsItems: once(person.followsItems) } : {}),
    updatedAt: at.toISOString(),
  };
}
