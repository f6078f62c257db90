import { type Community, isPaused, timeZoneOf } from "../../domain/community.ts";
import { USUAL_DIGEST_DAY } from "../../domain/digest.ts";
import { DIGEST_ROUND_ID, type DigestRound } from "../../domain/digestRound.ts";
import { localTime, mondayOf, weekdayOf } from "../../domain/localTime.ts";
import type { Membership } from "../../domain/member.ts";
import { Conflict, type Stored } from "../../ports/store.ts";
import type { Deps } from "../deps.ts";
import { oweNotice } from "../notices.ts";

/** From 8 to 4 where the community is, so that they arrive within the day; the gate keeps each person's own hours. */
const FROM = 8 * 60;
const UNTIL = 16 * 60;
/** So many are owed in a minute: fewer than are sent in one, so that no other message waits behind them. */
const OWED_AT_ONCE = 80;
/** So many rows are looked at for that in a minute. */
const LOOKED_AT = 1000;
const PAGE = 200;

/**
 * Owes each member the bot can write to their weekly summary, on the day they chose. Goes once a day through the roster,
 * a part of it each minute, and reads nothing of anybody: what a summary says, and whether there is anything to say, is
 * found when it is sent. Several processes at once, or one that is interrupted, owe nobody two of a week.
 * Answers how many were owed.
 */
export async function oweDigests(deps: Deps): Promise<number> {
  let left = OWED_AT_ONCE;
  for (const { value: community } of await deps.store.communities.all()) {
    if (left <= 0) break;
    if (!isPaused(community, deps.clock.now())) left -= await oweIn(deps, community, left);
  }
  return OWED_AT_ONCE - left;
}

async function oweIn(deps: Deps, community: Community, most: number): Promise<number> {
  const { day, minutes } = localTime(deps.clock.now(), timeZoneOf(community));
  const weekday = weekdayOf(day);
  if (weekday > 5 || minutes < FROM || minutes >= UNTIL) return 0;
  const stored = await deps.store.membership.digestRound(community.id);
  const round = stored?.value.day === day ? stored.value : begun(deps, community, day, stored?.value);
  if (round.done) return 0;
  const { owed, after } = await oweNext(deps, community, { day, weekday, after: round.after, most });
  const { after: _, ...rest } = round;
  const now = deps.clock.now().toISOString();
  const next: DigestRound = { ...rest, ...(after ? { after } : { done: true }), updatedAt: now };
  try {
    await deps.store.membership.write(community.id, [
      stored ? { replace: next, version: stored.version } : { create: next },
    ]);
  } catch (error) {
    // Another process went through the same rows; whoever got a summary by both got one.
    if (!(error instanceof Conflict)) throw error;
  }
  return owed;
}

function begun(deps: Deps, { id }: Community, day: string, before: DigestRound | undefined): DigestRound {
  const now = deps.clock.now().toISOString();
  return {
    type: "digestRound",
    id: DIGEST_ROUND_ID,
    communityId: id,
    day,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}

type Part = { day: string; weekday: number; after: DigestRound["after"]; most: number };

/** Owes the next `most`; answers where in the roster to go on, or nothing at its end. */
async function oweNext(
  deps: Deps,
  community: Community,
  { day, weekday, after: from, most }: Part,
): Promise<{ owed: number; after: DigestRound["after"] }> {
  let owed = 0;
  let looked = 0;
  let after = from;
  for (;;) {
    const page = await deps.store.membership.members(community.id, {
      ...(after ? { after } : {}),
      limit: PAGE,
    });
    for (const row of page.documents) {
      if (isDue(row, weekday)) {
        await owe(deps, community, row, day);
        owed += 1;
      }
      after = { createdAt: row.value.createdAt, id: row.value.id };
      if (owed >= most) return { owed, after };
    }
    looked += page.documents.length;
    if (!page.next) return { owed, after: undefined };
    if (looked >= LOOKED_AT) return { owed, after: page.next };
    after = page.next;
  }
}

function isDue(
  { value: { reach, digestDay = USUAL_DIGEST_DAY } }: Stored<Membership>,
  weekday: number,
): boolean {
  return reach === "chat" && digestDay === weekday;
}

/** One of a person in a week, whichever of their communities comes to it first. */
async function owe(deps: Deps, { id }: Community, row: Stored<Membership>, day: string): Promise<void> {
  const { personId } = row.value;
  await oweNotice(deps, {
    id: `digest.${personId}.${mondayOf(day)}`,
    personId,
    kind: "digest",
    communityId: id,
  });
}
