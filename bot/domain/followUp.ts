import type { ItemId } from "./ids.ts";

/** Why somebody is asked whether they used an item: they saved it as knowledge, asked it, or kept it for later. */
export type FollowUpWhy = "saved" | "asked" | "kept";
export type FollowUpCandidate = { itemId: ItemId; why: FollowUpWhy; since: string };

/** What somebody was asked before: when last, and about what. */
export type FollowedUp = { on: string; itemIds: ItemId[] };

const DAY_MS = 86_400_000;
/** After how many days; asked about nothing that is older than that by two months. */
const AFTER_DAYS: Record<FollowUpWhy, number> = { saved: 30, asked: 14, kept: 30 };
const OPEN_DAYS = 60;
/** One question at a time, and no more than one in so many days. */
const BETWEEN_DAYS = 7;
const REMEMBERED = 200;

/** The one thing to ask a person about now, the longest due first; nothing while they were asked lately. */
export function nextFollowUp(
  candidates: readonly FollowUpCandidate[],
  before: FollowedUp | undefined,
  now: Date,
): FollowUpCandidate | undefined {
  if (before && now.getTime() - Date.parse(before.on) < BETWEEN_DAYS * DAY_MS) return undefined;
  const asked = new Set(before?.itemIds);
  const dueAt = ({ why, since }: FollowUpCandidate) => Date.parse(since) + AFTER_DAYS[why] * DAY_MS;
  return candidates
    .filter((candidate) => {
      const late = now.getTime() - dueAt(candidate);
      return late >= 0 && late < OPEN_DAYS * DAY_MS && !asked.has(candidate.itemId);
    })
    .toSorted((a, b) => dueAt(a) - dueAt(b) || a.itemId.localeCompare(b.itemId))[0];
}

/** What is remembered once they were asked, so that nobody is asked twice. */
export function askedAbout(before: FollowedUp | undefined, itemId: ItemId, day: string): FollowedUp {
  return { on: day, itemIds: [itemId, ...(before?.itemIds ?? [])].slice(0, REMEMBERED) };
}
