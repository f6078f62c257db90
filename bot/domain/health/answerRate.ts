import type { KnownItem } from "../contributions.ts";
import { addDays } from "../localTime.ts";
import { liesIn, type Span } from "./windows.ts";

/** Questions that had a week to be answered, and those somebody else answered. */
export type Answered = { questions: number; answered: number };

const TIME_TO_ANSWER_DAYS = 7;

/** Members' questions of a span; prompts are the gardeners' own. */
export function questionsIn(items: readonly KnownItem[], span: Pick<Span, "from" | "until">): KnownItem[] {
  return items.filter((item) => item.kind === "question" && !item.isPrompt && liesIn(item.createdAt, span));
}

/**
 * Of the questions published at least seven days before the span ends, how many have a perspective by another person. Of
 * what is unnamed nobody knows who wrote it; it counts as another's, as it reads.
 */
export function answeredIn(items: readonly KnownItem[], span: Span): Answered {
  const questions = questionsIn(items, { from: span.from, until: addDays(span.until, -TIME_TO_ANSWER_DAYS) });
  const answered = questions.filter((item) =>
    item.perspectives.some(({ by, at }) => isAnothers(by, item) && at < span.until),
  );
  return { questions: questions.length, answered: answered.length };
}

/** Whether a perspective is by another person than whoever asked, as far as anybody can tell. */
export function isAnothers(by: string | undefined, item: Pick<KnownItem, "by">): boolean {
  return by === undefined || by !== item.by;
}
