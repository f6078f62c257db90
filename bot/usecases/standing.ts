import { type AuditAction, auditEntry } from "../domain/audit.ts";
import type { Because } from "../domain/because.ts";
import { PracticeError } from "../domain/errors.ts";
import { type Item, mayMove, removed, type State, withPerspective, withUses } from "../domain/item.ts";
import { type Perspective, removedPerspective } from "../domain/perspective.ts";
import { dayStart } from "../domain/unnamed.ts";
import { countOf, removedUse, type Use } from "../domain/use.ts";
import type { Change, KnowledgeDocument, Stored, Thread } from "../ports/store.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { refreshPostedCards } from "./postedCards.ts";
import { rowsWithoutWords } from "./queueRows.ts";
import { withoutVersions } from "./versions.ts";

/** What stands in a thread: the item itself, or one of its perspectives or uses. */
export type Place = Pick<Item, "communityId" | "itemId"> & {
  perspectiveId?: string | undefined;
  useId?: string | undefined;
};

/** What stands at a place of the thread. */
export function standsAt(
  { item, perspectives, uses }: Thread,
  { perspectiveId, useId }: Pick<Place, "perspectiveId" | "useId">,
): Stored<Item | Perspective | Use> | undefined {
  if (perspectiveId) return perspectives.find(({ value }) => value.id === perspectiveId);
  return useId ? uses.find(({ value }) => value.id === useId) : item;
}

const ACTIONS: Record<State, AuditAction> = {
  published: "item.restored",
  held: "item.held",
  withdrawn: "item.withdrawn",
  removed: "item.removed",
};

/**
 * Moves an item, perspective or use to another state, with the item's count, the audit and further changes in one batch,
 * and changes every card the bot posted of it. What it removes leaves no copy of the words, also not in the gardener's
 * queue. Answers with what it was before.
 * @throws PracticeError `not-found` for what is not there, was removed, or was taken back by its author.
 */
export async function moveTo(
  deps: Deps,
  place: Place,
  state: State,
  by: Parameters<typeof auditEntry>[0]["actor"],
  options: {
    action?: AuditAction;
    change?: (thing: Item | Perspective | Use) => Partial<Pick<Item, "reword">>;
    /** Why it is removed, for its writer. */
    because?: Because | undefined;
    /** Made anew for every attempt. */
    also?: () => Promise<Change<KnowledgeDocument>[]>;
  } = {},
): Promise<Item | Perspective | Use> {
  const before = await changing(deps, async () => {
    const thread = await deps.store.knowledge.thread(place.communityId, place.itemId);
    if (!thread) throw new PracticeError("not-found");
    const stored = standsAt(thread, place);
    if (!stored || !mayMove(stored.value.state, state)) throw new PracticeError("not-found");
    // There already: an answer that got lost, sent again.
    if (stored.value.state === state && !options.change && !options.also) return stored.value;
    // Of what is unnamed, and of what its author does with it, only the day is kept.
    const now = stored.value.unnamed ? dayStart(deps.clock.now()) : deps.clock.now();
    const after = moved(stored.value, state, options.change?.(stored.value) ?? {}, now, options.because);
    await deps.store.knowledge.write(place.communityId, [
      { replace: after, version: stored.version },
      ...itemCounting(thread, stored.value, after, now),
      {
        create: auditEntry(
          {
            id: deps.ids.random(),
            communityId: place.communityId,
            actor: by,
            action: options.action ?? ACTIONS[state],
            thing: { type: after.type, id: after.id },
          },
          now,
        ),
      },
      ...(state === "removed" || state === "withdrawn"
        ? await rowsWithoutWords(deps, place, state, now)
        : []),
      ...((state === "removed" || state === "withdrawn") && after.type === "item"
        ? await withoutVersions(deps, place)
        : []),
      ...((await options.also?.()) ?? []),
    ]);
    return stored.value;
  });
  if (state === "removed") await deps.store.overwriteReplaced();
  await refreshPostedCards(deps, place.communityId, place.itemId);
  return before;
}

/** The item with what it counts of one of its parts, where that changes. */
function itemCounting(
  { item }: Thread,
  before: Item | Perspective | Use,
  after: Item | Perspective | Use,
  at: Date,
): Change<Item>[] {
  if (after.type === "item") return [];
  const change = countedOf(after) - countedOf(before);
  if (change === 0) return [];
  const counts = after.type === "use" ? withUses : withPerspective;
  return [{ replace: counts(item.value, at, change), version: item.version }];
}

function countedOf(part: Item | Perspective | Use): number {
  return part.type === "use" ? countOf(part) : Number(part.state === "published");
}

function moved<T extends Item | Perspective | Use>(
  thing: T,
  state: State,
  change: Partial<Pick<Item, "reword">>,
  at: Date,
  because: Because | undefined,
): Item | Perspective | Use {
  if (state === "removed") {
    if (thing.type === "item") return removed(thing, at, because);
    return thing.type === "use" ? removedUse(thing, at, because) : removedPerspective(thing, at, because);
  }
  const after = { ...thing, ...change, state, updatedAt: at.toISOString() };
  // What its author took back is nobody's to suggest words for.
  if (state === "withdrawn" && "suggested" in after) delete after.suggested;
  return after;
}
