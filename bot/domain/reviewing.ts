import { type Kind, topicKey } from "./item.ts";

/** After how many months the words of an item should be read again: what points elsewhere ages soonest. */
export const REVIEW_MONTHS: Record<Kind, number> = { resource: 6, insight: 12, question: 12, story: 24 };
/** At most so long where one of its topics is about the law, whatever its kind. */
export const LAW_REVIEW_MONTHS = 6;

/** A topic that is about the law, and when a gardener last said that the law changed. */
export type LawTopic = { changedAt?: string };

/**
 * When the words of an item should be read again (ISO 8601): by its kind, sooner where it is about the law, and at once
 * where the law changed since somebody looked at them.
 * @param freshAt when its words were last looked at
 * @param law the community's topics about the law, by `topicKey`
 */
export function reviewDueAt(
  { kind, topics, freshAt }: { kind: Kind; topics: readonly string[]; freshAt: string },
  law: ReadonlyMap<string, LawTopic>,
): string {
  const laws = topics.flatMap((topic) => law.get(topicKey(topic)) ?? []);
  const months = laws.length > 0 ? Math.min(LAW_REVIEW_MONTHS, REVIEW_MONTHS[kind]) : REVIEW_MONTHS[kind];
  const byTime = monthsAfter(freshAt, months);
  const changed = laws.flatMap(({ changedAt }) => (changedAt && changedAt > freshAt ? [changedAt] : []));
  return [byTime, ...changed].reduce((soonest, at) => (at < soonest ? at : soonest));
}

/** The same day so many months later, or the last of that month. */
function monthsAfter(from: string, months: number): string {
  const at = new Date(from);
  const day = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(day, last));
  return at.toISOString();
}
