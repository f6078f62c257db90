import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { Item } from "../../bot/domain/item.ts";
import type { Person } from "../../bot/domain/member.ts";
import { DEFAULT_RETENTION } from "../../bot/domain/retention.ts";
import { findKnowledge } from "../../bot/usecases/findKnowledge.ts";
import { purge } from "../../bot/usecases/keeping/purge.ts";
import { publishWaiting } from "../../bot/usecases/publishWaiting.ts";
import { readThread } from "../../bot/usecases/readThread.ts";
import { recognise } from "../../bot/usecases/recognise.ts";
import { saveItem } from "../../bot/usecases/saveItem.ts";
import { takeUpItem } from "../../bot/usecases/takeUp.ts";
import { aGardener, aPerson, aSavedItem, idOf, refusal, words } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

const DAY_MS = 86_400_000;

describe("an item from the archive", () => {
  let deps: TestDeps;
  let nia: Person;
  beforeEach(async () => {
    deps = await testDeps();
    nia = await aPerson(deps);
  });
  afterEach(() => deps.close());

  const archive = async () => {
    deps.clock.forward((DEFAULT_RETENTION.unusedItems + 1) * DAY_MS);
    await purge(deps, DEFAULT_RETENTION);
    await deps.search.caughtUp();
  };
  const found = async () => {
    await deps.search.caughtUp();
    return (await findKnowledge(deps, nia, { text: "capacity", limit: 5 })).hits.map(({ item }) => item.id);
  };

  it("is still read by its link, and found again once its author or a gardener brings it back", async () => {
    const item = await aSavedItem(deps, {}, nia);
    await archive();
    expect((await readThread(deps, nia, item.id)).item.archivedAt).not.to.equal(undefined);
    expect(await found()).to.deep.equal([]);
    expect(await refusal(takeUpItem(deps, await aPerson(deps, "Femi"), item.id))).to.equal("not-allowed");
    await takeUpItem(deps, await aGardener(deps), item.id);
    expect(await found()).to.deep.equal([item.id]);
    // And it stays: its time begins anew.
    await purge(deps, DEFAULT_RETENTION);
    expect(await found()).to.deep.equal([item.id]);
  });

  it("unnamed tells nobody who brought it back, nor when", async () => {
    const { id } = await saveItem(deps, nia, words(deps, { unnamed: true }));
    deps.clock.forward(3_700_000);
    await publishWaiting(deps);
    await archive();
    await takeUpItem(deps, await recognise(deps, { personId: idOf("Nia"), name: "Nia" }), id);
    const item = (await deps.store.knowledge.item(FIRST_COMMUNITY, id as Item["id"]))?.value;
    expect(item?.updatedAt).to.match(/T00:00:00.000Z$/);
    const { documents } = await deps.store.knowledge.audit(FIRST_COMMUNITY, { limit: 20 });
    const entry = documents.find(({ value }) => value.action === "item.takenUp")?.value;
    expect(entry).to.include({ actor: "unnamed" });
    expect(entry?.createdAt).to.match(/T00:00:00.000Z$/);
  });
});
