import { localTime } from "./localTime.ts";
import { type AnyPrompt, type PromptGroup, placeholdersOf } from "./prompt.ts";
import { type Choice, LATE_MS, type PromptPlan, placed, type Slot, slotsOf } from "./promptCalendar.ts";

/** A prompt that went out. */
export type Used = { promptId: string; group: PromptGroup };

/** Two of the first for each of the second. */
const ASKING: readonly PromptGroup[] = ["ask", "share"];
const LOOKING_BACK: readonly PromptGroup[] = ["reflect", "celebrate"];

/** A slot with what is to be posted in it. */
export type Planned = Slot & {
  /** Absent where it is skipped or paused, or nothing is there to choose from. */
  prompt?: Choice;
  /** A gardener chose it; otherwise it comes from the rotation. */
  chosen: boolean;
};

/**
 * What follows: two that ask or share, one that reflects or celebrates; of the two groups the one longer not used, and
 * of its prompts the one longest not used, those never used first. Prompts with open places are left to gardeners.
 * @param history oldest first
 */
export function nextPrompt(
  prompts: readonly AnyPrompt[],
  history: readonly Used[],
  leaveOut: ReadonlySet<string> = new Set(),
): AnyPrompt | undefined {
  const ready = prompts.filter(({ id, words }) => !leaveOut.has(id) && placeholdersOf(words).length === 0);
  const lastTwo = history.filter(({ group }) => isOfRotation(group)).slice(-2);
  const twoAsked = lastTwo.length === 2 && lastTwo.every(({ group }) => ASKING.includes(group));
  const wanted = twoAsked ? [LOOKING_BACK, ASKING] : [ASKING, LOOKING_BACK];
  const groupAge = (group: PromptGroup) => history.findLastIndex((used) => used.group === group);
  const age = ({ id }: AnyPrompt) => history.findLastIndex(({ promptId }) => promptId === id);
  for (const groups of wanted)
    for (const group of groups.toSorted((a, b) => groupAge(a) - groupAge(b))) {
      const [oldest] = ready.filter((prompt) => prompt.group === group).sort((a, b) => age(a) - age(b));
      if (oldest) return oldest;
    }
  return undefined;
}

/**
 * What is still to come in the next weeks, from the week of `now` on, if nobody changes anything.
 * @param done ids of slots that went out
 */
export function planned(
  plan: PromptPlan,
  prompts: readonly AnyPrompt[],
  history: readonly Used[],
  done: ReadonlySet<string>,
  now: Date,
  weeks: number,
): Planned[] {
  const since = plan.running ? (plan.startedAt ?? "") : now.toISOString();
  const slots = slotsOf(plan, localTime(now, plan.timeZone).day, weeks).filter(
    ({ id, at }) => !done.has(id) && at.toISOString() >= since && now.getTime() - at.getTime() < LATE_MS,
  );
  const leaveOut = new Set(slots.flatMap(({ id }) => plan.changes[id]?.prompt?.promptId ?? []));
  const used = [...history];
  return slots.map((slot) => {
    const chosen = plan.changes[slot.id]?.prompt;
    if (slot.skipped || slot.paused)
      return { ...slot, ...(chosen ? { prompt: chosen } : {}), chosen: chosen !== undefined };
    const next = chosen ? undefined : nextPrompt(prompts, used, leaveOut);
    const prompt = chosen ?? (next && { promptId: next.id, group: next.group });
    if (!prompt) return { ...slot, chosen: false };
    used.push(prompt);
    return { ...slot, prompt, chosen: chosen !== undefined };
  });
}

/** The plan with the prompts of two slots changed over. */
export function swapped(plan: PromptPlan, a: Planned, b: Planned): PromptPlan {
  if (!a.prompt || !b.prompt) return plan;
  return placed(placed(plan, a.id, b.prompt), b.id, a.prompt);
}

function isOfRotation(group: PromptGroup): boolean {
  return ASKING.includes(group) || LOOKING_BACK.includes(group);
}
