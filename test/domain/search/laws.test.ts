import { expect } from "chai";
import fc from "fast-check";
import { searchData } from "../../../bot/data/searchData.ts";
import { KINDS } from "../../../bot/domain/item.ts";
import type { Searchable, SearchQuery } from "../../../bot/domain/search/search.ts";
import { folded, wordsOf } from "../../../bot/domain/search/words.ts";
import { anItem, aSearch, COMMUNITY, idsOf } from "./searchSupport.ts";

const stopWords = new Set(searchData.stopWords.map(folded));
const looked = (word: string) => !stopWords.has(word) && (word.length > 1 || /\d/u.test(word));

const word = fc.constantFrom(
  ..."capacity carer assessment dols hoarding money court child visit ward gofalwr asesiad s47 thirty wellbeing".split(
    " ",
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(" "));
const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string(), words);
const item = fc
  .record({
    id: fc.integer({ min: 0, max: 30 }).map(String),
    kind: fc.constantFrom(...KINDS),
    title: fc.oneof(words, anyText),
    text: fc.oneof(words, anyText),
    topics: fc.array(word, { maxLength: 3 }),
    perspectives: fc
      .array(fc.oneof(words, anyText), { maxLength: 2 })
      .map((texts) => texts.map((text, i) => ({ id: String(i), text }))),
    uses: fc.nat(3),
    helpful: fc.nat(3),
  })
  .map(anItem);
const items = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 12 });

function over(all: Searchable[]) {
  const { search, find } = aSearch();
  for (const one of all) search.put(one);
  return { search, find };
}

describe("the laws of the search", () => {
  it("any text gets an answer, and its marks lie inside the texts they mark", () => {
    fc.assert(
      fc.property(items, anyText, (all, text) => {
        for (const hit of over(all).find(text).hits) {
          for (const { start, end } of hit.titleMarks) expectInside(hit.item.title, start, end);
          for (const { start, end } of hit.snippetMarks) expectInside(hit.snippet, start, end);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("what was put is found by each of its words, and marked where the word stands", () => {
    fc.assert(
      fc.property(items, item, (all, one) => {
        const { search, find } = over(all);
        search.put(one);
        const parts = [one.title, one.text, ...one.topics, ...one.perspectives.map(({ text }) => text)];
        for (const { word: text } of parts
          .flatMap((part) => wordsOf(part))
          .filter((found) => looked(found.word))
          .slice(0, 20))
          expect(idsOf(find(text, { limit: 100 })), text).to.include(one.id);
        for (const { word: text, start, end } of wordsOf(one.title)
          .filter((found) => looked(found.word))
          .slice(0, 5)) {
          const hit = find(text, { limit: 100 }).hits.find((found) => found.item.id === one.id);
          expect(hit?.titleMarks).to.deep.include({ start, end });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("what was removed is gone from every answer", () => {
    fc.assert(
      fc.property(items, words, (all, text) => {
        const { search, find } = over(all);
        for (const { id } of all) {
          search.remove(id);
          expect(idsOf(find(text, { limit: 100 }))).not.to.include(id);
          expect(idsOf(find("", { limit: 100 }))).not.to.include(id);
          expect(search.get(id)).to.equal(undefined);
        }
        expect(search.size()).to.equal(0);
        expect(search.topics(COMMUNITY)).to.deep.equal([]);
      }),
      { numRuns: 60 },
    );
  });

  it("putting twice is putting once, and putting back leaves no trace of what was between", () => {
    fc.assert(
      fc.property(items, item, words, (all, other, text) => {
        const { search, find } = over(all);
        const before = find(text, { limit: 100 });
        const first = all[0];
        if (first === undefined) return;
        search.put(first);
        expect(find(text, { limit: 100 })).to.deep.equal(before);
        search.put({ ...other, id: first.id });
        search.put(first);
        expect(new Set(idsOf(find(text, { limit: 100 })))).to.deep.equal(new Set(idsOf(before)));
      }),
      { numRuns: 60 },
    );
  });

  it("filters only ever take away", () => {
    const filter: fc.Arbitrary<Partial<SearchQuery>> = fc.record(
      {
        kinds: fc.subarray([...KINDS], { minLength: 1 }),
        topics: fc.array(word, { minLength: 1, maxLength: 2 }),
        unanswered: fc.boolean(),
        used: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(items, fc.oneof(words, fc.constant("")), filter, (all, text, narrower) => {
        const { find } = over(all);
        const wide = idsOf(find(text, { limit: 100 }));
        const narrow = find(text, { limit: 100, ...narrower });
        expect(wide).to.include.members(idsOf(narrow));
        for (const { item: found } of narrow.hits) {
          if (narrower.kinds) expect(narrower.kinds).to.include(found.kind);
          if (narrower.unanswered) expect(found.perspectives).to.deep.equal([]);
          if (narrower.used) expect(found.uses).to.be.greaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("pages follow one another without a gap or a repeat", () => {
    fc.assert(
      fc.property(items, words, (all, text) => {
        const { find } = over(all);
        const whole = idsOf(find(text, { limit: 100 }));
        const paged = [0, 3, 6, 9].flatMap((offset) => idsOf(find(text, { offset, limit: 3 })));
        expect(paged).to.deep.equal(whole.slice(0, 12));
      }),
      { numRuns: 60 },
    );
  });
});

function expectInside(text: string, start: number, end: number): void {
  expect(start).to.be.at.least(0);
  expect(end).to.be.greaterThan(start);
  expect(end).to.be.at.most(text.length);
}
