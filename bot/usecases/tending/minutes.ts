import { type Community, timeZoneOf } from "../../domain/community.ts";
import { PracticeError } from "../../domain/errors.ts";
import { gardenMinutesId, MINUTES_MOST, withMinutes } from "../../domain/gardenMinutes.ts";
import { localTime, mondayOf } from "../../domain/localTime.ts";
import type { Person } from "../../domain/member.ts";
import { changing } from "../changing.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";

/** Adds minutes to the community's week, without whose; answers with the week's sum. @throws PracticeError `request-malformed`. */
export async function addMinutes(
  deps: Deps,
  person: Person,
  of: { communityId?: string | undefined; minutes: number },
): Promise<number> {
  const community = await communityFor(deps, person, of.communityId, "item.tend");
  const { minutes } = of;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MINUTES_MOST)
    throw new PracticeError("request-malformed", { field: "minutes", limit: MINUTES_MOST });
  return changing(deps, async () => {
    const now = deps.clock.now();
    const week = weekIn(community, now);
    const there = await deps.store.knowledge.gardenMinutes(community.id, gardenMinutesId(week));
    const after = withMinutes(there?.value, { communityId: community.id, week, minutes }, now);
    await deps.store.knowledge.write(community.id, [
      there ? { replace: after, version: there.version } : { create: after },
    ]);
    return after.minutes;
  });
}

/** Minutes noted this week by all gardeners together. */
export async function minutesThisWeek(deps: Deps, community: Community): Promise<number> {
  const id = gardenMinutesId(weekIn(community, deps.clock.now()));
  return (await deps.store.knowledge.gardenMinutes(community.id, id))?.value.minutes ?? 0;
}

function weekIn(community: Community, now: Date): string {
  return mondayOf(localTime(now, timeZoneOf(community)).day);
}
