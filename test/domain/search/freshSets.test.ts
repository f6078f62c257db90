import { expect } from "chai";
import sample from "../../../bot/data/sampleCommunity.json" with { type: "json" };
import items from "../../data/search/freshItems.json" with { type: "json" };
import queries from "../../data/search/freshQueries.json" with { type: "json" };
import offTopic from "../../data/search/offTopic.json" with { type: "json" };
import sampleQueries from "../../data/search/sampleQueries.json" with { type: "json" };
import { aSearch, type FileItem, fromFile, idsOf } from "./searchSupport.ts";

type Asked = { query: string; items: number[] };

/** Shares of queries whose item came first and among three, by its place in `community`, beside over a thousand other items. */
function measure(community: FileItem[], asked: Asked[]): { first: number; three: number } {
  const { search, find } = aSearch();
  community.forEach((item, i) => {
    search.put(fromFile(String(i), item));
  });
  (offTopic as FileItem[]).forEach((item, i) => {
    search.put(fromFile(`o${i}`, item));
  });
  const ranks = asked.map(({ query, items }) =>
    idsOf(find(query)).findIndex((id) => items.map(String).includes(id)),
  );
  const share = (most: number) => ranks.filter((rank) => rank >= 0 && rank < most).length / ranks.length;
  return { first: share(1), three: share(3) };
}

describe("the search on sets written by somebody who saw none of it", () => {
  it("finds what is asked of the sample community, whose answers nobody read for tuning", () => {
    const { first, three } = measure(sample as FileItem[], sampleQueries);
    expect(first, "first").to.be.at.least(0.83);
    expect(three, "among three").to.be.at.least(0.92);
  });

  it("finds what is asked of a hundred other items as well as it did", () => {
    const { first, three } = measure(items as FileItem[], queries);
    expect(first, "first").to.be.at.least(0.71);
    expect(three, "among three").to.be.at.least(0.85);
  });
});
