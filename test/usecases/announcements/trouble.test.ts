import { expect } from "chai";
import { bucketsOf, type DeliveryState } from "../../../bot/domain/delivery.ts";
import { UNDER_WAY_MOST } from "../../../bot/usecases/announcements/line.ts";
import {
  pauseAnnouncement,
  sendAgain,
  startAnnouncement,
} from "../../../bot/usecases/announcements/moveAnnouncement.ts";
import { type AnnouncingWorld, aDraft, announcingWorld, chatOf, refOf } from "../../support/announcing.ts";
import { type FaultyDocuments, faultyDocuments } from "../../support/faultyDocuments.ts";

describe("sending an announcement through trouble", () => {
  let seen: FaultyDocuments;
  const dispatchOver = (documents: Parameters<typeof faultyDocuments>[0]) => {
    seen = faultyDocuments(documents);
    return seen;
  };

  it("waits while the store is away, and then goes on without sending anything twice", async () => {
    const world = await announcingWorld({ people: 600, dispatchOver });
    const draft = await begun(world, 5000);
    for (let times = 0; times < 3; times++) {
      seen.mode = "away";
      await world.time.pass(7000);
      const left = world.teams.requests;
      await world.time.pass(20_000);
      expect(world.teams.requests).to.equal(left);
      seen.mode = "fine";
      await world.time.pass(3000);
    }
    expect((await world.settled(draft)).counts).to.deep.include({ total: 600, sent: 600, uncertain: 0 });
    expectOnceEach(world, 600);
    await world.close();
  });

  it("knows what never left when the store takes a claim and its answer is lost", async () => {
    const world = await announcingWorld({ people: 600, dispatchOver });
    const draft = await begun(world, 3000);
    for (let times = 0; times < 10; times++) {
      seen.mode = "answersLost";
      await world.time.pass(700);
      seen.mode = "fine";
      await world.time.pass(900);
    }
    expect((await world.settled(draft)).counts).to.deep.include({ total: 600, sent: 600, uncertain: 0 });
    expectOnceEach(world, 600);
    await world.close();
  });

  it("is taken over within 30 seconds when its process stops answering; what that had claimed is uncertain", async () => {
    const world = await announcingWorld({ people: 800, dispatchOver });
    const draft = await begun(world, 6000);
    const other = world.anotherProcess();
    other.start();
    await world.time.pass(3000);
    seen.mode = "frozen";
    await world.time.pass(1000);
    const left = world.teams.requests;
    const frozenAt = world.time.beat.pulse();
    while (world.teams.requests === left) await world.time.pass(500);
    expect(world.time.beat.pulse() - frozenAt).to.be.at.most(30_000);
    const done = await world.settled(draft);
    expect(done.counts.uncertain).to.be.within(1, UNDER_WAY_MOST);
    expect(done.counts.sent + done.counts.uncertain).to.equal(800);
    for (let n = 0; n < 800; n++) expect(world.teams.got(chatOf(n)), chatOf(n)).to.be.at.most(1);
    expect((await states(world, draft.id)).claimed ?? 0).to.equal(0);
    await sendAgain(world.deps, world.gardener, refOf(draft), "uncertain");
    expect((await world.settled(draft)).counts).to.deep.include({ total: 800, sent: 800 });
    seen.mode = "fine";
    await world.time.until(other.stop());
    await world.close();
  });

  it("learns what became of uncertain ones when the process that was given up comes back with the answers", async () => {
    const world = await announcingWorld({ people: 400, dispatchOver });
    const draft = await begun(world, 5000);
    const other = world.anotherProcess();
    other.start();
    seen.mode = "away";
    await world.time.pass(40_000);
    seen.mode = "fine";
    const done = await world.settled(draft);
    await world.time.pass(5000);
    // All of them were sent, by one or the other, and each process recorded what it knew.
    expect((await states(world, done.id)).sent).to.equal(400);
    expectOnceEach(world, 400);
    await world.time.until(other.stop());
    await world.close();
  });

  it("hands over at once when it is ended in good order, with nothing uncertain", async () => {
    const world = await announcingWorld({ people: 400, latencyMs: () => 3000 });
    const other = world.anotherProcess();
    const draft = await begun(world, 6000);
    const ending = world.time.until(world.dispatcher.stop());
    other.start();
    await ending;
    const done = await world.settled(draft);
    expect(done.counts).to.deep.include({ total: 400, sent: 400, uncertain: 0 });
    expectOnceEach(world, 400);
    await world.time.until(other.stop());
    await world.close();
  });

  it("leaves nothing claimed behind a pause when its process died before it settled", async () => {
    const world = await announcingWorld({ people: 400, dispatchOver });
    const draft = await begun(world, 5000);
    const other = world.anotherProcess();
    other.start();
    seen.mode = "frozen";
    await pauseAnnouncement(world.deps, world.gardener, refOf(draft));
    const paused = await world.settled(draft, ["paused"]);
    expect((await states(world, draft.id)).claimed ?? 0).to.equal(0);
    expect(paused.counts.sent + paused.counts.uncertain + paused.counts.waiting).to.equal(400);
    seen.mode = "fine";
    await world.time.until(other.stop());
    await world.close();
  });

  for (const [what, ms] of [
    ["forward by a day", 86_400_000],
    ["back by a day", -86_400_000],
  ] as const)
    it(`sends everything once when the clock is set ${what} meanwhile`, async () => {
      const world = await announcingWorld({
        people: 500,
        fault: (chat, before) =>
          Number(chat.slice(2)) % 10 === 0 && before < 2 ? { status: 429 } : undefined,
      });
      const draft = await begun(world, 5000);
      world.time.clock.set(new Date(world.time.clock.now().getTime() + ms));
      const began = world.time.beat.pulse();
      expect((await world.settled(draft)).counts).to.deep.include({ total: 500, sent: 500 });
      expect(world.time.beat.pulse() - began).to.be.lessThan(60_000);
      expectOnceEach(world, 500);
      expect(world.teams.busiestSecond).to.be.at.most(46);
      await world.close();
    });

  it("goes on with a second announcement beside one that waits for its hour", async () => {
    const world = await announcingWorld({
      people: 60,
      with: (n) => ({ timeZone: n % 2 ? "America/Sao_Paulo" : "Europe/London" }),
    });
    const first = await begun(world, 10_000);
    const second = await begun(world, 10_000);
    for (const draft of [first, second])
      expect((await states(world, draft.id)).deferred, draft.id).to.equal(30);
    await world.time.pass(3_650_000);
    for (const draft of [first, second]) expect((await world.read(draft)).state).to.equal("done");
    for (let n = 0; n < 60; n++) expect(world.teams.got(chatOf(n))).to.equal(2);
    await world.close();
  });

  it("counts anew when a tally was wrong, and says so in the log", async () => {
    const world = await announcingWorld({ people: 100, dispatchOver });
    const draft = await begun(world, 500);
    const [bucket = ""] = bucketsOf(draft.id);
    await world.time.pass(1500);
    const tally = await world.deps.store.deliveries.tally(bucket);
    if (!tally) throw new Error("A hundred people fill every bucket");
    const wrong = { ...tally.value, states: { ...tally.value.states, sent: tally.value.states.sent + 5 } };
    await world.deps.store.deliveries.write(bucket, [{ replace: wrong, version: tally.version }]);
    expect((await world.settled(draft)).counts).to.deep.include({ total: 100, sent: 100 });
    expect(world.logged("announcement.recounted")).to.equal(1);
    await world.close();
  });

  async function begun(world: AnnouncingWorld, ms: number) {
    const draft = await aDraft(world.deps);
    await startAnnouncement(world.deps, world.gardener, refOf(draft));
    await world.time.pass(ms);
    return draft;
  }

  function expectOnceEach(world: AnnouncingWorld, people: number) {
    for (let n = 0; n < people; n++) expect(world.teams.got(chatOf(n)), chatOf(n)).to.equal(1);
  }

  async function states(world: AnnouncingWorld, id: Parameters<typeof bucketsOf>[0]) {
    const found: Partial<Record<DeliveryState, number>> = {};
    for (const bucket of bucketsOf(id)) {
      const { documents } = await world.deps.store.deliveries.page(bucket, { limit: 1000 });
      for (const { value } of documents) found[value.state] = (found[value.state] ?? 0) + 1;
    }
    return found;
  }
});
