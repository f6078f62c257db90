import { becauseOf } from "../domain/because.ts";
import { PracticeError } from "../domain/errors.ts";
import type { ItemId, PerspectiveId, UseId } from "../domain/ids.ts";
import type { Person } from "../domain/member.ts";
import { can } from "../domain/permissions.ts";
import { type TendReason, tendRow } from "../domain/tending.ts";
import type { Change, KnowledgeDocument } from "../ports/store.ts";
import { changing } from "./changing.ts";
import { communityFor } from "./communities.ts";
import type { Deps } from "./deps.ts";
import { closing, rowsAbout } from "./queueRows.ts";
import { communityOfItem, readThread } from "./readThread.ts";
import { checkedNote } from "./sendNote.ts";
import { moveTo, type Place, standsAt } from "./standing.ts";
import { tellAuthor } from "./tellAuthor.ts";

/** What a gardener can do about a row. */
export type Tending =
  | { act: "hold" | "restore" | "remove" | "done" }
  /** Asks the author, privately, to put it another way; held until they have. */
  | { act: "reword"; wording: string };

/**
 * Does it and closes the row, except that a wish to reword keeps it open. The author is told why, kindly: with a
 * message where their name is known, otherwise where they look after their own words. The same again, because an answer
 * got lost, does nothing more.
 * @throws PracticeError `not-found`, `not-allowed`.
 */
export async function tend(
  deps: Deps,
  person: Person,
  of: { communityId?: string | undefined; rowId: string },
  tending: Tending,
): Promise<void> {
  const community = await communityFor(deps, person, of.communityId, "item.tend");
  const stored = await deps.store.knowledge.tendRow(community.id, of.rowId);
  if (!stored) throw new PracticeError("not-found");
  const row = stored.value;
  const place = row.itemId && { ...row, itemId: row.itemId };
  if (row.state === "done") {
    if (tending.act === "done" || (place && (await isInEffect(deps, place, tending)))) return;
    throw new PracticeError("not-found");
  }
  const stillOpen = async () => {
    const open = await deps.store.knowledge.tendRow(community.id, of.rowId);
    if (open?.value.state !== "open") throw new PracticeError("not-found");
    return open;
  };
  if (tending.act === "done" || !place) {
    await changing(deps, async () => {
      await deps.store.knowledge.write(community.id, [closing(await stillOpen(), deps.clock.now())]);
    });
    return;
  }
  if (tending.act === "hold" && (await isInEffect(deps, place, tending))) return;
  // Looked at within each attempt: another gardener may have settled the row meanwhile. What is removed closes its rows
  // by itself.
  const also = async () => {
    const open = await stillOpen();
    return tending.act === "restore" ? [closing(open, deps.clock.now())] : [];
  };
  await tendThing(deps, person, place, tending, { also }, row.reason);
}

/** The same from the item's own page, where there need be no row. @throws PracticeError `not-found`, `not-allowed`. */
export async function tendHere(
  deps: Deps,
  person: Person,
  of: { itemId: string; perspectiveId?: string | undefined; useId?: string | undefined },
  tending: Exclude<Tending, { act: "done" }>,
): Promise<void> {
  const community = await communityOfItem(deps, person, of.itemId);
  const place = {
    communityId: community.id,
    itemId: of.itemId as ItemId,
    ...(of.perspectiveId ? { perspectiveId: of.perspectiveId as PerspectiveId } : {}),
    ...(of.useId ? { useId: of.useId as UseId } : {}),
  };
  const mayTend = can(person, "item.tend", { community });
  if (mayTend && tending.act === "remove" && (await isInEffect(deps, place, tending))) return;
  await readThread(deps, person, of.itemId);
  await communityFor(deps, person, community.id, "item.tend");
  const reason = (await rowsAbout(deps, place))[0]?.value.reason;
  await tendThing(deps, person, place, tending, { also: () => rowsFor(deps, place, tending) }, reason);
}

/**
 * What an act from an item's page means for the queue: something held or to be reworded waits in it, once; restored, it
 * waits no more. What is removed closes its rows by itself.
 */
async function rowsFor(deps: Deps, place: Place, { act }: Tending): Promise<Change<KnowledgeDocument>[]> {
  if (act === "remove") return [];
  const open = await rowsAbout(deps, place);
  if (act === "restore") return open.map((stored) => closing(stored, deps.clock.now()));
  if (open.length > 0) return [];
  const { communityId, itemId, perspectiveId, useId } = place;
  const of = {
    communityId,
    itemId,
    ...(perspectiveId ? { perspectiveId: perspectiveId as PerspectiveId } : {}),
    ...(useId ? { useId: useId as UseId } : {}),
  };
  return [{ create: tendRow({ id: deps.ids.random(), reason: "held-here", ...of }, deps.clock.now()) }];
}

/** Whether what is to be done has been done: an answer that got lost, sent again. */
async function isInEffect(deps: Deps, place: Place, tending: Tending): Promise<boolean> {
  const thread = await deps.store.knowledge.thread(place.communityId, place.itemId);
  const thing = thread && standsAt(thread, place)?.value;
  switch (tending.act) {
    case "done":
      return true;
    case "reword":
      return thing?.state === "held" && thing.reword?.wording === checkedNote(tending.wording);
    default:
      return thing?.state === LEADS_TO[tending.act];
  }
}

const LEADS_TO = { hold: "held", restore: "published", remove: "removed" } as const;

async function tendThing(
  deps: Deps,
  person: Person,
  place: Place,
  tending: Tending,
  options: Pick<NonNullable<Parameters<typeof moveTo>[4]>, "also">,
  reason: TendReason | undefined,
): Promise<void> {
  const by = person.actorRef;
  const because = becauseOf(reason);
  switch (tending.act) {
    case "hold": {
      const before = await moveTo(deps, place, "held", by, options);
      return before.state === "held" ? undefined : tellAuthor(deps, before, { tells: "held", because });
    }
    case "restore": {
      const change = () => ({ reword: undefined });
      const before = await moveTo(deps, place, "published", by, { ...options, change });
      // Nothing happened to words that were never held.
      return before.state === "held" ? tellAuthor(deps, before, { tells: "restored" }) : undefined;
    }
    case "remove": {
      const before = await moveTo(deps, place, "removed", by, { ...options, because });
      return tellAuthor(deps, before, { tells: "removed", because });
    }
    case "reword": {
      if (await isInEffect(deps, place, tending)) return;
      const reword = { wording: checkedNote(tending.wording), askedAt: deps.clock.now().toISOString() };
      const change = () => ({ reword });
      const moving = moveTo(deps, place, "held", by, { ...options, change, action: "reword.asked" });
      return tellAuthor(deps, await moving, { tells: "reword" });
    }
    case "done":
      return;
  }
}
