import type { KnownItem } from "../contributions.ts";
import type { PersonId } from "../ids.ts";
import { SHOWN_FROM } from "./shown.ts";
import { liesIn, type Span } from "./windows.ts";

/** Percent of what was written with a name that came from the members who wrote most. */
export type Concentration = { top1?: number; top10?: number };

/**
 * How much of what was written came from the 1 % and the 10 % of members who wrote most. Only where such a group has at
 * least eight members who wrote, and those outside it who wrote are none or at least eight: else it would tell about a few.
 */
export function concentrationIn(items: readonly KnownItem[], members: number, span: Span): Concentration {
  const written = new Map<PersonId, number>();
  const add = (by: PersonId | undefined, at: string) => {
    if (by && liesIn(at, span)) written.set(by, (written.get(by) ?? 0) + 1);
  };
  for (const item of items) {
    if (!item.isPrompt) add(item.by, item.createdAt);
    for (const { by, at } of item.perspectives) add(by, at);
  }
  const counts = [...written.values()].sort((a, b) => b - a);
  const top1 = shareOfTop(counts, Math.ceil(members / 100));
  const top10 = shareOfTop(counts, Math.ceil(members / 10));
  return { ...(top1 === undefined ? {} : { top1 }), ...(top10 === undefined ? {} : { top10 }) };
}

function shareOfTop(counts: readonly number[], size: number): number | undefined {
  const inside = counts.slice(0, size);
  const outside = counts.length - inside.length;
  if (inside.length < SHOWN_FROM || (outside > 0 && outside < SHOWN_FROM)) return undefined;
  const sum = (some: readonly number[]) => some.reduce((all, count) => all + count, 0);
  return Math.round((20 * sum(inside)) / sum(counts)) * 5;
}
