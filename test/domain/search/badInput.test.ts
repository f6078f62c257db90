import { expect } from "chai";
import { aSearch, idsOf } from "./searchSupport.ts";

describe("the search given what it was not made for", () => {
  const { search, find } = aSearch(
    { id: "dols", title: "DoLS renewal is overdue", text: "An authorisation ran out." },
    { id: "who", title: "Who is it?", text: "Nobody knows." },
  );

  const texts: Record<string, string> = {
    "ten thousand characters": "dols overdue ".repeat(800),
    "ten thousand characters without a space": "x".repeat(10_000),
    "query operators": 'dols AND (NOT "x" OR near/3 *) ^2 -- ; DROP TABLE {}[]:~',
    "a quote that is not closed": '"dols overdue',
    "emoji only": "👩‍🦽🔥🙏🏽",
    "null bytes": "dols\u0000overdue\u0000",
    "halves of characters": "\ud83d dols \udc00",
    "right-to-left text": "تقييم القدرة العقلية",
    "only punctuation": "?!… — ()",
    "combining marks": "d\u0301o\u0302l\u0308s",
    "words of an object": "__proto__ constructor toString hasOwnProperty",
  };
  for (const [name, text] of Object.entries(texts))
    it(`answers ${name}`, () => {
      const answer = find(text);
      expect(answer.total).to.be.at.least(answer.hits.length);
      expect(search.lookAlikes({ communityIds: ["c1"], title: text, text }, 3)).to.be.an("array");
      expect(search.suggestTopics({ communityId: "c1", title: text, text }, 3)).to.be.an("array");
    });

  it("still finds through null bytes, operators and an open quote", () => {
    for (const name of ["null bytes", "a quote that is not closed", "ten thousand characters"])
      expect(idsOf(find(texts[name] ?? "")), name).to.include("dols");
  });

  it("finds titles by small words when there are only small words", () => {
    expect(idsOf(find("who is it"))[0]).to.equal("who");
  });

  it("finds nothing in a community that is not there, and says that it is weak", () => {
    const answer = find("dols", { communityIds: ["elsewhere"] });
    expect(answer.hits).to.deep.equal([]);
    expect(answer.weak).to.equal(true);
  });

  it("bears limits and offsets that make no sense", () => {
    for (const more of [{ limit: 0 }, { offset: 1000 }, { limit: 1_000_000 }])
      expect(() => find("dols", more)).not.to.throw();
  });

  it("forgets an item it never knew without complaint", () => {
    expect(() => search.remove("never")).not.to.throw();
  });
});
