import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Server } from "restify";
import { azureIdentity } from "./adapters/azure/azureIdentity.ts";
import { createEntraIdentity } from "./adapters/azure/entraIdentity.ts";
import { type SealKeyVault, sealKeyVault, VAULT_SCOPE, vaultAccess } from "./adapters/azure/sealKeyVault.ts";
import { openCosmosDocuments } from "./adapters/cosmos/cosmosDocuments.ts";
import { announcing } from "./adapters/documents/announcing.ts";
import { CannotOpenStore } from "./adapters/documents/cannotOpenStore.ts";
import { documentOf } from "./adapters/documents/changeRules.ts";
import { readOnceInRequest } from "./adapters/documents/readOnceInRequest.ts";
import { createStore } from "./adapters/documents/store.ts";
import { createFollowedIndex } from "./adapters/search/followedIndex.ts";
import { openSqliteDocuments } from "./adapters/sqlite/sqliteDocuments.ts";
import { systemBeat } from "./adapters/system/beat.ts";
import { systemClock } from "./adapters/system/clock.ts";
import { inRequest, rememberedInRequest } from "./adapters/system/currentRequest.ts";
import { systemIds } from "./adapters/system/ids.ts";
import { createLocalIdentity } from "./adapters/system/localIdentity.ts";
import { createLog } from "./adapters/system/log.ts";
import { createPhoneNumbers } from "./adapters/system/phoneNumbers.ts";
import { createSealer } from "./adapters/system/sealer.ts";
import { sealKeyFile } from "./adapters/system/sealKeyFile.ts";
import type { SealKeys } from "./adapters/system/sealRing.ts";
import { createBotAdapter } from "./adapters/teams/botAdapter.ts";
import { createConnectorClient } from "./adapters/teams/connectorClient.ts";
import { createConnectorToken } from "./adapters/teams/connectorToken.ts";
import { createCourier } from "./adapters/teams/courier.ts";
import { createLinks } from "./adapters/teams/links.ts";
import { createTeamsMessenger } from "./adapters/teams/messenger.ts";
import { createPromptCourier } from "./adapters/teams/promptCourier.ts";
import { createTeamsRosters } from "./adapters/teams/rosters.ts";
import { announcementCard } from "./cards/announcementCard.ts";
import { type Config, ConfigError, isLoopback, type TeamsSettings } from "./config.ts";
import { FIRST_COMMUNITY_WORDS } from "./data/firstCommunity.ts";
import { identifierData } from "./data/identifiers/data.ts";
import { promptLibrary } from "./data/promptLibrary.ts";
import samplePeople from "./data/samplePeople.json" with { type: "json" };
import { searchData } from "./data/searchData.ts";
import { createContributions } from "./domain/contributions.ts";
import { createIdentifierCheck } from "./domain/identifiers/findIdentifiers.ts";
import { createKnowledgeSearch } from "./domain/search/knowledgeSearch.ts";
import type { Documents } from "./ports/documents.ts";
import type { Identity } from "./ports/identity.ts";
import type { Messenger } from "./ports/messenger.ts";
import type { Sealer } from "./ports/sealer.ts";
import type { Clock, Ids, Log } from "./ports/world.ts";
import { type Allowance, createAllowance, unlimited } from "./surfaces/allowance.ts";
import { createPracticeBot } from "./surfaces/chat/practiceBot.ts";
import { takeActivities } from "./surfaces/http/activities.ts";
import { createHttpServer } from "./surfaces/http/server.ts";
import { stopServer } from "./surfaces/http/stopServer.ts";
import { watchTraffic } from "./surfaces/http/traffic.ts";
import { inTime } from "./surfaces/inTime.ts";
import { type Repeat, startEveryMinute } from "./surfaces/schedule/everyMinute.ts";
import { recipientsOf } from "./usecases/announcements/audience.ts";
import { createDispatcher } from "./usecases/announcements/dispatcher.ts";
import { ALONE, LEASE_TIMES } from "./usecases/announcements/lease.ts";
import { appointFirstAdmins } from "./usecases/appointFirstAdmins.ts";
import type { Deps } from "./usecases/deps.ts";
import { oweDigests } from "./usecases/digest/oweDigests.ts";
import { oweFollowUps } from "./usecases/followUps.ts";
import { closeHealthWindows } from "./usecases/health/closeWindows.ts";
import { finishErasures } from "./usecases/keeping/erase.ts";
import { purgeNightly } from "./usecases/keeping/purge.ts";
import { makeFirstCommunity } from "./usecases/makeFirstCommunity.ts";
import { finishMerges } from "./usecases/mergeItems.ts";
import { sendNotices } from "./usecases/notices.ts";
import { refreshStaleCards } from "./usecases/postedCards.ts";
import { deliverPosts } from "./usecases/prompts/deliverPosts.ts";
import { postPrompts } from "./usecases/prompts/postPrompts.ts";
import { refreshPrompts } from "./usecases/prompts/refreshPrompts.ts";
import { publishWaiting } from "./usecases/publishWaiting.ts";
import { readRosters } from "./usecases/readRosters.ts";
import { recheckItems } from "./usecases/recheckItems.ts";
import { sealKeysFit } from "./usecases/sealKeysFit.ts";
import { tellContributors } from "./usecases/tellContributors.ts";
import { oweMondayNotes } from "./usecases/tending/mondayNotes.ts";
import { welcomeNewcomers } from "./usecases/tending/welcomeNewcomers.ts";

/** How long another process's write may go unseen; our own are seen at once. */
const FOLLOW_MS = 1000;
/** How long running turns and rounds may take to end; the rest of ten seconds is for giving back what is held. */
const STOP_MS = 7000;
const TAB_FOLDER = fileURLToPath(new URL("../tab/dist", import.meta.url));

/** Parts a test or a command may put in place of the real ones. */
export type Instead = {
  documents?: Documents;
  clock?: Clock;
  ids?: Ids;
  log?: Log;
  identity?: Identity;
  messenger?: Messenger;
  sealer?: Sealer;
  allowance?: Allowance;
  tabFolder?: string;
  /** What stands for the minute between two rounds. */
  repeat?: Repeat;
};

/** The product, put together. */
export type App = {
  deps: Deps;
  server: Server;
  /** True when this start made the first community: the store was empty. */
  fresh: boolean;
  /** Listens, and does each minute what is due; answers with the port, which the system chose where the setting was 0. */
  listen(): Promise<number>;
  /** Stops accepting, lets running requests and rounds finish, closes the store; within ten seconds. */
  close(): Promise<void>;
};

/** Opens the store, begins to build the index and puts every part in its place. Throws ConfigError or CannotOpenStore. */
export async function openApp(config: Config, instead: Instead = {}): Promise<App> {
  const clock = instead.clock ?? systemClock;
  const ids = instead.ids ?? systemIds;
  const log = instead.log ?? createLog(config.logLevel);
  const documents = instead.documents ?? (await openDocuments(config));
  const store = createStore(
    readOnceInRequest(
      announcing(documents, (changes) => {
        search.wake();
        if (changes.some((change) => documentOf(change)?.type === "announcement")) announcements.wake();
      }),
      rememberedInRequest,
    ),
  );
  const contributions = createContributions();
  const search = createFollowedIndex(store, createKnowledgeSearch(searchData), {
    pollMs: FOLLOW_MS,
    quietWords: new Set(searchData.stopWords),
    log,
    also: contributions.take,
  });
  const links = createLinks(config.publicUrl, config.teams?.teamsAppId);
  const adapter = createBotAdapter(config.teams, log);
  const messenger =
    instead.messenger ?? createTeamsMessenger(adapter, config.teams?.appId ?? "", { links, ids, log });
  const connector = createConnectorClient({ token: createConnectorToken(config.teams) });
  const promptCourier = createPromptCourier(connector, { links, ids });
  const courier = createCourier(connector, ({ announcement, ...message }) =>
    announcementCard({ texts: announcement.texts, ...message }),
  );
  const rosters = createTeamsRosters(adapter, config.teams?.appId ?? "");
  const sealKeys = sealKeysOf(config);
  const sealer = instead.sealer ?? createSealer(await sealKeys.open());
  const identifiers = createIdentifierCheck(identifierData, createPhoneNumbers());
  const deps: Deps = {
    store,
    search,
    contributions,
    sealer,
    messenger,
    identifiers,
    clock,
    ids,
    log,
    links,
    promptLibrary,
  };
  if (!(await sealKeysFit(deps))) {
    await store.close();
    throw new CannotOpenStore(
      `${sealKeys.where} does not hold the keys this store was written with. Bring them back from the backup, to the same place.`,
    );
  }
  const { made } = await makeFirstCommunity(deps, FIRST_COMMUNITY_WORDS);
  await appointFirstAdmins(deps, config.firstAdmins);
  const allowance = instead.allowance ?? (config.teams ? createAllowance(clock) : unlimited);
  const bot = createPracticeBot(deps, {
    allowedTenants: config.teams?.allowedTenants ?? "any",
    allowance,
  });
  let stopping = false;
  const server = createHttpServer(deps, {
    identity: instead.identity ?? identityFor(config),
    allowance,
    inRequest,
    isStopping: () => stopping,
    ...(config.teams ? {} : { samplePeople: samplePeople.people as SamplePeople }),
    tabFolder: instead.tabFolder ?? TAB_FOLDER,
    openItem: links.openItem,
    onActivity: takeActivities(deps, adapter, bot),
  });
  const traffic = watchTraffic(server);
  const built = search.start();
  built.catch((error: unknown) =>
    log.error("search.build-failed", { error: error instanceof Error ? error.name : "unknown" }),
  );
  let rounds: ReturnType<typeof startEveryMinute> | undefined;
  const announcements = createDispatcher(
    { ...deps, courier, recipients: recipientsOf, beat: systemBeat },
    config.store.kind === "sqlite" ? ALONE : LEASE_TIMES,
  );
  return {
    deps,
    server,
    fresh: made,
    listen: async () => {
      const port = await listen(server, config);
      announcements.start();
      const tasks = [
        { name: "publish-waiting", run: () => publishWaiting(deps) },
        { name: "finish-merges", run: () => finishMerges(deps) },
        { name: "post-prompts", run: () => postPrompts(deps) },
        { name: "deliver-prompts", run: () => deliverPosts({ ...deps, promptCourier }) },
        { name: "refresh-prompts", run: () => refreshPrompts(deps) },
        { name: "welcome-newcomers", run: () => welcomeNewcomers(deps) },
        { name: "monday-notes", run: () => oweMondayNotes(deps) },
        { name: "weekly-digests", run: () => oweDigests(deps) },
        { name: "thread-news", run: () => tellContributors(deps) },
        { name: "follow-ups", run: () => oweFollowUps(deps) },
        { name: "send-notices", run: () => sendNotices(deps) },
        { name: "recheck", run: () => recheckItems(deps) },
        { name: "rosters", run: () => readRosters(deps, rosters) },
        { name: "erasures", run: () => finishErasures(deps) },
        // Before the purge, which may take what they are worked out from.
        { name: "health-windows", run: () => closeHealthWindows(deps) },
        { name: "purge", run: () => purgeNightly(deps) },
        { name: "stale-cards", run: () => refreshStaleCards(deps) },
        { name: "overwrite-replaced", run: () => deps.store.overwriteReplaced() },
        { name: "traffic", run: async () => traffic.report(log) },
      ];
      rounds = startEveryMinute(deps, tasks, instead.repeat);
      return port;
    },
    close: async () => {
      stopping = true;
      await Promise.all([
        stopServer(server, STOP_MS),
        inTime(STOP_MS, rounds?.stop() ?? Promise.resolve()).catch(() => log.warn("stop.round-unfinished")),
        inTime(STOP_MS, announcements.stop()).catch(() => log.warn("stop.announcements-unfinished")),
      ]);
      await search.stop();
      await store.close();
    },
  };
}

/** Where this installation keeps its seal keys: in a Key Vault, or in a file beside the embedded store. */
export function sealKeysOf(config: Config): SealKeys {
  return config.sealKeysUrl
    ? sealKeyVaultOf(config, config.sealKeysUrl)
    : sealKeyFile(join(config.dataDir, "seal.keys"));
}

/** The Key Vault, opened as whoever we are to Azure. */
export function sealKeyVaultOf(config: Config, url: string): SealKeyVault {
  return sealKeyVault(
    url,
    vaultAccess(async () => {
      const identity = await azureIdentity(config.managedIdentity);
      const token = await identity.getToken(VAULT_SCOPE);
      if (!token) throw new Error("no token");
      return token.token;
    }),
  );
}

type SamplePeople = Parameters<typeof createHttpServer>[1]["samplePeople"];

async function openDocuments(config: Config): Promise<Documents> {
  return config.store.kind === "cosmos"
    ? openCosmosDocuments(config.store)
    : openSqliteDocuments(config.dataDir);
}

function identityFor(config: Config): Identity {
  if (!config.teams) return createLocalIdentity(samplePeople.tenantId, samplePeople.people);
  return createEntraIdentity({
    clientId: config.teams.tabClientId,
    audiences: audiencesOf(config.publicUrl, config.teams),
    allowedTenants: config.teams.allowedTenants,
  });
}

/** The App ID URIs Teams may put into a token: with the bot's id where tab and bot share a registration. */
function audiencesOf(publicUrl: string, teams: TeamsSettings): string[] {
  const { host } = new URL(publicUrl);
  return [`api://${host}/botid-${teams.appId}`, `api://${host}/${teams.tabClientId}`];
}

function listen(server: Server, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(
        taken
          ? new ConfigError([
              `PORT: ${config.port} on ${config.host} is taken. End what runs there, or set PORT to another number.`,
            ])
          : error,
      );
    });
    server.listen(config.port, config.host, () => {
      const { address, port } = server.address() as AddressInfo;
      // A name such as localhost is what this machine says it is; nobody but this machine may reach local mode.
      if (config.teams || isLoopback(address)) return resolve(port);
      server.close();
      reject(new ConfigError([`HOST: ${config.host} is ${address}, which can be reached by others`]));
    });
  });
}
