import type { Merge } from "../domain/merging.ts";
import type { Perspective } from "../domain/perspective.ts";
import { cameWith, movedBack, tapsBack, tapsThatGaveWay } from "../domain/unmerging.ts";
import type { Use } from "../domain/use.ts";
import type { Change, KnowledgeDocument } from "../ports/store.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { counting, partsOf } from "./movedParts.ts";

/** Parts moved in one batch, which holds 100 changes at most: each may bring one tap along, and both items change too. */
const BATCH = 45;

/** Moves back what came with an item whose merge is being undone, then notes that it is done. What was moved is not found again. */
export async function finishUnmerge(deps: Deps, merge: Merge): Promise<void> {
  while (await changing(deps, () => moveParts(deps, merge)));
  while (await changing(deps, () => movePointers(deps, merge)));
  await changing(deps, async () => {
    const stored = await deps.store.knowledge.merge(merge.communityId, merge.id);
    if (stored?.value.state !== "undoing") return;
    const after: Merge = { ...stored.value, state: "undone", updatedAt: deps.clock.now().toISOString() };
    await deps.store.knowledge.write(merge.communityId, [{ replace: after, version: stored.version }]);
  });
}

/** One batch of perspectives and uses, with what both items count of them; true while there may be more. */
async function moveParts(deps: Deps, { communityId, itemId, into }: Merge): Promise<boolean> {
  const { knowledge } = deps.store;
  const from = await knowledge.thread(communityId, itemId);
  const to = await knowledge.thread(communityId, into);
  if (!from || !to) return false;
  const concerned = partsOf(to).filter(
    ({ value }) =>
      value.state !== "removed" &&
      (cameWith(value, from.item.value) ||
        (value.type === "use" && value.gaveWay?.some((tap) => tap.itemId === itemId))),
  );
  const some = concerned.slice(0, BATCH);
  if (some.length === 0) return false;
  const stands: (Perspective | Use)[] = partsOf(from).map(({ value }) => value);
  const usedBy = new Set(stands.flatMap((part) => (part.type === "use" ? (part.savedBy ?? []) : [])));
  const changes: Change<KnowledgeDocument>[] = [];
  const counted = { from: [] as (Perspective | Use)[], into: [] as (Perspective | Use)[] };
  const less: (Perspective | Use)[] = [];
  for (const { value, version } of some) {
    const parted = value.type === "use" ? tapsThatGaveWay(value, from.item.value, to.item.value) : undefined;
    const part = parted?.use ?? value;
    const comesBack = cameWith(value, from.item.value);
    const after = comesBack ? movedBack(part, from.item.value, stands) : part;
    changes.push({ replace: after, version });
    if (comesBack) {
      stands.push(after);
      counted.from.push(after);
      less.push(value);
    }
    for (const tap of parted?.taps ?? []) {
      // Said anew on the one that came back, in the moments since.
      if (tap.itemId === itemId && usedBy.has(tap.savedBy ?? ("" as never))) continue;
      changes.push({ create: tap });
      counted[tap.itemId === itemId ? "from" : "into"].push(tap);
    }
  }
  const now = deps.clock.now();
  await knowledge.write(communityId, [
    ...changes,
    { replace: counting(from.item.value, counted.from, [], now), version: from.item.version },
    { replace: counting(to.item.value, counted.into, less, now), version: to.item.version },
  ]);
  return concerned.length > some.length;
}

/** One batch of what only names the item: its taps, posted cards, and what is about perspectives and uses that went back. */
async function movePointers(deps: Deps, { communityId, itemId, into }: Merge): Promise<boolean> {
  const { knowledge } = deps.store;
  const thread = await knowledge.thread(communityId, itemId);
  if (!thread) return false;
  const back = new Set<string>(partsOf(thread).map(({ value }) => value.id));
  const [taps, cards, rows] = await Promise.all([
    knowledge.about(communityId, into, "reaction"),
    knowledge.about(communityId, into, "card"),
    knowledge.about(communityId, into, "tend"),
  ]);
  const own = new Set(
    tapsBack(
      thread.item.value,
      taps.map(({ value }) => value),
    ).before.map(({ id }) => id),
  );
  const pointers: Change<KnowledgeDocument>[] = [
    ...taps
      .filter(({ value }) => own.has(value.id) || back.has(value.perspectiveId ?? ""))
      .map(({ value, version }) => ({ replace: { ...value, itemId }, version })),
    ...rows
      .filter(({ value }) => back.has(value.perspectiveId ?? value.useId ?? ""))
      .map(({ value, version }) => ({ replace: { ...value, itemId }, version })),
    ...cards
      .filter(({ value }) => value.cameFrom?.at(-1)?.itemId === itemId)
      .map(({ value: { cameFrom = [], ...card }, version }) => {
        const before = cameFrom.slice(0, -1);
        return { replace: { ...card, itemId, ...(before.length > 0 ? { cameFrom: before } : {}) }, version };
      }),
  ];
  const some = pointers.slice(0, BATCH);
  if (some.length > 0) await knowledge.write(communityId, some);
  return pointers.length > some.length;
}
