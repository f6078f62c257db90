import { DatabaseSync } from "node:sqlite";
import { create, insert, remove, search as searchOrama } from "@orama/orama";
import MiniSearch from "minisearch";
import { searchData } from "../../bot/data/searchData.ts";
import { createKnowledgeSearch } from "../../bot/domain/search/knowledgeSearch.ts";
import type { BenchItem, BenchQueries } from "./searchText.ts";

/** What the bench asks of an engine. */
export type Engine = {
  add(item: BenchItem): void;
  replace(item: BenchItem): void;
  /** Best ten. */
  find(text: string, kind: keyof BenchQueries): number;
};

const LIMIT = 10;

/** The engines by name; each keeps titles and texts, since every answer must show them. */
export const ENGINES: Record<string, () => Engine> = {
  ours: () => {
    const search = createKnowledgeSearch(searchData);
    const put = ({ id, title, text }: BenchItem) =>
      search.put({
        id,
        communityId: "c",
        kind: "insight",
        title,
        text,
        topics: [],
        perspectives: [],
        uses: 0,
        helpful: 0,
        createdAt: "2026-01-01T00:00:00.000Z",
        sample: false,
      });
    return {
      add: put,
      replace: put,
      find: (text) => search.search({ communityIds: ["c"], text, limit: LIMIT }).hits.length,
    };
  },
  minisearch: () => {
    const search = new MiniSearch<BenchItem>({ fields: ["title", "text"], storeFields: ["title", "text"] });
    return {
      add: (item) => search.add(item),
      replace: (item) => search.replace(item),
      find: (text, kind) =>
        search
          .search(text, {
            boost: { title: 2.5 },
            prefix: kind === "prefix" ? (_term, i, terms) => i === terms.length - 1 : false,
            fuzzy: kind === "typo" ? 0.2 : false,
          })
          .slice(0, LIMIT).length,
    };
  },
  orama: () => {
    const database = create({ schema: { id: "string", title: "string", text: "string" } as const });
    return {
      add: (item) => void insert(database, item),
      replace: (item) => {
        void remove(database, item.id);
        void insert(database, item);
      },
      find: (term, kind) => {
        const answer = searchOrama(database, {
          term,
          limit: LIMIT,
          properties: ["title", "text"],
          boost: { title: 2.5 },
          exact: kind === "exact" || kind === "eight",
          tolerance: kind === "typo" ? 1 : 0,
        });
        return "hits" in answer ? answer.hits.length : 0;
      },
    };
  },
  fts5: () => {
    const database = new DatabaseSync(":memory:");
    database.exec(
      `CREATE VIRTUAL TABLE items USING fts5(id UNINDEXED, title, text, tokenize='porter unicode61')`,
    );
    const add = database.prepare("INSERT INTO items(rowid, id, title, text) VALUES (?, ?, ?, ?)");
    const change = database.prepare("UPDATE items SET title = ?, text = ? WHERE rowid = ?");
    const find = database.prepare(
      "SELECT id, title, text FROM items WHERE items MATCH ? ORDER BY bm25(items, 0, 2.5, 1) LIMIT 10",
    );
    const row = (id: string) => Number(id.slice(1)) + 1;
    return {
      add: ({ id, title, text }) => void add.run(row(id), id, title, text),
      replace: ({ id, title, text }) => void change.run(title, text, row(id)),
      find: (text, kind) => {
        const words = text
          .trim()
          .split(/\s+/u)
          .map((word) => `"${word.replaceAll('"', "")}"`);
        return find.all(words.join(" OR ") + (kind === "prefix" ? "*" : "")).length;
      },
    };
  },
};
