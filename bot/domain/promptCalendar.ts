import { PracticeError } from "./errors.ts";
import type { CommunityId } from "./ids.ts";
import { addDays, instantOf, type LocalTime, localTime, mondayOf, weekdayOf } from "./localTime.ts";
import type { Languages, PromptGroup, PromptWords } from "./prompt.ts";

/** One posting a week: the day (Monday to Friday, 1 to 5) and the minutes since midnight, in the community's time zone. */
export type Beat = { weekday: number; minutes: number };

/** A prompt chosen for a slot; with words where they were edited for it. */
export type Choice = { promptId: string; group: PromptGroup; words?: PromptWords };

/** What a gardener changed about one slot. */
export type SlotChange = { skip?: true; at?: LocalTime; prompt?: Choice };

/** How a community is asked: its rhythm, where, and what gardeners changed. One a community. */
export type PromptPlan = {
  type: "promptPlan";
  id: typeof PLAN_ID;
  communityId: CommunityId;
  running: boolean;
  /** Since when it runs; slots before that are not made up for. */
  startedAt?: string;
  /** The community's, copied when the plan is read; an IANA name. */
  timeZone: string;
  /** The last day of a pause of everything in the community, copied when the plan is read. */
  pausedUntil?: string | undefined;
  languages: Languages;
  /** One or two, on different days, in the order of the week. */
  rhythm: Beat[];
  /** Ids of the conversations to post in. */
  conversations: string[];
  /** Mondays of weeks without prompts. */
  pausedWeeks: string[];
  /** By {@link Slot.id}. */
  changes: Record<string, SlotChange>;
  /** Prompts before this do not count as unanswered any more. */
  countedFrom?: string;
  /** Why it stopped by itself. */
  stopped?: { because: StopReason; at: string };
  createdAt: string;
  updatedAt: string;
};

/** Three prompts nobody answered, or no channel left to post in. */
export type StopReason = "unanswered" | "no-channel";

export const PLAN_ID = "prompts.plan";
/** Never more: people came for their own questions. */
export const MOST_A_WEEK = 2;
/** A slot this long past is missed: nobody wants Tuesday's question on Wednesday. */
export const LATE_MS = 3 * 3_600_000;
const HOUR = 60;
const OPENS = 8 * HOUR;
const CLOSES = 18 * HOUR;
const MONDAY_FROM = 10 * HOUR;
const FRIDAY_UNTIL = 16 * HOUR;
/** Changes to weeks past are forgotten after this long. */
const CHANGES_KEPT_DAYS = 28;

/** A time at which a prompt is due. The same however the rhythm is changed: the first, or the second, of its week. */
export type Slot = {
  /** `<Monday>.<1 or 2>` */
  id: string;
  /** Monday of its week. */
  week: string;
  local: LocalTime;
  at: Date;
  skipped: boolean;
  /** Its week is paused, or everything in the community. */
  paused: boolean;
};

/** The plan a community begins with: not running, Tuesdays at 10, in both languages, nowhere yet. */
export function newPlan(communityId: CommunityId, at: Date): PromptPlan {
  const now = at.toISOString();
  return {
    type: "promptPlan",
    id: PLAN_ID,
    communityId,
    running: false,
    timeZone: "Europe/London",
    languages: "both",
    rhythm: [{ weekday: 2, minutes: 10 * HOUR }],
    conversations: [],
    pausedWeeks: [],
    changes: {},
    createdAt: now,
    updatedAt: now,
  };
}

/** Whether a prompt may go out: Monday to Friday between 8 and 18, but not on Monday before 10 or on Friday after 16. */
export function mayPostAt({ day, minutes }: LocalTime): boolean {
  const weekday = weekdayOf(day);
  if (weekday > 5 || minutes < OPENS || minutes >= CLOSES) return false;
  if (weekday === 1 && minutes < MONDAY_FROM) return false;
  return weekday !== 5 || minutes <= FRIDAY_UNTIL;
}

/** A rhythm as it will be kept. @throws PracticeError `prompt-time-not-allowed`. */
export function checkedRhythm(rhythm: readonly Beat[]): Beat[] {
  const sorted = rhythm
    .map(({ weekday, minutes }) => ({ weekday, minutes }))
    .sort((a, b) => a.weekday - b.weekday || a.minutes - b.minutes);
  const days = new Set(sorted.map(({ weekday }) => weekday));
  // Any Monday will do: what counts is the day of the week.
  const allowed = sorted.every(
    ({ weekday, minutes }) =>
      Number.isInteger(weekday) &&
      weekday >= 1 &&
      Number.isInteger(minutes) &&
      mayPostAt({ day: addDays("2026-01-05", weekday - 1), minutes }),
  );
  if (sorted.length < 1 || sorted.length > MOST_A_WEEK || days.size < sorted.length || !allowed)
    throw new PracticeError("prompt-time-not-allowed", { field: "rhythm" });
  return sorted;
}

/** The slots of some weeks, from the week of a day on, in their order. */
export function slotsOf(plan: PromptPlan, day: string, weeks: number): Slot[] {
  const first = mondayOf(day);
  const slots: Slot[] = [];
  for (let week = 0; week < weeks; week++) {
    const monday = addDays(first, 7 * week);
    plan.rhythm.forEach((beat, i) => {
      const id = `${monday}.${i + 1}`;
      const change = plan.changes[id];
      const local = change?.at ?? { day: addDays(monday, beat.weekday - 1), minutes: beat.minutes };
      const { at } = instantOf(local, plan.timeZone);
      const paused = plan.pausedWeeks.includes(monday) || local.day <= (plan.pausedUntil ?? "");
      slots.push({ id, week: monday, local, at, skipped: change?.skip ?? false, paused });
    });
  }
  return slots.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The slot that is due now, if one is; never one that lies before the calendar was started, is too late, or is not to be. */
export function dueSlot(plan: PromptPlan, now: Date): Slot | undefined {
  if (!plan.running || !mayPostAt(localTime(now, plan.timeZone))) return undefined;
  const today = localTime(now, plan.timeZone).day;
  return slotsOf(plan, today, 1).findLast(
    ({ at, skipped, paused }) =>
      !skipped &&
      !paused &&
      at <= now &&
      now.getTime() - at.getTime() < LATE_MS &&
      at.toISOString() >= (plan.startedAt ?? ""),
  );
}

/** Why no prompt can go out this moment. */
export type WhyNot = "prompt-quiet-hours" | "prompt-paused" | "prompt-enough";

/** Whether one may go out now, by hours, pauses, and what went out already: one a day and two a week. */
export function whyNot(plan: PromptPlan, posted: readonly { at: string }[], now: Date): WhyNot | undefined {
  const local = localTime(now, plan.timeZone);
  if (!mayPostAt(local)) return "prompt-quiet-hours";
  const week = mondayOf(local.day);
  if (plan.pausedWeeks.includes(week)) return "prompt-paused";
  const days = posted.map(({ at }) => localTime(new Date(at), plan.timeZone).day);
  const thisWeek = days.filter((day) => mondayOf(day) === week);
  return thisWeek.length >= MOST_A_WEEK || days.includes(local.day) ? "prompt-enough" : undefined;
}

/**
 * The plan with a slot at another time of its own week.
 * @throws PracticeError `prompt-time-not-allowed` outside the hours or the week, in the past, or on a day that has one.
 */
export function moved(plan: PromptPlan, slot: Slot, to: LocalTime, now: Date): PromptPlan {
  const others = slotsOf(plan, slot.week, 1).filter(({ id }) => id !== slot.id);
  const taken = others.some(({ local, skipped }) => !skipped && local.day === to.day);
  const past = instantOf(to, plan.timeZone).at <= now;
  if (!mayPostAt(to) || mondayOf(to.day) !== slot.week || taken || past)
    throw new PracticeError("prompt-time-not-allowed", { field: "at" });
  return withChange(plan, slot.id, { at: to });
}

/** The plan with a slot's prompt chosen. */
export function placed(plan: PromptPlan, slotId: string, prompt: Choice): PromptPlan {
  return withChange(plan, slotId, { prompt });
}

/** The plan with nothing posted in a slot, or with it taken up again. */
export function skipped(plan: PromptPlan, slotId: string, skip: boolean): PromptPlan {
  if (skip) return withChange(plan, slotId, { skip: true });
  const { skip: _skip, ...rest } = plan.changes[slotId] ?? {};
  return { ...plan, changes: { ...plan.changes, [slotId]: rest } };
}

/** The plan with a week paused, or no longer. */
export function withWeek(plan: PromptPlan, monday: string, paused: boolean): PromptPlan {
  const others = plan.pausedWeeks.filter((week) => week !== monday);
  return { ...plan, pausedWeeks: paused ? [...others, monday].sort() : others };
}

/** The plan without what was said of weeks long past. */
export function pruned(plan: PromptPlan, now: Date): PromptPlan {
  const since = addDays(mondayOf(localTime(now, plan.timeZone).day), -CHANGES_KEPT_DAYS);
  const changes = Object.fromEntries(Object.entries(plan.changes).filter(([id]) => id >= since));
  return { ...plan, changes, pausedWeeks: plan.pausedWeeks.filter((week) => week >= since) };
}

function withChange(plan: PromptPlan, slotId: string, change: SlotChange): PromptPlan {
  return { ...plan, changes: { ...plan.changes, [slotId]: { ...plan.changes[slotId], ...change } } };
}

/** Prompts in a row without an answer after which the calendar stops. */
export const STOPS_AFTER = 3;
/** People get this long before a prompt counts as unanswered. */
const PATIENCE_MS = 48 * 3_600_000;

/** Whether the last prompts went unanswered, newest first in `posted`; only those since the calendar was last started by hand count. */
export function nobodyAnswers(
  plan: PromptPlan,
  posted: readonly { at: string; replies: number }[],
  now: Date,
): boolean {
  const counted = posted.filter(({ at }) => at >= (plan.countedFrom ?? "")).slice(0, STOPS_AFTER);
  const [newest] = counted;
  if (!newest || counted.length < STOPS_AFTER) return false;
  return (
    counted.every(({ replies }) => replies === 0) && now.getTime() - Date.parse(newest.at) >= PATIENCE_MS
  );
}
