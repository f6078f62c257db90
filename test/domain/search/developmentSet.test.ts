import { expect } from "chai";
import sample from "../../../bot/data/sampleCommunity.json" with { type: "json" };
import abstracts from "../../data/cranfield/docs.json" with { type: "json" };
import items from "../../data/search/items.json" with { type: "json" };
import queries from "../../data/search/queries.json" with { type: "json" };
import { officeMatters } from "./officeMatters.ts";
import { anItem, aSearch, type FileItem, fromFile, idsOf } from "./searchSupport.ts";

/** Shares of queries whose item must come first, and among the first three. A little under what was reached. */
const FLOORS: Record<string, { first: number; three: number }> = {
  paraphrase: { first: 0.84, three: 0.925 },
  acronym: { first: 0.94, three: 0.96 },
  typo: { first: 0.92, three: 0.95 },
  welsh: { first: 0.8, three: 0.92 },
  thumb: { first: 0.85, three: 0.95 },
  long: { first: 0.75, three: 0.9 },
};

describe("the search on the development set, among over a thousand other items", () => {
  const { search, find } = aSearch();
  before(() => {
    (sample as FileItem[]).forEach((item, i) => {
      search.put(fromFile(String(i), item));
    });
    for (const item of items as FileItem[]) search.put(fromFile(item.id ?? "", item));
    for (const { id, title, text } of abstracts.slice(0, 1200))
      search.put(anItem({ id: `a${id}`, title, text }));
    for (const item of officeMatters()) search.put(item);
  });

  for (const [kind, floor] of Object.entries(FLOORS))
    it(`finds the item meant by ${kind} queries`, () => {
      const ranks = queries
        .filter((query) => query.kind === kind)
        .map(({ query, item }) => idsOf(find(query)).indexOf(String(item)));
      const share = (most: number) => ranks.filter((rank) => rank >= 0 && rank < most).length / ranks.length;
      expect(share(1), "first").to.be.at.least(floor.first);
      expect(share(3), "among three").to.be.at.least(floor.three);
    });
});
