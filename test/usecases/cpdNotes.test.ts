import { expect } from "chai";
import { CPD_NOTES_MAX, CPD_TEXT_MAX } from "../../bot/contract/limits.ts";
import type { CpdWords } from "../../bot/domain/cpdNote.ts";
import { cpdNotes, deleteCpdNote, keepCpdNote } from "../../bot/usecases/cpdNotes.ts";
import { discardDraft, keepDraft, ownDrafts } from "../../bot/usecases/drafts.ts";
import { eraseMe } from "../../bot/usecases/keeping/erase.ts";
import { myData } from "../../bot/usecases/keeping/myData.ts";
import { exportCommunity } from "../../bot/usecases/moving/exportCommunity.ts";
import { withdraw } from "../../bot/usecases/withdraw.ts";
import { aGardener, anAdmin, aPerson, aSavedItem, refusal } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

const LEARNT = "A pause after the question matters more than the question.";

describe("a note of one's own learning", () => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = await testDeps();
  });
  afterEach(() => deps.close());

  const note = (changes: Partial<CpdWords & { id: string; itemId: string }> = {}) => ({
    id: deps.ids.next(),
    kind: "discussed" as const,
    what: "  Talked about capacity\n with a colleague ",
    on: "2026-11-20",
    learnt: LEARNT,
    impact: "I now wait.",
    discussion: "My supervisor had seen the same.",
    accepted: [],
    ...changes,
  });

  it("is kept for its writer, newest learning first, and the same again replaces it", async () => {
    const nia = await aPerson(deps);
    const item = await aSavedItem(deps);
    const first = await keepCpdNote(deps, nia, note({ itemId: item.id }));
    await keepCpdNote(deps, nia, note({ on: "2026-11-23", what: "Read a story" }));
    await keepCpdNote(deps, nia, { ...note(), id: first.id, learnt: "Wait longer." });
    const own = await cpdNotes(deps, nia);
    expect(own.map(({ note: { what, learnt }, title }) => [what, learnt, title])).to.deep.equal([
      ["Read a story", LEARNT, ""],
      ["Talked about capacity with a colleague", "Wait longer.", item.title],
    ]);
  });

  it("is read by nobody else: it lies in its writer's own partition, and in no export of the community", async () => {
    const nia = await aPerson(deps);
    const item = await aSavedItem(deps);
    const { id } = await keepCpdNote(deps, nia, note({ itemId: item.id }));
    const admin = await anAdmin(deps);
    for (const other of [await aGardener(deps), admin]) {
      expect(await cpdNotes(deps, other)).to.deep.equal([]);
      await deleteCpdNote(deps, other, id);
    }
    expect(await cpdNotes(deps, nia)).to.have.length(1);
    const file = await exportCommunity(deps, item.communityId, "system");
    expect(JSON.stringify(file)).to.not.include(LEARNT);
    expect(JSON.stringify(await deps.store.knowledge.tending(item.communityId))).to.equal("[]");
  });

  it("loses the title of an item that is taken back, and keeps what its writer wrote", async () => {
    const femi = await aPerson(deps, "Femi");
    const nia = await aPerson(deps);
    const item = await aSavedItem(deps, {}, femi);
    await keepCpdNote(deps, nia, note({ itemId: item.id }));
    await withdraw(deps, femi, { itemId: item.id });
    const [own] = await cpdNotes(deps, nia);
    expect(own?.title).to.equal("");
    expect(own?.note.learnt).to.equal(LEARNT);
    expect(JSON.stringify(own?.note)).to.not.include(item.title);
  });

  it("names nobody: what points to a person is changed, or said to point to nobody; no gardener hears of it", async () => {
    const nia = await aPerson(deps);
    const named = note({ impact: "Mrs Gwendolyn Pugh of 14 Heol y Parc, NHS number 943 476 5919." });
    expect(await refusal(keepCpdNote(deps, nia, named))).to.equal("identifiers-found");
    expect(await cpdNotes(deps, nia)).to.deep.equal([]);
  });

  it("says what is wrong with it", async () => {
    const nia = await aPerson(deps);
    const refused = (changes: Parameters<typeof note>[0]) => refusal(keepCpdNote(deps, nia, note(changes)));
    expect(await refused({ what: " " })).to.equal("text-empty");
    expect(await refused({ learnt: "x".repeat(CPD_TEXT_MAX + 1) })).to.equal("text-too-long");
    expect(await refused({ on: "2026-02-30" })).to.equal("request-malformed");
    expect(await refused({ id: "1" })).to.equal("id-malformed");
  });

  it("is one of at most two hundred", async () => {
    const nia = await aPerson(deps);
    const { id, ...first } = await keepCpdNote(deps, nia, note());
    const others = Array.from({ length: CPD_NOTES_MAX - 1 }, () => ({
      create: { ...first, id: deps.ids.next() as typeof id },
    }));
    for (let i = 0; i < others.length; i += 50)
      await deps.store.people.write(nia.id, others.slice(i, i + 50));
    expect(await refusal(keepCpdNote(deps, nia, note()))).to.equal("cpd-enough");
    await deleteCpdNote(deps, nia, id);
    expect(await refusal(keepCpdNote(deps, nia, note()))).to.have.property("learnt", LEARNT);
  });

  it("goes when its writer deletes it, or asks to be forgotten, and is in what they take along", async () => {
    const nia = await aPerson(deps);
    const { id } = await keepCpdNote(deps, nia, note());
    await keepCpdNote(deps, nia, note());
    await deleteCpdNote(deps, nia, id);
    await deleteCpdNote(deps, nia, id);
    expect((await myData(deps, nia)).cpdNotes.map(({ learnt }) => learnt)).to.deep.equal([LEARNT]);
    await eraseMe(deps, nia, "kept");
    expect(await deps.store.people.cpdNotes(nia.id)).to.deep.equal([]);
  });
});

describe("a person's drafts", () => {
  let deps: TestDeps;
  before(async () => {
    deps = await testDeps();
  });
  after(() => deps.close());

  it("are listed for them alone, the last changed first, until they discard them", async () => {
    const nia = await aPerson(deps);
    const words = { kind: "insight" as const, text: "Long.", topics: [] };
    const first = deps.ids.next();
    await keepDraft(deps, nia, { id: first, title: "First", ...words });
    deps.clock.forward(1000);
    await keepDraft(deps, nia, { id: deps.ids.next(), title: "Second", ...words });
    const titles = async () => (await ownDrafts(deps, nia)).drafts.map(({ title }) => title);
    expect(await titles()).to.deep.equal(["Second", "First"]);
    const femi = await aPerson(deps, "Femi");
    await discardDraft(deps, femi, first);
    expect((await ownDrafts(deps, femi)).drafts).to.deep.equal([]);
    await discardDraft(deps, nia, first);
    expect(await titles()).to.deep.equal(["Second"]);
    expect((await ownDrafts(deps, nia)).days).to.equal(14);
  });
});
