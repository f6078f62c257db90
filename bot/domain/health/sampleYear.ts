import type { KnownItem } from "../contributions.ts";
import { withMinutes } from "../gardenMinutes.ts";
import type { CommunityId, ItemId, PersonId, PerspectiveId, UseId } from "../ids.ts";
import { addDays } from "../localTime.ts";
import {
  counted,
  type DailyCounts,
  type Flag,
  flagged,
  type WeeklyFlags,
  windowOf,
} from "../participation.ts";
import { newUse, type Use } from "../use.ts";
import { type CommunityDay, withEvent } from "./communityDay.ts";
import { type Evidence, type HealthWindow, healthWindow } from "./healthWindow.ts";
import { closedSpans, weeksIn } from "./windows.ts";

/** How far back the made-up past reaches: three quarters are over in it, whatever day it is. */
const WEEKS = 4 * 13;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** People who ever wrote, those of them who do at one time, and all who are there as it begins and as it ends. */
const WRITERS = 140;
const AT_A_TIME = 50;
const MEMBERS = { first: 280, last: 440 };
const TEAMS = 5;

/**
 * A made-up past of a community, for the sample: its figures, worked out from invented weeks by the very code that works
 * out real ones. Nothing of it is kept anywhere, nobody in it exists, and each day it is asked for it ends that day.
 */
export function sampleYear(communityId: CommunityId, now: Date): HealthWindow[] {
  const since = new Date(Date.parse(windowOf(now)) - (WEEKS - 13) * 7 * DAY_MS);
  const spans = closedSpans(since, now);
  const random = repeatable();
  const days = Array.from(
    { length: Math.floor((now.getTime() - since.getTime()) / DAY_MS) },
    (_, i) => new Date(since.getTime() + i * DAY_MS),
  );
  const grown = (at: Date) => (at.getTime() - since.getTime()) / (WEEKS * 7 * DAY_MS);
  const membersAt = (at: Date) =>
    Math.round(MEMBERS.first + (MEMBERS.last - MEMBERS.first) * Math.min(1, grown(at)));
  const items = days.flatMap((day, i) => itemsOf(communityId, day, i, grown(day), random));
  const { daily, uses, lived } = livedIn(communityId, days, items, grown, random);
  const evidence: Omit<Evidence, "members" | "flags"> = {
    items,
    daily,
    days: lived,
    uses,
    minutes: days
      .filter((day) => day.getUTCDay() === 1)
      .map((day) =>
        withMinutes(undefined, { communityId, week: dayIn(day), minutes: 60 + 15 * random(5) }, day),
      ),
    teamsOf: new Map(
      Array.from({ length: WRITERS }, (_, i) => [writer(i), [`sample-team-${i % TEAMS}`]] as const),
    ),
    timeZone: "Europe/London",
  };
  const flagsBy = new Map<string, WeeklyFlags[]>();
  return spans.map((span) => {
    const ends = new Date(span.until);
    const members = membersAt(ends);
    const quarter = windowOf(new Date(span.from));
    const flags = flagsBy.get(quarter) ?? flagsOf(communityId, quarter, membersAt(new Date(quarter)), random);
    flagsBy.set(quarter, flags);
    return healthWindow(communityId, span, { ...evidence, members, flags });
  });
}

type Random = (below: number) => number;

/** Numbers that look like chance and are the same each time (Park and Miller's minimal standard, CACM 31:10, 1988). */
function repeatable(): Random {
  let state = 16_807;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function writer(i: number): PersonId {
  return `sample.writer${i}` as PersonId;
}

/** One of those who write at the time: some begin to, and others no longer do. */
function oneOf(grown: number, random: Random): PersonId {
  return writer(Math.round(grown * (WRITERS - AT_A_TIME)) + random(AT_A_TIME));
}

function dayIn(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** What was written on a day: more as the community grows, answered sooner and from more sides. */
function itemsOf(
  communityId: CommunityId,
  day: Date,
  place: number,
  grown: number,
  random: Random,
): KnownItem[] {
  if (isWeekend(day)) return [];
  return Array.from({ length: 1 + random(2 + Math.round(grown)) }, (_, one): KnownItem => {
    const at = new Date(day.getTime() + (9 + random(7)) * HOUR_MS);
    const views = random(100) < 24 - 14 * grown ? 0 : 1 + random(3);
    const id = `sample.${place}.${one}`;
    return {
      id: id as ItemId,
      communityId,
      kind: random(4) === 0 ? "insight" : "question",
      topics: [],
      createdAt: at.toISOString(),
      freshAt: at.toISOString(),
      by: oneOf(grown, random),
      hasOwner: true,
      isPrompt: false,
      seeAlso: [],
      taps: 0,
      perspectives: Array.from({ length: views }, (_none, i) => {
        const later = (i + 1) * (2 + random(Math.round(90 - 60 * grown))) * HOUR_MS;
        return {
          id: `${id}.${i}` as PerspectiveId,
          at: new Date(at.getTime() + later).toISOString(),
          by: oneOf(grown, random),
          helped: random(4),
        };
      }),
    };
  });
}

function isWeekend(day: Date): boolean {
  return day.getUTCDay() % 6 === 0;
}

/** Searches, saves, openings, taps and uses, day by day. */
function livedIn(
  communityId: CommunityId,
  days: readonly Date[],
  items: readonly KnownItem[],
  grown: (at: Date) => number,
  random: Random,
): { daily: DailyCounts[]; uses: Use[]; lived: CommunityDay[] } {
  const daily: DailyCounts[] = [];
  const uses: Use[] = [];
  const lived: CommunityDay[] = [];
  for (const day of days) {
    const busy = isWeekend(day) ? 2 : 14 + Math.round(14 * grown(day));
    let kept: CommunityDay | undefined;
    for (let i = 0; i < busy; i++) {
      const [opened, empty, reworded] = [random(10) < 7, random(10) === 0, random(10) < 2];
      const search = { what: "search", opened, empty: empty && !opened, reworded } as const;
      kept = withEvent(kept, communityId, search, day);
    }
    const made = items.filter(({ createdAt }) => createdAt.startsWith(dayIn(day))).length;
    for (let i = 0; i < made; i++)
      kept = withEvent(
        kept,
        communityId,
        { what: "saved", seconds: 8 + random(Math.round(90 - 50 * grown(day))) },
        day,
      );
    if (random(3) === 0)
      kept = withEvent(kept, communityId, { what: "abandoned", afterCheck: random(3) === 0 }, day);
    if (kept) lived.push(kept);
    const there = items.filter(({ createdAt }) => createdAt < day.toISOString());
    const seen = new Map<ItemId, DailyCounts>();
    const tell = (itemId: ItemId, what: Parameters<typeof counted>[1]["what"]) =>
      seen.set(itemId, counted(seen.get(itemId), { communityId, itemId, what }, day));
    for (let i = 0; i < busy && there.length > 0; i++) {
      const { id } = there[random(there.length)] ?? { id: "" as ItemId };
      tell(id, "opened");
      if (random(4) === 0) tell(id, "reactions");
      if (random(14) === 0) tell(id, "saved");
      if (random(20) === 0) tell(id, "shared");
      if (random(12) !== 0) continue;
      const story = random(3) === 0 ? { did: "-", happened: "-", differently: "", inTheWay: "" } : undefined;
      const said = { fit: random(6) === 0 ? ("didNotFit" as const) : ("used" as const), story };
      const of = { id: `sample.use.${uses.length}` as UseId, communityId, itemId: id };
      uses.push(newUse(said, of, day));
      if (said.fit === "used") tell(id, "used");
    }
    daily.push(...seen.values());
  }
  return { daily, uses, lived };
}

/** Who took part in a quarter, week by week, each under a number: most read, some add something, a few begin something. */
function flagsOf(communityId: CommunityId, quarter: string, members: number, random: Random): WeeklyFlags[] {
  const weeks = weeksIn({ weeks: 13, from: quarter, until: addDays(quarter, 13 * 7) });
  return Array.from({ length: Math.round(members * 0.68) }, (_, i) => {
    const flag: Flag = i < members * 0.06 ? "created" : i < members * 0.2 ? "contributed" : "read";
    const from = i % 3 === 0 ? 4 : 0;
    let flags: WeeklyFlags | undefined;
    for (const [place, week] of weeks.entries()) {
      const at = new Date(week);
      const take = (one: Flag) => {
        flags = flagged(flags, { communityId, ref: `sample.${quarter}.${i}`, flag: one }, at) ?? flags;
      };
      if (place >= from && random(100) < 38) take("read");
      // Some who only read at first write in the end.
      const writes = flag === "contributed" && i % 2 === 0 ? place >= 9 : place >= from;
      if (flag !== "read" && writes && random(100) < 30) take(flag);
    }
    return flags ?? [];
  }).flat();
}
