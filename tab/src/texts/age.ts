import type { TabTexts } from "../../../bot/texts/en/tab.ts";

type Unit = Exclude<keyof TabTexts["ages"], "now">;

const SECONDS: [Unit, number][] = [
  ["years", 365 * 86_400],
  ["months", 30 * 86_400],
  ["weeks", 7 * 86_400],
  ["days", 86_400],
  ["hours", 3600],
  ["minutes", 60],
];

/**
 * How long ago, in the largest unit that fits: "2 days ago", "ddoe". In words of our own, as Chromium's Intl has no
 * Welsh dates.
 */
export function age(at: string, now: number, { ages }: Pick<TabTexts, "ages">): string {
  const seconds = (now - Date.parse(at)) / 1000;
  for (const [unit, size] of SECONDS) if (seconds >= size) return ages[unit](Math.floor(seconds / size));
  return ages.now;
}

/** The moment in full, in the reader's own time zone: "24 November 2026, 10:05". */
export function moment(at: string, { monthNames }: Pick<TabTexts, "monthNames">): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getDate()} ${monthNames[date.getMonth()]} ${date.getFullYear()}, ${two(date.getHours())}:${two(date.getMinutes())}`;
}
