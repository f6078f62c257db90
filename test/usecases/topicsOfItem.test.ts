import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { Item } from "../../bot/domain/item.ts";
import type { Person } from "../../bot/domain/member.ts";
import { changeSynonyms } from "../../bot/usecases/communityWords.ts";
import { addTopic, takeTopic } from "../../bot/usecases/topicsOfItem.ts";
import { aGardener, aPerson, aSavedItem, refusal } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

describe("topics readers add", () => {
  let deps: TestDeps;
  let nia: Person;
  let femi: Person;
  let item: Item;
  beforeEach(async () => {
    deps = await testDeps();
    nia = await aPerson(deps, "Nia");
    femi = await aPerson(deps, "Femi");
    item = await aSavedItem(deps, { topics: ["hoarding"] }, nia);
    await aSavedItem(deps, { topics: ["Mental capacity"], text: "Another one.", title: "Another" }, nia);
  });
  afterEach(() => deps.close());

  const add = (topic: string, by = femi) => addTopic(deps, by, { itemId: item.id, topic });
  const take = (topic: string, by: Person) => takeTopic(deps, by, { itemId: item.id, topic });
  const audit = async () =>
    (await deps.store.knowledge.audit(FIRST_COMMUNITY, { limit: 100 })).documents.map(({ value }) => value);

  it("are spelt as the community spells them, and by whom is in the audit", async () => {
    expect(await add(" mental  CAPACITY ")).to.deep.equal({
      topics: ["hoarding", "Mental capacity"],
      topic: "Mental capacity",
    });
    const entries = await audit();
    expect(entries.find(({ action }) => action === "topic.added")?.actor).to.equal(femi.actorRef);
  });

  it("are called by the topic where a gardener named another word for it", async () => {
    await changeSynonyms(deps, await aGardener(deps), {
      communityId: FIRST_COMMUNITY,
      topic: "best interests",
      synonyms: ["BI meetings"],
    });
    expect((await add("bi meetings")).topic).to.equal("best interests");
  });

  it("change nothing where the item has them, and make nothing twice", async () => {
    await add("Hoarding");
    await Promise.all([add("supervision"), add("Supervision")]);
    const { value } = (await deps.store.knowledge.item(FIRST_COMMUNITY, item.id)) ?? {};
    expect(value?.topics).to.have.length(2);
    expect((await audit()).filter(({ action }) => action === "topic.added")).to.have.length(1);
  });

  it("are taken off again by the author or a gardener, not by others", async () => {
    await add("supervision");
    expect(await refusal(take("supervision", femi))).to.equal("not-allowed");
    expect((await take("SUPERVISION", nia)).topics).to.deep.equal(["hoarding"]);
    expect((await take("hoarding", await aGardener(deps))).topics).to.deep.equal([]);
    expect((await audit()).filter(({ action }) => action === "topic.taken")).to.have.length(2);
  });

  it("are as many and as long as an item bears, and point to nobody", async () => {
    for (const topic of ["visits", "reviews", "money", "homes"]) await add(topic);
    expect(await refusal(add("one more"))).to.equal("topics-too-many");
    expect(await refusal(add("x".repeat(41)))).to.equal("topic-too-long");
    expect(await refusal(add("  "))).to.equal("request-malformed");
    expect(await refusal(add("07700 900123"))).to.equal("identifiers-found");
  });
});
