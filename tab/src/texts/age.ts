import type { Language } from "../../../bot/contract/api.ts";

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** How long ago, in the largest unit that fits: "2 days ago", "ddoe". */
export function age(at: string, now: number, language: Language): string {
  const seconds = Math.max(0, (now - Date.parse(at)) / 1000);
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? ["minute", 60];
  return new Intl.RelativeTimeFormat(localeOf(language), { numeric: "auto" }).format(
    -Math.floor(seconds / size),
    unit,
  );
}

/** The moment in full, for a tooltip. */
export function moment(at: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeStyle: "short" }).format(
    Date.parse(at),
  );
}

function localeOf(language: Language): string {
  return language === "cy" ? "cy" : "en-GB";
}
