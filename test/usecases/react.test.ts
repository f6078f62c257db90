import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { Item } from "../../bot/domain/item.ts";
import type { Person } from "../../bot/domain/member.ts";
import { dailyId } from "../../bot/domain/participation.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { ownUnnamed } from "../../bot/usecases/ownUnnamed.ts";
import { keepPostedCard, refreshStaleCards } from "../../bot/usecases/postedCards.ts";
import { publishWaiting } from "../../bot/usecases/publishWaiting.ts";
import { react, tapsOf } from "../../bot/usecases/react.ts";
import { readThread } from "../../bot/usecases/readThread.ts";
import { saveItem } from "../../bot/usecases/saveItem.ts";
import { aPerson, aSavedItem, refusal, words } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

describe("reacting", () => {
  let deps: TestDeps;
  let nia: Person;
  let femi: Person;
  let item: Item;
  beforeEach(async () => {
    deps = await testDeps();
    nia = await aPerson(deps, "Nia");
    femi = await aPerson(deps, "Femi");
    item = await aSavedItem(deps, {}, nia);
  });
  afterEach(() => deps.close());

  const helpful = async () =>
    (await deps.store.knowledge.item(FIRST_COMMUNITY, item.id))?.value.counts.reactions.helpful;
  const tap = (on: boolean | "other", by = femi) => react(deps, by, { itemId: item.id, tap: "helpful", on });

  it("counts a tap once, however often it is sent, and takes it back", async () => {
    expect(await tap(true)).to.deep.equal({ on: true, count: 1 });
    expect(await tap(true)).to.deep.equal({ on: true, count: 1 });
    expect(await helpful()).to.equal(1);
    expect(await tap(false)).to.deep.equal({ on: false, count: 0 });
    expect(await tap(false)).to.deep.equal({ on: false, count: 0 });
    expect(await helpful()).to.equal(0);
  });

  it("turns over with each tap of a button that cannot know what is so", async () => {
    expect(await tap("other")).to.deep.equal({ on: true, count: 1 });
    expect(await tap("other")).to.deep.equal({ on: false, count: 0 });
  });

  it("tells the person alone what they tapped", async () => {
    await tap(true);
    await react(deps, femi, { itemId: item.id, tap: "thankYou", on: true });
    const tapsBy = async (person: Person) =>
      (await tapsOf(deps, person, await readThread(deps, person, item.id))).get(item.id);
    expect(await tapsBy(femi)).to.deep.equal(["helpful", "thankYou"]);
    expect(await tapsBy(await aPerson(deps, "Aled"))).to.deep.equal([]);
  });

  it("keeps nobody's name or id, and no moment, with a tap", async () => {
    await tap(true);
    const kept = await deps.store.knowledge.about(FIRST_COMMUNITY, item.id, "reaction");
    expect(kept).to.have.length(1);
    expect(JSON.stringify(kept)).not.to.contain(femi.id);
    expect(kept[0]?.value.createdAt).to.equal("2026-11-24T00:00:00.000Z");
  });

  it("says that a perspective helped, and puts it first", async () => {
    const added = [];
    for (const text of ["First.", "Second."]) {
      added.push(await addPerspective(deps, nia, { id: deps.ids.next(), itemId: item.id, text }));
      deps.clock.forward(1000);
    }
    const second = added[1]?.id ?? "";
    const of = { itemId: item.id, perspectiveId: second, tap: "helpedMe" as const };
    expect(await react(deps, femi, { ...of, on: true })).to.deep.equal({ on: true, count: 1 });
    const thread = await readThread(deps, femi, item.id);
    expect(thread.perspectives.map(({ text }) => text)).to.deep.equal(["Second.", "First."]);
    expect((await tapsOf(deps, femi, thread)).get(second)).to.deep.equal(["helpedMe"]);
  });

  it("counts the day's taps without persons, and not what is taken back", async () => {
    await tap(true);
    await tap(false);
    await tap(true);
    const daily = await deps.store.knowledge.daily(FIRST_COMMUNITY, dailyId(item.id, "2026-11-24"));
    expect(daily?.value.counts.reactions).to.equal(2);
    expect(JSON.stringify(daily)).not.to.contain(femi.id);
  });

  it("refuses words with one's own name, taps of the wrong kind, and what is not there", async () => {
    expect(await refusal(tap(true, nia))).to.equal("not-allowed");
    const wrong = react(deps, femi, { itemId: item.id, tap: "helpedMe", on: true });
    expect(await refusal(wrong)).to.equal("request-malformed");
    const nowhere = { itemId: item.id, perspectiveId: deps.ids.next(), tap: "helpedMe" as const, on: true };
    expect(await refusal(react(deps, femi, nowhere))).to.equal("not-found");
    const gone = react(deps, femi, { itemId: deps.ids.next(), tap: "helpful", on: true });
    expect(await refusal(gone)).to.equal("not-found");
  });

  it("knows nothing of what waits to be published, not even from its author", async () => {
    const waiting = await saveItem(deps, femi, words(deps, { unnamed: true }));
    const author = (await deps.store.people.person(femi.id))?.value ?? femi;
    expect(ownUnnamed(deps, author)).to.have.length(1);
    const early = react(deps, author, { itemId: waiting.id, tap: "helpful", on: true });
    expect(await refusal(early)).to.equal("not-found");
  });

  it("does not tell the author of the unnamed by being the one person who cannot tap", async () => {
    await saveItem(
      deps,
      femi,
      words(deps, { unnamed: true, text: "What helps when nobody opens the door?" }),
    );
    deps.clock.forward(61 * 60_000);
    await publishWaiting(deps);
    const author = (await deps.store.people.person(femi.id))?.value ?? femi;
    const [own] = ownUnnamed(deps, author);
    const now = await react(deps, author, { itemId: own?.id ?? "", tap: "seenThisToo", on: true });
    expect(now).to.deep.equal({ on: true, count: 1 });
  });

  it("shows new counts on cards in groups at the next full ten minutes, once for all taps", async () => {
    const reference = {
      conversationId: "19:channel",
      kind: "channel" as const,
      serviceUrl: "https://smba.example/uk/",
      tenantId: "t",
      botId: "28:bot",
    };
    await keepPostedCard(deps, { item, reference, activityId: "in-channel", language: "en" });
    await keepPostedCard(deps, {
      item,
      reference: { ...reference, kind: "personal", conversationId: "a:own" },
      activityId: "in-own-chat",
      language: "en",
    });
    deps.clock.forward(60_000);
    await tap(true);
    await tap(true, await aPerson(deps, "Aled"));
    await refreshStaleCards(deps);
    expect(deps.messenger.replaced).to.deep.equal([]);
    deps.clock.forward(10 * 60_000);
    await refreshStaleCards(deps);
    expect(
      deps.messenger.replaced.map(({ activityId, item: shown }) => [
        activityId,
        shown?.counts.reactions.helpful,
      ]),
    ).to.deep.equal([["in-channel", 2]]);
  });
});
