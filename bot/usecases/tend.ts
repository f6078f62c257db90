import type { Community } from "../domain/community.ts";
import { PracticeError } from "../domain/errors.ts";
import type { PersonId, PerspectiveId } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import type { Perspective } from "../domain/perspective.ts";
import { byHarm, type TendRow, tendRow } from "../domain/tending.ts";
import type { Change, KnowledgeDocument, Stored } from "../ports/store.ts";
import { changing } from "./changing.ts";
import { communityFor } from "./communities.ts";
import type { Deps } from "./deps.ts";
import { oweNotice } from "./notices.ts";
import { readThread } from "./readThread.ts";
import { checkedNote } from "./sendNote.ts";
import { moveTo, type Place } from "./standing.ts";

/** A row of the queue with what it is about, while that is there. */
export type TendView = { row: TendRow; item: Item | undefined; perspective: Perspective | undefined };

/** What a gardener should look at next, by harm and then by age. @throws PracticeError `not-allowed`. */
export async function tendingQueue(
  deps: Deps,
  person: Person,
  communityId: string | undefined,
): Promise<{ community: Community; rows: TendView[] }> {
  const community = await communityFor(deps, person, communityId, "item.tend");
  const rows = (await deps.store.knowledge.tending(community.id)).map(({ value }) => value).sort(byHarm);
  const views = await Promise.all(
    rows.map(async (row) => {
      const thread = row.itemId && (await deps.store.knowledge.thread(community.id, row.itemId));
      const perspective = thread
        ? thread.perspectives.find(({ value }) => value.id === row.perspectiveId)
        : undefined;
      return {
        row,
        item: thread ? shown(thread.item.value) : undefined,
        perspective: shown(perspective?.value),
      };
    }),
  );
  return { community, rows: views };
}

/** Words their author took back are nobody's to read. */
function shown<T extends Item | Perspective>(thing: T | undefined): T | undefined {
  if (thing?.state !== "withdrawn") return thing;
  return { ...thing, text: "", ...(thing.type === "item" ? { title: "" } : {}) };
}

/** What a gardener can do about a row. */
export type Tending =
  | { act: "hold" | "restore" | "remove" | "done" }
  /** Asks the author, privately, to put it another way; held until they have. */
  | { act: "reword"; wording: string };

/**
 * Does it and closes the row, except that a wish to reword keeps it open. The author is told why, kindly: with a
 * message where their name is known, otherwise where they look after their own words.
 * @throws PracticeError `not-found`, `not-allowed`.
 */
export async function tend(
  deps: Deps,
  person: Person,
  of: { communityId?: string | undefined; rowId: string },
  tending: Tending,
): Promise<void> {
  const community = await communityFor(deps, person, of.communityId, "item.tend");
  const openRow = async () => {
    const stored = await deps.store.knowledge.tendRow(community.id, of.rowId);
    if (stored?.value.state !== "open") throw new PracticeError("not-found");
    return stored;
  };
  const closed = async () => [closing(deps, await openRow())];
  const { value: row } = await openRow();
  if (tending.act === "done" || !row.itemId) {
    await changing(deps, async () => {
      await deps.store.knowledge.write(community.id, await closed());
    });
    return;
  }
  const place = { communityId: community.id, itemId: row.itemId, perspectiveId: row.perspectiveId };
  const staysOpen = tending.act === "reword" || tending.act === "hold";
  await tendThing(deps, person, place, tending, staysOpen ? {} : { also: closed });
}

/** The same from the item's own page, where there need be no row. @throws PracticeError `not-found`, `not-allowed`. */
export async function tendHere(
  deps: Deps,
  person: Person,
  of: { itemId: string; perspectiveId?: string | undefined },
  tending: Exclude<Tending, { act: "done" }>,
): Promise<void> {
  const { item, community } = await readThread(deps, person, of.itemId);
  await communityFor(deps, person, community.id, "item.tend");
  const place = { communityId: community.id, itemId: item.id, perspectiveId: of.perspectiveId };
  await tendThing(deps, person, place, tending, { also: () => rowsFor(deps, place, tending) });
}

/**
 * What an act from an item's page means for the queue: something held or to be reworded waits in it, once; restored or
 * removed, it waits no more.
 */
async function rowsFor(deps: Deps, place: Place, { act }: Tending): Promise<Change<KnowledgeDocument>[]> {
  const open = (await deps.store.knowledge.tending(place.communityId)).filter(
    ({ value }) => value.itemId === place.itemId && value.perspectiveId === place.perspectiveId,
  );
  if (act === "restore" || act === "remove") return open.map((stored) => closing(deps, stored));
  if (open.length > 0) return [];
  const { communityId, itemId, perspectiveId } = place;
  const of = {
    communityId,
    itemId,
    ...(perspectiveId ? { perspectiveId: perspectiveId as PerspectiveId } : {}),
  };
  return [{ create: tendRow({ id: deps.ids.random(), reason: "held-here", ...of }, deps.clock.now()) }];
}

/** The row as it is kept once it is done: what was written to the gardener has been read, and nothing shows it. */
function closing(deps: Deps, { value, version }: Stored<TendRow>): Change<KnowledgeDocument> {
  const { note: _read, from: _from, ...rest } = value;
  return { replace: { ...rest, state: "done", updatedAt: deps.clock.now().toISOString() }, version };
}

async function tendThing(
  deps: Deps,
  person: Person,
  place: Parameters<typeof moveTo>[1],
  tending: Tending,
  options: Pick<NonNullable<Parameters<typeof moveTo>[4]>, "also">,
): Promise<void> {
  const by = person.actorRef;
  switch (tending.act) {
    case "hold": {
      const before = await moveTo(deps, place, "held", by, options);
      return before.state === "held" ? undefined : tell(deps, before, "held");
    }
    case "restore": {
      const change = () => ({ reword: undefined });
      const before = await moveTo(deps, place, "published", by, { ...options, change });
      // Nothing happened to words that were never held.
      return before.state === "held" ? tell(deps, before, "restored") : undefined;
    }
    case "remove":
      return tell(deps, await moveTo(deps, place, "removed", by, options), "removed");
    case "reword": {
      const reword = { wording: checkedNote(tending.wording), askedAt: deps.clock.now().toISOString() };
      const change = () => ({ reword });
      return tell(
        deps,
        await moveTo(deps, place, "held", by, { ...options, change, action: "reword.asked" }),
        "reword",
      );
    }
    case "done":
      return;
  }
}

/** Owes the author a message, where their name is on it; the author of something unnamed sees it in their garden. */
async function tell(
  deps: Deps,
  thing: Item | Perspective,
  tells: "held" | "restored" | "removed" | "reword",
): Promise<void> {
  const personId: PersonId | undefined = thing.type === "item" ? thing.savedBy : thing.author?.personId;
  if (!personId) return;
  await oweNotice(deps, {
    id: deps.ids.random(),
    personId,
    kind: "reword-request",
    communityId: thing.communityId,
    itemId: thing.itemId,
    tells,
    ...(thing.type === "perspective" ? { perspectiveId: thing.id } : {}),
  });
}
