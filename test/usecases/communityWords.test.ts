import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { Person } from "../../bot/domain/member.ts";
import {
  changeSynonyms,
  communityWords,
  countSearchInVain,
  forgetVainWord,
} from "../../bot/usecases/communityWords.ts";
import { aPerson, aSavedItem, idOf, refusal } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

describe("words searched for in vain", () => {
  let deps: TestDeps;
  let nia: Person;
  let gardener: Person;
  beforeEach(async () => {
    deps = await testDeps();
    nia = await aPerson(deps);
    gardener = await asGardener(deps);
  });
  afterEach(() => deps.close());

  const search = (text: string) => countSearchInVain(deps, nia, { text });

  it("are shown to gardeners from three searches on, the most wanted first", async () => {
    for (const text of ["telecare sensors", "telecare", "the telecare pendant", "pendant"])
      await search(text);
    expect((await communityWords(deps, gardener, undefined)).inVain).to.deep.equal([
      { word: "telecare", searches: 3 },
    ]);
    await search("pendant alarm");
    expect((await communityWords(deps, gardener, undefined)).inVain.map(({ word }) => word)).to.deep.equal([
      "pendant",
      "telecare",
    ]);
  });

  it("leave out quiet words, numbers and whatever could point to a person", async () => {
    for (let i = 0; i < 3; i++)
      await search("what about Mrs Okonkwo's telecare at 14 Maes y Coed, 07700 900123");
    const words = (await communityWords(deps, gardener, undefined)).inVain.map(({ word }) => word);
    expect(words).to.include("telecare");
    expect(words.join(" ")).to.not.match(/okonkwo|mrs|maes|coed|14|07700|what/i);
  });

  it("say nothing of who searched, and only in which week", async () => {
    await search("telecare");
    const [kept] = await deps.store.knowledge.vainWords(FIRST_COMMUNITY);
    expect(JSON.stringify(kept)).to.not.contain(idOf("Nia")).and.not.contain(nia.actorRef);
    expect(kept?.value.updatedAt).to.equal("2026-11-23T00:00:00.000Z");
  });

  it("are forgotten after 90 days, and at once when a gardener has seen to them", async () => {
    for (let i = 0; i < 3; i++) await search("telecare pendant");
    await forgetVainWord(deps, gardener, { communityId: FIRST_COMMUNITY, word: "pendant" });
    expect((await communityWords(deps, gardener, undefined)).inVain.map(({ word }) => word)).to.deep.equal([
      "telecare",
    ]);
    deps.clock.forward(98 * 86_400_000);
    expect((await communityWords(deps, gardener, undefined)).inVain).to.deep.equal([]);
  });

  it("are for gardeners", async () => {
    expect(await refusal(communityWords(deps, nia, undefined))).to.equal("not-allowed");
    const change = changeSynonyms(deps, nia, { communityId: FIRST_COMMUNITY, topic: "x", synonyms: ["y"] });
    expect(await refusal(change)).to.equal("not-allowed");
  });
});

describe("a community's own words for a topic", () => {
  it("find the items of the topic, and are told as the reason", async () => {
    const deps = await testDeps();
    const gardener = await asGardener(deps);
    const item = await aSavedItem(deps, {
      title: "Pendants and sensors",
      text: "What worked for falls.",
      topics: ["assistive technology"],
    });
    const find = () => deps.search.search({ communityIds: [FIRST_COMMUNITY], text: "blorkets", limit: 5 });
    expect(find().hits).to.deep.equal([]);
    await changeSynonyms(deps, gardener, {
      communityId: FIRST_COMMUNITY,
      topic: "Assistive technology",
      synonyms: ["blorkets", " Blorkets ", ""],
    });
    await deps.search.caughtUp();
    expect(find().hits.map((hit) => hit.item.id)).to.deep.equal([item.id]);
    const words = await communityWords(deps, gardener, undefined);
    expect(words.topics).to.deep.equal([{ name: "assistive technology", items: 1, synonyms: ["blorkets"] }]);
    await deps.close();
  });
});

async function asGardener(deps: TestDeps): Promise<Person> {
  const person = await aPerson(deps, "Femi");
  const stored = await deps.store.people.person(person.id);
  if (!stored) throw new Error("No such person");
  const gardener: Person = { ...stored.value, roles: { [FIRST_COMMUNITY]: ["member", "gardener"] } };
  await deps.store.people.write(person.id, [{ replace: gardener, version: stored.version }]);
  return gardener;
}
