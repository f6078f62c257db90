import { expect } from "chai";
import { dailyId } from "../../bot/domain/participation.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { countReading } from "../../bot/usecases/participation.ts";
import { readThread } from "../../bot/usecases/readThread.ts";
import { aPerson, aSavedItem, refusal } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

describe("adding a perspective", () => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = await testDeps();
  });
  afterEach(() => deps.close());

  it("puts it beside the others, counted once however many write at a time", async () => {
    const item = await aSavedItem(deps);
    const people = [await aPerson(deps, "Femi"), await aPerson(deps, "Aled"), await aPerson(deps)];
    await Promise.all(
      people.map((person, i) =>
        addPerspective(deps, person, { id: deps.ids.next(), itemId: item.id, text: `View ${i}` }),
      ),
    );
    const thread = await readThread(deps, await aPerson(deps), item.id);
    expect(thread.perspectives).to.have.length(3);
    expect(thread.item.counts.perspectives).to.equal(3);
    const daily = await deps.store.knowledge.daily(item.communityId, dailyId(item.id, "2026-11-24"));
    expect(daily?.value.counts).to.deep.equal({ perspectives: 3 });
  });

  it("sent twice is added once", async () => {
    const item = await aSavedItem(deps);
    const femi = await aPerson(deps, "Femi");
    const input = {
      id: deps.ids.next(),
      itemId: item.id,
      text: "Ask on another day.",
      fitsWhen: "there is time",
    };
    await addPerspective(deps, femi, input);
    await addPerspective(deps, femi, input);
    const { perspectives } = await readThread(deps, femi, item.id);
    expect(perspectives.map(({ fitsWhen }) => fitsWhen)).to.deep.equal(["there is time"]);
  });

  it("makes the item findable by its words", async () => {
    const item = await aSavedItem(deps);
    const femi = await aPerson(deps, "Femi");
    await addPerspective(deps, femi, {
      id: deps.ids.next(),
      itemId: item.id,
      text: "Bring photographs of both kitchens.",
    });
    await deps.search.caughtUp();
    const found = deps.search.search({ communityIds: ["first"], text: "photographs kitchens", limit: 5 });
    expect(found.hits.map((hit) => hit.item.id)).to.deep.equal([item.id]);
  });

  it("refuses an empty one, a guessed item and a malformed id", async () => {
    const item = await aSavedItem(deps);
    const femi = await aPerson(deps, "Femi");
    const add = (changes: object) =>
      refusal(addPerspective(deps, femi, { id: deps.ids.next(), itemId: item.id, text: "x", ...changes }));
    expect(await add({ text: "  " })).to.equal("text-empty");
    expect(await add({ itemId: deps.ids.next() })).to.equal("not-found");
    expect(await add({ itemId: "nonsense" })).to.equal("not-found");
    expect(await add({ id: "nonsense" })).to.equal("id-malformed");
    expect(await add({ fitsWhen: "x".repeat(201) })).to.equal("fits-when-too-long");
  });
});

describe("reading", () => {
  it("is counted by day without the person, and flagged under a random id of the window", async () => {
    const deps = await testDeps();
    const nia = await aPerson(deps);
    const item = await aSavedItem(deps, {}, nia);
    await countReading(deps, await aPerson(deps), item.id, "opened");
    await countReading(deps, await aPerson(deps), item.id, "opened");
    const daily = await deps.store.knowledge.daily(item.communityId, dailyId(item.id, "2026-11-24"));
    expect(daily?.value.counts).to.deep.equal({ opened: 2 });
    expect(JSON.stringify(daily)).to.not.contain("22222222");
    const { flagsRef } = await aPerson(deps);
    const flags = await deps.store.membership.flags(item.communityId, flagsRef?.ref ?? "");
    expect(flags?.value.weeks).to.deep.equal({ "2026-11-23": ["created", "read"] });
    expect(JSON.stringify(flags)).to.not.contain("22222222");
    await deps.close();
  });
});
