import { expect } from "chai";
import docs from "../../data/cranfield/docs.json" with { type: "json" };
import qrels from "../../data/cranfield/qrels.json" with { type: "json" };
import queries from "../../data/cranfield/queries.json" with { type: "json" };
import { aSearch, idsOf } from "./searchSupport.ts";

const FLOOR = 0.39;

/** How good the first ten are, 1 for the best there could be: gains discounted by the logarithm of the rank. */
function ndcg(found: string[], gains: Map<string, number>): number {
  const dcg = (all: number[]) => all.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
  const ideal = dcg([...gains.values()].sort((a, b) => b - a).slice(0, 10));
  return ideal === 0 ? 0 : dcg(found.map((id) => gains.get(id) ?? 0)) / ideal;
}

describe("the search on the Cranfield collection", () => {
  it(`ranks at nDCG@10 of at least ${FLOOR}: a floor against regressions, in a field it knows nothing of`, () => {
    const { find } = aSearch(...docs.map(({ id, title, text }) => ({ id, title, text })));
    const gains = new Map<string, Map<string, number>>();
    for (const { query, doc, gain } of qrels)
      gains.set(query, (gains.get(query) ?? new Map<string, number>()).set(doc, gain));
    const total = queries.reduce(
      (sum, { id, text }) => sum + ndcg(idsOf(find(text)), gains.get(id) ?? new Map()),
      0,
    );
    expect(total / queries.length).to.be.at.least(FLOOR);
  });
});
