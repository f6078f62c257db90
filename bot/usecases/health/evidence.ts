import { type Community, timeZoneOf } from "../../domain/community.ts";
import type { Evidence } from "../../domain/health/healthWindow.ts";
import { quarterOf, type Span } from "../../domain/health/windows.ts";
import type { PersonId } from "../../domain/ids.ts";
import { isPutAside, tendStateId } from "../../domain/tendState.ts";
import type { Document, Keyset, Page } from "../../ports/documents.ts";
import type { KnowledgeDocument } from "../../ports/store.ts";
import type { Deps } from "../deps.ts";
import { dueRows } from "../tending/dueRows.ts";
import { tendStates } from "../tending/queue.ts";

const PAGE = 1000;
/** The queue is the one of today: it stands for the end of a span only while that is not long ago. */
const FRESH_MS = 3 * 86_400_000;

/** Everything the figures of a closed span are worked out from, read page by page. */
export async function evidenceFor(deps: Deps, community: Community, span: Span): Promise<Evidence> {
  const { knowledge, membership } = deps.store;
  const quarter = quarterOf(span);
  const between = <T extends KnowledgeDocument["type"]>(type: T, since: Span) =>
    within(since, (page) => knowledge.oldest(community.id, type, page));
  const [roster, flags, daily, days, uses, minutes, waitingSince] = [
    await rosterAt(deps, community, span),
    await within(quarter, (page) => membership.oldestFlags(community.id, page)),
    await between("daily", span),
    await between("communityDay", span),
    await between("use", span),
    await minutesIn(deps, community, span),
    await rowsWaiting(deps, community, span),
  ];
  return {
    ...roster,
    flags,
    items: [...deps.contributions.all(community.id)].filter(({ sample }) => !sample),
    daily,
    days,
    uses,
    minutes,
    ...(waitingSince ? { waitingSince } : {}),
    timeZone: timeZoneOf(community),
  };
}

/** What was made in a span, the oldest first. */
async function within<T extends Document>(
  { from, until }: Span,
  read: (page: { after?: Keyset; limit: number }) => Promise<Page<T>>,
): Promise<T[]> {
  const found: T[] = [];
  let after: Keyset | undefined = { createdAt: from, id: "" };
  while (after) {
    const page: Page<T> = await read({ after, limit: PAGE });
    const values = page.documents.map(({ value }) => value);
    found.push(...values.filter(({ createdAt }) => createdAt < until));
    after = values.at(-1) && (values.at(-1)?.createdAt ?? "") < until ? page.next : undefined;
  }
  return found;
}

/** Who was a member as the span ended, as far as the roster still tells: sponsors see figures and are in none. */
async function rosterAt(deps: Deps, community: Community, { until }: Span) {
  const teamsOf = new Map<PersonId, readonly string[]>();
  let members = 0;
  let after: Keyset | undefined;
  do {
    const page = await deps.store.membership.members(community.id, {
      ...(after ? { after } : {}),
      limit: PAGE,
    });
    for (const { value } of page.documents) {
      if (value.teams?.length) teamsOf.set(value.personId, value.teams);
      if (value.createdAt < until && value.roles.some((role) => role !== "sponsor")) members += 1;
    }
    after = page.next;
  } while (after);
  return { members, teamsOf };
}

/** Minutes are noted for a week, by which they are kept; a week may be noted late. */
async function minutesIn(deps: Deps, community: Community, span: Span) {
  const { knowledge } = deps.store;
  const all = await within({ ...span, until: "9" }, (page) =>
    knowledge.oldest(community.id, "gardenMinutes", page),
  );
  return all.filter(({ week }) => week >= span.from && week < span.until);
}

/** Since when each row of the queue waits; nothing where the span ended too long ago to tell. */
async function rowsWaiting(deps: Deps, community: Community, { until }: Span): Promise<string[] | undefined> {
  const now = deps.clock.now();
  if (now.getTime() - Date.parse(`${until}T00:00:00Z`) > FRESH_MS) return undefined;
  const states = await tendStates(deps, community);
  const reported = await deps.store.knowledge.tending(community.id);
  const due = (await dueRows(deps, community, states)).filter(
    (row) => !isPutAside(row, states.get(tendStateId(row.key)), now),
  );
  return [...reported.map(({ value }) => value.createdAt), ...due.map(({ since }) => since)];
}
