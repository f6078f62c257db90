import { withMergedItem } from "../domain/keptItems.ts";
import { type Merge, movedInto, numbered, tapsGivingWay, withGaveWay } from "../domain/merging.ts";
import type { Perspective } from "../domain/perspective.ts";
import { decidedSuggestion } from "../domain/suggestion.ts";
import type { Use } from "../domain/use.ts";
import type { Change, KnowledgeDocument, Stored } from "../ports/store.ts";
import { changing } from "./changing.ts";
import { countTapsOnce, tappersOfBoth } from "./countTapsOnce.ts";
import type { Deps } from "./deps.ts";
import { counting, partsOf } from "./movedParts.ts";
import { everybody } from "./roles.ts";
import { tellSuggester } from "./tellAuthor.ts";

/**
 * Documents moved in one batch, which holds 100 changes at most: the item they are counted on is one of them, and each may
 * put another out of its place.
 */
const BATCH = 45;

/** Moves what stands on the item. What was moved already is not found again. */
export async function moveOn(deps: Deps, merge: Merge): Promise<void> {
  while (await changing(deps, () => moveParts(deps, merge)));
  while (await changing(deps, () => movePointers(deps, merge)));
  await closeSuggestions(deps, merge);
}

/** Moves what is left, people's own lists too, which takes a look at everybody; then notes that it is done. */
export async function finishMerge(deps: Deps, merge: Merge): Promise<void> {
  await moveOn(deps, merge);
  const tappedTwice = await tappersOfBoth(deps, merge);
  for await (const person of everybody(deps)) {
    const { id, saves = [], followsItems = [] } = person;
    if (tappedTwice(person)) await countTapsOnce(deps, merge, person);
    if (![...saves, ...followsItems].some(({ itemId }) => itemId === merge.itemId)) continue;
    await changing(deps, async () => {
      const stored = await deps.store.people.person(id);
      if (!stored) return;
      const after = withMergedItem(stored.value, merge.itemId, merge.into, deps.clock.now());
      if (after !== stored.value)
        await deps.store.people.write(id, [{ replace: after, version: stored.version }]);
    });
  }
  await changing(deps, async () => {
    const stored = await deps.store.knowledge.merge(merge.communityId, merge.id);
    if (stored?.value.state !== "open") return;
    const after: Merge = { ...stored.value, state: "done", updatedAt: deps.clock.now().toISOString() };
    await deps.store.knowledge.write(merge.communityId, [{ replace: after, version: stored.version }]);
  });
}

/** One batch of perspectives and uses, with what the item counts of them; true while there may be more. */
async function moveParts(deps: Deps, { communityId, itemId, into }: Merge): Promise<boolean> {
  const { knowledge } = deps.store;
  const from = await knowledge.thread(communityId, itemId);
  const to = await knowledge.thread(communityId, into);
  if (!from || !to) return false;
  const item = to.item.value;
  const there = partsOf(to);
  // Their names stay, however many come: those without a number of their own get the one they are shown by.
  // On the one that goes too, for the day it comes back.
  for (const [parts, of] of [
    [there, item],
    [partsOf(from), from.item.value],
  ] as const) {
    const unnumbered = numbered(
      parts.map(({ value }) => value),
      of,
    ).slice(0, BATCH);
    if (unnumbered.length === 0) continue;
    await knowledge.write(communityId, unnumbered.map(replacing(parts)));
    return true;
  }
  const waiting = partsOf(from).filter(({ value }) => value.state !== "removed");
  const some = waiting.slice(0, BATCH);
  if (some.length === 0) return false;
  // Somebody who used both used it once: a tap gives way to their story, or to the tap that is there.
  const gaveWay = tapsGivingWay([...there, ...some].map(({ value }) => value));
  const told = new Set<string>([...gaveWay.values()].flat().map(({ id }) => id));
  const gone = [...there, ...some].filter(({ value }) => told.has(value.id));
  const keeping = (part: Perspective | Use) => withGaveWay(part, gaveWay.get(part.id) ?? []);
  const moved = movedInto(
    some.map(({ value }) => value).filter(({ id }) => !told.has(id)),
    item,
    there.map(({ value }) => value),
  ).map(keeping);
  const stay = there.map(({ value }) => value).filter(({ id }) => gaveWay.has(id));
  const less = there.map(({ value }) => value).filter(({ id }) => told.has(id));
  await knowledge.write(communityId, [
    ...moved.map(replacing(some)),
    ...stay.map(keeping).map(replacing(there)),
    ...gone.map(({ value, version }) => ({ remove: value.id, version })),
    { replace: counting(item, moved, less, deps.clock.now()), version: to.item.version },
  ]);
  return waiting.length > some.length;
}

function replacing(before: readonly Stored<KnowledgeDocument>[]) {
  const versions = new Map(before.map(({ value, version }) => [value.id, version] as const));
  return (after: KnowledgeDocument): Change<KnowledgeDocument> => ({
    replace: after,
    version: versions.get(after.id) ?? "",
  });
}

/** One batch of what only names the item: taps, posted cards, rows of the queue about what stood on it; earlier versions go. */
async function movePointers(deps: Deps, { communityId, itemId, into }: Merge): Promise<boolean> {
  const { knowledge } = deps.store;
  const [taps, cards, rows, versions] = await Promise.all([
    knowledge.about(communityId, itemId, "reaction"),
    knowledge.about(communityId, itemId, "card"),
    knowledge.about(communityId, itemId, "tend"),
    knowledge.about(communityId, itemId, "revision"),
  ]);
  const pointers: Stored<KnowledgeDocument & { itemId?: unknown }>[] = [
    ...taps,
    ...cards,
    ...rows.filter(({ value }) => (value.perspectiveId ?? value.useId) !== undefined),
  ];
  const changes: Change<KnowledgeDocument>[] = [
    ...pointers.map(({ value, version }) => ({
      replace: {
        ...value,
        ...(value.type === "card" ? { cameFrom: [...(value.cameFrom ?? []), { itemId }] } : {}),
        itemId: into,
      } as KnowledgeDocument,
      version,
    })),
    ...versions.map(({ value, version }) => ({ remove: value.id, version })),
  ];
  const some = changes.slice(0, BATCH);
  if (some.length > 0) await knowledge.write(communityId, some);
  return changes.length > some.length;
}

/** What somebody suggested was for words that are not the item's any more. */
async function closeSuggestions(deps: Deps, { communityId, itemId }: Merge): Promise<void> {
  const { knowledge } = deps.store;
  const item = await knowledge.item(communityId, itemId);
  const all = await knowledge.about(communityId, itemId, "suggestion");
  for (const { value } of all) {
    if (value.state !== "open") continue;
    const after = decidedSuggestion(value, "declined", deps.clock.now());
    await changing(deps, async () => {
      const there = await knowledge.suggestion(communityId, value.id);
      if (there?.value.state === "open")
        await knowledge.write(communityId, [{ replace: after, version: there.version }]);
    });
    if (item) await tellSuggester(deps, item.value, value, "declined");
  }
}
