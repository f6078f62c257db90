import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { playgroundSettings, SETTINGS_FILE } from "./settings.ts";

/** Where the Playground is usually found; another port is taken when this one is busy. */
export const PLAYGROUND_PORT = 56150;

const PACKAGE = "@microsoft/m365agentsplayground";
const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 3_000;

export type PlaygroundOptions = {
  /** Where activities go: the bot's own address, on this machine. */
  botUrl: string;
  /** The port to try first, {@link PLAYGROUND_PORT} unless given; 0 for any. */
  port?: number;
  /** The Playground keeps its settings and log in a folder of its own below this one. */
  dataDir: string;
  /** Told, in one line, what a person should know. */
  log: (line: string) => void;
};

export type Playground = {
  /** Where to open it. */
  url: string;
  /** Ends it; resolves once it has gone. */
  stop(): Promise<void>;
};

/**
 * Starts Microsoft 365 Agents Playground for a bot: on loopback only, with the sample people as its users, in an
 * environment of its own. It ends with this process, however that ends. Start the bot first: it waits 15 s for it.
 * Throws an error with one clear line when it is not installed or does not start.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const port = options.port ?? PLAYGROUND_PORT;
  const folder = join(options.dataDir, "playground");
  const command = commandFile();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, SETTINGS_FILE), playgroundSettings());

  const child = spawn(
    process.execPath,
    [
      ...["--import", import.meta.resolve("./loopback.ts"), command],
      ...["--app-endpoint", options.botUrl, "--channel-id", "msteams", "--port", String(port)],
      "--disable-telemetry",
    ],
    {
      cwd: folder,
      // Nothing is inherited: the Playground also takes secrets, endpoints and proxies from variables.
      env: { TEAMSAPPTESTER_BROWSER: "none", APPLICATION_INSIGHTS_NO_STATSBEAT: "1" },
      // Nothing is sent over the channel: its closing is how the child learns that this process has gone.
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = () => end(child, gone);
  try {
    const listening = await portOnceListening(child);
    if (port !== 0 && listening !== port) {
      options.log(`Port ${port} is taken; the Playground is on port ${listening} instead.`);
    }
    const url = `http://127.0.0.1:${listening}`;
    await onceAnswering(url, child);
    return { url, stop };
  } catch (error) {
    await stop();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The Agents Playground did not start: ${reason}. Its log is in ${folder}.`);
  }
}

/** The file its package names as the command; the package is there for development only. */
function commandFile(): string {
  const require = createRequire(import.meta.url);
  let manifest: string;
  try {
    manifest = require.resolve(`${PACKAGE}/package.json`);
  } catch {
    throw new Error(
      'The Agents Playground is not installed: run "npm ci" with development packages, or set PLAYGROUND=off.',
    );
  }
  const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: Record<string, string> };
  return join(dirname(manifest), bin["agentsplayground"] ?? "cli.js");
}

function portOnceListening(child: ChildProcess): Promise<number> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error("its output is not connected");
  let complaint = "";
  stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = `${complaint}${text}`.slice(-2_000);
  });
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`it was not ready in ${START_LIMIT_MS / 1000} s`)),
      START_LIMIT_MS,
    );
    createInterface({ input: stdout }).on("line", (line) => {
      const port = /^Listening on (\d+)$/.exec(line)?.[1];
      if (port) settle(() => resolve(Number(port)));
    });
    child.once("error", (error) => settle(() => reject(error)));
    child.once("close", (code) =>
      settle(() => reject(new Error(/Error: (.+)/.exec(complaint)?.[1] ?? `it ended with code ${code}`))),
    );
    function settle(how: () => void) {
      clearTimeout(late);
      how();
    }
  });
}

/** It says it listens before it has read its settings, and ends without a word if it does not like them. */
async function onceAnswering(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error("it refused its settings");
    const answer = await fetch(`${url}/_internal/v1/config`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error(`it did not answer in ${START_LIMIT_MS / 1000} s`);
}

async function end(child: ChildProcess, gone: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill();
    const forced = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
    await gone;
    clearTimeout(forced);
  }
}
