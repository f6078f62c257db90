import type { CommunityId, ItemId } from "../domain/ids.ts";
import type { Person } from "../domain/member.ts";
import {
  type Counting,
  counted,
  type DailyCounts,
  dailyId,
  dayOf,
  type Flag,
  flagged,
  windowOf,
} from "../domain/participation.ts";
import type { Change } from "../ports/store.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { isPublished, ownUnnamed } from "./ownUnnamed.ts";
import { communityOfItem } from "./readThread.ts";

/** Counts that an item was opened or shared, by day and without the person, and that the person took part this week. */
export async function countReading(
  deps: Deps,
  person: Person,
  itemId: string,
  what: "opened" | "shared",
): Promise<void> {
  // What only its author can open yet is not counted, and its opening leaves no refusal in the log.
  const own = ownUnnamed(deps, person).find(({ id }) => id === itemId);
  if (own && !(await isPublished(deps, own))) return;
  const community = await communityOfItem(deps, person, itemId);
  const of = { communityId: community.id, itemId: itemId as ItemId, what };
  await changing(deps, async () => {
    await deps.store.knowledge.write(community.id, [await dailyChange(deps, of, deps.clock.now())]);
  });
  await markTakingPart(deps, person, community.id, "read");
}

/** The change that counts one more, or one less, to go into the batch of what it counts. */
export async function dailyChange(deps: Deps, of: Counting, at: Date): Promise<Change<DailyCounts>> {
  const before = await deps.store.knowledge.daily(of.communityId, dailyId(of.itemId, dayOf(at)));
  const after = counted(before?.value, of, at);
  return before ? { replace: after, version: before.version } : { create: after };
}

/**
 * Sets this week's flag under the person's random id of the window. Only for people who joined, and that they read only
 * where they do not mind; a figure about the community, so its failure never undoes what the person did.
 */
export async function markTakingPart(
  deps: Deps,
  person: Person,
  communityId: CommunityId,
  flag: Flag,
): Promise<void> {
  if (!person.roles[communityId]?.length || (flag === "read" && person.noReadFlags)) return;
  try {
    await changing(deps, async () => {
      const now = deps.clock.now();
      const ref = await flagsRefOf(deps, person, now);
      const before = await deps.store.membership.flags(communityId, ref);
      const after = flagged(before?.value, { communityId, ref, flag }, now);
      if (after)
        await deps.store.membership.write(communityId, [
          before ? { replace: after, version: before.version } : { create: after },
        ]);
    });
  } catch (error) {
    deps.log.warn("participation.flag-lost", { error: error instanceof Error ? error.name : "unknown" });
  }
}

/** The random id the person's flags go under in this window; a new window gets a new one, so windows cannot be joined. */
async function flagsRefOf(deps: Deps, person: Person, at: Date): Promise<string> {
  const window = windowOf(at);
  const stored = await deps.store.people.person(person.id);
  if (stored?.value.flagsRef?.window === window) return stored.value.flagsRef.ref;
  const ref = deps.ids.random();
  if (stored) {
    const after = { ...stored.value, flagsRef: { window, ref }, updatedAt: at.toISOString() };
    await deps.store.people.write(person.id, [{ replace: after, version: stored.version }]);
  }
  return ref;
}
