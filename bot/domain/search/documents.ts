import { KINDS, type Kind, topicKey } from "../item.ts";
import { answersOf, type Searchable, type SearchQuery } from "./search.ts";

/** Steps of length a document can have: lengths are kept to about 5 % in one byte. */
export const LENGTH_STEPS = 256;

/** The length in weighted words that a step stands for. */
export function lengthOfStep(step: number): number {
  return step < 32 ? step : 32 * 1.05 ** (step - 32);
}

function stepOfLength(length: number): number {
  if (length < 32) return Math.round(length);
  return Math.min(LENGTH_STEPS - 1, 32 + Math.round(Math.log(length / 32) / Math.log(1.05)));
}

/** Most that use and thanks add to a score. */
const MOST_PREFERRED = 0.1;

/** What is asked of a document besides words. */
export type Wanted = (document: number) => boolean;

/** The items behind the numbers that postings use, and what filters need of them, in flat arrays. */
export class Documents {
  #items: (Searchable | undefined)[] = [];
  #numbers = new Map<string, number>();
  #free: number[] = [];
  #steps = new Uint8Array(1024);
  /** Number of the community, 0 for none: the document is gone. */
  #communities = new Uint16Array(1024);
  #preferences = new Float32Array(1024);
  #kinds = new Uint8Array(1024);
  #ofTheField = new Uint8Array(1024);
  #created = new Float64Array(1024);
  #communityNumbers = new Map<string, number>();
  #totalLength = 0;
  #dead = 0;

  /** Documents alive. */
  size(): number {
    return this.#numbers.size;
  }

  /** One more than the highest number in use. */
  end(): number {
    return this.#items.length;
  }

  /** Numbers that postings may still hold though their documents are gone. */
  dead(): number {
    return this.#dead;
  }

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  item(document: number): Searchable | undefined {
    return this.#items[document];
  }

  alive = (document: number): boolean => this.#communities[document] !== 0;

  step(document: number): number {
    return this.#steps[document] as number;
  }

  steps(): Uint8Array {
    return this.#steps;
  }

  created(document: number): number {
    return this.#created[document] as number;
  }

  /** How far the document is a text of the field, 0 to 1. */
  ofTheField(document: number): number {
    return (this.#ofTheField[document] as number) / 255;
  }

  /** The light preference for what was used and found helpful: 1 or a little more. */
  preferences(): Float32Array {
    return this.#preferences;
  }

  averageLength(): number {
    return this.size() === 0 ? 1 : Math.max(1, this.#totalLength / this.size());
  }

  add(item: Searchable, length: number, ofTheField: number): number {
    const document = this.#free.pop() ?? this.#items.length;
    this.#grow(document);
    this.#items[document] = item;
    this.#numbers.set(item.id, document);
    const step = stepOfLength(length);
    this.#steps[document] = step;
    this.#totalLength += lengthOfStep(step);
    this.#ofTheField[document] = Math.round(ofTheField * 255);
    this.#communities[document] = this.#communityNumber(item.communityId);
    this.#refresh(document, item);
    return document;
  }

  /** Takes a newer state of an item whose words did not change. */
  replace(document: number, item: Searchable): void {
    this.#items[document] = item;
    this.#refresh(document, item);
  }

  /** Forgets the item; its number is only used again after {@link reuse}, when no posting holds it any more. */
  remove(document: number): void {
    const item = this.#items[document];
    if (item === undefined) return;
    this.#numbers.delete(item.id);
    this.#totalLength -= lengthOfStep(this.#steps[document] as number);
    this.#items[document] = undefined;
    this.#communities[document] = 0;
    this.#dead++;
  }

  reuse(documents: number[]): void {
    this.#free.push(...documents);
    this.#dead -= documents.length;
  }

  /** What the filters of a query come to. */
  wanted(query: Pick<SearchQuery, "communityIds" | "kinds" | "topics" | "unanswered" | "used">): Wanted {
    const communities = new Set<number>();
    for (const id of query.communityIds) {
      const number = this.#communityNumbers.get(id);
      if (number !== undefined) communities.add(number);
    }
    const only = communities.size === 1 ? ([...communities][0] ?? 0) : 0;
    const kinds = query.kinds?.length ? new Set(query.kinds.map(kindNumber)) : undefined;
    const topics = query.topics?.length ? new Set(query.topics.map(topicKey)) : undefined;
    return (document) => {
      const community = this.#communities[document] as number;
      if (only === 0 ? !communities.has(community) : community !== only) return false;
      if (kinds && !kinds.has(this.#kinds[document] as number)) return false;
      if (!topics && !query.unanswered && !query.used) return true;
      const item = this.#items[document];
      if (item === undefined) return false;
      if (query.unanswered && (item.kind !== "question" || answersOf(item) > 0)) return false;
      if (query.used && item.uses === 0) return false;
      return !topics || item.topics.some((topic) => topics.has(topicKey(topic)));
    };
  }

  #refresh(document: number, item: Searchable): void {
    this.#kinds[document] = kindNumber(item.kind);
    const created = Date.parse(item.createdAt);
    this.#preferences[document] =
      1 + Math.min(MOST_PREFERRED, 0.02 * Math.log1p(item.uses) + 0.01 * Math.log1p(item.helpful));
    this.#created[document] = Number.isFinite(created) ? created : 0;
  }

  #communityNumber(id: string): number {
    let number = this.#communityNumbers.get(id);
    if (number === undefined) {
      number = this.#communityNumbers.size + 1;
      this.#communityNumbers.set(id, number);
    }
    return number;
  }

  #grow(document: number): void {
    if (document < this.#steps.length) return;
    const size = Math.ceil(this.#steps.length * 1.5);
    this.#steps = grown(this.#steps, new Uint8Array(size));
    this.#communities = grown(this.#communities, new Uint16Array(size));
    this.#ofTheField = grown(this.#ofTheField, new Uint8Array(size));
    this.#preferences = grown(this.#preferences, new Float32Array(size));
    this.#kinds = grown(this.#kinds, new Uint8Array(size));
    this.#created = grown(this.#created, new Float64Array(size));
  }
}

function grown<T extends Uint8Array | Uint16Array | Float32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

function kindNumber(kind: Kind): number {
  return KINDS.indexOf(kind);
}
