import { auditEntry } from "../../domain/audit.ts";
import { timeZoneOf } from "../../domain/community.ts";
import { PracticeError } from "../../domain/errors.ts";
import { addDays, isDay, localTime } from "../../domain/localTime.ts";
import type { Person } from "../../domain/member.ts";
import { changing } from "../changing.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";

/** A pause that has to be ended by hand is forgotten: it is this long at most. */
const LONGEST_DAYS = 56;

/**
 * Pauses prompts, requests, welcomes and Monday notes until the end of a day where the community is; without one they go
 * on now. @throws PracticeError `not-allowed`, `days-unclear` for no day, one in the past, or one more than eight weeks off.
 */
export async function changePause(
  deps: Deps,
  person: Person,
  of: { communityId?: string | undefined; until?: string | undefined },
): Promise<void> {
  const { id } = await communityFor(deps, person, of.communityId, "community.pause");
  await changing(deps, async () => {
    const stored = (await deps.store.communities.all()).find(({ value }) => value.id === id);
    if (!stored) throw new PracticeError("not-found");
    const now = deps.clock.now();
    const { day } = localTime(now, timeZoneOf(stored.value));
    const { pausedUntil: before, ...rest } = stored.value;
    if (
      of.until !== undefined &&
      (!isDay(of.until) || of.until < day || of.until > addDays(day, LONGEST_DAYS))
    )
      throw new PracticeError("days-unclear", { field: "until" });
    if (of.until === before) return;
    const after = { ...rest, ...(of.until ? { pausedUntil: of.until } : {}), updatedAt: now.toISOString() };
    await deps.store.communities.write([{ replace: after, version: stored.version }]);
  });
  const audit = {
    id: deps.ids.next(),
    communityId: id,
    actor: person.actorRef,
    action: of.until ? ("community.paused" as const) : ("community.resumed" as const),
    thing: { type: "community" as const, id },
  };
  await deps.store.knowledge.write(id, [{ create: auditEntry(audit, deps.clock.now()) }]);
}
