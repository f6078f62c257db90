import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { Item } from "../../bot/domain/item.ts";
import type { Person } from "../../bot/domain/member.ts";
import { tendHere } from "../../bot/usecases/tend.ts";
import { aPerson, aSavedItem } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";
import { reportedQueue } from "../support/reportedQueue.ts";

describe("tending from an item's own page", () => {
  let deps: TestDeps;
  let gardener: Person;
  let item: Item;
  beforeEach(async () => {
    deps = await testDeps();
    item = await aSavedItem(deps);
    const femi = await aPerson(deps, "Femi");
    const stored = await deps.store.people.person(femi.id);
    gardener = { ...femi, roles: { [FIRST_COMMUNITY]: ["member", "gardener"] } };
    await deps.store.people.write(femi.id, [{ replace: gardener, version: stored?.version ?? "" }]);
  });
  afterEach(() => deps.close());

  const queue = async () =>
    (await reportedQueue(deps, gardener, undefined)).rows.map(({ row, item: about }) => [
      row.reason,
      about?.state,
    ]);

  it("what is held waits in the queue, once, until it is restored", async () => {
    await tendHere(deps, gardener, { itemId: item.id }, { act: "hold" });
    await tendHere(deps, gardener, { itemId: item.id }, { act: "reword", wording: "Use a life stage." });
    expect(await queue()).to.deep.equal([["held-here", "held"]]);
    await tendHere(deps, gardener, { itemId: item.id }, { act: "restore" });
    expect(await queue()).to.deep.equal([]);
  });

  it("what is removed waits no more", async () => {
    await tendHere(deps, gardener, { itemId: item.id }, { act: "hold" });
    await tendHere(deps, gardener, { itemId: item.id }, { act: "remove" });
    expect(await queue()).to.deep.equal([]);
  });
});
