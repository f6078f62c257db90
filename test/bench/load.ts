import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { CosmosSettings } from "../../bot/adapters/cosmos/client.ts";
import { temporaryFolder } from "../support/folders.ts";
import { seeded } from "../support/killRound.ts";
import { createPeople } from "./loadPeople.ts";
import type { Fared, LoadServerArguments } from "./loadServer.ts";
import { percentile, printTable } from "./table.ts";

const PEOPLE = 500;
const SECONDS = 60;
const COME_IN_MS = 15_000;
/** After the heap was weighed: a full collection throws away compiled code, which no process in use has to make anew. */
const SETTLE_MS = 10_000;
/** Behind the measured time, to see whether the heap goes on growing. */
const FURTHER_MS = 30_000;
/** The slowest of a hundred may take so long, in milliseconds. */
const LIMIT_MS = 250;
/** The emulator answers a query by looking at every document, so it holds fewer. */
const ITEMS = { sqlite: 10_000, cosmos: 1000 };

const program = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * 500 people use one process for a minute, over HTTP on this machine, with signed tokens: on SQLite, or on the emulated
 * Cosmos DB in another process. Those who use it run in the bench's own process and share the machine's processors.
 */
export async function benchLoad({ onCosmos }: { onCosmos: boolean }): Promise<void> {
  const { folder, remove } = temporaryFolder();
  const emulator = onCosmos ? fork(program("./emulatorProcess.ts")) : undefined;
  const account = emulator && ((await told(emulator)) as CosmosSettings);
  const signIn = await signingIn();
  const args: LoadServerArguments = {
    settings: { PORT: "0", DATA_DIR: folder, ...(account ? cosmosSettings(account) : {}) },
    items: onCosmos ? ITEMS.cosmos : ITEMS.sqlite,
    signIn: signIn.public,
  };
  const server = fork(program("./loadServer.ts"), [JSON.stringify(args)], {
    execArgv: ["--expose-gc"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  try {
    const { port, items } = (await told(server)) as { port: number; items: number };
    const tokens = await Promise.all(Array.from({ length: PEOPLE }, () => signIn.token()));
    const people = createPeople(port, tokens, seeded(500));
    await people.comeIn(COME_IN_MS);
    const asked = async <T>(word: string) => {
      server.send(word);
      return (await told(server)) as T;
    };
    const heapBefore = await asked<number>("weigh");
    await people.goAbout(SETTLE_MS);
    people.measured.clear();
    await asked("begin");
    await people.goAbout(SECONDS * 1000);
    const fared = await asked<Fared>("end");
    const heapAfter = await asked<number>("weigh");
    const measured = new Map([...people.measured].map(([what, took]) => [what, [...took]]));
    await people.goAbout(FURTHER_MS);
    const heapLater = await asked<number>("weigh");
    people.leave();
    const store = onCosmos ? "Cosmos DB, emulated" : "SQLite";
    const where = `${cpus().length} processors, ${cpus()[0]?.model ?? "unknown"}, Node ${process.versions.node}`;
    printTable(
      `${PEOPLE} people for ${SECONDS} s on one process, ${store}, ${items.toLocaleString("en-GB")} items; ${where}`,
      [...measured].map(([what, took]) => ({
        act: what,
        requests: took.length,
        "p50 ms": percentile(took, 0.5),
        "p99 ms": percentile(took, 0.99),
        "most ms": Math.max(...took),
        aim: `p99 at most ${LIMIT_MS}`,
      })),
    );
    const heaps = [heapBefore, ...fared.heaps, heapAfter, heapLater];
    printTable(
      "The process meanwhile",
      rowsOf([...measured.values()].flat(), { ...fared, heaps }, people.errors),
    );
    for (const [error, count] of counted(people.errors)) console.log(`${count} x ${error}`);
  } finally {
    for (const child of [server, emulator]) if (child) await gone(child);
    remove();
  }
}

function rowsOf(all: number[], fared: Fared, errors: string[]) {
  const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
  const lag = [fared.lagHalf, fared.lag99, fared.lagMost].map((ms) => Math.max(0, ms).toFixed(1));
  return [
    { what: "requests a second", value: (all.length / SECONDS).toFixed(0), aim: "" },
    { what: "p99 of all requests, ms", value: percentile(all, 0.99).toFixed(1), aim: `at most ${LIMIT_MS}` },
    { what: "errors", value: String(errors.length), aim: "0" },
    { what: "event loop late, ms: p50, p99, most", value: lag.join(", "), aim: "" },
    { what: "processor time of the process, s", value: fared.cpuSeconds.toFixed(1), aim: "" },
    {
      what: `heap after full collections, MB: before, after, ${FURTHER_MS / 1000} s later`,
      value: fared.heaps.map(mb).join(", "),
      aim: "flat",
    },
    { what: "memory (RSS) at the end, MB", value: mb(fared.rss), aim: "" },
  ];
}

function counted(errors: string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const error of errors) counts.set(error, (counts.get(error) ?? 0) + 1);
  return [...counts];
}

/** A directory of the bench's own, whose tokens are as those of Entra. */
async function signingIn() {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const [tenantId, clientId] = [randomUUID(), randomUUID()];
  const key = { ...(await exportJWK(publicKey)), kid: "bench", alg: "RS256" };
  const token = () =>
    new SignJWT({ tid: tenantId, oid: randomUUID(), scp: "access_as_user", name: "Somebody Busy" })
      .setProtectedHeader({ alg: "RS256", kid: "bench" })
      .setIssuer(`https://login.microsoftonline.com/${tenantId}/v2.0`)
      .setAudience(clientId)
      .setExpirationTime("2h")
      .sign(privateKey);
  return { public: { clientId, tenantId, key }, token };
}

function cosmosSettings({ endpoint, key = "", database }: CosmosSettings): Record<string, string> {
  return { STORE: "cosmos", COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: database };
}

function told(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`The process ended with ${code}`)));
  });
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.disconnect();
  await ended;
}
