import { expect } from "chai";
import { type Perspective, perspectiveVersion } from "../../bot/domain/perspective.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { type EditPerspective, editPerspective } from "../../bot/usecases/editPerspective.ts";
import { myGarden } from "../../bot/usecases/myGarden.ts";
import { publishWaiting } from "../../bot/usecases/publishWaiting.ts";
import { readThread } from "../../bot/usecases/readThread.ts";
import { tendHere } from "../../bot/usecases/tend.ts";
import { withdraw } from "../../bot/usecases/withdraw.ts";
import { aGardener, aPerson, aSavedItem, refusal } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

const HOUR_MS = 3_600_000;

describe("changing the words of a perspective", () => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = await testDeps();
  });
  afterEach(() => deps.close());

  const femi = () => aPerson(deps, "Femi");
  const given = async (changes: { unnamed?: boolean } = {}) => {
    const item = await aSavedItem(deps);
    const words = { id: deps.ids.next(), itemId: item.id, text: "Ask on another day.", ...changes };
    return addPerspective(deps, await femi(), words);
  };
  const edit = async (
    of: Perspective,
    changes: Partial<EditPerspective> = {},
    as = "Femi" as "Femi" | "Nia",
  ) =>
    editPerspective(deps, await aPerson(deps, as), {
      itemId: of.itemId,
      perspectiveId: of.id,
      text: "Ask in the afternoon.",
      fitsWhen: "mornings are hard",
      version: perspectiveVersion(of),
      ...changes,
    });
  const seen = async (of: Perspective, as: "Femi" | "Nia" = "Nia") =>
    (await readThread(deps, await aPerson(deps, as), of.itemId)).perspectives.find(({ id }) => id === of.id);
  const appears = async () => {
    deps.clock.forward(HOUR_MS);
    await publishWaiting(deps);
  };

  it("is its author's alone, is seen by all, found by its new words and kept in the audit without them", async () => {
    const perspective = await given();
    await edit(perspective);
    expect(await seen(perspective)).to.include({
      text: "Ask in the afternoon.",
      fitsWhen: "mornings are hard",
      editedAt: deps.clock.now().toISOString(),
    });
    await deps.search.caughtUp();
    const find = (text: string) =>
      deps.search.search({ communityIds: ["first"], text, limit: 5 }).hits.length;
    expect(find("afternoon")).to.equal(1);
    const audit = await deps.store.knowledge.audit(perspective.communityId, { limit: 100 });
    const { actorRef } = await femi();
    const entry = audit.documents.find(({ value }) => value.action === "perspective.edited");
    expect(entry?.value).to.deep.include({
      action: "perspective.edited",
      actor: actorRef,
      thing: { type: "perspective", id: perspective.id },
    });
    expect(JSON.stringify(audit)).to.not.contain("afternoon");
    expect(await refusal(edit(perspective, {}, "Nia"))).to.equal("not-allowed");
    expect(await refusal(edit({ ...perspective, id: deps.ids.next() as never }))).to.equal("not-found");
  });

  it("notices another window, and knows an answer that got lost", async () => {
    const perspective = await given();
    await edit(perspective);
    expect(await refusal(edit(perspective, { text: "From the other window." }))).to.equal("edited-meanwhile");
    expect((await edit(perspective)).text).to.equal("Ask in the afternoon.");
  });

  it("passes the identifier check, and tells the gardeners what was explained", async () => {
    const perspective = await given();
    const text = "Ring her on 07700 900123.";
    expect(await refusal(edit(perspective, { text }))).to.equal("identifiers-found");
    const accepted = [
      { field: "text" as const, start: 12, end: 24, kind: "phone" as const, because: "Kept for films" },
    ];
    await edit(perspective, { text, accepted });
    const rows = (await deps.store.knowledge.tending(perspective.communityId)).map(({ value }) => value);
    expect(rows.map(({ reason, perspectiveId }) => [reason, perspectiveId])).to.deep.equal([
      ["stop-explained", perspective.id],
    ]);
  });

  it("refuses what cannot be kept, naming the field", async () => {
    const perspective = await given();
    expect(await refusal(edit(perspective, { text: " \u200b " }))).to.equal("text-empty");
    expect(await refusal(edit(perspective, { text: "x".repeat(6001) }))).to.equal("text-too-long");
    expect(await refusal(edit(perspective, { fitsWhen: "x".repeat(201) }))).to.equal("fits-when-too-long");
  });

  it("meets a gardener's wish, found in its author's garden, and waits for the gardener to let it appear", async () => {
    const gardener = await aGardener(deps);
    for (const unnamed of [false, true]) {
      const perspective = await given({ unnamed });
      if (unnamed) await appears();
      const place = { itemId: perspective.itemId, perspectiveId: perspective.id };
      const wording = "Say when it fits";
      await tendHere(deps, gardener, place, { act: "reword", wording });
      const waits = (await myGarden(deps, await femi())).written.filter(({ thing }) => thing.reword);
      expect(waits.map(({ thing, unnamed: without }) => [thing.id, without])).to.deep.equal([
        [perspective.id, unnamed],
      ]);
      await edit(perspective);
      expect(await seen(perspective)).to.equal(undefined);
      expect(await seen(perspective, "Femi")).to.include({ state: "held", text: "Ask in the afternoon." });
      expect((await myGarden(deps, await femi())).written.filter(({ thing }) => thing.reword)).to.deep.equal(
        [],
      );
      await tendHere(deps, gardener, place, { act: "restore" });
      expect(await seen(perspective)).to.include({ text: "Ask in the afternoon." });
    }
  });

  it("written without a name changes before and after it appears, and tells neither who nor when", async () => {
    const perspective = await given({ unnamed: true });
    await edit(perspective, { text: "Early words." });
    await appears();
    const early = await seen(perspective, "Femi");
    expect(early).to.include({ text: "Early words." });
    expect(early).to.not.have.any.keys("savedBy", "author", "editedAt");
    await edit(early as Perspective, { text: "Late words." });
    expect(await seen(perspective, "Femi")).to.include({
      text: "Late words.",
      editedAt: "2026-11-24T00:00:00.000Z",
      updatedAt: "2026-11-24T00:00:00.000Z",
    });
    const audit = await deps.store.knowledge.audit(perspective.communityId, { limit: 100 });
    const entry = audit.documents.find(({ value }) => value.action === "perspective.edited")?.value;
    expect(entry).to.deep.include({ actor: "unnamed", createdAt: "2026-11-24T00:00:00.000Z" });
    expect(entry?.id[14]).to.equal("4");
  });

  it("is listed in its author's garden, with no title of an item they may not read at the moment", async () => {
    const perspective = await given();
    const mine = async () =>
      (await myGarden(deps, await femi())).written.map(({ thing, item }) => [thing.id, item.title !== ""]);
    expect(await mine()).to.deep.equal([[perspective.id, true]]);
    await tendHere(deps, await aGardener(deps), { itemId: perspective.itemId }, { act: "hold" });
    expect(await mine()).to.deep.equal([[perspective.id, false]]);
  });

  it("taken back keeps its words for its author, who may still change them", async () => {
    const perspective = await given();
    await withdraw(deps, await femi(), { itemId: perspective.itemId, perspectiveId: perspective.id });
    await edit(perspective);
    expect(await seen(perspective)).to.equal(undefined);
    expect(await seen(perspective, "Femi")).to.include({ state: "withdrawn" });
  });
});
