import { expect } from "chai";
import { wordsVersion } from "../../bot/domain/item.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { editItem } from "../../bot/usecases/editItem.ts";
import { findKnowledge } from "../../bot/usecases/findKnowledge.ts";
import { readThread } from "../../bot/usecases/readThread.ts";
import { saveItem } from "../../bot/usecases/saveItem.ts";
import { aPerson, aSavedItem, refusal, words } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

describe("saving an item", () => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = await testDeps();
  });
  afterEach(() => deps.close());

  it("makes it readable and findable at once, and joins the person to the community", async () => {
    const nia = await aPerson(deps);
    const item = await saveItem(deps, nia, words(deps));
    await deps.search.caughtUp();
    const thread = await readThread(deps, await aPerson(deps, "Femi"), item.id);
    expect(thread.item.author?.name).to.equal("Nia");
    const found = await findKnowledge(deps, nia, { text: "capacity", limit: 5 });
    expect(found.hits.map((hit) => hit.item.id)).to.deep.equal([item.id]);
    expect((await aPerson(deps)).roles).to.deep.equal({ first: ["member"] });
    expect((await deps.store.membership.member(item.communityId, nia.id))?.value.name).to.equal("Nia");
  });

  it("sent twice makes one item and one audit entry", async () => {
    const nia = await aPerson(deps);
    const input = words(deps);
    await Promise.all([saveItem(deps, nia, input), saveItem(deps, nia, input)]);
    await saveItem(deps, nia, input);
    await deps.search.caughtUp();
    const audit = await auditOf("item.saved");
    expect(audit).to.have.length(1);
    expect((await findKnowledge(deps, nia, { limit: 10 })).total).to.equal(1);
  });

  it("sent again with other words keeps the newer ones", async () => {
    const nia = await aPerson(deps);
    const input = words(deps);
    await saveItem(deps, nia, input);
    await saveItem(deps, nia, { ...input, text: "Finished while the first answer got lost." });
    const { item } = await readThread(deps, nia, input.id);
    expect(item.text).to.equal("Finished while the first answer got lost.");
  });

  it("does not let anybody take over an id that is somebody else's", async () => {
    const item = await aSavedItem(deps);
    const femi = await aPerson(deps, "Femi");
    expect(await refusal(saveItem(deps, femi, words(deps, { id: item.id, text: "Mine now" })))).to.equal(
      "not-found",
    );
  });

  it("keeps no author where the words are a colleague's, and still lets the saver mend them", async () => {
    const nia = await aPerson(deps);
    const item = await aSavedItem(deps, { ownWords: false }, nia);
    expect(item.author).to.equal(undefined);
    const after = await editItem(deps, nia, { ...words(deps), itemId: item.id, version: wordsVersion(item) });
    expect(after.author).to.equal(undefined);
  });

  it("writes an audit entry that names nobody and holds no words", async () => {
    const nia = await aPerson(deps);
    await aSavedItem(deps, {}, nia);
    const [entry] = await auditOf("item.saved");
    expect(entry?.actor).to.equal(nia.actorRef);
    expect(JSON.stringify(entry)).to.not.match(/Nia|capacity|22222222/);
  });

  for (const [what, changes, code] of [
    ["an empty title", { title: " \u200b " }, "title-empty"],
    ["a title of 151 characters", { title: "x".repeat(151) }, "title-too-long"],
    ["an empty text", { text: "\n\n" }, "text-empty"],
    ["a text of 6,001 characters", { text: "x".repeat(6001) }, "text-too-long"],
    ["an unknown kind", { kind: "rumour" }, "kind-unknown"],
    ["six topics", { topics: ["a", "b", "c", "d", "e", "f"] }, "topics-too-many"],
    ["a topic of 41 characters", { topics: ["x".repeat(41)] }, "topic-too-long"],
    ["an id that is none", { id: "../../etc" }, "id-malformed"],
    ["a community that is not there", { communityId: "elsewhere" }, "not-found"],
  ] as const)
    it(`refuses ${what} and saves nothing`, async () => {
      const nia = await aPerson(deps);
      expect(await refusal(saveItem(deps, nia, words(deps, changes as object)))).to.equal(code);
      expect((await findKnowledge(deps, nia, { limit: 10 })).total).to.equal(0);
    });

  async function auditOf(action: string) {
    const page = await deps.store.knowledge.audit("first" as never, { limit: 100 });
    return page.documents.map(({ value }) => value).filter((entry) => entry.action === action);
  }
});

describe("editing an item", () => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = await testDeps();
  });
  afterEach(() => deps.close());

  it("is for whoever saved it", async () => {
    const item = await aSavedItem(deps);
    const femi = await aPerson(deps, "Femi");
    const edit = editItem(deps, femi, { ...words(deps), itemId: item.id, version: wordsVersion(item) });
    expect(await refusal(edit)).to.equal("not-allowed");
  });

  it("notices that the words changed meanwhile, and not that somebody answered", async () => {
    const nia = await aPerson(deps);
    const item = await aSavedItem(deps, {}, nia);
    const femi = await aPerson(deps, "Femi");
    await addPerspective(deps, femi, { id: deps.ids.next(), itemId: item.id, text: "Show, do not ask." });
    deps.clock.forward(1000);
    const first = { ...words(deps), text: "First edit", itemId: item.id, version: wordsVersion(item) };
    await editItem(deps, nia, first);
    const second = { ...words(deps), text: "Second edit", itemId: item.id, version: wordsVersion(item) };
    expect(await refusal(editItem(deps, nia, second))).to.equal("edited-meanwhile");
    const { item: after, perspectives } = await readThread(deps, nia, item.id);
    expect([after.text, perspectives.length, after.counts.perspectives]).to.deep.equal(["First edit", 1, 1]);
  });

  it("sent twice is one edit", async () => {
    const nia = await aPerson(deps);
    const item = await aSavedItem(deps, {}, nia);
    deps.clock.forward(1000);
    const edit = { ...words(deps), text: "Edited", itemId: item.id, version: wordsVersion(item) };
    await editItem(deps, nia, edit);
    expect((await editItem(deps, nia, edit)).text).to.equal("Edited");
  });
});
