import type { KnownItem } from "../contributions.ts";
import type { GardenMinutes } from "../gardenMinutes.ts";
import type { CommunityId, PersonId } from "../ids.ts";
import type { DailyCounts, WeeklyFlags } from "../participation.ts";
import type { Use } from "../use.ts";
import { answeredIn } from "./answerRate.ts";
import { captureEffortIn } from "./captureEffort.ts";
import type { CommunityDay } from "./communityDay.ts";
import { type Concentration, concentrationIn } from "./concentration.ts";
import { disclosed, type Flow } from "./disclosure.ts";
import { diversityIn } from "./diversity.ts";
import { firstResponseIn } from "./firstResponse.ts";
import { gardenerLoadIn } from "./gardenerLoad.ts";
import { fromReadingToWriting } from "./lurkers.ts";
import { newcomersBefore } from "./newcomers.ts";
import { reactionsIn } from "./reactions.ts";
import { returningReaders } from "./returningReaders.ts";
import { reuseIn } from "./reuse.ts";
import { rolesIn } from "./roles.ts";
import { searchSuccessIn } from "./searchSuccess.ts";
import { SHOWN_FROM, type Shown, shown, toNearestFive } from "./shown.ts";
import { usedIn } from "./usedInPractice.ts";
import type { Span, SpanWeeks } from "./windows.ts";

/** Counts of people that are published; the last two groups for quarters only, returning readers for four weeks only. */
export const PEOPLE_COUNTS = [
  "members",
  "creators",
  "contributors",
  "readers",
  "away",
  "returning",
  "eligible",
  "turned",
  "newAnswered",
  "newAnsweredReturned",
  "newUnanswered",
  "newUnansweredReturned",
] as const;
export type PeopleCount = (typeof PEOPLE_COUNTS)[number];

/** Counts of things that are published. */
export const THING_COUNTS = [
  "questions",
  "answered",
  "timed",
  "waiting",
  "allQuestions",
  "twoViews",
  "twoTeams",
  "oldItems",
  "reused",
  "openedAgain",
  "savedAgain",
  "sharedAgain",
  "reactions",
  "searches",
  "searchesOpened",
  "searchesEmpty",
  "searchesReworded",
  "uses",
  "stories",
  "didNotFit",
  "captured",
  "abandoned",
  "abandonedAfterCheck",
  "waitingRows",
] as const;
export type ThingCount = (typeof THING_COUNTS)[number];

/** Middles and sums that are published: hours in working time, seconds, minutes, days; absent where too few stand behind them. */
export type Middles = {
  responseMedian?: number;
  responseP80?: number;
  captureMedian?: number;
  gardenMinutes: number;
  rowsMedianDays?: number;
};

/** The figures of a span as they are published: what is hidden is nowhere in them. */
export type HealthFigures = {
  people: Partial<Record<PeopleCount, Shown>>;
  things: Partial<Record<ThingCount, Shown>>;
  middles: Middles;
  concentration: Concentration;
};

/** Figures of one closed span of a community, worked out once. No person is in it. */
export type HealthWindow = {
  type: "healthWindow";
  id: string;
  communityId: CommunityId;
  weeks: SpanWeeks;
  from: string;
  until: string;
  figures: HealthFigures;
  createdAt: string;
  updatedAt: string;
};

/** Everything figures are worked out from. */
export type Evidence = {
  /** On the roster as the span ended. */
  members: number;
  /** Flags of the quarter the span lies in. */
  flags: readonly WeeklyFlags[];
  items: readonly KnownItem[];
  daily: readonly DailyCounts[];
  days: readonly CommunityDay[];
  uses: readonly Use[];
  minutes: readonly GardenMinutes[];
  teamsOf: ReadonlyMap<PersonId, readonly string[]>;
  /** As `gardenerLoadIn`. */
  waitingSince?: readonly string[];
  timeZone: string;
};

export function healthWindowId({ weeks, from }: Pick<Span, "weeks" | "from">): string {
  return `health.${weeks}.${from}`;
}

/** The document that keeps the figures of a span. It is as old as the end of the span, however late it is made. */
export function healthWindow(communityId: CommunityId, span: Span, evidence: Evidence): HealthWindow {
  const at = `${span.until}T00:00:00.000Z`;
  return {
    type: "healthWindow",
    id: healthWindowId(span),
    communityId,
    ...span,
    figures: figuresOf(span, evidence),
    createdAt: at,
    updatedAt: at,
  };
}

/** All that is published of a span, with the small counts of people hidden. */
export function figuresOf(span: Span, evidence: Evidence): HealthFigures {
  const people = Object.assign({}, ...peopleFlows(span, evidence).map(disclosed));
  return {
    people,
    ...thingsIn(span, evidence),
    concentration: span.weeks === 13 ? concentrationIn(evidence.items, evidence.members, span) : {},
  };
}

/** How the counts of people hang together; one list for each group that shares nobody by arithmetic with another. */
export function peopleFlows(
  span: Span,
  evidence: Pick<Evidence, "members" | "flags" | "items" | "timeZone">,
): Flow[][] {
  const { creators, contributors, readers } = rolesIn(evidence.flags, span);
  // Whoever took part was a member then, also if they left since.
  const members = Math.max(evidence.members, creators + contributors + readers);
  const away = members - creators - contributors - readers;
  const all: Flow[] = [
    { name: "members", from: "world", to: "roster", count: members },
    { name: "away", from: "roster", to: "world", count: away },
    { name: "readers", from: "roster", to: "reading", count: readers },
    { name: "creators", from: "roster", to: "writing", count: creators },
    { name: "contributors", from: "roster", to: "writing", count: contributors },
  ];
  if (span.weeks === 4) {
    const returning = returningReaders(evidence.flags, span);
    return [
      [
        ...all,
        { name: "returning", from: "reading", to: "world", count: returning },
        { name: "otherReaders", from: "reading", to: "world" },
        { name: "otherWriters", from: "writing", to: "world" },
      ],
    ];
  }
  const { eligible, turned } = fromReadingToWriting(evidence.flags, span);
  const lurkers: Flow[] = [
    // Those who turned wrote this quarter, those who did not are among its readers.
    { name: "turned", from: "writing", to: "lurking", count: turned },
    { name: "stayed", from: "reading", to: "lurking" },
    { name: "eligible", from: "lurking", to: "world", count: eligible },
    { name: "otherReaders", from: "reading", to: "world" },
    { name: "otherWriters", from: "writing", to: "world" },
  ];
  const newcomers = newcomersBefore(evidence.items, span, evidence.timeZone);
  return [
    [...all, ...lurkers],
    [
      { name: "newAnswered", from: "world", to: "answered", count: newcomers.answered },
      { name: "newAnsweredReturned", from: "answered", to: "world", count: newcomers.answeredReturned },
      { name: "answeredGone", from: "answered", to: "world" },
    ],
    [
      { name: "newUnanswered", from: "world", to: "unanswered", count: newcomers.unanswered },
      { name: "newUnansweredReturned", from: "unanswered", to: "world", count: newcomers.unansweredReturned },
      { name: "unansweredGone", from: "unanswered", to: "world" },
    ],
  ];
}

function thingsIn(span: Span, evidence: Evidence): Pick<HealthFigures, "things" | "middles"> {
  const { items, timeZone } = evidence;
  const { questions, answered } = answeredIn(items, span);
  const response = firstResponseIn(items, span, timeZone);
  const diversity = diversityIn(items, span, evidence.teamsOf);
  const reuse = reuseIn(items, evidence.daily, span);
  const search = searchSuccessIn(evidence.days, span);
  const used = usedIn(evidence.uses, span);
  const capture = captureEffortIn(evidence.days, span);
  const load = gardenerLoadIn(evidence.minutes, evidence.waitingSince, span);
  const counts: Partial<Record<ThingCount, number>> = {
    questions,
    answered,
    timed: response.questions,
    waiting: response.waiting,
    allQuestions: diversity.questions,
    twoViews: diversity.two,
    ...(evidence.teamsOf.size > 0 ? { twoTeams: diversity.twoTeams } : {}),
    oldItems: reuse.items,
    reused: reuse.reused,
    openedAgain: reuse.opened,
    savedAgain: reuse.saved,
    sharedAgain: reuse.shared,
    reactions: reactionsIn(evidence.daily, span),
    searches: search.searches,
    searchesOpened: search.opened,
    searchesEmpty: search.empty,
    searchesReworded: search.reworded,
    uses: used.uses,
    stories: used.stories,
    didNotFit: used.didNotFit,
    captured: capture.saved,
    abandoned: capture.abandoned,
    abandonedAfterCheck: capture.abandonedAfterCheck,
    ...(load.rows === undefined ? {} : { waitingRows: load.rows }),
  };
  const enough = (count: number, middle: number | undefined) => (count >= SHOWN_FROM ? middle : undefined);
  return {
    things: Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, shown(count)])),
    middles: present({
      responseMedian: enough(response.questions, toHalfHour(response.median)),
      responseP80: enough(response.questions, toHalfHour(response.p80)),
      captureMedian: enough(capture.saved, capture.median),
      gardenMinutes: toNearestFive(load.minutes),
      rowsMedianDays: enough(load.rows ?? 0, load.medianDays),
    }),
  };
}

function toHalfHour(hours: number | undefined): number | undefined {
  return hours === undefined ? undefined : Math.round(2 * hours) / 2;
}

function present(middles: { [K in keyof Middles]: number | undefined } & { gardenMinutes: number }): Middles {
  return Object.fromEntries(Object.entries(middles).filter(([, value]) => value !== undefined)) as Middles;
}
