import type { GardenMinutes } from "../gardenMinutes.ts";
import { liesIn, type Span } from "./windows.ts";

/** What tending cost: minutes gardeners noted, all together, and how many rows waited as the span ended, and how long. */
export type GardenerLoad = { minutes: number; rows?: number; medianDays?: number };

const DAY_MS = 86_400_000;

/** @param since when each row that waits at the end began to; absent where nobody looked then */
export function gardenerLoadIn(
  minutes: Iterable<GardenMinutes>,
  since: readonly string[] | undefined,
  span: Span,
): GardenerLoad {
  let sum = 0;
  for (const week of minutes) if (liesIn(week.week, span)) sum += week.minutes;
  if (!since) return { minutes: sum };
  const end = Date.parse(`${span.until}T00:00:00Z`);
  const days = since.map((at) => Math.max(0, (end - Date.parse(at)) / DAY_MS)).sort((a, b) => a - b);
  const middle = days[Math.floor((days.length - 1) / 2)];
  return {
    minutes: sum,
    rows: days.length,
    ...(middle === undefined ? {} : { medianDays: Math.round(middle) }),
  };
}
