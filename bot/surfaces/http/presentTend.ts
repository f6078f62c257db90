import type { Standing } from "../../contract/api.ts";
import type { GardenerView, QueuePerson, QueueResponse, QueueRow } from "../../contract/tend.ts";
import { timeZoneOf } from "../../domain/community.ts";
import { suggestedActs, urgencyOf } from "../../domain/due/suggesting.ts";
import type { PersonId } from "../../domain/ids.ts";
import type { State } from "../../domain/item.ts";
import { localTime } from "../../domain/localTime.ts";
import type { Membership, Person } from "../../domain/member.ts";
import { storyText } from "../../domain/use.ts";
import type { Deps } from "../../usecases/deps.ts";
import { awayFrom } from "../../usecases/tending/away.ts";
import { minutesThisWeek } from "../../usecases/tending/minutes.ts";
import { pausedUntil, type Queue, type QueueView } from "../../usecases/tending/queue.ts";

/** How many newcomers a row names. */
const NAMED = 12;

/** The queue as the tab gets it. */
export async function presentQueue(deps: Deps, person: Person, queue: Queue): Promise<QueueResponse> {
  const { community, gardeners, rows, more } = queue;
  const now = deps.clock.now();
  const timeZone = timeZoneOf(community);
  const today = localTime(now, timeZone).day;
  const names = new Map(gardeners.map(({ personId, name }) => [personId, name] as const));
  const paused = pausedUntil(community, now);
  return {
    rows: await Promise.all(
      rows.map(async (row) => presentRow(deps, person, row, names, await newcomersOf(deps, row))),
    ),
    more: [...more].map(([reason, count]) => ({ reason, count })),
    gardeners: await Promise.all(gardeners.map((row) => presentGardener(deps, person, row, today))),
    ...(paused ? { pausedUntil: paused } : {}),
    today,
    timeZone,
    minutes: await minutesThisWeek(deps, community),
    building: deps.search.building(),
  };
}

function presentRow(
  deps: Deps,
  person: Person,
  view: QueueView,
  names: ReadonlyMap<PersonId, string>,
  people: QueuePerson[],
): QueueRow {
  const { reported, due, item, perspective, use, state, other } = view;
  const thing = perspective ?? use ?? item;
  const known = view.itemId && deps.contributions.item(view.itemId);
  return {
    key: view.key,
    reason: view.reason,
    urgency: urgencyOf(view.reason),
    since: view.since,
    ...(view.itemId ? { itemId: view.itemId, link: deps.links.item(view.itemId) } : {}),
    ...(view.perspectiveId ? { perspectiveId: view.perspectiveId } : {}),
    ...(view.useId ? { useId: view.useId } : {}),
    title: item?.title ?? "",
    text: thing?.type === "use" ? storyText(thing) : (thing?.text ?? ""),
    ...(thing ? { standing: standing(thing.state) } : {}),
    ...(thing?.reword ? { rewordWish: thing.reword.wording } : {}),
    ...(reported?.note ? { note: reported.note } : {}),
    ...(reported?.from ? { from: reported.from.name } : {}),
    ...(reported?.findings
      ? { findings: Object.entries(reported.findings).map(([kind, count]) => ({ kind, count })) }
      : {}),
    ...(due?.days ? { days: due.days } : {}),
    ...(due?.sided ? { sided: due.sided } : {}),
    ...(other ? { other: { itemId: other.id, title: other.title } } : {}),
    ...(due?.word ? { word: due.word } : {}),
    ...(due?.searches ? { searches: due.searches } : {}),
    ...(due?.teamName ? { teamName: due.teamName } : {}),
    ...(due?.people ? { people, morePeople: due.people.length - people.length } : {}),
    acts: due ? suggestedActs(due, known || undefined, state?.steps) : [],
    done: [...new Set(state?.steps ?? [])],
    ...(view.handedTo
      ? { handedTo: { name: names.get(view.handedTo) ?? "", you: view.handedTo === person.id } }
      : {}),
    ...(view.aside ? { aside: view.aside } : {}),
  };
}

async function newcomersOf(deps: Deps, { due }: QueueView): Promise<QueuePerson[]> {
  const communityOf = (personId: PersonId) => deps.store.people.person(personId);
  const people = await Promise.all((due?.people ?? []).slice(0, NAMED).map(communityOf));
  return people.flatMap((stored) =>
    stored ? [{ personId: stored.value.id, name: stored.value.name, since: stored.value.createdAt }] : [],
  );
}

async function presentGardener(
  deps: Deps,
  person: Person,
  row: Membership,
  today: string,
): Promise<GardenerView> {
  const gardener = (await deps.store.people.person(row.personId))?.value;
  const away = awayFrom(gardener, row.communityId, today);
  return {
    personId: row.personId,
    name: row.name,
    you: row.personId === person.id,
    ...(away ? { away } : {}),
  };
}

function standing(state: State): Standing {
  return state === "removed" ? "withdrawn" : state;
}
