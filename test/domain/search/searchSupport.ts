import { searchData } from "../../../bot/data/searchData.ts";
import { createKnowledgeSearch } from "../../../bot/domain/search/knowledgeSearch.ts";
import type { SearchAnswer, Searchable, SearchQuery } from "../../../bot/domain/search/search.ts";

export const COMMUNITY = "c1";

export function anItem(words: Partial<Searchable> & { id: string }): Searchable {
  return {
    communityId: COMMUNITY,
    kind: "question",
    title: "A title",
    text: "Some text",
    topics: [],
    perspectives: [],
    uses: 0,
    helpful: 0,
    createdAt: "2026-01-01T00:00:00.000Z",
    sample: false,
    ...words,
  };
}

export function aSearch(...items: (Partial<Searchable> & { id: string })[]) {
  const search = createKnowledgeSearch(searchData);
  for (const item of items) search.put(anItem(item));
  const find = (text: string, more: Partial<SearchQuery> = {}) =>
    search.search({ communityIds: [COMMUNITY], text, limit: 10, ...more });
  return { search, find };
}

export const idsOf = (answer: SearchAnswer) => answer.hits.map(({ item }) => item.id);

/** The form items have in files. */
export type FileItem = {
  id?: string;
  kind: Searchable["kind"];
  title: string;
  body: string;
  topics: string[];
  perspectives: { body: string }[];
};

export function fromFile(id: string, { kind, title, body, topics, perspectives }: FileItem): Searchable {
  return anItem({
    id,
    kind,
    title,
    text: body,
    topics,
    perspectives: perspectives.map((perspective, i) => ({ id: `${id}.${i}`, text: perspective.body })),
  });
}
