import { expect } from "chai";
import {
  cancelAnnouncement,
  pauseAnnouncement,
  resumeAnnouncement,
  scheduleAnnouncement,
  sendAgain,
  startAnnouncement,
  unscheduleAnnouncement,
} from "../../../bot/usecases/announcements/moveAnnouncement.ts";
import { progress } from "../../../bot/usecases/announcements/progress.ts";
import { aDraft, announcingWorld, chatOf, personN, refOf } from "../../support/announcing.ts";
import { aPerson, refusal } from "../../support/builders.ts";
import type { Fault } from "../../support/connectorSimulator/teams.ts";

describe("holding an announcement back", () => {
  it("pauses within two seconds, tells how far it is, and goes on where it was", async () => {
    const world = await announcingWorld({ people: 1000 });
    const draft = await aDraft(world.deps);
    await startAnnouncement(world.deps, world.gardener, refOf(draft));
    await world.time.pass(8000);
    const under = await progress(world.deps, await world.read(draft));
    expect(under.rate).to.be.within(30, 50);
    expect(under.secondsLeft).to.be.within(10, 60);
    await pauseAnnouncement(world.deps, world.gardener, refOf(draft));
    await world.time.pass(2000);
    const left = world.teams.requests;
    expect(left).to.be.within(200, 600);
    const paused = await world.settled(draft, ["paused"]);
    await world.time.pass(60_000);
    expect(world.teams.requests).to.equal(left);
    expect(paused.counts).to.deep.include({ total: 1000, sent: left, waiting: 1000 - left, uncertain: 0 });
    expect((await progress(world.deps, paused)).counts).to.deep.equal(paused.counts);
    await resumeAnnouncement(world.deps, world.gardener, refOf(draft));
    expect((await world.settled(draft)).counts).to.deep.include({ total: 1000, sent: 1000 });
    expect([...world.teams.reached().values()].every((got) => got === 1)).to.equal(true);
    await world.close();
  });

  it("cancels within two seconds, and counts what waited as cancelled", async () => {
    const world = await announcingWorld({ people: 1000 });
    const draft = await aDraft(world.deps);
    await startAnnouncement(world.deps, world.gardener, refOf(draft));
    await world.time.pass(6000);
    await cancelAnnouncement(world.deps, world.gardener, refOf(draft));
    await world.time.pass(2000);
    const left = world.teams.requests;
    const cancelled = await world.settled(draft, ["cancelled"]);
    expect(world.teams.requests).to.equal(left).and.be.lessThan(500);
    expect(cancelled.counts).to.deep.include({ total: 1000, sent: left, cancelled: 1000 - left, waiting: 0 });
    await world.close();
  });

  it("stops preparing when it is cancelled meanwhile, and prepares the rest after a pause", async () => {
    let slow = 5;
    const world = await announcingWorld({
      people: 300,
      recipients: async function* (deps) {
        for (let n = 0; n < 300; n++) {
          await (deps as typeof world.deps).beat.sleep(slow * 100);
          yield { kind: "person", personId: personN(n) };
        }
      },
    });
    const draft = await aDraft(world.deps);
    await startAnnouncement(world.deps, world.gardener, refOf(draft));
    await world.time.pass(20_000);
    await pauseAnnouncement(world.deps, world.gardener, refOf(draft));
    const paused = await world.settled(draft, ["paused"]);
    expect(paused.prepared).to.equal(false);
    expect(world.teams.requests).to.equal(0);
    slow = 0;
    await resumeAnnouncement(world.deps, world.gardener, refOf(draft));
    expect((await world.settled(draft)).counts).to.deep.include({ total: 300, sent: 300 });
    await world.close();
  });

  it("begins a scheduled one by itself, at its time", async () => {
    const world = await announcingWorld({ people: 10 });
    const draft = await aDraft(world.deps);
    const at = new Date(world.deps.clock.now().getTime() + 3_600_000);
    await scheduleAnnouncement(world.deps, world.gardener, refOf(draft), at);
    await unscheduleAnnouncement(world.deps, world.gardener, refOf(draft));
    await scheduleAnnouncement(world.deps, world.gardener, refOf(draft), at);
    await world.time.pass(3_590_000);
    expect((await world.read(draft)).state).to.equal("scheduled");
    await world.time.pass(20_000);
    expect((await world.read(draft)).state).to.equal("done");
    expect(world.teams.reached().size).to.equal(10);
    await world.close();
  });

  it("waits for each person's working hours, and not when it is urgent", async () => {
    const start = new Date("2026-11-27T07:30:00Z");
    const inZone = (n: number) => ({ timeZone: n % 2 ? "Asia/Tokyo" : "Europe/London" });
    const world = await announcingWorld({ people: 40, start, with: inZone });
    const draft = await aDraft(world.deps);
    await startAnnouncement(world.deps, world.gardener, refOf(draft));
    await world.time.pass(30_000);
    const now = await progress(world.deps, await world.read(draft));
    expect(now.counts).to.deep.include({ total: 40, sent: 20, deferred: 20, waiting: 0 });
    // To 08:00 in London.
    await world.time.pass(new Date("2026-11-27T07:59:00Z").getTime() - world.deps.clock.now().getTime());
    expect(world.teams.reached().size).to.equal(20);
    await world.time.pass(120_000);
    expect((await world.read(draft)).counts).to.deep.include({ sent: 40, deferred: 0 });

    (world.time.clock as { set(to: Date): void }).set(start);
    const urgent = await world.send({ urgent: { reason: "The office is closed on Monday." } });
    expect(urgent.counts).to.deep.include({ sent: 40, deferred: 0 });
    await world.close();
  });

  const OUR_FAULTS: [Fault, string][] = [
    [{ status: 400 }, "message-refused"],
    [{ status: 413 }, "message-too-large"],
    [{ status: 401 }, "bot-refused"],
    [{ status: 403, code: "InvalidBotApiHost" }, "bot-refused"],
    [{ page: 403 }, "answer-unknown"],
    [{ page: 302 }, "answer-unknown"],
  ];
  for (const [fault, why] of OUR_FAULTS)
    it(`stops at an answer that says the fault is ours, with the reason, and can go on once it is mended: ${JSON.stringify(fault)}`, async () => {
      let broken = true;
      const world = await announcingWorld({
        people: 300,
        fault: (chat) => (broken && Number(chat.slice(2)) > 200 ? fault : undefined),
      });
      const stopped = await world.send({}, ["stopped", "done"]);
      expect(stopped).to.deep.include({ state: "stopped", stopped: why });
      expect(stopped.counts.sent + stopped.counts.waiting).to.equal(300);
      expect(stopped.counts.uncertain).to.equal(0);
      broken = false;
      await resumeAnnouncement(world.deps, world.gardener, refOf(stopped));
      const done = await world.settled(stopped);
      expect(done.counts).to.deep.include({ sent: 300 });
      expect(done).not.to.have.property("stopped");
      expect([...world.teams.reached().values()].every((got) => got === 1)).to.equal(true);
      await world.close();
    });

  it("sends again to those nobody knows of, at a gardener's wish only", async () => {
    let lost = true;
    const world = await announcingWorld({
      people: 100,
      fault: (chat) => (lost && Number(chat.slice(2)) < 30 ? { lost: "reset", taken: false } : undefined),
    });
    const done = await world.send();
    expect(done.counts).to.deep.include({ sent: 70, uncertain: 30 });
    lost = false;
    await world.time.pass(3_600_000);
    expect(world.teams.got(chatOf(0))).to.equal(0);
    await sendAgain(world.deps, world.gardener, refOf(done), "uncertain");
    expect((await world.settled(done)).counts).to.deep.include({ total: 100, sent: 100, uncertain: 0 });
    expect([...world.teams.reached().values()].every((got) => got === 1)).to.equal(true);
    await world.close();
  });

  it("sends again to those who have come back, and to nobody else", async () => {
    let blocked = true;
    const world = await announcingWorld({
      people: 60,
      fault: (chat) =>
        blocked && Number(chat.slice(2)) < 30
          ? { status: 403, code: "BotNotInConversationRoster" }
          : undefined,
    });
    const done = await world.send();
    expect(done.counts).to.deep.include({ sent: 30, unreachable: { "turned-away": 30 } });
    // Their chat was forgotten; ten of them install the app again.
    const gone = await world.deps.store.people.person(personN(0));
    expect(gone?.value.conversation).to.equal(undefined);
    blocked = false;
    const other = await world.deps.store.people.person(personN(40));
    for (let n = 0; n < 10; n++) {
      const stored = await world.deps.store.people.person(personN(n));
      if (!stored || !other?.value.conversation) throw new Error("They are there");
      const conversation = { ...other.value.conversation, conversationId: `a:new-${n}` };
      await world.deps.store.people.write(personN(n), [
        { replace: { ...stored.value, conversation }, version: stored.version },
      ]);
    }
    await sendAgain(world.deps, world.gardener, refOf(done), "returned");
    expect((await world.settled(done)).counts).to.deep.include({
      total: 60,
      sent: 40,
      unreachable: { "turned-away": 20 },
    });
    expect([...world.teams.reached().values()].every((got) => got === 1)).to.equal(true);
    await world.close();
  });

  it("refuses a move that comes too late, and people who do not look after the community", async () => {
    const world = await announcingWorld({ people: 1 });
    const done = await world.send();
    const { deps, gardener } = world;
    for (const late of [startAnnouncement, pauseAnnouncement, resumeAnnouncement, cancelAnnouncement])
      expect(await refusal(late(deps, gardener, refOf(done)))).to.equal("announcement-moved-on");
    const member = await aPerson(deps);
    expect(await refusal(startAnnouncement(deps, member, refOf(done)))).to.equal("not-allowed");
    const unknown = { ...refOf(done), announcementId: "no-such" };
    expect(await refusal(startAnnouncement(deps, gardener, unknown))).to.equal("not-found");
    await world.close();
  });
});
