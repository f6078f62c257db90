import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { buildTabIfNeeded } from "../../bot/commands/tabBuild.ts";
import { readConfig } from "../../bot/config.ts";
import sampleCommunity from "../../bot/data/sampleCommunity.json" with { type: "json" };
import samplePeople from "../../bot/data/samplePeople.json" with { type: "json" };
import { openApp } from "../../bot/main.ts";
import type { Documents } from "../../bot/ports/documents.ts";
import type { Identity } from "../../bot/ports/identity.ts";
import type { Messenger } from "../../bot/ports/messenger.ts";
import type { Clock, Ids } from "../../bot/ports/world.ts";
import type { Allowance } from "../../bot/surfaces/allowance.ts";
import type { Deps } from "../../bot/usecases/deps.ts";
import { loadSample, loadSamplePeople } from "../../bot/usecases/sample.ts";
import { openEmulated } from "./cosmos/account.ts";
import { type RecordedLog, recordedLog } from "./deps.ts";

export type RunningApp = {
  /** Without a slash at the end. */
  url: string;
  deps: Deps;
  log: RecordedLog;
  /** Ids of sample people, as `Authorization: Sample <id>` takes them. */
  people: { practitioner: string; gardener: string; admin: string };
  close(): Promise<void>;
};

export type AppOptions = {
  /** False for a store without sample items. Default true. */
  sample?: boolean;
  /** True where a browser opens the tab: it is built first when need be. Otherwise a page of one line stands in for it. */
  tab?: boolean;
  /** Another build of the tab, for a browser that opens it. */
  tabFolder?: string;
  /** Settings as the environment would hold them. */
  env?: Record<string, string>;
  documents?: Documents;
  identity?: Identity;
  clock?: Clock;
  ids?: Ids;
  messenger?: Messenger;
  allowance?: Allowance;
};

/** `TEST_STORE=cosmos` puts an emulated Cosmos DB under every app of a run that brings no documents of its own. */
const ON_COSMOS = process.env["TEST_STORE"] === "cosmos";

/** The whole product on a free port of 127.0.0.1, with SQLite in memory unless told otherwise. */
export async function startApp(options: AppOptions = {}): Promise<RunningApp> {
  if (options.tab) await buildTabIfNeeded();
  const tabFolder =
    options.tabFolder ?? (options.tab ? undefined : fileURLToPath(new URL("./emptyTab", import.meta.url)));
  const log = recordedLog();
  const env = { PORT: "0", DATA_DIR: join(mkdtempSync(join(tmpdir(), "garden-"))), ...options.env };
  const app = await openApp(readConfig(env), {
    log,
    documents: options.documents ?? (ON_COSMOS ? await openEmulated() : openSqliteDocuments(":memory:")),
    ...(options.identity ? { identity: options.identity } : {}),
    ...(options.clock ? { clock: options.clock } : {}),
    ...(options.ids ? { ids: options.ids } : {}),
    ...(options.messenger ? { messenger: options.messenger } : {}),
    ...(options.allowance ? { allowance: options.allowance } : {}),
    ...(tabFolder ? { tabFolder } : {}),
  });
  await loadSamplePeople(app.deps, samplePeople.tenantId, samplePeople.people);
  if (options.sample !== false) await loadSample(app.deps, sampleCommunity);
  await app.deps.search.caughtUp();
  const port = await app.listen();
  return {
    url: `http://127.0.0.1:${port}`,
    deps: app.deps,
    log,
    people: {
      practitioner: personWith("member"),
      gardener: personWith("gardener"),
      admin: personWith("admin"),
    },
    close: () => app.close(),
  };
}

function personWith(role: string): string {
  const person = samplePeople.people.find(({ roles }) => roles.includes(role));
  if (!person) throw new Error(`No sample person is ${role}`);
  return person.id;
}

/** Asks the API as a person; answers with status and parsed body. */
export async function ask(
  app: RunningApp,
  as: string | undefined,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: never; headers: Headers }> {
  const response = await fetch(app.url + path, {
    method,
    headers: {
      ...(as ? { authorization: `Sample ${as}` } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as never };
}
