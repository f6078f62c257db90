import { expect } from "chai";
import type { Recipient } from "../../../bot/domain/delivery.ts";
import { personId } from "../../../bot/domain/ids.ts";
import { allOf, announcingWorld, chatOf, personN } from "../../support/announcing.ts";
import { TENANT } from "../../support/builders.ts";
import type { Fault } from "../../support/connectorSimulator/teams.ts";
import { seeded } from "../../support/killRound.ts";

describe("sending an announcement", () => {
  it("reaches 10,000 people with known chats in 222 seconds, each once, and never breaks a limit of Teams", async () => {
    const world = await announcingWorld({ people: 10_000 });
    const began = world.time.beat.pulse();
    const done = await world.send();
    expect((world.time.beat.pulse() - began) / 1000).to.be.at.most(222);
    expect(done.counts).to.deep.include({ total: 10_000, sent: 10_000, waiting: 0, uncertain: 0 });
    for (let n = 0; n < 10_000; n++) expect(world.teams.got(chatOf(n)), chatOf(n)).to.equal(1);
    expect(world.teams.overLimit).to.equal(0);
    expect(world.teams.busiestSecond).to.be.at.most(46);
    await world.close();
  });

  it("sends to somebody named twice once", async () => {
    const world = await announcingWorld({
      people: 150,
      recipients: async function* (deps, announcement) {
        yield* allOf(150)(deps, announcement);
        yield* allOf(150)(deps, announcement);
      },
    });
    const done = await world.send();
    expect(done.counts).to.deep.include({ total: 150, sent: 150 });
    expect([...world.teams.reached().values()]).to.deep.equal(Array(150).fill(1));
    await world.close();
  });

  it("gets every message to its person once, or lists it as uncertain, when one answer in twenty goes wrong", async () => {
    const random = seeded(11);
    const FAULTS: Fault[] = [
      { status: 429 },
      { status: 429, retryAfterS: 3 },
      { status: 412 },
      { status: 503 },
      { status: 503, retryAfterS: 5 },
      { status: 500, taken: false },
      { status: 502, taken: true },
      { status: 502, taken: false },
      { status: 504, taken: true },
      { status: 504, taken: false },
      { lost: "reset", taken: true },
      { lost: "reset", taken: false },
      { lost: "silence", taken: true },
      { lost: "silence", taken: false },
      { slowMs: 9000 },
      { unconnected: true },
      { status: 403, code: "ConversationBlockedByUser" },
      { status: 403, errorCode: 209 },
      { status: 404, code: "ConversationNotFound" },
    ];
    const final = new Set<string>();
    const world = await announcingWorld({
      people: 2000,
      fault: (chat) => {
        if (random() >= 0.05) return undefined;
        const fault = FAULTS[Math.floor(random() * FAULTS.length)];
        if (fault && "status" in fault && [403, 404].includes(fault.status)) final.add(chat);
        return fault;
      },
    });
    const { counts } = await world.send();
    expect(counts).to.deep.include({ total: 2000, waiting: 0, deferred: 0, cancelled: 0 });
    let uncertain = 0;
    let unreachable = 0;
    for (let n = 0; n < 2000; n++) {
      const state = await stateOf(world, n);
      const got = world.teams.got(chatOf(n));
      expect(got, `${chatOf(n)} is ${state}`).to.be.at.most(1);
      if (state === "sent") expect(got, chatOf(n)).to.equal(1);
      if (state === "uncertain") uncertain += 1;
      if (state === "unreachable") {
        unreachable += 1;
        expect(got + Number(!final.has(chatOf(n)))).to.equal(0);
      }
    }
    expect(uncertain).to.equal(counts.uncertain).and.be.within(10, 80);
    expect(unreachable).to.equal(final.size);
    expect(counts.sent + uncertain + unreachable).to.equal(2000);
    expect(counts.unreachable["turned-away"]).to.be.greaterThan(0);
    await world.close();
  });

  it("goes on with the others while Teams refuses some chats for ten minutes, and reaches those afterwards", async () => {
    const storm = (chat: string) => Number(chat.slice(2)) % 20 === 0;
    const world = await announcingWorld({
      people: 2000,
      fault: (chat, _before, _opens, at) => (storm(chat) && at < 600_000 ? { status: 429 } : undefined),
    });
    const draft = world.send();
    await world.time.pass(90_000);
    const others = [...world.teams.reached()].filter(([chat]) => !storm(chat));
    expect(others.length).to.equal(1900);
    const done = await draft;
    expect(done.counts).to.deep.include({ total: 2000, sent: 2000 });
    expect([...world.teams.reached().values()].every((got) => got === 1)).to.equal(true);
    // A few minutes after the storm nobody waits any more.
    expect(world.time.beat.pulse()).to.be.within(600_000, 600_000 + 180_000);
    expect(world.teams.overLimit).to.equal(0);
    await world.close();
  });

  it("opens the chat of somebody who never met the bot, once, and remembers it", async () => {
    const contact = {
      serviceUrl: "https://smba.example.org/teams/",
      tenantId: TENANT,
      botId: "28:bot",
    };
    const recipients: Recipient[] = [
      { kind: "person", personId: personN(0), contact: { ...contact, userId: "29:known" } },
      { kind: "person", personId: personN(1), contact: { ...contact, userId: "29:new" } },
      { kind: "person", personId: personN(2) },
      { kind: "person", personId: personN(3), contact: { ...contact, userId: "29:away" } },
      { kind: "person", personId: personId(TENANT, "44444444-4444-4444-8444-000000000002") },
    ];
    const world = await announcingWorld({
      people: 4,
      // The last of them left the community meanwhile.
      with: (n) => ({ conversation: undefined, ...(n === 3 ? { roles: {} } : {}) }) as never,
      recipients: async function* () {
        yield* recipients;
      },
      fault: (_chat, before, opens) => {
        if (opens) return before === 0 ? { lost: "silence", taken: true } : undefined;
        return before === 0 ? { status: 429 } : undefined;
      },
    });
    const done = await world.send();
    expect(done.counts).to.deep.include({ total: 5, sent: 2, unreachable: { left: 2, "not-met": 1 } });
    expect(world.teams.got("a:opened-29:known")).to.equal(1);
    expect(world.teams.got("a:opened-29:new")).to.equal(1);
    // Two openings each, for the first answer was lost, and two messages each, the first of which was refused.
    expect(world.teams.requests).to.equal(8);
    const known = await world.deps.store.people.person(personN(0));
    expect(known?.value.conversation?.conversationId).to.equal("a:opened-29:known");
    await world.close();
  });

  it("posts to channels as new posts, and says which are gone", async () => {
    const channel = (id: string): Recipient => ({
      kind: "channel",
      reference: {
        conversationId: `${id};messageid=17`,
        kind: "channel",
        serviceUrl: "https://smba.example.org/teams/",
        tenantId: TENANT,
        botId: "28:bot",
      },
    });
    const world = await announcingWorld({
      people: 0,
      recipients: async function* () {
        yield channel("19:there@thread.tacv2");
        yield channel("19:deleted@thread.tacv2");
      },
      fault: (thread) =>
        thread.startsWith("19:deleted") ? { status: 404, code: "ConversationNotFound" } : undefined,
    });
    expect((await world.send()).counts).to.deep.include({ total: 2, sent: 1, unreachable: { gone: 1 } });
    expect(world.teams.got("19:there@thread.tacv2")).to.equal(1);
    await world.close();
  });

  it("is done at once where there is nobody to send to", async () => {
    const world = await announcingWorld({ people: 0 });
    expect((await world.send()).counts).to.deep.include({ total: 0 });
    await world.close();
  });
});

async function stateOf({ deps }: Awaited<ReturnType<typeof announcingWorld>>, n: number) {
  const { bucketOf } = await import("../../../bot/domain/delivery.ts");
  const [announcement] = (await deps.store.announcements.page("first" as never, { limit: 1 })).documents;
  if (!announcement) throw new Error("There is one");
  const bucket = bucketOf(announcement.value.id, personN(n));
  return (await deps.store.deliveries.one(bucket, personN(n)))?.value.state;
}
