import type { ItemId, PersonId } from "./ids.ts";
import type { Item } from "./item.ts";
import type { Perspective } from "./perspective.ts";
import type { Reacted } from "./reaction.ts";
import { countOf, type Use } from "./use.ts";

/** Days, `YYYY-MM-DD` in UTC: from the first, and before the second. */
export type Span = { from: string; until: string };

/** What happened on an item within a span, as it is told to somebody who wrote there or follows it: how many, never who. */
export type ThreadNews = { perspectives: number; uses: number; thanks: number };

/** An item with all that stands on it, and what was tapped there. */
export type NewsThread = {
  item: Item;
  perspectives: readonly Perspective[];
  uses: readonly Use[];
  reactions: readonly Reacted[];
};

/** Who hears of an item because they wrote it, or a perspective on it, with their name. No seal is opened for that. */
export function writersOf({ item, perspectives }: Pick<NewsThread, "item" | "perspectives">): Set<PersonId> {
  const named = [
    item.savedBy,
    item.author?.personId,
    ...perspectives.filter(isOut).map(({ author }) => author?.personId),
  ];
  return new Set(named.flatMap((id) => id ?? []));
}

/** What of it is news to a person. Their own acts are none, and thanks are for whoever wrote what was thanked for. */
export function newsFor(thread: NewsThread, personId: PersonId, span: Span, follows: boolean): ThreadNews {
  const { item, perspectives, uses, reactions } = thread;
  const wroteItem = item.savedBy === personId || item.author?.personId === personId;
  const mine = new Set<string>(
    perspectives.filter(({ author }) => author?.personId === personId).map(({ id }) => id),
  );
  const isNew = ({ createdAt }: { createdAt: string }) => {
    const day = createdAt.slice(0, 10);
    return span.from <= day && day < span.until;
  };
  const fresh = perspectives.filter((one) => isOut(one) && isNew(one) && !mine.has(one.id));
  const used = uses.filter((use) => countOf(use) === 1 && isNew(use) && use.savedBy !== personId);
  const thanks = reactions.filter(
    (one) =>
      isNew(one) &&
      (one.perspectiveId
        ? mine.has(one.perspectiveId) && one.kinds.includes("helpedMe")
        : wroteItem && one.kinds.includes("thankYou")),
  );
  return {
    // Whoever gave one view is not told of each other one: they answered, and did not ask.
    perspectives: wroteItem || follows ? fresh.length : 0,
    uses: used.length,
    thanks: thanks.length,
  };
}

export function isNews({ perspectives, uses, thanks }: ThreadNews): boolean {
  return perspectives + uses + thanks > 0;
}

function isOut({ state }: { state: string }): boolean {
  return state === "published";
}

/** What a notice of news is called: the same item, person and span are one message. */
export function newsId(itemId: ItemId, personId: PersonId, { until }: Span): string {
  return `news.${itemId}.${personId}.${until}`;
}
