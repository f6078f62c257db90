import type { KnownItem } from "../contributions.ts";
import type { PersonId } from "../ids.ts";
import { addWorkingHours } from "../workingTime.ts";
import { type DueRow, iso } from "./dueRow.ts";

/** Newcomers who got a reply to their first post came back in 56 of 100 cases, the others in 44 (Joyce and Kraut 2006). */
const PATIENCE_HOURS = 4;
/** After this long a welcome comes too late to be one. */
const LATE_MS = 14 * 86_400_000;

type First = { by: PersonId; at: string; item: KnownItem; place: number };

/** First contributions, with a name, that nobody has responded to for four working hours. */
export function firstContributions(items: readonly KnownItem[], now: Date, timeZone: string): DueRow[] {
  const firsts = new Map<PersonId, First>();
  const look = (first: First) => {
    const before = firsts.get(first.by);
    if (!before || first.at < before.at) firsts.set(first.by, first);
  };
  for (const item of items) {
    if (item.by) look({ by: item.by, at: item.createdAt, item, place: -1 });
    for (const [place, { by, at }] of item.perspectives.entries()) if (by) look({ by, at, item, place });
  }
  return [...firsts.values()]
    .filter(({ at }) => now.getTime() - Date.parse(at) < LATE_MS)
    .filter((first) => !hasResponse(first))
    .map(({ at, item, place }): DueRow => {
      const perspectiveId = item.perspectives[place]?.id;
      return {
        key: `first-contribution.${perspectiveId ?? item.id}`,
        reason: "first-contribution",
        since: at,
        dueAt: iso(addWorkingHours(new Date(at), PATIENCE_HOURS, timeZone)),
        itemId: item.id,
        ...(perspectiveId ? { perspectiveId } : {}),
      };
    })
    .filter(({ dueAt }) => dueAt <= iso(now));
}

/** A tap counts, and so does any view that came after theirs; an unnamed one may be their own, but reads as another's. */
function hasResponse({ by, at, item, place }: First): boolean {
  const perspective = item.perspectives[place];
  const tapped = perspective ? perspective.helped > 0 : item.taps > 0;
  return (
    tapped ||
    item.perspectives.some(
      (other) => other.id !== perspective?.id && other.by !== by && (!perspective || other.at > at),
    )
  );
}
