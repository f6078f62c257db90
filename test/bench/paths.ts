import { type ChildProcess, fork, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { systemIds } from "../../bot/adapters/system/ids.ts";
import { buildTabIfNeeded } from "../../bot/commands/tabBuild.ts";
import samplePeople from "../../bot/data/samplePeople.json" with { type: "json" };
import { percentile, printTable } from "./table.ts";

const ITEMS = 10_000;
const ROUNDS = 400;
const SAVERS = 16;
const person = samplePeople.people[0] ?? { id: "", name: "" };
const agent = new Agent({ keepAlive: true, maxSockets: SAVERS });
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The paths people wait for, through HTTP, against a process that holds 10,000 items. */
export async function benchPaths(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "garden-bench-"));
  const server = fork(here("./pathsServer.ts"), [String(ITEMS)], {
    env: { PATH: process.env["PATH"], BENCH_DATA: folder },
  });
  const { port, buildMs } = (await told(server)) as { port: number; buildMs: number };
  const api = (path: string, body: unknown) =>
    post(port, path, body, { authorization: `Sample ${person.id}` });
  const queries = [
    "capacity agrees",
    "dols overdue",
    "hoarding fire",
    "supervision",
    "carer assessment",
    "safegarding adults",
  ];
  const rows = [
    await timed("save dialog (fetchTask)", () => post(port, "/api/messages", fetchTask())),
    await timed("compose-box search (query)", (i) =>
      post(port, "/api/messages", query(queries[i % queries.length] ?? "")),
    ),
    await timed("tab: list, newest first", (i) =>
      api("/api/search", { sort: "newest", after: (i % 50) * 20 }),
    ),
    await timed("tab: search", (i) => api("/api/search", { text: queries[i % queries.length] })),
  ];
  printTable(
    `Paths at ${ITEMS.toLocaleString("en-GB")} items, one at a time, ${ROUNDS} rounds (aim: p99 at most 50 ms)`,
    rows,
  );
  const saved = await savedPerSecond((body) => api("/api/items", body));
  server.send("memory");
  const { rss } = (await told(server)) as { rss: number };
  server.disconnect();
  await new Promise((resolve) => server.once("exit", resolve));
  rmSync(folder, { recursive: true, force: true });
  printTable("The process", [
    { what: `items saved a second, ${SAVERS} at a time`, value: Math.round(saved), aim: "" },
    { what: `store opened and index of ${ITEMS} items built, ms`, value: Math.round(buildMs), aim: "" },
    {
      what: "npm start to healthz, tab built, ms",
      value: Math.round(await startTime()),
      aim: "at most 2,000",
    },
    { what: "memory (RSS) after all this, MB", value: Math.round(rss / 1e6), aim: "at most 250" },
  ]);
}

async function timed(
  what: string,
  ask: (round: number) => Promise<number>,
): Promise<Record<string, string | number>> {
  const samples: number[] = [];
  for (let i = 0; i < 50; i++) await ask(i);
  for (let i = 0; i < ROUNDS; i++) {
    const start = performance.now();
    const status = await ask(i);
    samples.push(performance.now() - start);
    if (status !== 200) throw new Error(`${what}: answered ${status}`);
  }
  return { path: what, "p50 ms": percentile(samples, 0.5), "p99 ms": percentile(samples, 0.99) };
}

async function savedPerSecond(save: (body: unknown) => Promise<number>): Promise<number> {
  const count = 800;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: SAVERS }, async (_, saver) => {
      for (let i = saver; i < count; i += SAVERS)
        await save({
          id: systemIds.next(),
          kind: "insight",
          title: `Saved in the bench ${i}`,
          text: "A few words.",
          topics: [],
        });
    }),
  );
  return (count * 1000) / (performance.now() - start);
}

/** From the process's start until it answers; the tab is built, the store new. */
async function startTime(): Promise<number> {
  await buildTabIfNeeded();
  const folder = mkdtempSync(join(tmpdir(), "garden-bench-"));
  const started = performance.now();
  const child = spawn(process.execPath, [here("../../bot/commands/start.ts")], {
    env: { PATH: process.env["PATH"], PORT: "0", PLAYGROUND: "off", DATA_DIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve) => child.stdout.once("data", () => resolve()));
  const took = performance.now() - started;
  child.kill("SIGTERM");
  await new Promise((resolve) => child.once("exit", resolve));
  rmSync(folder, { recursive: true, force: true });
  return took;
}

function told(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once("message", resolve));
}

/** Answers with the status once the body has come in whole. */
function post(
  port: number,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method: "POST",
        agent,
        headers: { "content-type": "application/json", ...headers },
      },
      (response) => {
        response.resume();
        response.once("end", () => resolve(response.statusCode ?? 0));
      },
    );
    sent.once("error", reject);
    sent.end(JSON.stringify(body));
  });
}

function invoke(name: string, value: object): object {
  return {
    type: "invoke",
    name,
    id: systemIds.random(),
    channelId: "msteams",
    serviceUrl: "http://127.0.0.1:9/",
    from: { id: "29:bench", name: person.name, aadObjectId: person.id },
    recipient: samplePeople.bot,
    conversation: {
      id: "19:bench@thread.tacv2",
      conversationType: "groupChat",
      tenantId: samplePeople.tenantId,
      isGroup: true,
    },
    channelData: { tenant: { id: samplePeople.tenantId } },
    value,
  };
}

function fetchTask(): object {
  const message = {
    id: "1",
    body: {
      contentType: "html",
      content: "<p>How do you <b>explain</b> direct payments without the jargon?</p>",
    },
    from: { user: { userIdentityType: "aadUser", id: systemIds.random(), displayName: "A colleague" } },
  };
  return invoke("composeExtension/fetchTask", {
    commandId: "save",
    commandContext: "message",
    messagePayload: message,
  });
}

function query(text: string): object {
  return invoke("composeExtension/query", {
    commandId: "find",
    parameters: [{ name: "query", value: text }],
    queryOptions: { skip: 0, count: 25 },
  });
}
