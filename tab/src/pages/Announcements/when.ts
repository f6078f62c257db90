import type { TabTexts } from "../../../../bot/texts/en/tab.ts";

/** A day and a time as clocks in the community show them: "30 November 2026, 09:30". */
export function dayAndTime(
  { day, time }: { day: string; time: string },
  { monthNames }: Pick<TabTexts, "monthNames">,
): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${monthNames[(month ?? 1) - 1]} ${year}, ${time}`;
}
