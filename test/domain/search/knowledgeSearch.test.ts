import { expect } from "chai";
import { searchData } from "../../../bot/data/searchData.ts";
import { createKnowledgeSearch } from "../../../bot/domain/search/knowledgeSearch.ts";
import type { Searchable } from "../../../bot/domain/search/search.ts";

function anItem(words: Partial<Searchable> & { id: string }): Searchable {
  return {
    communityId: "c1",
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

function searchOver(...items: (Partial<Searchable> & { id: string })[]) {
  const search = createKnowledgeSearch(searchData);
  for (const item of items) search.put(anItem(item));
  return (text: string, more = {}) => search.search({ communityIds: ["c1"], text, limit: 10, ...more });
}

const found = (answer: { hits: { item: Searchable }[] }) => answer.hits.map(({ item }) => item.id);

describe("the search", () => {
  const find = searchOver(
    {
      id: "dols",
      title: "DoLS renewal is overdue",
      text: "A home I link with has an authorisation that ran out.",
    },
    {
      id: "capacity",
      title: "Assessing capacity when the person agrees with everything I say",
      text: "Always yes.",
    },
    {
      id: "carer",
      title: "Asesiad i ofalwr di-dâl",
      text: "Mae'r gofalwr wedi blino ac yn gofyn am seibiant.",
    },
    { id: "s47", title: "My first strategy discussion", text: "It may lead to section 47 enquiries." },
  );

  it("finds an acronym by its expansion and says so", () => {
    expect(found(find("deprivation of liberty"))).to.deep.equal(["dols"]);
    expect(find("DoLS").reasons[0]?.alsoLookedFor).to.include("Deprivation of Liberty Safeguards");
  });

  it("finds a word that is mistyped and says what it looked for", () => {
    const answer = find("renewl overdue");
    expect(found(answer)[0]).to.equal("dols");
    expect(answer.corrected).to.equal("renewal overdue");
  });

  it("finds an item by everyday words it does not hold", () => {
    expect(found(find("goes along with whatever I suggest"))[0]).to.equal("capacity");
  });

  it("finds a section of an act however it is written", () => {
    for (const text of ["s47", "s.47", "section 47", "S 47"])
      expect(found(find(text))[0], text).to.equal("s47");
  });

  it("finds Welsh words through their mutations", () => {
    expect(found(find("asesiad gofalwr"))[0]).to.equal("carer");
  });

  it("finds a word while it is being typed", () => {
    expect(found(find("over"))).to.deep.equal(["dols"]);
  });

  it("lists everything when nothing is asked, newest first", () => {
    const answer = find("");
    expect(answer.total).to.equal(4);
  });
});
