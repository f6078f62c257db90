import { timeZoneOf } from "../../domain/community.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { CommunityId, PersonId } from "../../domain/ids.ts";
import { isDay, localTime } from "../../domain/localTime.ts";
import { type Away, type Person, rolesIn } from "../../domain/member.ts";
import { changing } from "../changing.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";

/** How far ahead a holiday may end. */
const AHEAD_DAYS = 366;

/**
 * Notes that a gardener is away for some days and who stands in, or that they are not. What was handed to them goes to
 * whoever stands in, and no Monday note comes meanwhile.
 * @throws PracticeError `not-allowed`, `days-unclear` for days that are none, in the past or the wrong way round, and
 * `not-found` for a stand-in who looks after nothing here.
 */
export async function changeAway(
  deps: Deps,
  person: Person,
  of: {
    communityId?: string | undefined;
    away?: { from: string; until: string; cover?: string | undefined } | undefined;
  },
): Promise<void> {
  const community = await communityFor(deps, person, of.communityId, "item.tend");
  const today = localTime(deps.clock.now(), timeZoneOf(community)).day;
  const away = of.away && (await checkedAway(deps, person, community.id, of.away, today));
  await changing(deps, async () => {
    const stored = await deps.store.people.person(person.id);
    if (!stored) throw new PracticeError("not-found");
    const { [community.id]: _before, ...others } = stored.value.away ?? {};
    const after: Person = {
      ...stored.value,
      away: away ? { ...others, [community.id]: away } : others,
      updatedAt: deps.clock.now().toISOString(),
    };
    await deps.store.people.write(person.id, [{ replace: after, version: stored.version }]);
  });
}

async function checkedAway(
  deps: Deps,
  person: Person,
  communityId: CommunityId,
  { from, until, cover }: { from: string; until: string; cover?: string | undefined },
  today: string,
): Promise<Away> {
  const last = new Date(Date.parse(today) + AHEAD_DAYS * 86_400_000).toISOString().slice(0, 10);
  if (!isDay(from) || !isDay(until) || until < from || until < today || until > last)
    throw new PracticeError("days-unclear", { field: "until" });
  if (!cover) return { from, until };
  if (cover === person.id || !(await isGardener(deps, communityId, cover as PersonId)))
    throw new PracticeError("not-found", { field: "cover" });
  return { from, until, cover: cover as PersonId };
}

/** The days a gardener is away, where they are not over. */
export function awayFrom(
  person: Person | undefined,
  communityId: CommunityId,
  today: string,
): Away | undefined {
  const away = person?.away?.[communityId];
  return away && away.until >= today ? away : undefined;
}

/** Whoever looks after what was handed to a gardener today: themselves, or who stands in while they are away. */
export async function standsIn(
  deps: Deps,
  communityId: CommunityId,
  gardener: PersonId,
  today: string,
): Promise<PersonId> {
  const person = (await deps.store.people.person(gardener))?.value;
  const away = awayFrom(person, communityId, today);
  if (!away || away.from > today || away.cover === undefined) return gardener;
  return (await isGardener(deps, communityId, away.cover)) ? away.cover : gardener;
}

export async function isGardener(deps: Deps, communityId: CommunityId, personId: PersonId): Promise<boolean> {
  const person = (await deps.store.people.person(personId))?.value;
  return person !== undefined && rolesIn(person, communityId).includes("gardener");
}
