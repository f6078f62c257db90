import type { TabTexts } from "../../../bot/texts/en/tab.ts";

/**
 * A day, `YYYY-MM-DD`, in words: "8 December 2026". In words of our own, as Chromium's Intl has no Welsh dates.
 */
export function dayName(day: string, { monthNames }: Pick<TabTexts, "monthNames">): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} ${monthNames[Number(month) - 1] ?? month} ${year}`;
}

/** The day it is where the reader is, `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
