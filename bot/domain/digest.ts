import type { KnownItem } from "./contributions.ts";
import { PracticeError } from "./errors.ts";
import type { CommunityId, ItemId, PersonId } from "./ids.ts";
import { type Kind, topicKey } from "./item.ts";
import { addDays, isDay } from "./localTime.ts";

/** The weekday a person's summary comes on: Monday to Friday, 1 to 5, as `weekdayOf` counts. */
export const DIGEST_DAYS = [1, 2, 3, 4, 5] as const;
export type DigestDay = (typeof DIGEST_DAYS)[number];

/** Thursday: late enough that a week has something to tell, early enough to do something with it. */
export const USUAL_DIGEST_DAY: DigestDay = 4;

/** What a person chose of their weekly summary. Whether it comes at all is one of the messages they can switch off. */
export type DigestChoice = {
  day?: DigestDay;
  /** The last day, `YYYY-MM-DD` where the person is, on which none comes. */
  pausedUntil?: string;
};

/** An item in a summary. `topic`: the one it was chosen for, as it is called on the item. */
export type DigestEntry = { itemId: ItemId; communityId: CommunityId; kind: Kind; topic?: string };

/** What a week held for one person: at most five things. */
export type Digest = {
  /** Questions they may be able to help with; those without a perspective first. */
  questions: (DigestEntry & { unanswered: boolean })[];
  /** What colleagues used most. */
  used?: DigestEntry & { times: number };
  /** The newest in topics they follow, and how many more there are. */
  news?: DigestEntry & { more: number };
  /** What the items they shared with their name led to. */
  impact?: Impact;
};

/** Counts of a week; nobody's name is behind them. */
export type Impact = { uses: number; perspectives: number; reactions: number };

/** What happened to an item within the week, without persons. */
export type WeekCounts = { uses: number; reactions: number };

const QUESTIONS = 2;
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** Older questions are the gardener's to look after: asking everybody again and again would help nobody. */
const UNANSWERED_FOR_MS = 28 * DAY_MS;
const ANSWERED_FOR_MS = 14 * DAY_MS;
/** More of one topic than anybody could choose from. */
const MOST_PER_TOPIC = 50;

type Candidate = DigestEntry & {
  topics: readonly string[];
  keys: readonly string[];
  createdAt: string;
  by?: PersonId;
};
type Question = Candidate & { unanswered: boolean; answeredBy: ReadonlySet<PersonId> };

/**
 * What everybody's summary of a community is made from; worked out once for all of them, so that one person's costs
 * only as much as the topics they care for.
 */
export type CommunityWeek = {
  questions: ReadonlyMap<string, readonly Question[]>;
  used: readonly (Candidate & { times: number })[];
  news: ReadonlyMap<string, readonly Candidate[]>;
  /** Topics people wrote about, and what came of it, by person; only of what carries their name. */
  wrote: ReadonlyMap<PersonId, ReadonlySet<string>>;
  impact: ReadonlyMap<PersonId, Impact>;
};

/**
 * @param items everything published in the community
 * @param counts what happened to each within the week before `now`; absent: nothing
 */
export function communityWeek(
  items: Iterable<KnownItem>,
  counts: ReadonlyMap<ItemId, WeekCounts>,
  now: Date,
): CommunityWeek {
  const since = (ms: number) => new Date(now.getTime() - ms).toISOString();
  const weekAgo = since(WEEK_MS);
  const unansweredSince = since(UNANSWERED_FOR_MS);
  const answeredSince = since(ANSWERED_FOR_MS);
  const questions = new Map<string, Question[]>();
  const news = new Map<string, Candidate[]>();
  const used: (Candidate & { times: number })[] = [];
  const wrote = new Map<PersonId, Set<string>>();
  const impact = new Map<PersonId, Impact>();

  for (const item of items) {
    const candidate = candidateOf(item);
    const unanswered = item.perspectives.length === 0;
    if (item.kind === "question" && item.createdAt >= (unanswered ? unansweredSince : answeredSince)) {
      const answeredBy = new Set(item.perspectives.flatMap(({ by }) => by ?? []));
      for (const key of candidate.keys) add(questions, key, { ...candidate, unanswered, answeredBy });
    }
    if (item.createdAt >= weekAgo) for (const key of candidate.keys) add(news, key, candidate);
    const happened = counts.get(item.id);
    if (happened && happened.uses > 0) used.push({ ...candidate, times: happened.uses });
    for (const person of writersOf(item)) addTopics(wrote, person, candidate.keys);
    if (item.by) addImpact(impact, item.by, impactOf(item, happened, weekAgo));
  }
  for (const list of questions.values()) list.sort(unansweredFirst).splice(MOST_PER_TOPIC);
  for (const list of news.values()) list.sort(newestFirst).splice(MOST_PER_TOPIC);
  used.sort((a, b) => b.times - a.times || newestFirst(a, b)).splice(MOST_PER_TOPIC);
  return { questions, used, news, wrote, impact };
}

/**
 * One person's summary of the communities they are in; nothing where the week held nothing for them. It knows only what
 * they did with their name: what they wrote without it is told where they alone are signed in.
 */
export function digestFor(
  weeks: readonly CommunityWeek[],
  person: { id: PersonId; follows?: readonly string[] | undefined },
): Digest | undefined {
  const followed = new Set((person.follows ?? []).map(topicKey));
  const cared = new Set([...followed, ...weeks.flatMap(({ wrote }) => [...(wrote.get(person.id) ?? [])])]);
  const taken = new Set<ItemId>();
  const isForThem = ({ itemId, by }: Candidate) => by !== person.id && !taken.has(itemId);

  const questions = pool(weeks, "questions", cared)
    .filter((one) => isForThem(one) && !one.answeredBy.has(person.id))
    .sort(
      (a, b) =>
        Number(b.unanswered) - Number(a.unanswered) ||
        Number(isOf(b, followed)) - Number(isOf(a, followed)) ||
        newestFirst(a, b),
    )
    .slice(0, QUESTIONS)
    .map((one) => ({ ...entryOf(one, cared), unanswered: one.unanswered }));
  for (const { itemId } of questions) taken.add(itemId);

  const usable = weeks.flatMap((week) => week.used).filter(isForThem);
  const mostUsed = usable.toSorted(
    (a, b) => Number(isOf(b, cared)) - Number(isOf(a, cared)) || b.times - a.times || newestFirst(a, b),
  )[0];
  if (mostUsed) taken.add(mostUsed.itemId);

  const fresh = pool(weeks, "news", followed).filter(isForThem).sort(newestFirst);
  const [newest] = fresh;
  const impact = weeks.reduce<Impact>((sum, week) => plus(sum, week.impact.get(person.id)), NO_IMPACT);
  const isFelt = impact.uses + impact.perspectives + impact.reactions > 0;

  if (questions.length === 0 && !mostUsed && !newest && !isFelt) return undefined;
  return {
    questions,
    ...(mostUsed ? { used: { ...entryOf(mostUsed, cared), times: mostUsed.times } } : {}),
    ...(newest ? { news: { ...entryOf(newest, followed), more: fresh.length - 1 } } : {}),
    ...(isFelt ? { impact } : {}),
  };
}

/** Items in a summary, in the order it tells of them. */
export function entriesIn({ questions, used, news }: Digest): DigestEntry[] {
  return [...questions, ...(used ? [used] : []), ...(news ? [news] : [])];
}

export function isDigestDay(day: unknown): day is DigestDay {
  return (DIGEST_DAYS as readonly unknown[]).includes(day);
}

/** What a person wants changed of it; `null` ends a pause. */
export type DigestWanted = { day?: number | undefined; pausedUntil?: string | null | undefined };

const LONGEST_PAUSE_DAYS = 366;

/**
 * The choice with a change in it.
 * @param today `YYYY-MM-DD` where the person is
 * @throws PracticeError `request-malformed` for a day it cannot come on, or a pause that ends beyond a year.
 */
export function withDigestChange(
  before: DigestChoice | undefined,
  { day, pausedUntil }: DigestWanted,
  today: string,
): DigestChoice {
  if (day !== undefined && !isDigestDay(day)) throw new PracticeError("request-malformed", { field: "day" });
  if (pausedUntil && (!isDay(pausedUntil) || pausedUntil > addDays(today, LONGEST_PAUSE_DAYS)))
    throw new PracticeError("request-malformed", { field: "pausedUntil" });
  const { pausedUntil: paused, ...rest } = { ...before, ...(day === undefined ? {} : { day }) };
  const until = pausedUntil === undefined ? paused : (pausedUntil ?? undefined);
  // A pause that is over is nothing to remember.
  return { ...rest, ...(until && until >= today ? { pausedUntil: until } : {}) };
}

/** The day a person's summary comes on. */
export function digestDayOf(choice: DigestChoice | undefined): DigestDay {
  return choice?.day ?? USUAL_DIGEST_DAY;
}

/** Whether none comes on this day, because the person asked for a pause. */
export function isDigestPaused(choice: DigestChoice | undefined, day: string): boolean {
  return choice?.pausedUntil !== undefined && day <= choice.pausedUntil;
}

const NO_IMPACT: Impact = { uses: 0, perspectives: 0, reactions: 0 };

function candidateOf(item: KnownItem): Candidate {
  return {
    itemId: item.id,
    communityId: item.communityId,
    kind: item.kind,
    topics: item.topics,
    keys: item.topics.map(topicKey),
    createdAt: item.createdAt,
    ...(item.by ? { by: item.by } : {}),
  };
}

function entryOf({ itemId, communityId, kind, topics, keys }: Candidate, cared: Set<string>): DigestEntry {
  const chosen = keys.findIndex((key) => cared.has(key));
  const topic = topics[Math.max(0, chosen)];
  return { itemId, communityId, kind, ...(topic ? { topic } : {}) };
}

function writersOf(item: KnownItem): PersonId[] {
  return [...(item.by ? [item.by] : []), ...item.perspectives.flatMap(({ by }) => by ?? [])];
}

/** Views the person gave on their own item are nobody's answer to it. */
function impactOf(item: KnownItem, happened: WeekCounts | undefined, since: string): Impact {
  return {
    uses: happened?.uses ?? 0,
    reactions: happened?.reactions ?? 0,
    perspectives: item.perspectives.filter(({ by, at }) => by !== item.by && at >= since).length,
  };
}

function plus(a: Impact, b: Impact | undefined): Impact {
  if (!b) return a;
  return {
    uses: a.uses + b.uses,
    perspectives: a.perspectives + b.perspectives,
    reactions: a.reactions + b.reactions,
  };
}

function addImpact(all: Map<PersonId, Impact>, person: PersonId, more: Impact): void {
  all.set(person, plus(more, all.get(person)));
}

function addTopics(all: Map<PersonId, Set<string>>, person: PersonId, keys: readonly string[]): void {
  const known = all.get(person) ?? new Set<string>();
  for (const key of keys) known.add(key);
  all.set(person, known);
}

function add<T>(all: Map<string, T[]>, key: string, one: T): void {
  const list = all.get(key);
  if (list) list.push(one);
  else all.set(key, [one]);
}

/** Everything of these topics, each once. */
function pool<K extends "questions" | "news">(
  weeks: readonly CommunityWeek[],
  of: K,
  keys: ReadonlySet<string>,
): (K extends "questions" ? Question : Candidate)[] {
  type Found = K extends "questions" ? Question : Candidate;
  const found = new Map<ItemId, Found>();
  for (const week of weeks)
    for (const key of keys) for (const one of week[of].get(key) ?? []) found.set(one.itemId, one as Found);
  return [...found.values()];
}

function isOf({ keys }: Candidate, wanted: ReadonlySet<string>): boolean {
  return keys.some((key) => wanted.has(key));
}

function newestFirst(a: Candidate, b: Candidate): number {
  return b.createdAt.localeCompare(a.createdAt) || a.itemId.localeCompare(b.itemId);
}

function unansweredFirst(a: Question, b: Question): number {
  return Number(b.unanswered) - Number(a.unanswered) || newestFirst(a, b);
}
