import { setTimeout as sleep } from "node:timers/promises";
import { openCosmosDocuments } from "../../../bot/adapters/cosmos/cosmosDocuments.ts";
import { createStore } from "../../../bot/adapters/documents/store.ts";
import { systemClock } from "../../../bot/adapters/system/clock.ts";
import { readConfig } from "../../../bot/config.ts";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import { openApp } from "../../../bot/main.ts";
import type { Store } from "../../../bot/ports/store.ts";
import { changeRhythm } from "../../../bot/usecases/prompts/changeRhythm.ts";
import { aGardener } from "../builders.ts";
import { serveTeams } from "../connectorSimulator/server.ts";
import { simulatedTeams } from "../connectorSimulator/teams.ts";
import { startSetUpEmulator } from "../cosmos/account.ts";
import { recordedLog, TUESDAY } from "../deps.ts";
import { temporaryFolder } from "../folders.ts";
import { begun, everybody } from "../killedSender.ts";
import { eventually } from "../processes.ts";
import { aChannel } from "../prompts.ts";
import { type Fleet, startFleet } from "./fleet.ts";
import { finds, startVisitors, type Visits } from "./visitors.ts";

const SIZE = 3;
/** Prompts are due on Tuesdays at ten: the clocks say so this long after the beginning. */
const PROMPT_DUE_MS = 15_000;
/** What an instance says it has when it says it is ready is looked for so many times at most. */
const LOOKED_FOR_MOST = 100;

export type InstancesRun = {
  kills: number;
  /** Announcements that went out, and prompts, by what is known of them. */
  announced: Awaited<ReturnType<typeof everybody>> & { people: number };
  prompts: { channels: number; twice: number; unsettled: number };
  visits: Visits;
  /** Writes that were acknowledged and are not in the store, whole. */
  lost: string[];
  /** Items an instance did not find although it said it was ready and they were there before it started. */
  missingWhenReady: string[];
  /** How often an instance that nobody stopped said it was not ready any more. */
  fellBack: number;
  /** From the start of a process until it was ready, in milliseconds. */
  readyAfter: number[];
  seconds: number;
};

/**
 * Three processes of the product on one Cosmos DB behind a round-robin, with visitors, an announcement and prompts under
 * way; processes are killed with SIGKILL at moments and places the random numbers choose, and started again.
 */
export async function runInstances(
  random: () => number,
  options: {
    loadMs: number;
    kills: number;
    visitors: number;
    people: number;
    channels: number;
    findMs: number;
  },
): Promise<InstancesRun> {
  const began = performance.now();
  const account = await startSetUpEmulator();
  const data = temporaryFolder();
  const teams = simulatedTeams({ now: () => performance.now(), latencyMs: () => 50 + 150 * random() });
  const server = await serveTeams(teams);
  const store = createStore(await openCosmosDocuments(account.settings));
  const { endpoint, key = "", database } = account.settings;
  const settings = {
    PORT: "0",
    DATA_DIR: data.folder,
    LOG_LEVEL: "error",
    STORE: "cosmos",
    COSMOS_ENDPOINT: endpoint,
    COSMOS_KEY: key,
    COSMOS_DATABASE: database,
  };
  const aheadMs = TUESDAY.getTime() - PROMPT_DUE_MS - Date.now();
  let fleet: Fleet | undefined;
  try {
    const channels = await begin(settings, { aheadMs, url: server.url, channels: options.channels });
    const report = { missingWhenReady: [] as string[], readyAfter: [] as number[] };
    let visits: Visits | undefined;
    fleet = await startFleet(SIZE, { settings, aheadMs }, async (instance) => {
      report.readyAfter.push(performance.now() - instance.startedAt);
      const before = visits?.saved.filter(({ at }) => at < instance.startedAt) ?? [];
      for (const saved of before.slice(-LOOKED_FOR_MOST))
        if (!(await finds(instance.url, saved))) report.missingWhenReady.push(saved.id);
    });
    const { instances } = fleet;
    const allReady = async () => instances.every(({ ready }) => ready);
    for (let place = 0; place < SIZE; place++) fleet.start(place);
    await eventually("all are ready", allReady, 60_000);
    const announcement = await begun(store, options.people, server.url);
    const stateOf = async () =>
      (await store.announcements.one(FIRST_COMMUNITY, announcement.id))?.value.state;
    // Visitors become members, who are not to be among those it goes to.
    await eventually("it is being sent", async () => (await stateOf()) === "sending", 30_000);
    const load = startVisitors({
      url: fleet.url,
      instances: () => instances,
      random,
      visitors: options.visitors,
      findMs: options.findMs,
    });
    visits = load.visits;
    const each = options.loadMs / (options.kills + 1);
    for (let kill = 0; kill < options.kills; kill++) {
      await sleep(each * (0.5 + random()));
      const place = Math.floor(random() * SIZE);
      await fleet.kill(place);
      await sleep(500);
      fleet.start(place);
      await eventually("it is ready again", allReady, 60_000);
    }
    await sleep(each);
    await load.stop();
    (await store.announcements.one(FIRST_COMMUNITY, announcement.id))?.value.state;
    await eventually("the announcement is done", async () => (await stateOf()) === "done", 60_000);
    await eventually("prompts have been asked", async () => (await promptsOf(store)).length > 0, 30_000);
    const announced = await everybody(store, announcement, options.people, teams.got);
    return {
      kills: options.kills,
      announced: { ...announced, people: options.people },
      prompts: {
        channels: channels.length,
        twice: channels.filter((channel) => teams.got(channel) > 1).length,
        unsettled: await unsettled(store, teams.got),
      },
      visits: load.visits,
      lost: await lost(store, load.visits),
      ...report,
      fellBack: fleet.fellBack,
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    await fleet?.close();
    await store.close();
    await server.close();
    await account.close();
    data.remove();
  }
}

/** Makes the community with a calendar about to ask in channels; answers with their conversations. */
async function begin(
  settings: Record<string, string>,
  of: { aheadMs: number; url: string; channels: number },
): Promise<string[]> {
  const clock = { ...systemClock, now: () => new Date(Date.now() + of.aheadMs) };
  const { deps, close } = await openApp(readConfig(settings), { clock, log: recordedLog() });
  const gardener = await aGardener(deps);
  const names = Array.from({ length: of.channels }, (_, i) => `channel-${i}`);
  const conversations: string[] = [];
  for (const name of names) conversations.push(await aChannel(deps, name, of.url));
  await changeRhythm(deps, gardener, { conversations, running: true });
  await close();
  return names.map((name) => `19:${name}@thread.tacv2`);
}

async function promptsOf(store: Store) {
  return (await store.prompts.posts(FIRST_COMMUNITY, 10)).map(({ value }) => value);
}

/** Prompts of which what is written down is not what arrived. */
async function unsettled(store: Store, got: (conversation: string) => number): Promise<number> {
  const deliveries = (await promptsOf(store)).flatMap((post) => post.deliveries);
  return deliveries.filter(({ state, reference: { conversationId } }) => {
    const arrived = got(conversationId);
    // Claimed by a process that died: it counts as uncertain once nobody can be under way with it any more.
    if (state === "uncertain" || state === "claimed") return arrived > 1;
    return state === "sent" ? arrived !== 1 : arrived !== 0;
  }).length;
}

/** Acknowledged writes that are not there, or only in part: a perspective without its count. */
async function lost(store: Store, { saved }: Visits): Promise<string[]> {
  const missing: string[] = [];
  for (const { id, title, perspectives } of saved) {
    const thread = await store.knowledge.thread(FIRST_COMMUNITY, id as never);
    if (thread?.item.value.title !== title) missing.push(`item ${id}`);
    const there = new Set<string>(thread?.perspectives.map(({ value }) => value.id));
    missing.push(...perspectives.filter((one) => !there.has(one)).map((one) => `perspective ${one}`));
    if (thread && thread.item.value.counts.perspectives !== there.size) missing.push(`count of ${id}`);
  }
  return missing;
}
