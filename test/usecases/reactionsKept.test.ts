import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { Item } from "../../bot/domain/item.ts";
import type { Person } from "../../bot/domain/member.ts";
import { retentionOf } from "../../bot/domain/retention.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { followItem, saveForLater } from "../../bot/usecases/keepItem.ts";
import { eraseMe } from "../../bot/usecases/keeping/erase.ts";
import { myData } from "../../bot/usecases/keeping/myData.ts";
import { purge } from "../../bot/usecases/keeping/purge.ts";
import { finishMerges, mergeItems } from "../../bot/usecases/mergeItems.ts";
import { react } from "../../bot/usecases/react.ts";
import { tendHere } from "../../bot/usecases/tend.ts";
import { aGardener, aPerson, aSavedItem } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

describe("what is kept of reactions", () => {
  let deps: TestDeps;
  let item: Item;
  let femi: Person;
  let aled: Person;
  beforeEach(async () => {
    deps = await testDeps();
    const nia = await aPerson(deps, "Nia");
    item = await aSavedItem(deps, { title: "Begin slowly" }, nia);
    const view = await addPerspective(deps, nia, { id: deps.ids.next(), itemId: item.id, text: "Twice." });
    femi = await aPerson(deps, "Femi");
    aled = await aPerson(deps, "Aled");
    for (const person of [femi, aled]) {
      await react(deps, person, { itemId: item.id, tap: "thankYou", on: true });
      await react(deps, person, { itemId: item.id, perspectiveId: view.id, tap: "helpedMe", on: true });
    }
    await saveForLater(deps, femi, { itemId: item.id, on: true });
    femi = await followItem(deps, femi, { itemId: item.id, on: true });
  });
  afterEach(() => deps.close());

  const kept = () => deps.store.knowledge.about(FIRST_COMMUNITY, item.id, "reaction");

  it("is for the person to see, with what they saved and follow", async () => {
    const { reactedTo, savedForLater, itemsYouFollow } = await myData(deps, femi);
    const on = "2026-11-24T00:00:00.000Z";
    expect(reactedTo).to.have.deep.members([
      { title: "Begin slowly", how: ["thankYou"], on },
      { title: "Begin slowly", how: ["helpedMe"], on },
    ]);
    expect(savedForLater).to.deep.equal([{ title: "Begin slowly", on: "2026-11-24T10:00:00.000Z" }]);
    expect(itemsYouFollow).to.deep.equal([{ title: "Begin slowly" }]);
  });

  it("goes with the person, while the counts stay", async () => {
    await eraseMe(deps, femi, "removed");
    expect(await kept()).to.have.length(2);
    expect((await myData(deps, aled)).reactedTo).to.have.length(2);
    const thread = await deps.store.knowledge.thread(FIRST_COMMUNITY, item.id);
    expect(thread?.item.value.counts.reactions.thankYou).to.equal(2);
    expect(thread?.perspectives[0]?.value.helpedMe).to.equal(2);
  });

  it("goes with the person also where the item was merged into another", async () => {
    const into = await aSavedItem(deps, { title: "Slowly does it", text: "How slowly do you begin?" }, aled);
    await mergeItems(deps, await aGardener(deps), { itemId: item.id, into: into.id });
    await finishMerges(deps);
    const moved = () => deps.store.knowledge.about(FIRST_COMMUNITY, into.id, "reaction");
    expect(await moved()).to.have.length(4);
    expect((await myData(deps, femi)).reactedTo).to.have.length(2);
    await eraseMe(deps, femi, "kept");
    expect(await moved()).to.have.length(2);
  });

  it("goes with the mark of an item that was removed", async () => {
    await tendHere(deps, await aGardener(deps), { itemId: item.id }, { act: "remove" });
    expect(await kept()).to.have.length(4);
    deps.clock.forward(3 * 366 * 86_400_000);
    await purge(deps, retentionOf(undefined));
    expect(await kept()).to.deep.equal([]);
  });
});
