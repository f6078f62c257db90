import type { Range, Searchable } from "./search.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { type Lengths, PAIRS, pairOf, wordsOf } from "./words.ts";

/** About two lines. */
const SNIPPET = 200;
/** How far before the best match a snippet begins. */
const LEAD = 40;
/** Share of what the most telling word is worth from which on a word is marked: marks on small words hide the others. */
const TELLING = 0.2;
/** The longest ending after an apostrophe, which a word in a text may have and its folded form has not. */
const ENDING = 3;

type Mark = Range & { term: number; worth: number };

/** Words to be marked in what is shown. Kept between queries: `clear` before the next one. */
export class Sought {
  readonly #vocabulary: Vocabulary;
  /** How much seeing a word of the term is worth, and the terms that are worth something. */
  #worth = new Float64Array(0);
  #terms: number[] = [];
  #most = 0;
  /** Terms that were typed and carry the query: marked whatever they are worth. */
  readonly #asked = new Set<number>();
  readonly #lengths: Lengths = new Uint32Array(PAIRS);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  clear(): void {
    for (const term of this.#terms) this.#worth[term] = 0;
    this.#terms = [];
    this.#asked.clear();
    this.#most = 0;
    this.#lengths.fill(0);
  }

  /** Has every word of the term marked; `asked` when it was typed itself and carries the query. */
  add(term: number, worth: number, asked: boolean): void {
    if (asked) this.#asked.add(term);
    const terms = this.#vocabulary.terms();
    if (this.#worth.length < terms) this.#worth = grown(this.#worth, Math.ceil(terms * 1.25));
    this.#most = Math.max(this.#most, worth);
    const known = this.#worth[term] as number;
    if (known >= worth) return;
    this.#worth[term] = worth;
    if (known > 0) return;
    this.#terms.push(term);
    for (const word of this.#vocabulary.wordsOf(term)) {
      const pair = pairOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0);
      let lengths = this.#lengths[pair] as number;
      for (let length = word.length; length <= word.length + ENDING; length++)
        lengths |= 1 << Math.min(31, length);
      this.#lengths[pair] = lengths;
    }
  }

  /** Where words that were looked for stand in a text, in order. */
  marksIn(text: string): Mark[] {
    if (this.#terms.length === 0) return [];
    const marks: Mark[] = [];
    for (const { word, start, end } of wordsOf(text, this.#lengths)) {
      const term = this.#vocabulary.termHeldBy(word);
      const worth = term === undefined ? 0 : (this.#worth[term] as number);
      if (term !== undefined && worth > 0) marks.push({ start, end, term, worth });
    }
    return marks;
  }

  /** Whether a mark helps to see why something was found. */
  tells({ term, worth }: Mark): boolean {
    return worth >= this.#most * TELLING || this.#asked.has(term);
  }
}

function grown(from: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const into = new Float64Array(size);
  into.set(from);
  return into;
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

/** The place that shows the most worth seeing, each term counted once. */
function bestPlace(text: string, marks: Mark[], best: Place): Place {
  let found = best;
  for (let first = 0; first < marks.length; first++) {
    const from = (marks[first] as Mark).start;
    const seen: number[] = [];
    let worth = 0;
    for (let i = first; i < marks.length; i++) {
      const mark = marks[i] as Mark;
      if (mark.end > from + SNIPPET - LEAD) break;
      if (!seen.includes(mark.term)) worth += mark.worth;
      seen.push(mark.term);
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
