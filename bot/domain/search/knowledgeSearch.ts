import { topicKey } from "../item.ts";
import { KnowledgeIndex } from "./knowledgeIndex.ts";
import { type Language, languageOf } from "./language.ts";
import { alike, PROBABLY_THE_SAME, WORTH_A_LOOK } from "./lookAlikes.ts";
import { QueryReader } from "./queryReader.ts";
import { Ranker, type Ranking } from "./ranking.ts";
import type {
  KnowledgeSearch,
  LookAlikeHit,
  SearchAnswer,
  Searchable,
  SearchHit,
  SearchQuery,
} from "./search.ts";
import type { SearchData } from "./searchData.ts";
import { Sought, snippetOf } from "./showing.ts";
import { stemOf } from "./stem.ts";
import { TermWeights } from "./termWeights.ts";
import { TopDocuments } from "./topDocuments.ts";
import { TopicCounts } from "./topics.ts";
import { isTyped, type Understanding } from "./understanding.ts";
import { wordsOf } from "./words.ts";

/** What of a text is looked at. */
const LONGEST_QUERY = 1000;
/**
 * What the best item must reach by its words, or by what it is about, or else how far it must be ahead of the next
 * with less, for an answer to count as good.
 */
const GOOD = { reached: 0.27, alike: 0.25, ahead: 0.25, reachedAhead: 0.13 };
const REASONS_SHOWN = 4;

/** What each stage made of a query, for those who tune the search. */
export type Explanation = {
  slots: {
    typed: string;
    weight: number;
    alternatives: { weight: number; via: string; text: string; documents: number }[];
  }[];
  quoted: string[];
  feedback: { term: string; weight: number }[];
  /** What the query is about: the ideas' first words and their weights. */
  about: { theme: string; weight: number }[];
  reached: number;
  alike: number;
};

/** The search pipeline over one index. Pure: what it knows of language is given to it. */
export function createKnowledgeSearch(
  data: SearchData,
): KnowledgeSearch & { explain(query: SearchQuery): Explanation } {
  return new Search(data);
}

class Search implements KnowledgeSearch {
  readonly #language: Language;
  readonly #index: KnowledgeIndex;
  readonly #weights: TermWeights;
  readonly #ranker: Ranker;
  readonly #reader: QueryReader;
  readonly #sought: Sought;
  readonly #topics = new TopicCounts();

  constructor(data: SearchData) {
    const language = languageOf(data);
    this.#language = language;
    this.#index = new KnowledgeIndex(language.stopWords, language.themes);
    this.#weights = new TermWeights(this.#index, (stem) => language.book.commonness(stem));
    this.#ranker = new Ranker(this.#index, this.#weights);
    this.#reader = new QueryReader(language, this.#index.vocabulary);
    this.#sought = new Sought(this.#index.vocabulary);
  }

  put(item: Searchable): void {
    const before = this.get(item.id);
    if (before) this.#topics.remove(before);
    this.#index.put(item);
    this.#topics.add(item);
  }

  remove(id: string): void {
    const before = this.get(id);
    if (before) this.#topics.remove(before);
    this.#index.remove(id);
  }

  get(id: string): Searchable | undefined {
    const document = this.#index.documents.numberOf(id);
    return document === undefined ? undefined : this.#index.documents.item(document);
  }

  size(): number {
    return this.#index.documents.size();
  }

  setSynonyms(communityId: string, topics: { topic: string; synonyms: string[] }[]): void {
    this.#reader.setSynonyms(communityId, topics);
  }

  search(query: SearchQuery): SearchAnswer {
    const text = query.text.slice(0, LONGEST_QUERY);
    const understanding = this.#reader.read(text, query.communityIds, true);
    if (understanding.slots.length === 0 && wordsOf(text).length === 0) return this.#browse(query);
    const offset = query.offset ?? 0;
    const wanted = this.#index.documents.wanted(query);
    const sort = query.sort ?? "match";
    const ranking = this.#ranker.rank(understanding, wanted, sort === "match" ? offset + query.limit : 1);
    const chosen =
      sort === "match"
        ? ranking.ranked.slice(offset)
        : this.#sorted(ranking.matching, sort, offset + query.limit).slice(offset);
    this.#mark(understanding);
    return {
      hits: chosen.flatMap(({ document, score }) => this.#hit(document, score)),
      total: ranking.matching.length,
      weak: isWeak(ranking),
      reasons: understanding.reasons
        .slice(0, REASONS_SHOWN)
        .map(({ typed, alsoLookedFor }) => ({ typed, alsoLookedFor: alsoLookedFor.slice(0, REASONS_SHOWN) })),
      ...(understanding.corrected === undefined ? {} : { corrected: understanding.corrected }),
    };
  }

  explain(query: SearchQuery): Explanation {
    const { vocabulary } = this.#index;
    const understanding = this.#reader.read(query.text.slice(0, LONGEST_QUERY), query.communityIds, true);
    const ranking = this.#ranker.rank(understanding, this.#index.documents.wanted(query), query.limit);
    const holding = (terms: number[]) => Math.min(...terms.map((term) => this.#index.holding(term)));
    return {
      slots: [...understanding.phrases, ...understanding.slots].map(({ typed, weight, alternatives }) => ({
        typed,
        weight,
        alternatives: alternatives.map((one) => ({ ...one, documents: holding(one.terms) })),
      })),
      quoted: understanding.quoted.map((run) => run.map((term) => vocabulary.termText(term)).join(" ")),
      feedback: ranking.feedback.map(({ term, weight }) => ({ term: vocabulary.termText(term), weight })),
      about: ranking.about.map(({ theme, weight }) => ({
        theme: this.#language.themeNames[theme] ?? "",
        weight,
      })),
      reached: ranking.reached,
      alike: ranking.alike,
    };
  }

  lookAlikes(words: { communityIds: string[]; title: string; text: string }, limit: number): LookAlikeHit[] {
    const wanted = this.#index.documents.wanted({ communityIds: words.communityIds });
    return alike(this.#index, this.#weights, this.#language.stopWords, words, wanted, limit).flatMap(
      ({ document, likeness }) => {
        const item = this.#index.documents.item(document);
        if (item === undefined || likeness < WORTH_A_LOOK) return [];
        return [{ item, probablyTheSame: likeness >= PROBABLY_THE_SAME }];
      },
    );
  }

  suggestTopics(words: { communityId: string; title: string; text: string }, limit: number): string[] {
    const said = new Set(wordsOf(`${words.title} ${words.text}`).map(({ word }) => stemOf(word)));
    const votes = new Map<string, number>();
    const wanted = this.#index.documents.wanted({ communityIds: [words.communityId] });
    for (const { document, likeness } of alike(
      this.#index,
      this.#weights,
      this.#language.stopWords,
      words,
      wanted,
      10,
    ))
      for (const topic of this.#index.documents.item(document)?.topics ?? [])
        votes.set(topicKey(topic), (votes.get(topicKey(topic)) ?? 0) + likeness);
    return this.#topics
      .list(words.communityId)
      .map(({ name }) => {
        const stems = wordsOf(name).map(({ word }) => stemOf(word));
        const named = stems.length > 0 && stems.every((stem) => said.has(stem)) ? 1 : 0;
        return { name, score: named + (votes.get(topicKey(name)) ?? 0) };
      })
      .filter(({ score }) => score >= 0.2)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ name }) => name);
  }

  topics(communityId: string): { name: string; items: number }[] {
    return this.#topics.list(communityId);
  }

  #browse(query: SearchQuery): SearchAnswer {
    const { documents } = this.#index;
    const wanted = documents.wanted(query);
    const all: number[] = [];
    for (let document = 0; document < documents.end(); document++) if (wanted(document)) all.push(document);
    const offset = query.offset ?? 0;
    const sort = query.sort === "mostUsed" ? "mostUsed" : "newest";
    const chosen = this.#sorted(all, sort, offset + query.limit).slice(offset);
    this.#sought.clear();
    return {
      hits: chosen.flatMap(({ document }) => this.#hit(document, 0)),
      total: all.length,
      weak: false,
      reasons: [],
    };
  }

  #sorted(
    documents: Iterable<number>,
    sort: "newest" | "mostUsed",
    most: number,
  ): { document: number; score: number }[] {
    const top = new TopDocuments(most);
    for (const document of documents) {
      const created = this.#index.documents.created(document);
      const item = this.#index.documents.item(document);
      // Uses first, then helpful, then the newer one: a date is below 1e14 milliseconds.
      const used = item ? item.uses + Math.min(item.helpful, 999) / 1000 : 0;
      top.offer(document, sort === "newest" ? created : used + created / 1e18);
    }
    return top.best();
  }

  #hit(document: number, score: number): SearchHit[] {
    const item = this.#index.documents.item(document);
    if (item === undefined) return [];
    const titleMarks = this.#sought
      .marksIn(item.title)
      .filter((mark) => this.#sought.tells(mark))
      .map(({ start, end }) => ({ start, end }));
    return [{ item, score, titleMarks, ...snippetOf(item, this.#sought) }];
  }

  /** Has marked whatever of the query's words and their other ways of saying is shown. */
  #mark({ slots, phrases }: Understanding): void {
    this.#sought.clear();
    // Small words are marked as typed only where there is nothing else to go by.
    const loudest = Math.max(...slots.map(({ weight }) => weight));
    for (const slot of [...slots, ...phrases])
      for (const { terms, weight, via } of slot.alternatives)
        for (const term of terms) {
          const worth = (slot.weight * weight * this.#weights.idf(term)) / terms.length;
          this.#sought.add(term, worth, isTyped(via) && slot.weight === loudest);
        }
  }
}

function isWeak({ literal, reached, alike, ahead }: Ranking): boolean {
  if (literal || reached >= GOOD.reached || alike >= GOOD.alike) return false;
  return reached < GOOD.reachedAhead || ahead < GOOD.ahead;
}
