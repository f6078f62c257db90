import { expect } from "chai";
import fc from "fast-check";
import type { KnowledgeSearch, Searchable } from "../../../bot/domain/search/search.ts";
import { anItem, aSearch, COMMUNITY } from "./searchSupport.ts";

/** Words of the field and around it, slips, beginnings, Welsh ones, an acronym, a compound. */
const word = fc.constantFrom(
  ..."capacity capasity carer care car assessment dols DoLS hoarding hord money court child visit gofalwr ofalwr asesiad o'neil self-neglect s47 section 47 carehome suspicious zebra zebras".split(
    " ",
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));
const item = fc
  .record({
    id: fc.integer({ min: 0, max: 6 }).map(String),
    title: words,
    text: words,
    topics: fc.array(word, { maxLength: 2 }),
  })
  .map(anItem);

/** One thing that happens to a search. */
type Change = (search: KnowledgeSearch) => void;
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: item.map(
      (one: Searchable): Change =>
        (search) =>
          search.put(one),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 0, max: 6 }).map(
      (id): Change =>
        (search) =>
          search.remove(`${id}`),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.record({ topic: word, synonyms: fc.array(words, { maxLength: 2 }) }), { maxLength: 2 })
      .map(
        (topics): Change =>
          (search) =>
            search.setSynonyms(COMMUNITY, topics),
      ),
  },
);

describe("what the search remembers of words typed before", () => {
  it("changes no answer, whatever happened since", () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 10 }),
        fc.array(words, { minLength: 1, maxLength: 4 }),
        (changes, texts) => {
          const asked = aSearch();
          const fresh = aSearch();
          const typed = texts.flatMap((text) => [text, `${text} `, text.slice(0, -1)]);
          for (const happen of changes) {
            happen(asked.search);
            happen(fresh.search);
            for (const text of typed) asked.find(text);
          }
          for (const text of typed) {
            const again = asked.find(text);
            expect(again, text).to.deep.equal(asked.find(text));
            expect(again, text).to.deep.equal(fresh.find(text));
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it("answers a query the same in whatever order others were asked", () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 8 }),
        fc.array(words, { minLength: 2, maxLength: 5 }),
        (all, texts) => {
          const forth = aSearch(...all);
          const back = aSearch(...all);
          const answers = new Map(texts.map((text) => [text, forth.find(text)]));
          for (const text of texts.toReversed())
            expect(back.find(text), text).to.deep.equal(answers.get(text));
        },
      ),
      { numRuns: 40 },
    );
  });
});
