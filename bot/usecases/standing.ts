import { type AuditAction, auditEntry } from "../domain/audit.ts";
import type { Because } from "../domain/because.ts";
import { PracticeError } from "../domain/errors.ts";
import { type Item, mayMove, removed, type State, withPerspective } from "../domain/item.ts";
import { type Perspective, removedPerspective } from "../domain/perspective.ts";
import { dayStart } from "../domain/unnamed.ts";
import type { Change, KnowledgeDocument, Stored } from "../ports/store.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { refreshPostedCards } from "./postedCards.ts";
import { rowsWithoutWords } from "./queueRows.ts";

/** What stands in a thread: the item itself, or one of its perspectives. */
export type Place = Pick<Item, "communityId" | "itemId"> & { perspectiveId?: string | undefined };

const ACTIONS: Record<State, AuditAction> = {
  published: "item.restored",
  held: "item.held",
  withdrawn: "item.withdrawn",
  removed: "item.removed",
};

/**
 * Moves an item or perspective to another state, with the item's count, the audit and further changes in one batch,
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
    change?: (thing: Item | Perspective) => Partial<Pick<Item, "reword">>;
    /** Why it is removed, for its writer. */
    because?: Because | undefined;
    /** Made anew for every attempt. */
    also?: () => Promise<Change<KnowledgeDocument>[]>;
  } = {},
): Promise<Item | Perspective> {
  const before = await changing(deps, async () => {
    const thread = await deps.store.knowledge.thread(place.communityId, place.itemId);
    if (!thread) throw new PracticeError("not-found");
    const stored: Stored<Item | Perspective> | undefined = place.perspectiveId
      ? thread.perspectives.find(({ value }) => value.id === place.perspectiveId)
      : thread.item;
    if (!stored || !mayMove(stored.value.state, state)) throw new PracticeError("not-found");
    // There already: an answer that got lost, sent again.
    if (stored.value.state === state && !options.change && !options.also) return stored.value;
    // Of what is unnamed, and of what its author does with it, only the day is kept.
    const now = stored.value.unnamed ? dayStart(deps.clock.now()) : deps.clock.now();
    const after = moved(stored.value, state, options.change?.(stored.value) ?? {}, now, options.because);
    const count = Number(state === "published") - Number(stored.value.state === "published");
    await deps.store.knowledge.write(place.communityId, [
      { replace: after, version: stored.version },
      ...(after.type === "perspective" && count !== 0
        ? [{ replace: withPerspective(thread.item.value, now, count), version: thread.item.version }]
        : []),
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
      ...((await options.also?.()) ?? []),
    ]);
    return stored.value;
  });
  if (state === "removed") await deps.store.overwriteReplaced();
  await refreshPostedCards(deps, place.communityId, place.itemId);
  return before;
}

function moved<T extends Item | Perspective>(
  thing: T,
  state: State,
  change: Partial<Pick<Item, "reword">>,
  at: Date,
  because: Because | undefined,
): Item | Perspective {
  if (state === "removed")
    return thing.type === "item" ? removed(thing, at, because) : removedPerspective(thing, at, because);
  return { ...thing, ...change, state, updatedAt: at.toISOString() };
}
