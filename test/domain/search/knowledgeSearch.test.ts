import { expect } from "chai";
import { aSearch, COMMUNITY, idsOf } from "./searchSupport.ts";

describe("the search", () => {
  const { search, find } = aSearch(
    {
      id: "dols",
      title: "DoLS renewal is overdue",
      text: "A home I link with has an authorisation that ran out.",
      topics: ["DoLS"],
    },
    {
      id: "capacity",
      title: "Assessing capacity when the person agrees with everything I say",
      text: "Always yes.",
      uses: 3,
    },
    {
      id: "carer",
      kind: "story",
      title: "Asesiad i ofalwr di-dâl",
      text: "Mae'r gofalwr wedi blino ac yn gofyn am seibiant.",
      createdAt: "2026-02-01T00:00:00.000Z",
    },
    {
      id: "s47",
      title: "My first strategy discussion",
      text: "It may lead to section 47 enquiries. Self-neglect was mentioned.",
      perspectives: [{ id: "p", text: "Bring one page and say your view out loud." }],
    },
  );

  it("finds an acronym by its expansion and says so", () => {
    expect(idsOf(find("deprivation of liberty"))[0]).to.equal("dols");
    expect(find("DoLS").reasons[0]?.alsoLookedFor).to.include("Deprivation of Liberty Safeguards");
  });

  it("hears what was spelt by ear, further off than a slip", () => {
    const { find } = aSearch(
      { id: "night", title: "Night staff", text: "They leave the light on." },
      { id: "lees", title: "Lees of wine", text: "Notes on mixing." },
    );
    expect(find("carers leev ").corrected).to.equal("carers leave ");
    expect(idsOf(find("nite staff"))[0]).to.equal("night");
  });

  it("doubts a known word that nobody here uses, without claiming that it is wrong", () => {
    const { find } = aSearch({ id: "aids", title: "Hearing aids", text: "Flat batteries." });
    const answer = find("herring ");
    expect(idsOf(answer)).to.deep.equal(["aids"]);
    expect(answer.corrected).to.equal(undefined);
  });

  it("finds by an acronym what is only put in everyday words", () => {
    const { find } = aSearch(
      { id: "shower", title: "Panel says no to a stairlift", text: "She is carried up." },
      { id: "tea", title: "Tea at the day centre", text: "Biscuits." },
    );
    expect(idsOf(find("DFG"))[0]).to.equal("shower");
  });

  it("takes two capitals for an acronym, and two small letters for a word", () => {
    expect(find("who has PR").reasons.map(({ typed }) => typed)).to.include("PR");
    expect(find("who has pr in it").reasons.map(({ typed }) => typed)).not.to.include("pr");
  });

  it("takes an acronym for one though it is a small word or the beginning of others", () => {
    const { find } = aSearch(
      { id: "people", text: "What people think" },
      { id: "at", title: "Looking at the plan at home" },
      { id: "technology", text: "Assistive technology in the kitchen" },
      { id: "educator", text: "My practice educator sat in" },
    );
    expect(idsOf(find("AT"))).to.deep.equal(["technology"]);
    expect(idsOf(find("PE"))).to.deep.equal(["educator"]);
  });

  it("looks for every meaning of an acronym that has several", () => {
    const also = find("SAR").reasons.flatMap(({ alsoLookedFor }) => alsoLookedFor);
    expect(also).to.include.members(["Safeguarding adults review", "subject access request"]);
  });

  it("finds a word that is mistyped and says what it looked for", () => {
    for (const text of ["renewl overdue", "reenwal overdue", "renewal ovredue"]) {
      const answer = find(text);
      expect(idsOf(answer)[0], text).to.equal("dols");
      expect(answer.corrected, text).to.equal("renewal overdue");
    }
  });

  it("leaves a word alone that is right but in no item", () => {
    expect(find("rental").corrected).to.equal(undefined);
  });

  it("corrects a slip in a word of the field that no item holds", () => {
    const answer = find("deprivaton of liberty");
    expect(answer.corrected).to.equal("deprivation of liberty");
    expect(idsOf(answer)[0]).to.equal("dols");
  });

  it("finds an item by everyday words it does not hold, and says what for", () => {
    const answer = find("goes along with whatever I suggest");
    expect(idsOf(answer)[0]).to.equal("capacity");
    expect(answer.reasons.flatMap(({ alsoLookedFor }) => alsoLookedFor)).to.include("agrees with everything");
  });

  it("finds a section of an act however it is written", () => {
    for (const text of ["s47", "s.47", "section 47", "S 47"])
      expect(idsOf(find(text))[0], text).to.equal("s47");
  });

  it("finds words written together, apart or with a hyphen", () => {
    for (const text of ["selfneglect", "self neglect", "self-neglect"])
      expect(idsOf(find(text))[0], text).to.equal("s47");
  });

  it("finds Welsh words through their mutations, and with or without their accents", () => {
    expect(idsOf(find("asesiad gofalwr"))[0]).to.equal("carer");
    expect(idsOf(find("di-dal"))[0]).to.equal("carer");
  });

  it("finds a word while it is being typed, and not when it is finished", () => {
    expect(idsOf(find("overd"))).to.include("dols");
    expect(idsOf(find("perspec"))).to.deep.equal([]);
  });

  it("takes words in quotes word for word, small words standing for any", () => {
    expect(idsOf(find('"strategy discussion"'))).to.deep.equal(["s47"]);
    expect(idsOf(find('"renewal is overdue"'))).to.deep.equal(["dols"]);
    expect(idsOf(find('"discussion strategy"'))).to.deep.equal([]);
  });

  it("shows the perspective that matches, with the words marked", () => {
    const hit = find("view out loud").hits[0];
    expect(hit?.snippet).to.contain("Bring one page");
    const marked = hit?.snippetMarks.map(({ start, end }) => hit.snippet.slice(start, end));
    expect(marked).to.include.members(["view", "loud"]);
  });

  it("lists everything when nothing is asked, newest first or most used", () => {
    expect(idsOf(find(""))[0]).to.equal("carer");
    expect(idsOf(find("", { sort: "mostUsed" }))[0]).to.equal("capacity");
    expect(find("").total).to.equal(4);
  });

  it("keeps to the kinds, topics, unanswered and used that are asked for", () => {
    expect(idsOf(find("", { kinds: ["story"] }))).to.deep.equal(["carer"]);
    expect(idsOf(find("", { topics: ["dols"] }))).to.deep.equal(["dols"]);
    expect(idsOf(find("", { unanswered: true }))).not.to.include("s47");
    expect(idsOf(find("", { used: true }))).to.deep.equal(["capacity"]);
  });

  it("looks for a community's own words for its topics, in that community only", () => {
    search.setSynonyms(COMMUNITY, [{ topic: "DoLS", synonyms: ["the purple form"] }]);
    expect(idsOf(find("purple form"))).to.include("dols");
    search.setSynonyms(COMMUNITY, []);
    expect(idsOf(find("purple form"))).not.to.include("dols");
  });

  it("says when nothing found is likely to be what was meant", () => {
    expect(find("printer toner").weak).to.equal(true);
    expect(find("overdue renewal").weak).to.equal(false);
  });

  it("never calls an answer weak that holds every word that was typed", () => {
    const filler = Array.from({ length: 50 }, (_, i) => ({
      id: `f${i}`,
      text: `Reading glasses on shelf ${i}`,
    }));
    const { find } = aSearch({ id: "a", text: "One pair of glasses for the whole ward" }, ...filler);
    expect(find("glasses ward ").weak).to.equal(false);
    expect(find("glasses").weak).to.equal(false);
  });

  it("prefers what was used, lightly", () => {
    const { find: findAmong } = aSearch(
      { id: "plain", title: "Preparing for a conference" },
      { id: "used", title: "Preparing for a conference", uses: 5, helpful: 9 },
      { id: "closer", title: "Preparing grandparents for a conference" },
    );
    expect(idsOf(findAmong("preparing conference")).indexOf("used")).to.be.lessThan(
      idsOf(findAmong("preparing conference")).indexOf("plain"),
    );
    expect(idsOf(findAmong("preparing grandparents conference"))[0]).to.equal("closer");
  });
});
