import type { Person } from "../domain/member.ts";
import type { Merge } from "../domain/merging.ts";
import { reactedId, tappedOnce, tappedThing, withTaps } from "../domain/reaction.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { hashesOf, reactedBy } from "./react.ts";

/**
 * Whether a person tapped on more than one of the items that were made one. Nothing in what is kept says whose a tap is, so
 * it is tried for each as everybody is gone through; nobody learns it, and it shows nowhere but in a count.
 */
export async function tappersOfBoth(
  deps: Deps,
  { communityId, into }: Merge,
): Promise<(person: Pick<Person, "id">) => boolean> {
  const taps = (await deps.store.knowledge.about(communityId, into, "reaction")).filter(
    ({ value }) => value.perspectiveId === undefined,
  );
  const ids = new Set(taps.map(({ value }) => value.id));
  const things = [...new Set(taps.map(({ value }) => tappedThing(value)))];
  if (things.length < 2) return () => false;
  return (person) =>
    things.filter((id) => hashesOf(deps, person, { id }).some((hash) => ids.has(reactedId(id, hash))))
      .length > 1;
}

/** Counts what somebody tapped on both once. Done again, it changes nothing. */
export async function countTapsOnce(deps: Deps, { communityId, into }: Merge, person: Person): Promise<void> {
  await changing(deps, async () => {
    const item = await deps.store.knowledge.item(communityId, into);
    if (!item) return;
    const documents = await reactedBy(deps, person, item.value);
    const { changed, less } = tappedOnce(documents.map(({ value }) => value));
    if (changed.length === 0) return;
    const versions = new Map(documents.map(({ value, version }) => [value.id, version]));
    const now = deps.clock.now();
    await deps.store.knowledge.write(communityId, [
      ...changed.map((after) => ({ replace: after, version: versions.get(after.id) ?? "" })),
      { replace: less.reduce((one, tap) => withTaps(one, tap, -1, now), item.value), version: item.version },
    ]);
  });
}
