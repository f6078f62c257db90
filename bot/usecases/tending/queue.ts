import { type Community, isPaused, timeZoneOf } from "../../domain/community.ts";
import type { DueRow } from "../../domain/due/dueRow.ts";
import type { ItemId, PersonId, PerspectiveId, UseId } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import { localTime } from "../../domain/localTime.ts";
import type { Membership, Person } from "../../domain/member.ts";
import type { Perspective } from "../../domain/perspective.ts";
import { byUrgency, type QueueReason, type TendRow } from "../../domain/tending.ts";
import { isPutAside, type TendState, tendStateId } from "../../domain/tendState.ts";
import type { Use } from "../../domain/use.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";
import { standsIn } from "./away.ts";
import { dueRows } from "./dueRows.ts";

/** A row of the queue, before its words are read: reported, or found by looking at what is there. */
export type Waiting = {
  key: string;
  reason: QueueReason;
  since: string;
  itemId?: ItemId | undefined;
  perspectiveId?: PerspectiveId | undefined;
  useId?: UseId | undefined;
  reported?: TendRow;
  due?: DueRow;
  state?: TendState | undefined;
  /** Who looks after it now: whom it was handed to, or who stands in for them today. */
  handedTo?: PersonId;
  aside?: "snoozed" | "withOther";
};

/** A row with what it is about, while that is there. */
export type QueueView = Waiting & {
  item: Item | undefined;
  perspective: Perspective | undefined;
  use?: Use | undefined;
  other?: Item | undefined;
};

export type Queue = {
  community: Community;
  rows: QueueView[];
  /** Rows beyond those read, by reason. */
  more: Map<QueueReason, number>;
  gardeners: Membership[];
};

/** Nobody looks after more than that of one kind in one sitting; the rest follows. */
const SHOWN_OF_A_REASON = 20;

/** What a gardener should look at next, by harm and promise and then by age. @throws PracticeError `not-allowed`. */
export async function tendingQueue(
  deps: Deps,
  person: Person,
  communityId: string | undefined,
): Promise<Queue> {
  const community = await communityFor(deps, person, communityId, "item.tend");
  const gardeners = (await deps.store.membership.gardeners(community.id)).map(({ value }) => value);
  const waiting = await whatWaits(deps, community, person);
  const shown: Waiting[] = [];
  const more = new Map<QueueReason, number>();
  const counts = new Map<QueueReason, number>();
  for (const row of waiting) {
    const count = (counts.get(row.reason) ?? 0) + 1;
    counts.set(row.reason, count);
    if (count <= SHOWN_OF_A_REASON) shown.push(row);
    else more.set(row.reason, count - SHOWN_OF_A_REASON);
  }
  const rows = await Promise.all(shown.map((row) => withWords(deps, community, row)));
  return { community, rows, more, gardeners };
}

/** What waits in a community for this gardener, in its order, without what is ticked off; no words are read for it. */
export async function whatWaits(deps: Deps, community: Community, person: Person): Promise<Waiting[]> {
  const now = deps.clock.now();
  const states = await tendStates(deps, community);
  const reported = (await deps.store.knowledge.tending(community.id)).map(({ value }): Waiting => {
    const { id, reason, createdAt, itemId, perspectiveId, useId } = value;
    return { key: id, reason, since: createdAt, itemId, perspectiveId, useId, reported: value };
  });
  const due = (await dueRows(deps, community, states)).map((row): Waiting => {
    const { key, reason, since, itemId, perspectiveId } = row;
    return { key, reason, since, itemId, perspectiveId, due: row };
  });
  const today = localTime(now, timeZoneOf(community)).day;
  const covers = new Map<PersonId, PersonId>();
  const rows = [...reported, ...due].sort(byUrgency).flatMap((row): Waiting[] => {
    const state = states.get(tendStateId(row.key));
    // What was reported is closed in its own document: only being put off is kept here.
    const putAside = isPutAside({ dueAt: row.due?.dueAt ?? "9" }, state, now);
    if (putAside === "done") return [];
    return [{ ...row, state, ...(putAside ? { aside: putAside } : {}) }];
  });
  const handed: Waiting[] = [];
  for (const row of rows) {
    const to = row.state?.handedTo;
    if (to !== undefined && !covers.has(to)) covers.set(to, await standsIn(deps, community.id, to, today));
    const handedTo = to && covers.get(to);
    if (handedTo === undefined) handed.push(row);
    else
      handed.push({
        ...row,
        handedTo,
        ...(handedTo === person.id || row.aside ? {} : { aside: "withOther" as const }),
      });
  }
  return handed;
}

/** What gardeners of a community decided, by document id. */
export async function tendStates(deps: Deps, community: Community): Promise<Map<string, TendState>> {
  const all = await deps.store.knowledge.tendStates(community.id);
  return new Map(all.map(({ value }) => [value.id, value] as const));
}

/** The last day of a pause, while one is on. */
export function pausedUntil(community: Community, now: Date): string | undefined {
  return isPaused(community, now) ? community.pausedUntil : undefined;
}

async function withWords(deps: Deps, community: Community, row: Waiting): Promise<QueueView> {
  const { itemId, due } = row;
  const thread = itemId && (await deps.store.knowledge.thread(community.id, itemId));
  const perspective =
    thread && row.perspectiveId
      ? thread.perspectives.find(({ value }) => value.id === row.perspectiveId)
      : undefined;
  const use = thread && row.useId ? thread.uses.find(({ value }) => value.id === row.useId) : undefined;
  const other = due?.otherId && (await deps.store.knowledge.item(community.id, due.otherId));
  return {
    ...row,
    item: thread ? shown(thread.item.value) : undefined,
    perspective: shown(perspective?.value),
    use: shown(use?.value),
    ...(other ? { other: shown(other.value) } : {}),
  };
}

/** Words their author took back are nobody's to read. */
function shown<T extends Item | Perspective | Use>(thing: T | undefined): T | undefined {
  if (thing?.state !== "withdrawn") return thing;
  if (thing.type === "use") return { ...thing, story: undefined };
  return { ...thing, text: "", ...(thing.type === "item" ? { title: "" } : {}) };
}
