import { auditEntry } from "../domain/audit.ts";
import { type Item, withPerspective } from "../domain/item.ts";
import type { Perspective } from "../domain/perspective.ts";
import { type TendRow, tendRow } from "../domain/tending.ts";
import { dayStart, type Waiting, type WaitingContent } from "../domain/unnamed.ts";
import { type Change, Conflict, type KnowledgeDocument, type Stored } from "../ports/store.ts";
import { changing } from "./changing.ts";
import { askConsentFor } from "./consent.ts";
import type { Deps } from "./deps.ts";

/** Publishes what was written without a name and is due; answers how many. Safe to run in several processes at once. */
export async function publishWaiting(deps: Deps): Promise<number> {
  const now = deps.clock.now().toISOString();
  const due = (await deps.store.waiting.all()).filter(({ value }) => value.dueAt <= now);
  for (const waiting of due) await publish(deps, waiting);
  return due.length;
}

async function publish(deps: Deps, waiting: Stored<Waiting>): Promise<void> {
  const content = JSON.parse(deps.sealer.open(waiting.value.content, waiting.value.id)) as WaitingContent;
  const day = dayStart(deps.clock.now());
  const at = day.toISOString();
  const rows = content.tend ? [{ create: { ...content.tend, createdAt: at, updatedAt: at } }] : [];
  if ("item" in content) await publishItem(deps, content.item, day, rows);
  else await publishPerspective(deps, content.perspective, day, rows);
  try {
    await deps.store.waiting.write([{ remove: waiting.value.id, version: waiting.version }]);
  } catch (error) {
    // Another process was faster, or the author changed the words just now: the next round sees to it.
    if (!(error instanceof Conflict)) throw error;
  }
}

async function publishItem(deps: Deps, item: Item, day: Date, rows: Change<TendRow>[]): Promise<void> {
  const at = day.toISOString();
  const published = { ...item, createdAt: at, updatedAt: at };
  try {
    await deps.store.knowledge.write(item.communityId, [
      { create: published },
      { create: unnamedEntry(deps, published, "item.saved", day) },
      ...rows,
    ]);
  } catch (error) {
    if (error instanceof Conflict) return;
    throw error;
  }
  await askConsentFor(deps, published);
}

/** The item's count changes with it; held for a gardener, it is counted once they let it through. */
async function publishPerspective(
  deps: Deps,
  perspective: Perspective,
  day: Date,
  rows: Change<TendRow>[],
): Promise<void> {
  await changing(deps, async () => {
    const thread = await deps.store.knowledge.thread(perspective.communityId, perspective.itemId);
    // The item went while the perspective waited: there is nowhere left to put it.
    if (thread === undefined || thread.item.value.state === "removed") return;
    if (thread.perspectives.some(({ value }) => value.id === perspective.id)) return;
    const at = day.toISOString();
    const published = { ...perspective, createdAt: at, updatedAt: at };
    const changes: Change<KnowledgeDocument>[] = [
      { create: published },
      { create: unnamedEntry(deps, published, "perspective.added", day) },
      ...rows,
    ];
    if (published.state === "published")
      changes.push({ replace: withPerspective(thread.item.value, day), version: thread.item.version });
    else
      changes.push({
        create: tendRow(
          {
            id: deps.ids.random(),
            communityId: published.communityId,
            reason: "first-unnamed",
            itemId: published.itemId,
            perspectiveId: published.id,
          },
          day,
        ),
      });
    await deps.store.knowledge.write(published.communityId, changes);
  });
}

/** An audit entry that tells the day and what, not who and when. */
function unnamedEntry(
  deps: Deps,
  thing: Item | Perspective,
  action: "item.saved" | "perspective.added",
  day: Date,
) {
  return auditEntry(
    {
      id: deps.ids.random(),
      communityId: thing.communityId,
      actor: "unnamed",
      action,
      thing: { type: thing.type, id: thing.id },
    },
    day,
  );
}
