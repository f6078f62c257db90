import type { Item } from "./item.ts";
import type { Perspective } from "./perspective.ts";
import type { Placeholder, PlaceholderValues, PromptGroup } from "./prompt.ts";

/** What a prompt's open places are about. */
export type Filling =
  /** A topic that came up lately, and how often. */
  | "theme"
  /** Several views on one question: how many, and its topic. */
  | "views"
  /** The question that waits longest for an answer, and since when. */
  | "waiting"
  /** How many questions got their first answer this week. */
  | "answered"
  /** What was used in practice most often. */
  | "used";

const DAY_MS = 86_400_000;
const THEME_DAYS = 30;
const THEME_FROM = 2;
const WAITING_DAYS = 3;
const ANSWERED_DAYS = 7;
const VIEWS_FROM = 2;

/** What open places are to be filled with; nothing where only a gardener can know (`team`, `summary`), or none is open. */
export function fillingOf(group: PromptGroup, open: readonly Placeholder[]): Filling | undefined {
  const has = (place: Placeholder) => open.includes(place);
  if (has("topic")) return group === "followup" ? "views" : "theme";
  if (has("date")) return "waiting";
  if (has("title")) return has("count") ? "used" : "waiting";
  return has("count") ? "answered" : undefined;
}

/** What was found; `since` is a moment, to be written as a day in each language. */
export type Found = Omit<PlaceholderValues, "date"> & { since?: string };

/**
 * What fills the open places, from a community's items and perspectives; nothing where there is nothing to say.
 * Prompts themselves do not count.
 */
export function foundFor(
  filling: Filling,
  of: { items: readonly Item[]; perspectives: readonly Perspective[] },
  now: Date,
): Found | undefined {
  const items = of.items.filter(
    ({ state, prompt, archivedAt }) => state === "published" && !prompt && archivedAt === undefined,
  );
  const since = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  switch (filling) {
    case "theme": {
      const topics = new Map<string, number>();
      for (const item of items)
        if (item.createdAt >= since(THEME_DAYS))
          for (const topic of item.topics) topics.set(topic, (topics.get(topic) ?? 0) + 1);
      const [most] = [...topics].sort((a, b) => b[1] - a[1]);
      return most && most[1] >= THEME_FROM ? { topic: most[0], count: String(most[1]) } : undefined;
    }
    case "views": {
      const talked = items.filter(
        ({ kind, topics, counts }) =>
          kind === "question" && topics.length > 0 && counts.perspectives >= VIEWS_FROM,
      );
      const [most] = talked.sort((a, b) => b.counts.perspectives - a.counts.perspectives);
      const [topic] = most?.topics ?? [];
      return most && topic ? { topic, count: String(most.counts.perspectives) } : undefined;
    }
    case "waiting": {
      const waiting = items.filter(
        ({ kind, counts, createdAt, title }) =>
          kind === "question" &&
          counts.perspectives === 0 &&
          createdAt <= since(WAITING_DAYS) &&
          title !== "",
      );
      const [oldest] = waiting.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
      return oldest && { title: oldest.title, since: oldest.createdAt };
    }
    case "answered": {
      const lately = new Map<string, number>();
      for (const { itemId, state, createdAt } of of.perspectives)
        if (state === "published" && createdAt >= since(ANSWERED_DAYS))
          lately.set(itemId, (lately.get(itemId) ?? 0) + 1);
      // All its answers are of this week: before, it had none.
      const answered = items.filter(
        ({ id, kind, counts }) => kind === "question" && counts.perspectives === (lately.get(id) ?? -1),
      );
      return answered.length > 0 ? { count: String(answered.length) } : undefined;
    }
    case "used": {
      const [most] = items.toSorted((a, b) => b.counts.uses - a.counts.uses);
      return most && most.counts.uses > 0 && most.title !== ""
        ? { title: most.title, count: String(most.counts.uses) }
        : undefined;
    }
  }
}
