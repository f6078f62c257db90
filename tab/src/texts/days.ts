import type { Language } from "../../../bot/contract/api.ts";

/** The name of a weekday, Monday to Sunday as 1 to 7. */
export function weekdayName(day: number, language: Language): string {
  // 3 January 2021 was a Sunday.
  return named(`2021-01-${String(3 + day).padStart(2, "0")}`, language, { weekday: "long" });
}

/** A day, `YYYY-MM-DD`, in words: "Tuesday 8 December 2026". */
export function dayName(day: string, language: Language): string {
  return named(day, language, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

function named(day: string, language: Language, format: Intl.DateTimeFormatOptions): string {
  const words = new Intl.DateTimeFormat(language === "cy" ? "cy" : "en-GB", { ...format, timeZone: "UTC" });
  return words.format(new Date(`${day}T00:00:00Z`));
}
