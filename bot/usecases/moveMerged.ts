import type { Item } from "../domain/item.ts";
import { withPerspective, withUses } from "../domain/item.ts";
import { type Merge, movedInto, numbered } from "../domain/merging.ts";
import type { Perspective } from "../domain/perspective.ts";
import { decidedSuggestion } from "../domain/suggestion.ts";
import { dayStart } from "../domain/unnamed.ts";
import { countOf, type Use } from "../domain/use.ts";
import type { Change, KnowledgeDocument, Stored, Thread } from "../ports/store.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { tellSuggester } from "./tellAuthor.ts";

/** Documents moved in one batch, which holds 100 changes at most: the item they are counted on is one of them. */
const BATCH = 90;

/** Moves what is left of a merge, and notes that it is done. What was moved already is not found again. */
export async function moveOn(deps: Deps, merge: Merge): Promise<void> {
  while (await changing(deps, () => moveParts(deps, merge)));
  while (await changing(deps, () => movePointers(deps, merge)));
  await closeSuggestions(deps, merge);
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
  const unnumbered = numbered(
    there.map(({ value }) => value),
    item,
  ).slice(0, BATCH);
  if (unnumbered.length > 0) {
    await knowledge.write(communityId, unnumbered.map(replacing(there)));
    return true;
  }
  const waiting = partsOf(from).filter(({ value }) => value.state !== "removed");
  const some = waiting.slice(0, BATCH);
  if (some.length === 0) return false;
  const moved = movedInto(
    some.map(({ value }) => value),
    item,
    there.map(({ value }) => value),
  );
  const now = item.unnamed ? dayStart(deps.clock.now()) : deps.clock.now();
  await knowledge.write(communityId, [
    ...moved.map(replacing(some)),
    { replace: counting(item, moved, now), version: to.item.version },
  ]);
  return waiting.length > some.length;
}

function counting(item: Item, moved: readonly (Perspective | Use)[], at: Date): Item {
  let [perspectives, uses] = [0, 0];
  for (const part of moved)
    if (part.type === "use") uses += countOf(part);
    else if (part.state === "published") perspectives += 1;
  return withUses(withPerspective(item, at, perspectives), at, uses);
}

function partsOf({ perspectives, uses }: Thread): Stored<Perspective | Use>[] {
  return [...perspectives, ...uses].sort(
    (a, b) => a.value.createdAt.localeCompare(b.value.createdAt) || a.value.id.localeCompare(b.value.id),
  );
}

function replacing(before: readonly Stored<KnowledgeDocument>[]) {
  const versions = new Map(before.map(({ value, version }) => [value.id, version] as const));
  return (after: KnowledgeDocument): Change<KnowledgeDocument> => ({
    replace: after,
    version: versions.get(after.id) ?? "",
  });
}

/** One batch of what only names the item: taps, posted cards, rows of the queue about its perspectives; earlier versions go. */
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
      replace: { ...value, itemId: into } as KnowledgeDocument,
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
