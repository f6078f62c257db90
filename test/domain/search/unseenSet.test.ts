import { expect } from "chai";
import sample from "../../../bot/data/sampleCommunity.json" with { type: "json" };
import abstracts from "../../data/cranfield/docs.json" with { type: "json" };
import items from "../../data/search/unseenItems.json" with { type: "json" };
import queries from "../../data/search/unseenQueries.json" with { type: "json" };
import { anItem, aSearch, type FileItem, fromFile, idsOf } from "./searchSupport.ts";

/** A little under what was reached. */
const FIRST = 0.59;
const THREE = 0.75;
const TEN = 0.86;

describe("the search on terse items and far paraphrases", () => {
  it("falls no further behind than it was when the set was written", () => {
    const { search, find } = aSearch();
    (sample as FileItem[]).forEach((item, i) => {
      search.put(fromFile(`s${i}`, item));
    });
    for (const item of items as FileItem[]) search.put(fromFile(item.id ?? "", item));
    for (const { id, title, text } of abstracts.slice(0, 1200))
      search.put(anItem({ id: `a${id}`, title, text }));
    const ranks = queries.map(({ query, item }) => idsOf(find(query)).indexOf(item));
    const share = (most: number) => ranks.filter((rank) => rank >= 0 && rank < most).length / ranks.length;
    expect(share(1), "first").to.be.at.least(FIRST);
    expect(share(3), "among three").to.be.at.least(THREE);
    expect(share(10), "among ten").to.be.at.least(TEN);
  });
});
