import type { SlotView } from "../../../../bot/contract/prompts.ts";
import type { PromptsTexts } from "../../../../bot/texts/en/prompts.ts";
import type { Texts } from "../../texts/texts.tsx";

/** Days of the week prompts may go out on, Monday 1 to Friday 5. */
export const WEEKDAYS = [1, 2, 3, 4, 5] as const;
const STEP = 15;
const OPENS = 8 * 60;
const CLOSES = 18 * 60;

/** Times that can be chosen on a weekday; what the server allows, in quarters of an hour. */
export function timesOn(weekday: number): number[] {
  const from = weekday === 1 ? 10 * 60 : OPENS;
  const until = weekday === 5 ? 16 * 60 : CLOSES - STEP;
  return Array.from({ length: (until - from) / STEP + 1 }, (_, i) => from + i * STEP);
}

/** The time nearest to one that can be chosen on that day. */
export function nearestTime(weekday: number, minutes: number): number {
  const times = timesOn(weekday);
  const [first = OPENS] = times;
  return Math.min(Math.max(minutes, first), times.at(-1) ?? minutes);
}

/** `10:00` */
export function clock(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Monday 1 to Sunday 7, of a day `YYYY-MM-DD`. */
export function weekdayOf(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** "Tuesday 24 November". Words of our own, as browsers know no Welsh dates. */
export function longDay(day: string, texts: Pick<Texts, "monthNames">, prompts: PromptsTexts): string {
  const date = `${Number(day.slice(8))} ${texts.monthNames[Number(day.slice(5, 7)) - 1] ?? ""}`;
  return prompts.date(prompts.dayNames[weekdayOf(day) - 1] ?? "", date);
}

/** "Tuesday 24 November at 10:00" */
export function slotTime(
  { day, minutes }: Pick<SlotView, "day" | "minutes">,
  texts: Pick<Texts, "monthNames">,
  prompts: PromptsTexts,
): string {
  return prompts.dayAt(longDay(day, texts, prompts), clock(minutes));
}
