import type { TabTexts } from "../../../../bot/texts/en/tab.ts";

/** A day, `YYYY-MM-DD`, as people say it: "4 December". */
export function dayIn(day: string, { monthNames }: Pick<TabTexts, "monthNames">): string {
  return `${Number(day.slice(8, 10))} ${monthNames[Number(day.slice(5, 7)) - 1] ?? ""}`;
}
