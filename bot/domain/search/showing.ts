import type { Range, Searchable } from "./search.ts";
import { stemOf } from "./stem.ts";
import { wordsOf } from "./words.ts";

/** About two lines. */
const SNIPPET = 200;

/** Stems to be marked, and how much seeing each is worth. */
export type Sought = ReadonlyMap<string, number>;

/** Where words with a sought stem stand in a text. */
export function marksIn(text: string, sought: Sought): (Range & { stem: string })[] {
  const marks: (Range & { stem: string })[] = [];
  if (sought.size === 0) return marks;
  for (const { word, start, end } of wordsOf(text)) {
    const stem = stemOf(word);
    if (sought.has(stem)) marks.push({ start, end, stem });
  }
  return marks;
}

export type Snippet = { snippet: string; snippetMarks: Range[] };

/** About two lines around the best match in the text or a perspective, or the beginning of the text. */
export function snippetOf(item: Searchable, sought: Sought): Snippet {
  let best: { text: string; start: number; worth: number } = { text: item.text, start: 0, worth: 0 };
  for (const text of [item.text, ...item.perspectives.map(({ text }) => text)]) {
    const marks = marksIn(text, sought);
    for (let first = 0; first < marks.length; first++) {
      const from = (marks[first] as Range).start;
      const seen = new Set<string>();
      let worth = 0;
      for (const mark of marks.slice(first)) {
        if (mark.end > from + SNIPPET - 40) break;
        if (!seen.has(mark.stem)) worth += sought.get(mark.stem) ?? 0;
        seen.add(mark.stem);
      }
      if (worth > best.worth * 1.0001) best = { text, start: from, worth };
    }
  }
  const { start, end } = cut(best.text, best.start);
  const body = best.text.slice(start, end);
  const before = start > 0 ? "…" : "";
  const after = end < best.text.length ? "…" : "";
  const snippetMarks = marksIn(body, sought).map((mark) => ({
    start: mark.start + before.length,
    end: mark.end + before.length,
  }));
  return { snippet: before + body + after, snippetMarks };
}

/** The bounds of a snippet that shows the place, cut between words where there are any. */
function cut(text: string, place: number): Range {
  if (text.length <= SNIPPET) return { start: 0, end: text.length };
  let start = Math.max(0, Math.min(place - 40, text.length - SNIPPET));
  if (start > 0) {
    const space = text.indexOf(" ", start);
    start = space >= 0 && space < place ? space + 1 : start;
  }
  let end = Math.min(text.length, start + SNIPPET);
  if (end < text.length) {
    const space = text.lastIndexOf(" ", end);
    if (space > start + SNIPPET / 2) end = space;
  }
  return { start: onCharacter(text, start), end: onCharacter(text, end) };
}

/** Never between the two halves of one character. */
function onCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
