import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createStore } from "../../bot/adapters/documents/store.ts";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { systemBeat } from "../../bot/adapters/system/beat.ts";
import { systemClock } from "../../bot/adapters/system/clock.ts";
import { systemIds } from "../../bot/adapters/system/ids.ts";
import { createConnectorClient } from "../../bot/adapters/teams/connectorClient.ts";
import { createCourier } from "../../bot/adapters/teams/courier.ts";
import type { Announcement } from "../../bot/domain/announcement.ts";
import { createDispatcher } from "../../bot/usecases/announcements/dispatcher.ts";
import { ALONE } from "../../bot/usecases/announcements/lease.ts";
import { cancelAnnouncement, startAnnouncement } from "../../bot/usecases/announcements/moveAnnouncement.ts";
import { aDraft, allOf, announcingWorld, plainCard, refOf } from "../support/announcing.ts";
import { forkTeams } from "../support/connectorSimulator/process.ts";
import type { Fault } from "../support/connectorSimulator/teams.ts";
import { testDeps } from "../support/deps.ts";
import { temporaryFolder } from "../support/folders.ts";
import { begun, killedSending } from "../support/killedSender.ts";
import { seeded } from "../support/killRound.ts";
import type { MeasuredLarge } from "./announcementsChild.ts";
import { printTable } from "./table.ts";

const PEOPLE = 10_000;

/**
 * Announcements: 10,000 in simulated time, with faults and in a storm; 1,000 in real time over real sockets; twenty kills;
 * 100,000 recipients. `--quick` leaves out what takes minutes.
 */
export async function benchAnnouncements(): Promise<void> {
  printTable("1,000 known chats, real time, SQLite file, over real sockets", [await real()]);
  printTable(`${PEOPLE.toLocaleString("en-GB")} known chats, simulated time, in-memory SQLite`, [
    await simulated("all is well", () => undefined),
    await simulated("5 % faults", faults()),
    await simulated("10-minute storm of 429 on 5 %", storm),
  ]);
  printTable("Cancelling 10,000 after 60 s, simulated time", [await cancelled()]);
  printTable("100,000 recipients on SQLite", [large()]);
  if (process.argv.includes("--quick")) return;
  printTable("A sending process killed with -9, again and again", [await killed()]);
}

async function simulated(
  name: string,
  fault: (chat: string, before: number, opens: boolean, at: number) => Fault | undefined,
) {
  const world = await announcingWorld({ people: PEOPLE, fault });
  const began = world.time.beat.pulse();
  const draft = await aDraft(world.deps);
  await startAnnouncement(world.deps, world.gardener, refOf(draft));
  let others: number | undefined;
  for (;;) {
    await world.time.pass(250);
    if (others === undefined && [...world.teams.reached().keys()].filter(isCalm).length === PEOPLE * 0.95)
      others = (world.time.beat.pulse() - began) / 1000;
    if (!(await world.read(draft)).open) break;
  }
  const { counts } = await world.read(draft);
  const row = {
    case: name,
    seconds: (world.time.beat.pulse() - began) / 1000,
    "calm 95 % after, s": others ?? "-",
    sent: counts.sent,
    uncertain: counts.uncertain,
    unreachable: Object.values(counts.unreachable).reduce((sum, count) => sum + count, 0),
    twice: [...world.teams.reached().values()].filter((got) => got > 1).length,
    "most in a second": world.teams.busiestSecond,
    "over a limit": world.teams.overLimit,
  };
  await world.close();
  return row;
}

function faults() {
  const random = seeded(7);
  const kinds: Fault[] = [
    { status: 429 },
    { status: 429, retryAfterS: 3 },
    { status: 412 },
    { status: 502, taken: true },
    { status: 504, taken: false },
    { status: 503, retryAfterS: 2 },
    { lost: "reset", taken: true },
    { lost: "silence", taken: true },
    { slowMs: 9000 },
    { status: 403, code: "ConversationBlockedByUser" },
    { status: 404, code: "ConversationNotFound" },
  ];
  return () => (random() < 0.05 ? kinds[Math.floor(random() * kinds.length)] : undefined);
}

function isCalm(chat: string): boolean {
  return Number(chat.slice(2)) % 20 !== 0;
}

function storm(chat: string, _before: number, _opens: boolean, at: number): Fault | undefined {
  return !isCalm(chat) && at < 600_000 ? { status: 429 } : undefined;
}

async function cancelled() {
  const world = await announcingWorld({ people: PEOPLE });
  const draft = await aDraft(world.deps);
  await startAnnouncement(world.deps, world.gardener, refOf(draft));
  await world.time.pass(60_000);
  await cancelAnnouncement(world.deps, world.gardener, refOf(draft));
  const at = world.time.beat.pulse();
  let left = world.teams.requests;
  let lastLeft = at;
  while ((await world.read(draft)).open) {
    await world.time.pass(50);
    if (world.teams.requests > left) lastLeft = world.time.beat.pulse();
    left = world.teams.requests;
  }
  const { counts } = await world.read(draft);
  const row = {
    "last message left after, s": (lastLeft - at) / 1000,
    "settled after, s": (world.time.beat.pulse() - at) / 1000,
    sent: counts.sent,
    cancelled: counts.cancelled,
  };
  await world.close();
  return row;
}

async function real() {
  const { folder, remove } = temporaryFolder();
  const teams = await forkTeams();
  const base = await testDeps();
  const store = createStore(openSqliteDocuments(folder));
  try {
    const announcement = await begun(store, 1000, teams.url);
    const dispatcher = createDispatcher(
      {
        ...base,
        store,
        clock: systemClock,
        ids: systemIds,
        beat: systemBeat,
        recipients: allOf(1000),
        courier: createCourier(createConnectorClient({ token: async () => undefined }), plainCard),
      },
      ALONE,
    );
    const cpu = process.cpuUsage();
    const began = performance.now();
    dispatcher.start();
    let now: Announcement | undefined;
    while (now?.state !== "done") {
      await systemClock.sleep(100);
      now = (await store.announcements.one(announcement.communityId, announcement.id))?.value;
    }
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    await dispatcher.stop();
    const seen = await teams.seen();
    return {
      seconds,
      "a second": 1000 / seconds,
      sent: now.counts.sent,
      "most in a second": seen.busiestSecond,
      "over a limit": seen.overLimit,
      twice: seen.twice,
      "CPU s": (user + system) / 1e6,
    };
  } finally {
    await base.close();
    await store.close();
    teams.end();
    remove();
  }
}

function large(): Record<string, number | string> {
  const { folder, remove } = temporaryFolder();
  try {
    const child = fileURLToPath(new URL("./announcementsChild.ts", import.meta.url));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--expose-gc", child, folder, "100000", "3000"],
      { encoding: "utf8" },
    );
    if (status !== 0) return { failed: stderr.trim().split("\n").at(-1) ?? "" };
    const measured = JSON.parse(stdout) as MeasuredLarge;
    return {
      "preparing, s": measured.preparingSeconds,
      "longest block, ms": measured.longestBlockMs,
      "memory preparing, MB": measured.memoryPreparing,
      "memory after 3,000 sent, MB": measured.memorySending,
      "cancelling the rest, s": measured.cancellingSeconds,
    };
  } finally {
    remove();
  }
}

async function killed() {
  const found = await killedSending(seeded(20), { people: 900, kills: 20 });
  return {
    kills: found.kills,
    people: found.people,
    sent: found.sent,
    uncertain: found.uncertain,
    "uncertain a kill": found.uncertain / found.kills,
    twice: found.twice,
    "lost or wrong": found.wrong,
    seconds: found.seconds,
  };
}
