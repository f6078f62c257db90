import { expect } from "chai";
import sampleCommunity from "../../bot/data/sampleCommunity.json" with { type: "json" };
import type { IdentifierCheck } from "../../bot/domain/identifiers/findIdentifiers.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { recheckItems } from "../../bot/usecases/recheckItems.ts";
import { loadSample } from "../../bot/usecases/sample.ts";
import { tend } from "../../bot/usecases/tend.ts";
import { aGardener, aPerson, aSavedItem, words } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";
import { reportedQueue } from "../support/reportedQueue.ts";

/** Rules that take one word for a name, wherever it stands. */
function rulesFinding(word: string): IdentifierCheck {
  return {
    find: (text) =>
      [...text.matchAll(new RegExp(word, "g"))].map(({ index }) => ({
        kind: "name" as const,
        level: "check" as const,
        start: index,
        end: index + word.length,
        reason: "name" as const,
        suggest: "name" as const,
      })),
  };
}

describe("newer identifier rules", () => {
  let plain: TestDeps;
  let deps: TestDeps;
  let version = 0;
  before(async () => {
    plain = await testDeps();
  });
  after(() => plain.close());
  beforeEach(() => {
    version += 1;
    deps = { ...plain, identifiers: rulesFinding(`quokka${version}`) };
  });

  const rows = async () =>
    (await reportedQueue(deps, await aGardener(deps), undefined)).rows
      .map(({ row }) => row)
      .filter(({ id }) => id.startsWith(`recheck.${version}.`));
  const saved = (text: string) => aSavedItem({ ...deps, identifiers: rulesFinding("never") }, { text });
  const all = async () => {
    for (let runs = 0; runs < 100; runs++) if (await recheckItems(deps, version)) return;
    throw new Error("Not done");
  };

  it("queue what they find for the gardeners, counted by kind, and hold nothing", async () => {
    const item = await saved(`quokka${version} and quokka${version} again`);
    const clean = await saved("Nobody at all");
    const femi = await aPerson(deps, "Femi");
    const text = `quokka${version} here too`;
    const there = { ...deps, identifiers: rulesFinding("never") };
    const perspective = await addPerspective(there, femi, { id: deps.ids.next(), itemId: clean.id, text });
    await all();
    const found = await rows();
    expect(
      found.map(({ itemId, perspectiveId, findings }) => [itemId, perspectiveId, findings]),
    ).to.have.deep.members([
      [item.id, undefined, { name: 2 }],
      [clean.id, perspective.id, { name: 1 }],
    ]);
    expect(JSON.stringify(found)).to.not.contain("quokka");
    expect((await deps.store.knowledge.item(item.communityId, item.id))?.value).to.deep.equal(item);
  });

  it("are held against everything once: a row that was done does not come again", async () => {
    await saved(`quokka${version}`);
    await all();
    const [row] = await rows();
    await tend(deps, await aGardener(deps), { rowId: row?.id ?? "" }, { act: "done" });
    await all();
    expect(await rows()).to.deep.equal([]);
  });

  it("leave alone what its writer accepted when saving it", async () => {
    const text = `quokka${version} is a place`;
    const accepted = [{ field: "text" as const, start: 0, end: text.indexOf(" "), kind: "name" as const }];
    const item = await aSavedItem(deps, { ...words(deps), text, accepted });
    expect(item.accepted).to.deep.equal({ name: 1 });
    await all();
    expect(await rows()).to.deep.equal([]);
  });

  it("go on where they were interrupted, and make no row twice", async () => {
    for (let n = 0; n < 3; n++) await saved(`quokka${version}`);
    const write = deps.store.recheck.write;
    let writes = 0;
    deps.store.recheck.write = async (changes) => {
      if (++writes % 2 === 1) throw new Error("The process dies");
      return write(changes);
    };
    for (let runs = 0; runs < 100; runs++) if (await recheckItems(deps, version).catch(() => false)) break;
    deps.store.recheck.write = write;
    expect(await rows()).to.have.length(3);
    expect((await deps.store.recheck.progress())?.value.doneWith).to.equal(version);
  });

  it("may be run by two processes at once", async () => {
    await saved(`quokka${version}`);
    await Promise.all([all(), all()]);
    expect(await rows()).to.have.length(1);
  });

  it("leave sample items alone, and what is held or gone", async () => {
    await loadSample(deps, sampleCommunity.slice(0, 3));
    deps = { ...deps, identifiers: rulesFinding("[aeiou]") };
    await all();
    const found = await rows();
    const items = await Promise.all(
      found.map(({ itemId }) => deps.store.knowledge.item("first" as never, itemId as never)),
    );
    expect(items.filter((item) => item?.value.sample)).to.deep.equal([]);
    expect(found).to.have.length.greaterThan(0);
  });
});
