import { communityDayId, type DayEvent, withEvent } from "../../domain/health/communityDay.ts";
import type { CommunityId } from "../../domain/ids.ts";
import type { Person } from "../../domain/member.ts";
import { dayOf } from "../../domain/participation.ts";
import { changing } from "../changing.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";

/** Counts what became of one search, save or dialog, for the community's day and without whose it was. */
export async function countDay(
  deps: Deps,
  person: Person,
  of: { communityId: string; event: DayEvent },
): Promise<void> {
  const community = await communityFor(deps, person, of.communityId, "item.read");
  await addToDay(deps, community.id, of.event);
}

/** As {@link countDay}, for who is let in already. */
export async function addToDay(deps: Deps, communityId: CommunityId, event: DayEvent): Promise<void> {
  await changing(deps, async () => {
    const now = deps.clock.now();
    const before = await deps.store.knowledge.communityDay(communityId, communityDayId(dayOf(now)));
    const after = withEvent(before?.value, communityId, event, now);
    await deps.store.knowledge.write(communityId, [
      before ? { replace: after, version: before.version } : { create: after },
    ]);
  });
}
