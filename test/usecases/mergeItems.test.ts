import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { type Item, wordsVersion } from "../../bot/domain/item.ts";
import type { Person } from "../../bot/domain/member.ts";
import { perspectiveVersion } from "../../bot/domain/perspective.ts";
import { DEFAULT_RETENTION } from "../../bot/domain/retention.ts";
import { standInNames } from "../../bot/domain/unnamed.ts";
import type { KnowledgeDocument } from "../../bot/ports/store.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { editPerspective } from "../../bot/usecases/editPerspective.ts";
import { findKnowledge } from "../../bot/usecases/findKnowledge.ts";
import { followItem, saveForLater } from "../../bot/usecases/keepItem.ts";
import { eraseMe } from "../../bot/usecases/keeping/erase.ts";
import { purge } from "../../bot/usecases/keeping/purge.ts";
import { finishMerges, mergeItems } from "../../bot/usecases/mergeItems.ts";
import { myGarden } from "../../bot/usecases/myGarden.ts";
import { sendNotices } from "../../bot/usecases/notices.ts";
import { keepPostedCard } from "../../bot/usecases/postedCards.ts";
import { publishWaiting } from "../../bot/usecases/publishWaiting.ts";
import { react, tapsOf } from "../../bot/usecases/react.ts";
import { readThread } from "../../bot/usecases/readThread.ts";
import { recognise } from "../../bot/usecases/recognise.ts";
import { sayUsed } from "../../bot/usecases/sayUsed.ts";
import { suggestWords } from "../../bot/usecases/suggest.ts";
import { tendHere } from "../../bot/usecases/tend.ts";
import { dueRows } from "../../bot/usecases/tending/dueRows.ts";
import { unmergeItems } from "../../bot/usecases/unmergeItems.ts";
import { withdraw } from "../../bot/usecases/withdraw.ts";
import { aGardener, aPerson, aReachable, aSavedItem, idOf, refusal, words } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

const HOUR_AND_MORE = 3_700_000;

describe("merging two items about the same", () => {
  let deps: TestDeps;
  let gardener: Person;
  let nia: Person;
  let femi: Person;
  let from: Item;
  let into: Item;
  beforeEach(async () => {
    deps = await testDeps();
    gardener = await aGardener(deps);
    nia = await aReachable(deps, "Nia");
    femi = await aReachable(deps, "Femi");
    from = await aSavedItem(deps, { title: "Wombats at dusk", text: "How do you greet them?" }, nia);
    into = await aSavedItem(deps, { title: "Greeting marsupials", text: "What works for you?" }, femi);
  });
  afterEach(() => deps.close());

  const merge = () => mergeItems(deps, gardener, { itemId: from.id, into: into.id });
  const add = (itemId: string, by: Person, text: string, unnamed = false) =>
    addPerspective(deps, by, { id: deps.ids.next(), itemId, text, unnamed });
  const stored = async (id: Item["id"]) =>
    (await deps.store.knowledge.item(FIRST_COMMUNITY, id))?.value as Item;
  const fresh = (name: "Nia" | "Femi" | "Aled") => recognise(deps, { personId: idOf(name), name });
  const publish = async () => {
    deps.clock.forward(HOUR_AND_MORE);
    await publishWaiting(deps);
  };
  const read = async (id: string, by = femi) => readThread(deps, by, id);

  it("leads every link to the one that stays, with all that was said on both, and the words of both", async () => {
    await add(from.id, femi, "On one knee.");
    await add(into.id, nia, "With an apple.");
    await merge();
    const thread = await read(from.id);
    expect(thread.item.id).to.equal(into.id);
    expect(thread.perspectives.map(({ text }) => text)).to.have.members(["On one knee.", "With an apple."]);
    expect(thread.merged.map(({ title }) => title)).to.deep.equal(["Wombats at dusk"]);
    expect((await stored(into.id)).counts.perspectives).to.equal(2);
    expect((await stored(from.id)).counts.perspectives).to.equal(0);
  });

  it("is found once, by the words of either, and is no duplicate any more", async () => {
    await merge();
    await deps.search.caughtUp();
    const found = await findKnowledge(deps, femi, { text: "wombats dusk", limit: 10 });
    expect(found.hits.map(({ item }) => item.id)).to.deep.equal([into.id]);
    const all = await findKnowledge(deps, femi, { limit: 10 });
    expect(all.hits.map(({ item }) => item.id)).to.deep.equal([into.id]);
    const unanswered = await findKnowledge(deps, femi, { unanswered: true, limit: 10 });
    expect(unanswered.hits).to.have.length(1);
    const [community] = await deps.store.communities.all();
    if (!community) throw new Error("There is one");
    deps.clock.forward(20 * 86_400_000);
    const due = await dueRows(deps, community.value, new Map());
    expect(due.some(({ itemId, otherId }) => itemId === from.id || otherId === from.id)).to.equal(false);
  });

  it("is for gardeners, of items that can be merged, and done once", async () => {
    expect(await refusal(mergeItems(deps, nia, { itemId: from.id, into: into.id }))).to.equal("not-allowed");
    expect(await refusal(mergeItems(deps, gardener, { itemId: from.id, into: from.id }))).to.equal(
      "request-malformed",
    );
    expect(await refusal(mergeItems(deps, gardener, { itemId: from.id, into: "nonsense" }))).to.equal(
      "not-found",
    );
    await merge();
    await merge();
    expect(await refusal(mergeItems(deps, gardener, { itemId: into.id, into: from.id }))).to.equal(
      "request-malformed",
    );
    const { documents } = await deps.store.knowledge.audit(FIRST_COMMUNITY, { limit: 50 });
    expect(documents.filter(({ value }) => value.action === "items.merged")).to.have.length(2);
  });

  it("tells whoever wrote the one that goes", async () => {
    await merge();
    await merge();
    await sendNotices(deps);
    expect(deps.messenger.said.map(({ to, message }) => [to.conversationId, message.kind])).to.deep.equal([
      ["a:Nia", "merged"],
    ]);
  });

  it("adds taps up, and everybody finds and takes back their own", async () => {
    const perspective = await add(from.id, femi, "On one knee.");
    const aled = await aPerson(deps, "Aled");
    await react(deps, aled, { itemId: from.id, tap: "helpful", on: true });
    await react(deps, nia, { itemId: from.id, perspectiveId: perspective.id, tap: "helpedMe", on: true });
    await react(deps, nia, { itemId: into.id, tap: "helpful", on: true });
    await merge();
    expect((await stored(into.id)).counts.reactions.helpful).to.equal(2);
    const again = await react(deps, aled, { itemId: into.id, tap: "helpful", on: true });
    expect(again).to.deep.equal({ on: true, count: 2 });
    expect(await react(deps, aled, { itemId: from.id, tap: "helpful", on: "other" })).to.deep.equal({
      on: false,
      count: 1,
    });
    const back = { itemId: into.id, perspectiveId: perspective.id, tap: "helpedMe" as const, on: false };
    expect(await react(deps, nia, back)).to.deep.equal({ on: false, count: 0 });
    expect(await deps.store.knowledge.about(FIRST_COMMUNITY, from.id, "reaction")).to.deep.equal([]);
  });

  it("counts somebody who tapped the same on both once, also after a further merge, and takes it back on all", async () => {
    const aled = await aPerson(deps, "Aled");
    const third = await aSavedItem(deps, { title: "Third", text: "And goodbye?" }, gardener);
    for (const [who, itemId, tap] of [
      [aled, from.id, "helpful"],
      [aled, from.id, "thankYou"],
      [aled, into.id, "helpful"],
      [aled, third.id, "helpful"],
      [gardener, from.id, "helpful"],
    ] as const)
      await react(deps, who, { itemId, tap, on: true });
    const counts = async (id: Item["id"]) => (await stored(id)).counts.reactions;
    await merge();
    for (let i = 0; i < 2; i++) await finishMerges(deps);
    expect(await counts(into.id)).to.include({ helpful: 2, thankYou: 1 });
    await mergeItems(deps, gardener, { itemId: into.id, into: third.id });
    await finishMerges(deps);
    expect(await counts(third.id)).to.include({ helpful: 2, thankYou: 1 });
    const thread = await read(third.id, aled);
    expect((await tapsOf(deps, aled, thread)).get(third.id)).to.have.members(["helpful", "thankYou"]);
    const back = { itemId: third.id, tap: "helpful" as const, on: false };
    expect(await react(deps, aled, back)).to.deep.equal({ on: false, count: 1 });
    expect(await react(deps, aled, back)).to.deep.equal({ on: false, count: 1 });
    const left = await deps.store.knowledge.about(FIRST_COMMUNITY, third.id, "reaction");
    expect(left.map(({ value }) => [value.kinds, value.twice])).to.have.deep.members([
      [["thankYou"], undefined],
      [["helpful"], undefined],
    ]);
    await react(deps, aled, { ...back, tap: "thankYou" });
    expect(await react(deps, aled, { ...back, on: true })).to.deep.equal({ on: true, count: 2 });
  });

  it("counts somebody who used both once, keeps their story, and moves their lists", async () => {
    const aled = await aPerson(deps, "Aled");
    const use = (itemId: string, by: Person, did?: string) =>
      sayUsed(deps, by, { id: deps.ids.next(), itemId, fit: "used", ...(did ? { story: { did } } : {}) });
    await use(from.id, aled, "Knelt down.");
    await use(into.id, aled);
    await use(from.id, nia);
    await use(into.id, nia);
    await use(into.id, gardener, "Stood still.");
    await use(from.id, femi);
    await saveForLater(deps, await fresh("Aled"), { itemId: into.id, on: true });
    await saveForLater(deps, await fresh("Aled"), { itemId: from.id, on: true });
    await followItem(deps, await fresh("Aled"), { itemId: from.id, on: true });
    await merge();
    const { item, uses } = await read(into.id);
    expect(item.counts.uses).to.equal(4);
    expect(uses.filter(({ story }) => story).map(({ story }) => story?.did)).to.have.members([
      "Knelt down.",
      "Stood still.",
    ]);
    expect(uses).to.have.length(4);
    await finishMerges(deps);
    const me = await fresh("Aled");
    expect(me.saves?.map(({ itemId }) => itemId)).to.deep.equal([into.id]);
    expect(me.followsItems?.map(({ itemId }) => itemId)).to.deep.equal([into.id]);
  });

  it("keeps authors without a name apart and theirs: nothing is told of who is who", async () => {
    const aled = await aPerson(deps, "Aled");
    await add(from.id, aled, "Unnamed on the one.", true);
    await add(into.id, aled, "Unnamed on the other.", true);
    await publish();
    for (const id of [from.id, into.id]) {
      const { perspectives } = await read(id, gardener);
      const perspectiveId = perspectives[0]?.id ?? "";
      await tendHere(deps, gardener, { itemId: id, perspectiveId }, { act: "restore" });
    }
    await merge();
    const thread = await read(into.id);
    const names = standInNames(thread.item, thread.perspectives);
    expect(new Set([...names.values()].map((name) => JSON.stringify(name))).size).to.equal(2);

    // They read and mend both, under either id, and stay who they were when they write again.
    const me = await fresh("Aled");
    const mine = await readThread(deps, me, from.id);
    expect(mine.perspectives.filter(({ id }) => mine.mine.has(id))).to.have.length(2);
    const moved = mine.perspectives.find(({ text }) => text === "Unnamed on the one.");
    if (!moved) throw new Error("It moved");
    const edit = {
      itemId: into.id,
      perspectiveId: moved.id,
      text: "Mended.",
      version: perspectiveVersion(moved),
    };
    expect((await editPerspective(deps, me, edit)).text).to.equal("Mended.");
    expect((await myGarden(deps, me)).written).to.have.length(2);
    await add(into.id, me, "A third thought.", true);
    await publish();
    const later = await read(into.id);
    expect(standInNames(later.item, later.perspectives).size).to.equal(2);
  });

  it("takes along what waits to appear", async () => {
    await add(from.id, await aPerson(deps, "Aled"), "Unnamed and waiting.", true);
    await merge();
    const before = await readThread(deps, await fresh("Aled"), into.id);
    expect(before.perspectives.map(({ text }) => text)).to.deep.equal(["Unnamed and waiting."]);
    await publish();
    const thread = await read(from.id, gardener);
    expect(thread.perspectives.map(({ text, itemId }) => [text, itemId])).to.deep.equal([
      ["Unnamed and waiting.", into.id],
    ]);
    await eraseMe(deps, await fresh("Aled"), "removed");
    expect((await read(into.id, gardener)).perspectives).to.deep.equal([]);
  });

  it("of more than a batch goes on where it was cut off, and counts right at every moment", async () => {
    for (let i = 0; i < 205; i++) await add(from.id, femi, `View ${i}`);
    const write = deps.store.knowledge.write;
    let left = 3;
    deps.store.knowledge.write = (communityId, changes) => {
      if (left-- <= 0) return Promise.reject(new Error("The power went"));
      return write(communityId, changes as never);
    };
    expect(await refusal(merge())).to.be.instanceOf(Error);
    deps.store.knowledge.write = write;
    const half = await read(from.id);
    expect(half.item.id).to.equal(into.id);
    expect(half.perspectives.length).to.be.within(1, 204);
    expect(half.item.counts.perspectives).to.equal(half.perspectives.length);
    expect(await finishMerges(deps)).to.equal(1);
    expect(await finishMerges(deps)).to.equal(0);
    const whole = await read(from.id);
    expect(whole.perspectives).to.have.length(205);
    expect(whole.item.counts.perspectives).to.equal(205);
  });

  it("done by two at once moves everything once", async () => {
    for (let i = 0; i < 12; i++) await add(from.id, femi, `View ${i}`);
    const late = add(from.id, nia, "Right in between.");
    await Promise.all([merge(), merge(), late]);
    await finishMerges(deps);
    const thread = await read(into.id);
    expect(thread.perspectives).to.have.length(13);
    expect(thread.item.counts.perspectives).to.equal(13);
  });

  it("puts the present item into cards of the other, and closes what was suggested for it", async () => {
    await keepPostedCard(deps, {
      item: from,
      reference: {
        conversationId: "19:channel",
        kind: "channel",
        serviceUrl: "https://smba.example.org/",
        tenantId: "t",
        botId: "28:bot",
      } as never,
      activityId: "card-1",
      language: "en",
    });
    const suggestion = await suggestWords(deps, femi, {
      ...words(deps),
      itemId: from.id,
      text: "Better words.",
      version: wordsVersion(from),
    });
    await merge();
    expect(deps.messenger.replaced.at(-1)?.item?.id).to.equal(into.id);
    const after = await deps.store.knowledge.suggestion(FIRST_COMMUNITY, suggestion.id);
    expect(after?.value).to.include({ state: "declined" });
  });

  it("leaves the words of the one that went to its author: taken back, nobody reads or finds them", async () => {
    await merge();
    expect(await refusal(withdraw(deps, await aPerson(deps, "Aled"), { itemId: from.id }))).to.equal(
      "not-allowed",
    );
    await withdraw(deps, nia, { itemId: from.id });
    await deps.search.caughtUp();
    expect((await read(into.id)).merged).to.deep.equal([]);
    expect((await read(from.id)).item.id).to.equal(into.id);
    expect((await findKnowledge(deps, femi, { text: "wombats", limit: 5 })).hits).to.deep.equal([]);
  });

  it("keeps links alive as long as the other item, and forgets the rest of it with that", async () => {
    await merge();
    await eraseMe(deps, nia, "removed");
    expect((await stored(from.id)).text).to.equal("");
    deps.clock.forward(100 * 86_400_000);
    await purge(deps, DEFAULT_RETENTION);
    expect((await read(from.id)).item.id).to.equal(into.id);
    await tendHere(deps, gardener, { itemId: into.id }, { act: "remove" });
    expect(await refusal(read(from.id))).to.equal("not-found");
    deps.clock.forward(100 * 86_400_000);
    await purge(deps, DEFAULT_RETENTION);
    await purge(deps, DEFAULT_RETENTION);
    const left: KnowledgeDocument["type"][] = [];
    for (const type of ["item", "perspective"] as const)
      left.push(
        ...(await deps.store.knowledge.oldest(FIRST_COMMUNITY, type, { limit: 10 })).documents.map(
          ({ value }) => value.type,
        ),
      );
    expect(left).to.deep.equal([]);
  });

  describe("undone", () => {
    const undo = () => unmergeItems(deps, gardener, from.id);
    const texts = async (id: string) =>
      (await read(id, gardener)).perspectives.map(({ text }) => text).sort();

    it("leads each link to its own again, with what was said on it, and the rest stays", async () => {
      await add(from.id, femi, "On one knee.");
      await add(into.id, nia, "With an apple.");
      await merge();
      await finishMerges(deps);
      await add(from.id, femi, "Said since.");
      await undo();
      await undo();
      expect(await texts(from.id)).to.deep.equal(["On one knee."]);
      expect(await texts(into.id)).to.deep.equal(["Said since.", "With an apple."]);
      const [a, b] = [await stored(from.id), await stored(into.id)];
      expect([a.counts.perspectives, b.counts.perspectives]).to.deep.equal([1, 2]);
      expect([a.mergedInto, b.mergedFrom]).to.deep.equal([undefined, undefined]);
      expect((await read(into.id)).merged).to.deep.equal([]);
      await deps.search.caughtUp();
      const found = async (text: string) =>
        (await findKnowledge(deps, femi, { text, limit: 10 })).hits.map(({ item }) => item.id);
      expect(await found("wombats dusk")).to.deep.equal([from.id]);
      expect(await found("knee")).to.deep.equal([from.id]);
      expect(await found("apple")).to.deep.equal([into.id]);
      const known = [...deps.contributions.all(FIRST_COMMUNITY)];
      expect(known.map(({ perspectives }) => perspectives.length).sort()).to.deep.equal([1, 2]);
      const { documents } = await deps.store.knowledge.audit(FIRST_COMMUNITY, { limit: 50 });
      expect(documents.filter(({ value }) => value.action === "items.unmerged")).to.have.length(2);
    });

    it("gives each its taps and uses back, also of who tapped or used both, and can be done again", async () => {
      const aled = await aPerson(deps, "Aled");
      const use = (itemId: string, by: Person, did?: string) =>
        sayUsed(deps, by, { id: deps.ids.next(), itemId, fit: "used", ...(did ? { story: { did } } : {}) });
      const helped = await add(from.id, femi, "On one knee.");
      await react(deps, nia, { itemId: from.id, perspectiveId: helped.id, tap: "helpedMe", on: true });
      for (const [who, itemId] of [
        [aled, from.id],
        [aled, into.id],
        [gardener, from.id],
        [nia, into.id],
      ] as const)
        await react(deps, who, { itemId, tap: "helpful", on: true });
      await use(from.id, aled, "Knelt down.");
      await use(into.id, aled);
      await use(from.id, gardener);
      await use(into.id, gardener, "Stood still.");
      const now = async () =>
        Promise.all(
          [from.id, into.id].map(async (id) => {
            const { item, uses } = await read(id, gardener);
            const taps = await tapsOf(deps, aled, await read(id, aled));
            return [
              item.counts.reactions.helpful,
              item.counts.uses,
              uses.map(({ story }) => story?.did ?? "").sort(),
              taps.get(id),
            ];
          }),
        );
      const before = await now();
      for (let i = 0; i < 2; i++) {
        await merge();
        await finishMerges(deps);
        expect((await stored(into.id)).counts).to.deep.include({ uses: 2 });
        expect((await stored(into.id)).counts.reactions.helpful).to.equal(3);
        await undo();
        expect(await now()).to.deep.equal(before);
      }
      const back = { itemId: from.id, perspectiveId: helped.id, tap: "helpedMe" as const, on: false };
      expect(await react(deps, nia, back)).to.deep.equal({ on: false, count: 0 });
    });

    it("keeps each stand-in its name, and what appeared meanwhile its author's to read, mend and take back", async () => {
      const [aled, bronwen] = [await aPerson(deps, "Aled"), await aPerson(deps, "Bronwen")];
      await add(from.id, aled, "First unnamed.", true);
      await publish();
      await add(from.id, bronwen, "Second unnamed.", true);
      await publish();
      for (const { id } of (await read(from.id, gardener)).perspectives)
        await tendHere(deps, gardener, { itemId: from.id, perspectiveId: id }, { act: "restore" });
      const names = async () => {
        const { item, perspectives } = await read(from.id, gardener);
        const all = standInNames(item, perspectives);
        return perspectives.map(({ text, unnamed }) => [text, all.get(unnamed?.standIn ?? "")]);
      };
      const before = await names();
      await add(from.id, await fresh("Aled"), "Waits as they are merged.", true);
      await merge();
      await publish();
      await undo();
      expect(await names()).to.have.deep.members(before);
      const me = await fresh("Aled");
      const written = (await myGarden(deps, me)).written.map(({ thing }) => thing);
      expect(written).to.have.length(2);
      const late = written.find(({ text }) => text === "Waits as they are merged.");
      const thread = await readThread(deps, me, into.id);
      expect(thread.mine.has(late?.id ?? "")).to.equal(true);
      await eraseMe(deps, me, "removed");
      expect((await read(into.id, gardener)).perspectives).to.deep.equal([]);
      expect(await texts(from.id)).to.deep.equal(["Second unnamed."]);
    });

    it("goes on where it was cut off", async () => {
      for (let i = 0; i < 101; i++) await add(from.id, femi, `View ${i}`);
      await merge();
      await finishMerges(deps);
      const write = deps.store.knowledge.write;
      let left = 2;
      deps.store.knowledge.write = (communityId, changes) => {
        if (left-- <= 0) return Promise.reject(new Error("The power went"));
        return write(communityId, changes as never);
      };
      expect(await refusal(undo())).to.be.instanceOf(Error);
      deps.store.knowledge.write = write;
      for (const id of [from.id, into.id]) {
        const half = await read(id);
        expect(half.perspectives.length).to.be.within(1, 100);
        expect(half.item.counts.perspectives).to.equal(half.perspectives.length);
      }
      expect(await finishMerges(deps)).to.equal(1);
      expect(await finishMerges(deps)).to.equal(0);
      expect((await read(from.id)).perspectives).to.have.length(101);
      expect((await stored(into.id)).counts.perspectives).to.equal(0);
    });

    it("of one merge in another is the later one first, and only for gardeners, within 30 days", async () => {
      const third = await aSavedItem(deps, { title: "Third", text: "And goodbye?" }, nia);
      await add(from.id, femi, "On one knee.");
      await merge();
      await mergeItems(deps, gardener, { itemId: into.id, into: third.id });
      await finishMerges(deps);
      expect(await refusal(undo())).to.equal("not-allowed");
      expect(await refusal(unmergeItems(deps, nia, into.id))).to.equal("not-allowed");
      expect(await refusal(unmergeItems(deps, gardener, third.id))).to.equal("not-found");
      await unmergeItems(deps, gardener, into.id);
      expect(await texts(from.id)).to.deep.equal(["On one knee."]);
      expect((await read(from.id)).item.id).to.equal(into.id);
      expect(await texts(third.id)).to.deep.equal([]);
      await undo();
      expect((await read(from.id)).item.id).to.equal(from.id);
      expect(await texts(from.id)).to.deep.equal(["On one knee."]);
      await merge();
      deps.clock.forward(31 * 86_400_000);
      expect(await refusal(undo())).to.equal("not-allowed");
    });
  });

  it("follows an item that was merged before", async () => {
    const third = await aSavedItem(deps, { title: "Third", text: "And how do you say goodbye?" }, nia);
    await add(from.id, femi, "On one knee.");
    await merge();
    await mergeItems(deps, gardener, { itemId: into.id, into: third.id });
    const thread = await read(from.id);
    expect(thread.item.id).to.equal(third.id);
    expect(thread.perspectives).to.have.length(1);
    expect(thread.merged).to.have.length(2);
  });
});
