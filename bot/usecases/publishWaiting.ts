import { auditEntry } from "../domain/audit.ts";
import { type Item, withPerspective, withUses } from "../domain/item.ts";
import type { Perspective } from "../domain/perspective.ts";
import { type TendRow, tendRow } from "../domain/tending.ts";
import { dayStart, memberIn, unpackedContent, type Waiting } from "../domain/unnamed.ts";
import { countOf, type Use } from "../domain/use.ts";
import { type Change, Conflict, type KnowledgeDocument, type Stored, type Thread } from "../ports/store.ts";
import { changing, unlessThere } from "./changing.ts";
import { askConsentFor } from "./consent.ts";
import type { Deps } from "./deps.ts";
import { threadNow } from "./threadNow.ts";

/**
 * Publishes what was written without a name and is due; answers how many. Safe to run in several processes at once.
 * What is not due yet is sealed anew in an order by chance, so that neither the database's times nor the order of its
 * writes keep the moment somebody wrote.
 */
export async function publishWaiting(deps: Deps): Promise<number> {
  const now = deps.clock.now().toISOString();
  const all = await deps.store.waiting.all();
  const byChance = all
    .map((waiting) => ({ waiting, place: deps.ids.chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ waiting }) => waiting);
  let published = 0;
  for (const waiting of byChance)
    try {
      if (waiting.value.dueAt > now) await stir(deps, waiting);
      else {
        await publish(deps, waiting);
        published += 1;
      }
    } catch (error) {
      // Another process was faster, or the author changed or took back the words just now.
      if (error instanceof Conflict) continue;
      // What cannot be published, perhaps because its key is missing, keeps nothing else waiting.
      deps.log.error("waiting.failed", { error: error instanceof Error ? error.name : "unknown" });
    }
  return published;
}

async function stir(deps: Deps, { value, version }: Stored<Waiting>): Promise<void> {
  const content = deps.sealer.reseal(value.content, value.id);
  await deps.store.waiting.write([{ replace: { ...value, content }, version }]);
}

async function publish(deps: Deps, waiting: Stored<Waiting>): Promise<void> {
  const content = unpackedContent(deps.sealer.open(waiting.value.content, waiting.value.id));
  // Claimed first: from here on its author finds it published, so that nothing taken back appears all the same.
  const claimed = waiting.value.claimed ? waiting.version : await claim(deps, waiting);
  const day = dayStart(deps.clock.now());
  const at = day.toISOString();
  const rows = content.tend ? [{ create: { ...content.tend, createdAt: at, updatedAt: at } }] : [];
  if ("item" in content) await publishItem(deps, content.item, day, rows);
  else if ("perspective" in content) await publishPart(deps, content.perspective, day, rows);
  else if ("use" in content) await publishPart(deps, content.use, day, rows);
  else await publishNote(deps, content.note, day);
  await deps.store.waiting.write([{ remove: waiting.value.id, version: claimed }]);
}

async function claim(deps: Deps, { value, version }: Stored<Waiting>): Promise<string> {
  const [claimed = ""] = await deps.store.waiting.write([{ replace: { ...value, claimed: true }, version }]);
  return claimed;
}

async function publishItem(deps: Deps, item: Item, day: Date, rows: Change<TendRow>[]): Promise<void> {
  const at = day.toISOString();
  const published = { ...item, createdAt: at, updatedAt: at };
  await unlessThere(
    deps.store.knowledge.write(item.communityId, [
      { create: published },
      { create: unnamedEntry(deps, published, "item.saved", day) },
      ...rows,
    ]),
  );
  // Also where it was there already: whoever published it may have got no further.
  await askConsentFor(deps, published);
}

async function publishNote(deps: Deps, note: TendRow, day: Date): Promise<void> {
  const at = day.toISOString();
  await unlessThere(
    deps.store.knowledge.write(note.communityId, [{ create: { ...note, createdAt: at, updatedAt: at } }]),
  );
}

/** The item's count changes with it; held for a gardener, it is counted once they let it through. */
async function publishPart(
  deps: Deps,
  part: Perspective | Use,
  day: Date,
  rows: Change<TendRow>[],
): Promise<void> {
  await changing(deps, async () => {
    // Merged meanwhile, it stands where the rest of its thread does.
    const thread = await threadNow(deps, part.communityId, part.itemId);
    // The item went while it waited: there is nowhere left to put it.
    if (thread === undefined || thread.item.value.state === "removed") return;
    if (partsOf(thread).some(({ id }) => id === part.id)) return;
    const at = day.toISOString();
    const itemId = thread.item.value.id;
    const published = numbered(thread, { ...part, itemId, createdAt: at, updatedAt: at });
    const changes: Change<KnowledgeDocument>[] = [
      { create: published },
      {
        create: unnamedEntry(deps, published, part.type === "use" ? "use.told" : "perspective.added", day),
      },
      ...rows,
    ];
    // Written in either case: merged in this very moment, the item does not keep what comes now.
    changes.push({
      replace: counting(thread.item.value, published, day),
      version: thread.item.version,
    });
    if (published.state !== "published")
      changes.push({
        create: tendRow(
          {
            id: deps.ids.random(),
            communityId: published.communityId,
            reason: "first-unnamed",
            itemId: published.itemId,
            ...(published.type === "use" ? { useId: published.id } : { perspectiveId: published.id }),
          },
          day,
        ),
      });
    await deps.store.knowledge.write(published.communityId, changes);
  });
}

function counting(item: Item, part: Perspective | Use, day: Date): Item {
  if (part.type === "use") return withUses(item, day, countOf(part));
  return part.state === "published" ? withPerspective(item, day) : item;
}

function partsOf({ perspectives, uses }: Thread): (Perspective | Use)[] {
  return [...perspectives, ...uses].map(({ value }) => value);
}

/** The part as one member of its thread, by a number that stays. */
function numbered<T extends Perspective | Use>(thread: Thread, part: T): T {
  const { unnamed } = part;
  if (!unnamed) return part;
  return { ...part, unnamed: { ...unnamed, member: memberIn(thread.item.value, partsOf(thread), unnamed) } };
}

/** An audit entry that tells the day and what, not who and when. */
function unnamedEntry(
  deps: Deps,
  thing: Item | Perspective | Use,
  action: "item.saved" | "perspective.added" | "use.told",
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
