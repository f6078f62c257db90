import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { type Item, wordsVersion } from "../../bot/domain/item.ts";
import type { Person } from "../../bot/domain/member.ts";
import { DEFAULT_RETENTION } from "../../bot/domain/retention.ts";
import { REVISIONS_MAX } from "../../bot/domain/revision.ts";
import { editItem } from "../../bot/usecases/editItem.ts";
import { forgetVersions, itemHistory, restoreVersion } from "../../bot/usecases/history.ts";
import { eraseMe } from "../../bot/usecases/keeping/erase.ts";
import { setHold } from "../../bot/usecases/keeping/holds.ts";
import { purge } from "../../bot/usecases/keeping/purge.ts";
import { publishWaiting } from "../../bot/usecases/publishWaiting.ts";
import { recognise } from "../../bot/usecases/recognise.ts";
import { report } from "../../bot/usecases/report.ts";
import { saveItem } from "../../bot/usecases/saveItem.ts";
import { tendHere } from "../../bot/usecases/tend.ts";
import { withdraw } from "../../bot/usecases/withdraw.ts";
import { aGardener, anAdmin, aPerson, aSavedItem, idOf, refusal, words } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

const DAY_MS = 86_400_000;

describe("earlier versions of an item", () => {
  let deps: TestDeps;
  let item: Item;
  let nia: Person;
  beforeEach(async () => {
    deps = await testDeps();
    nia = await aPerson(deps);
    item = await aSavedItem(deps, { text: "First words." }, nia);
  });
  afterEach(() => deps.close());

  const present = async () => (await deps.store.knowledge.item(FIRST_COMMUNITY, item.id))?.value as Item;
  const edit = async (text: string, by = nia) =>
    editItem(deps, by, { ...words(deps), text, itemId: item.id, version: wordsVersion(await present()) });
  const kept = async () =>
    (await deps.store.knowledge.about(FIRST_COMMUNITY, item.id, "revision")).map(
      ({ value }) => value.words.text,
    );
  const restore = async (place: number, by = nia) =>
    restoreVersion(deps, by, { itemId: item.id, place, version: wordsVersion(await present()) });

  it("are kept at every edit, and any of them is put back, which is an edit too", async () => {
    await edit("Second words.");
    await edit("Third words.");
    await restore(0);
    expect((await present()).text).to.equal("First words.");
    expect(await kept()).to.deep.equal(["First words.", "Second words.", "Third words."]);
    const { versions } = await itemHistory(deps, nia, item.id);
    expect(versions.map(({ place }) => place)).to.deep.equal([2, 1, 0]);
    await restore(0);
    expect(await kept()).to.have.length(3);
  });

  it("are for the author and gardeners, who may put one back; the author's name stays", async () => {
    await edit("Second words.");
    expect(await refusal(itemHistory(deps, await aPerson(deps, "Femi"), item.id))).to.equal("not-allowed");
    const gardener = await aGardener(deps);
    await restore(0, gardener);
    expect((await present()).author?.name).to.equal("Nia");
    expect(await refusal(restore(9, gardener))).to.equal("not-found");
  });

  it("are not put back over words nobody showed", async () => {
    await edit("Second words.");
    const stale = { itemId: item.id, place: 0, version: wordsVersion(item) };
    expect(await refusal(restoreVersion(deps, nia, stale))).to.equal("edited-meanwhile");
  });

  it(`are at most ${REVISIONS_MAX}, the oldest going first`, async () => {
    for (let i = 0; i < REVISIONS_MAX + 3; i++) await edit(`Words number ${i}.`);
    const texts = await kept();
    expect(texts).to.have.length(REVISIONS_MAX);
    expect(texts).not.to.include("First words.");
  });

  it("are not kept of words that were edited because of a report, nor is any before them", async () => {
    await edit("He lives at the end of the lane.");
    await edit("He lives by the mill.");
    expect(await kept()).to.have.length(2);
    await report(deps, await aPerson(deps, "Femi"), { itemId: item.id, why: "recognised" });
    await edit("Somebody lived alone.");
    expect(await kept()).to.deep.equal([]);
  });

  it("are not kept of words a gardener asked to be put another way", async () => {
    await edit("Second words.");
    const gardener = await aGardener(deps);
    await tendHere(deps, gardener, { itemId: item.id }, { act: "reword", wording: "More kindly, please" });
    await edit("Kinder words.");
    expect(await kept()).to.deep.equal([]);
  });

  it("go with the words, whoever takes those out", async () => {
    await edit("Second words.");
    await withdraw(deps, nia, { itemId: item.id });
    expect(await kept()).to.deep.equal([]);

    item = await aSavedItem(deps, { text: "Other words.", title: "Another" }, nia);
    await edit("Newer words.");
    await tendHere(deps, await aGardener(deps), { itemId: item.id }, { act: "remove" });
    expect(await kept()).to.deep.equal([]);

    item = await aSavedItem(deps, { text: "Still other words.", title: "A third" }, nia);
    await edit("Newest words.");
    await eraseMe(deps, nia, "removed");
    expect(await kept()).to.deep.equal([]);
  });

  it("are taken out on their own when the author wishes, unless the law holds them", async () => {
    await edit("Second words.");
    const admin = await anAdmin(deps);
    const about = { kind: "item" as const, id: item.id };
    await setHold(deps, admin, { id: deps.ids.next(), about, reason: "A court asked" });
    expect(await refusal(forgetVersions(deps, nia, item.id))).to.equal("held-by-law");
    const [hold] = await deps.store.keeping.holds();
    await deps.store.keeping.write([{ remove: hold?.value.id ?? "", version: hold?.version ?? "" }]);
    await forgetVersions(deps, nia, item.id);
    expect(await kept()).to.deep.equal([]);
    expect((await present()).text).to.equal("Second words.");
  });

  it("are kept for their time and no longer", async () => {
    await edit("Second words.");
    deps.clock.forward((DEFAULT_RETENTION.earlierVersions - 1) * DAY_MS);
    await purge(deps, DEFAULT_RETENTION);
    expect(await kept()).to.have.length(1);
    deps.clock.forward(2 * DAY_MS);
    await purge(deps, DEFAULT_RETENTION);
    expect(await kept()).to.deep.equal([]);
  });

  it("of something unnamed hold no moment and lead to nobody", async () => {
    const { id } = await saveItem(deps, nia, words(deps, { unnamed: true, text: "First words." }));
    deps.clock.forward(3_700_000);
    await publishWaiting(deps);
    item = (await deps.store.knowledge.item(FIRST_COMMUNITY, id))?.value as Item;
    const me = await recognise(deps, { personId: idOf("Nia"), name: "Nia" });
    await edit("Second words.", me);
    const [stored] = await deps.store.knowledge.about(FIRST_COMMUNITY, id, "revision");
    expect(stored?.value.at).to.match(/T00:00:00.000Z$/);
    expect(stored?.value.createdAt).to.match(/T00:00:00.000Z$/);
    expect(Object.keys(stored?.value ?? {})).to.have.members([
      "type",
      "id",
      "communityId",
      "itemId",
      "place",
      "words",
      "at",
      "createdAt",
      "updatedAt",
    ]);
  });
});
