import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createStore } from "../../bot/adapters/documents/store.ts";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { systemIds } from "../../bot/adapters/system/ids.ts";
import { type Announcement, moved, newAnnouncement } from "../../bot/domain/announcement.ts";
import { FIRST_COMMUNITY, newCommunity } from "../../bot/domain/community.ts";
import { bucketOf, bucketsOf, type Delivery } from "../../bot/domain/delivery.ts";
import type { ActorRef, AnnouncementId } from "../../bot/domain/ids.ts";
import { membershipOf, newPerson } from "../../bot/domain/member.ts";
import type { Store } from "../../bot/ports/store.ts";
import { unlessThere } from "../../bot/usecases/changing.ts";
import { chatOf, personN } from "./announcing.ts";
import { TENANT } from "./builders.ts";
import { serveTeams } from "./connectorSimulator/server.ts";
import { simulatedTeams } from "./connectorSimulator/teams.ts";
import { temporaryFolder } from "./folders.ts";
import { rawSqlite } from "./rawStore.ts";

const SQLITE_BUSY = 5;

/** The program of a sending process; it takes its settings as JSON. */
export const SENDING_PROCESS = fileURLToPath(new URL("sendingProcess.ts", import.meta.url));

/** What killed senders left, once the last one came to the end. */
export type KilledSending = {
  people: number;
  kills: number;
  sent: number;
  uncertain: number;
  /** Got it more than once. */
  twice: number;
  /** Recorded as sent and did not get it, or got it and are recorded as neither sent nor uncertain, or not recorded at all. */
  wrong: number;
  seconds: number;
};

/**
 * Sends an announcement to people through the simulated Connector from a real process, kills that with SIGKILL at
 * moments the random numbers choose, starts the next on the same folder, and looks what became of everybody.
 */
export async function killedSending(
  random: () => number,
  { people, kills }: { people: number; kills: number },
): Promise<KilledSending> {
  const { folder, remove } = temporaryFolder();
  const teams = simulatedTeams({ now: () => performance.now(), latencyMs: () => 20 + 200 * random() });
  const server = await serveTeams(teams);
  const began = performance.now();
  const children: ChildProcess[] = [];
  const start = (settings: string): ChildProcess => {
    const child = spawn(process.execPath, [SENDING_PROCESS, settings], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    children.push(child);
    return child;
  };
  try {
    const announcement = await inFolder(folder, (store) => begun(store, people, server.url));
    const settings = JSON.stringify({ DATA_DIR: folder, PORT: "0", LOG_LEVEL: "error" });
    // What is claimed and never left is lost to the count: half of them leave enough for every kill.
    const each = Math.floor((people * 0.5) / kills);
    for (let kill = 0; kill < kills; kill++) {
      const child = start(settings);
      const at = teams.requests + 1 + Math.floor(random() * each);
      while (teams.requests < at && child.exitCode === null) await sleep(2);
      await sleep(random() * 40);
      await ended(child, "SIGKILL");
    }
    const last = start(settings);
    while (stateIn(folder, announcement) !== "done") await sleep(250);
    await ended(last, "SIGTERM");
    const found = await inFolder(folder, (store) => everybody(store, announcement, people, teams.got));
    return { people, kills, ...found, seconds: (performance.now() - began) / 1000 };
  } finally {
    for (const child of children) await ended(child, "SIGKILL");
    await server.close();
    remove();
  }
}

async function inFolder<T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = createStore(openSqliteDocuments(folder));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Members of the first community with a chat each, and an announcement to all of them, begun. */
export async function begun(store: Store, people: number, serviceUrl: string): Promise<Announcement> {
  const now = new Date();
  const community = newCommunity({ id: FIRST_COMMUNITY, name: "Practice", purpose: "To learn" }, now);
  await unlessThere(store.communities.write([{ create: community }]));
  for (let n = 0; n < people; n++) {
    const person = {
      ...newPerson({ id: personN(n), name: `Member ${n}`, actorRef: `ref-${n}` as ActorRef }, now),
      roles: { [FIRST_COMMUNITY]: ["member" as const] },
      conversation: {
        conversationId: chatOf(n),
        kind: "personal" as const,
        serviceUrl,
        tenantId: TENANT,
        botId: "28:bot",
        userId: `29:${n}`,
      },
    };
    await store.people.write(person.id, [{ create: person }]);
    await store.membership.write(FIRST_COMMUNITY, [{ create: membershipOf(person, FIRST_COMMUNITY, now) }]);
  }
  const draft = newAnnouncement(
    {
      id: systemIds.next() as AnnouncementId,
      communityId: FIRST_COMMUNITY,
      texts: { en: { title: "Study day", text: "On Thursday." } },
      audience: { kind: "everyone" },
      // So that it does not matter at what hour this runs.
      urgent: { reason: "A test" },
    },
    now,
  );
  const started = moved(draft, "start", now);
  await store.knowledge.write(FIRST_COMMUNITY, [{ create: started }]);
  return started;
}

/** Read past the process that has the folder; nothing while that puts right what the one before left. */
function stateIn(folder: string, { id }: Announcement): string {
  try {
    const row = rawSqlite(folder).find((document) => document.id === id);
    return row ? (JSON.parse(row.json) as Announcement).state : "";
  } catch (error) {
    if (Number((error as { errcode?: unknown }).errcode) % 256 === SQLITE_BUSY) return "";
    throw error;
  }
}

/** Holds what is recorded of everybody against what they got. */
export async function everybody(
  store: Store,
  { id }: Pick<Announcement, "id">,
  people: number,
  got: (chat: string) => number,
): Promise<Pick<KilledSending, "sent" | "uncertain" | "twice" | "wrong">> {
  const found = { sent: 0, uncertain: 0, twice: 0, wrong: 0 };
  let recorded = 0;
  for (const bucket of bucketsOf(id))
    recorded += (await store.deliveries.page(bucket, { limit: 1000 })).documents.length;
  if (recorded !== people) found.wrong += Math.abs(people - recorded);
  for (let n = 0; n < people; n++) {
    const delivery: Delivery | undefined = (await store.deliveries.one(bucketOf(id, personN(n)), personN(n)))
      ?.value;
    const arrived = got(chatOf(n));
    if (arrived > 1) found.twice += 1;
    if (delivery?.state === "sent" && arrived === 1) found.sent += 1;
    else if (delivery?.state === "uncertain") found.uncertain += 1;
    else found.wrong += 1;
  }
  return found;
}

export async function ended(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    child.once("close", () => resolve());
    child.kill(signal);
  });
}
