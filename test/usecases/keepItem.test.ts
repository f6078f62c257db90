import { expect } from "chai";
import { SAVES_MAX } from "../../bot/contract/limits.ts";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { ItemId } from "../../bot/domain/ids.ts";
import type { Item } from "../../bot/domain/item.ts";
import type { Person } from "../../bot/domain/member.ts";
import { dailyId } from "../../bot/domain/participation.ts";
import { followedItems, followItem, savedItems, saveForLater } from "../../bot/usecases/keepItem.ts";
import { saveItem } from "../../bot/usecases/saveItem.ts";
import { withdraw } from "../../bot/usecases/withdraw.ts";
import { aPerson, aSavedItem, refusal, words } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

describe("saving for later, and following an item", () => {
  let deps: TestDeps;
  let nia: Person;
  let femi: Person;
  let item: Item;
  beforeEach(async () => {
    deps = await testDeps();
    nia = await aPerson(deps, "Nia");
    femi = await aPerson(deps, "Femi");
    item = await aSavedItem(deps, { title: "Begin slowly" }, nia);
  });
  afterEach(() => deps.close());

  const savedCount = async () =>
    (await deps.store.knowledge.daily(FIRST_COMMUNITY, dailyId(item.id, "2026-11-24")))?.value.counts.saved;

  it("keeps what is saved, the newest first, and counts it by day once", async () => {
    const second = await aSavedItem(deps, { title: "Ask twice", text: "Twice, on different days." }, nia);
    await saveForLater(deps, femi, { itemId: item.id, on: true });
    deps.clock.forward(1000);
    await saveForLater(deps, femi, { itemId: item.id, on: true });
    const after = await saveForLater(deps, femi, { itemId: second.id, on: true });
    expect((await savedItems(deps, after)).map(({ title }) => title)).to.deep.equal([
      "Ask twice",
      "Begin slowly",
    ]);
    expect(await savedCount()).to.equal(1);
  });

  it("takes off the list what is there no more, and says nothing of its words", async () => {
    const after = await saveForLater(deps, femi, { itemId: item.id, on: true });
    await withdraw(deps, nia, { itemId: item.id });
    await deps.search.caughtUp();
    expect(await savedItems(deps, after)).to.deep.equal([
      { itemId: item.id, savedAt: "2026-11-24T10:00:00.000Z" },
    ]);
    const without = await saveForLater(deps, after, { itemId: item.id, on: false });
    expect(without.saves).to.equal(undefined);
    expect(await refusal(saveForLater(deps, without, { itemId: item.id, on: true }))).to.equal("not-found");
  });

  it("follows an item and no longer, without a count", async () => {
    const after = await followItem(deps, femi, { itemId: item.id, on: true });
    expect(await followedItems(deps, after)).to.deep.equal([
      { itemId: item.id, title: "Begin slowly", kind: "question" },
    ]);
    const without = await followItem(deps, after, { itemId: item.id, on: false });
    expect(await followedItems(deps, without)).to.deep.equal([]);
    expect(await savedCount()).to.equal(undefined);
  });

  it("does not put on an open list what only its author could open", async () => {
    const waiting = await saveItem(deps, femi, words(deps, { unnamed: true }));
    const author = (await deps.store.people.person(femi.id))?.value ?? femi;
    for (const keep of [saveForLater, followItem])
      expect(await refusal(keep(deps, author, { itemId: waiting.id, on: true }))).to.equal("not-found");
  });

  it("keeps two things saved at once, from two windows", async () => {
    const second = await aSavedItem(deps, { title: "Ask twice", text: "Twice, on different days." }, nia);
    await Promise.all([item, second].map(({ id }) => saveForLater(deps, femi, { itemId: id, on: true })));
    expect((await deps.store.people.person(femi.id))?.value.saves).to.have.length(2);
  });

  it("says when the list is full, and loses nothing", async () => {
    const stored = await deps.store.people.person(femi.id);
    if (!stored) throw new Error("Just recognised");
    const saves = Array.from({ length: SAVES_MAX }, () => ({
      itemId: deps.ids.next() as ItemId,
      communityId: FIRST_COMMUNITY,
      at: deps.clock.now().toISOString(),
    }));
    const full = { ...stored.value, saves };
    await deps.store.people.write(femi.id, [{ replace: full, version: stored.version }]);
    expect(await refusal(saveForLater(deps, full, { itemId: item.id, on: true }))).to.equal("saved-too-many");
    expect((await deps.store.people.person(femi.id))?.value.saves).to.have.length(SAVES_MAX);
  });
});
