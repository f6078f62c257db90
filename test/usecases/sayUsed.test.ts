import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { personId } from "../../bot/domain/ids.ts";
import type { Item } from "../../bot/domain/item.ts";
import type { Person } from "../../bot/domain/member.ts";
import { dailyId } from "../../bot/domain/participation.ts";
import { packCommunity, unpackCommunity } from "../../bot/surfaces/files/communityZip.ts";
import { threadMarkdown } from "../../bot/surfaces/files/threadMarkdown.ts";
import { eraseMe } from "../../bot/usecases/keeping/erase.ts";
import { myData } from "../../bot/usecases/keeping/myData.ts";
import { exportCommunity } from "../../bot/usecases/moving/exportCommunity.ts";
import { publishWaiting } from "../../bot/usecases/publishWaiting.ts";
import { readThread } from "../../bot/usecases/readThread.ts";
import { recheckItems } from "../../bot/usecases/recheckItems.ts";
import { recognise } from "../../bot/usecases/recognise.ts";
import { report } from "../../bot/usecases/report.ts";
import { ownUse, type SayUsed, sayUsed, undoUse } from "../../bot/usecases/sayUsed.ts";
import { tend, tendHere } from "../../bot/usecases/tend.ts";
import { withdraw } from "../../bot/usecases/withdraw.ts";
import { aGardener, aPerson, aReachable, aSavedItem, refusal, TENANT } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";
import { reportedQueue } from "../support/reportedQueue.ts";

const HOUR_MS = 3_600_000;
const STORY = {
  did: "Asked the opposite later.",
  happened: "The answer changed.",
  differently: "",
  inTheWay: "",
};

describe("using an item in practice", () => {
  let deps: TestDeps;
  let item: Item;
  beforeEach(async () => {
    deps = await testDeps();
    item = await aSavedItem(deps);
  });
  afterEach(() => deps.close());

  const uses = async (person: Person, changes: Partial<SayUsed> = {}) =>
    sayUsed(deps, person, { id: deps.ids.next(), itemId: item.id, fit: "used", ...changes });
  const count = async () => (await deps.store.knowledge.item(FIRST_COMMUNITY, item.id))?.value.counts.uses;
  const read = async (name: Parameters<typeof aPerson>[1]) =>
    readThread(deps, await aPerson(deps, name), item.id);
  const daily = async () =>
    (await deps.store.knowledge.daily(FIRST_COMMUNITY, dailyId(item.id, "2026-11-24")))?.value.counts;
  const audited = async () =>
    (await deps.store.knowledge.audit(FIRST_COMMUNITY, { limit: 100 })).documents.map(({ value }) => value);

  it("is counted once for each person, however many tap at a time and how often", async () => {
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        recognise(deps, {
          personId: personId(TENANT, `33333333-3333-4333-8333-${String(i).padStart(12, "0")}`),
          name: `Person ${i}`,
        }),
      ),
    );
    await Promise.all(people.flatMap((person) => [1, 2].map(() => uses(person))));
    expect(await count()).to.equal(12);
    expect((await daily())?.used).to.equal(12);
  });

  it("as a tap keeps only the day, is in no audit, and is undone at once", async () => {
    const femi = await aPerson(deps, "Femi");
    const use = await uses(femi);
    expect(use.createdAt).to.equal("2026-11-24T00:00:00.000Z");
    expect(use).to.not.have.property("author");
    expect((await audited()).filter(({ thing }) => thing.type === "use")).to.deep.equal([]);
    await undoUse(deps, femi, item.id);
    await undoUse(deps, femi, item.id);
    expect(await count()).to.equal(0);
    expect((await daily())?.used).to.equal(0);
    expect(ownUse(await read("Femi"), femi)).to.equal(undefined);
  });

  it("that did not fit is kept and not counted, and becomes a use when the person says so", async () => {
    const femi = await aPerson(deps, "Femi");
    await uses(femi, { fit: "didNotFit", story: { inTheWay: "No second visit in the plan." } });
    expect(await count()).to.equal(0);
    await uses(femi);
    expect(await count()).to.equal(1);
    expect(ownUse(await read("Femi"), femi)?.story?.inTheWay).to.equal("No second visit in the plan.");
  });

  it("gets a story in a minute, signed, counted once with the tap before it", async () => {
    const femi = await aPerson(deps, "Femi");
    await uses(femi);
    const told = await uses(femi, { story: STORY });
    expect(told.author?.name).to.equal("Femi");
    expect(await count()).to.equal(1);
    expect(await daily()).to.deep.include({ used: 1, stories: 1 });
    expect((await audited()).filter(({ action }) => action === "use.told")).to.have.length(1);
    const nia = await read("Nia");
    expect(nia.uses.map(({ story }) => story?.did)).to.deep.equal([STORY.did]);
  });

  it("told without a name waits, is held the first time, and then counts under a stand-in", async () => {
    const femi = await aPerson(deps, "Femi");
    await uses(femi);
    const use = await uses(femi, { story: STORY, unnamed: true });
    expect(use.savedBy).to.equal(undefined);
    expect(await count()).to.equal(0);
    expect((await read("Nia")).uses).to.deep.equal([]);
    expect((await read("Femi")).waiting.has(use.id)).to.equal(true);
    deps.clock.forward(HOUR_MS);
    await publishWaiting(deps);
    expect((await read("Nia")).uses).to.deep.equal([]);
    const gardener = await aGardener(deps);
    const [row] = (await reportedQueue(deps, gardener, undefined)).rows.map((view) => view.row);
    expect(row).to.deep.include({ reason: "first-unnamed", useId: use.id });
    await tend(deps, gardener, { rowId: row?.id ?? "" }, { act: "restore" });
    const { uses: shown, item: now } = await read("Nia");
    expect(shown[0]?.unnamed?.standIn).to.be.a("string");
    expect(now.counts.uses).to.equal(1);
    const entries = (await audited()).filter(({ thing }) => thing.id === use.id);
    expect(entries.map(({ actor, action }) => [actor, action])).to.deep.include(["unnamed", "use.told"]);
    expect(JSON.stringify(shown)).to.not.contain(femi.id);
  });

  it("told without a name is still the person's own: to change, and to take back", async () => {
    const use = await uses(await aPerson(deps, "Femi"), { story: STORY, unnamed: true });
    const changed = await uses(await aPerson(deps, "Femi"), { story: { ...STORY, did: "Waited a day." } });
    expect(changed.id).to.equal(use.id);
    deps.clock.forward(HOUR_MS);
    await publishWaiting(deps);
    expect(ownUse(await read("Femi"), await aPerson(deps, "Femi"))?.story?.did).to.equal("Waited a day.");
    await withdraw(deps, await aPerson(deps, "Femi"), { itemId: item.id, useId: use.id });
    expect(ownUse(await read("Femi"), await aPerson(deps, "Femi"))).to.equal(undefined);
  });

  it("is refused with identifying details, field by field, and without any words where there is no name", async () => {
    const femi = await aPerson(deps, "Femi");
    expect(await refusal(uses(femi, { story: { did: "Rang 07700 900123 twice." } }))).to.equal(
      "identifiers-found",
    );
    expect(await refusal(uses(femi, { story: { did: " " }, unnamed: true }))).to.equal("text-empty");
    expect(await refusal(uses(femi, { story: { did: "x".repeat(1001) } }))).to.equal("note-too-long");
    expect(await refusal(uses(femi, { itemId: deps.ids.next() }))).to.equal("not-found");
    expect(await count()).to.equal(0);
  });

  it("is not changed by a window that shows an older story", async () => {
    const femi = await aPerson(deps, "Femi");
    await uses(femi, { story: STORY });
    const again = { story: { did: "Something else." }, version: "older" };
    expect(await refusal(uses(femi, again))).to.equal("edited-meanwhile");
  });

  it("somebody may be recognised by is held and not counted, its writer told, and removed leaves no words", async () => {
    const femi = await aReachable(deps, "Femi");
    const use = await uses(femi, { story: STORY });
    await report(deps, await aPerson(deps, "Aled"), { itemId: item.id, useId: use.id, why: "recognised" });
    expect(await count()).to.equal(0);
    expect((await read("Aled")).uses).to.deep.equal([]);
    expect((await deps.store.notices.of(femi.id)).length).to.equal(1);
    const gardener = await aGardener(deps);
    await tendHere(deps, gardener, { itemId: item.id, useId: use.id }, { act: "remove" });
    expect((await reportedQueue(deps, gardener, undefined)).rows).to.deep.equal([]);
    const kept = await deps.store.knowledge.thread(FIRST_COMMUNITY, item.id);
    expect(JSON.stringify(kept?.uses)).to.not.contain("opposite");
    expect(await refusal(report(deps, gardener, { itemId: item.id, useId: use.id, why: "unkind" }))).to.equal(
      "not-found",
    );
  });

  it("goes with a person who is forgotten: the tap is not counted any more, the story loses its name or its words", async () => {
    const [femi, aled] = [await aPerson(deps, "Femi"), await aPerson(deps, "Aled")];
    await uses(femi);
    await uses(aled, { story: STORY });
    await eraseMe(deps, await aPerson(deps, "Femi"), "kept");
    await eraseMe(deps, await aPerson(deps, "Aled"), "kept");
    expect(await count()).to.equal(1);
    const [left] = (await read("Nia")).uses;
    expect(left?.story?.did).to.equal(STORY.did);
    expect(left).to.not.have.any.keys("author", "savedBy");
  });

  it("is among what is kept about the person, with and without their name", async () => {
    const femi = await aPerson(deps, "Femi");
    await uses(femi, { story: STORY });
    const other = await aSavedItem(deps);
    const unnamed = { itemId: other.id, story: { ...STORY, did: "Quietly." }, unnamed: true };
    await uses(await aPerson(deps, "Femi"), unnamed);
    const { used } = await myData(deps, await aPerson(deps, "Femi"));
    const told = used.map(({ story, withName, standing }) => [story?.did, withName, standing]);
    expect(told).to.have.deep.members([
      [STORY.did, true, "published"],
      ["Quietly.", false, "waiting"],
    ]);
  });

  it("moves with its community to another installation, and reads well there", async () => {
    await uses(await aPerson(deps, "Femi"), { story: STORY });
    const file = await exportCommunity(deps, FIRST_COMMUNITY, "system");
    const { file: read, faults } = unpackCommunity(packCommunity(file));
    expect(faults).to.deep.equal([]);
    expect(read.knowledge.filter(({ type }) => type === "use")).to.have.length(1);
    const page = threadMarkdown(
      item,
      [],
      (await thread()).uses.map(({ value }) => value),
      {
        community: file.community,
        exportedAt: file.exportedAt,
        language: "en",
      },
    );
    expect(page).to.contain("## Used in practice: Femi, 2026-11-24").and.contain(STORY.happened);
  });

  it("is held against newer identifier rules like all that was written before", async () => {
    const use = await uses(await aPerson(deps, "Femi"), { story: STORY });
    const kept = (await thread()).uses.find(({ value }) => value.id === use.id);
    const story = { ...STORY, did: "Rang 07700 900123 twice." };
    await deps.store.knowledge.write(FIRST_COMMUNITY, [
      { replace: { ...use, story }, version: kept?.version ?? "" },
    ]);
    await recheckItems(deps, 99);
    const rows = await deps.store.knowledge.tending(FIRST_COMMUNITY);
    expect(rows.map(({ value }) => [value.reason, value.useId])).to.deep.include([
      "found-by-new-rules",
      use.id,
    ]);
  });

  async function thread() {
    const found = await deps.store.knowledge.thread(FIRST_COMMUNITY, item.id);
    if (!found) throw new Error("Just saved");
    return found;
  }
});
