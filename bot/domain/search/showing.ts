import type { Range, Searchable } from "./search.ts";
import { wordsOf } from "./words.ts";

/** About two lines. */
const SNIPPET = 200;
/** How far before the best match a snippet begins. */
const LEAD = 40;
/** The longest ending after an apostrophe, which a word in a text may have and its folded form has not. */
const ENDING = 3;

/** Share of what the most telling word is worth from which on a word is marked: marks on small words hide the others. */
const TELLING = 0.2;

/** A word to be marked: its stem, and how much seeing it is worth. */
type Sign = { stem: string; worth: number };
type Mark = Range & Sign;

/** Words to be marked in what is shown. */
export class Sought {
  #signs = new Map<string, Sign>();
  /** For each first letter, which lengths words to be marked have: most words of a text need no closer look. */
  #lengths = new Uint32Array(32);
  #most = 0;

  add(word: string, sign: Sign): void {
    const known = this.#signs.get(word);
    if (known && known.worth >= sign.worth) return;
    this.#signs.set(word, sign);
    this.#most = Math.max(this.#most, sign.worth);
    const letter = word.charCodeAt(0) & 31;
    for (let length = word.length; length <= word.length + ENDING; length++)
      this.#lengths[letter] = (this.#lengths[letter] as number) | (1 << Math.min(31, length));
  }

  /** Where words that were looked for stand in a text, in order. */
  marksIn(text: string): Mark[] {
    if (this.#signs.size === 0) return [];
    const marks: Mark[] = [];
    for (const { word, start, end } of wordsOf(text, this.#mayHold)) {
      const sign = this.#signs.get(word);
      if (sign) marks.push({ start, end, ...sign });
    }
    return marks;
  }

  /** Whether a mark helps to see why something was found. */
  tells = ({ worth }: Mark): boolean => worth >= this.#most * TELLING;

  #mayHold = (first: number, length: number): boolean =>
    ((this.#lengths[first & 31] as number) & (1 << Math.min(31, length))) !== 0;
}

export type Snippet = { snippet: string; snippetMarks: Range[] };

/** About two lines around the best match in the text or a perspective, or the beginning of the text. */
export function snippetOf(item: Searchable, sought: Sought): Snippet {
  let best = { text: item.text, marks: sought.marksIn(item.text), place: 0, worth: 0 };
  best = bestPlace(best.text, best.marks, best);
  for (const { text } of item.perspectives) best = bestPlace(text, sought.marksIn(text), best);
  const { start, end } = cut(best.text, best.place);
  const before = start > 0 ? "…" : "";
  const after = end < best.text.length ? "…" : "";
  const moved = before.length - start;
  return {
    snippet: before + best.text.slice(start, end) + after,
    snippetMarks: best.marks
      .filter((mark) => mark.start >= start && mark.end <= end && sought.tells(mark))
      .map((mark) => ({ start: mark.start + moved, end: mark.end + moved })),
  };
}

type Place = { text: string; marks: Mark[]; place: number; worth: number };

/** The place that shows the most worth seeing, each stem counted once. */
function bestPlace(text: string, marks: Mark[], best: Place): Place {
  let found = best;
  for (let first = 0; first < marks.length; first++) {
    const from = (marks[first] as Mark).start;
    const seen: string[] = [];
    let worth = 0;
    for (let i = first; i < marks.length; i++) {
      const mark = marks[i] as Mark;
      if (mark.end > from + SNIPPET - LEAD) break;
      if (!seen.includes(mark.stem)) worth += mark.worth;
      seen.push(mark.stem);
    }
    if (worth > found.worth * 1.0001) found = { text, marks, place: from, worth };
  }
  return found;
}

/** The bounds of a snippet that shows the place, cut between words where there are any. */
function cut(text: string, place: number): Range {
  if (text.length <= SNIPPET) return { start: 0, end: text.length };
  let start = Math.max(0, Math.min(place - LEAD, text.length - SNIPPET));
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
