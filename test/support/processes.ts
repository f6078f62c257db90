import { type ChildProcess, spawn } from "node:child_process";
import { networkInterfaces } from "node:os";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

/** A script running in a process of its own, so that a test can end it in ways it would not survive itself. */
export type Script = {
  /** The next line it prints; rejects if it ends first. */
  line(): Promise<string>;
  /** Ends it at once, with no chance to tidy up. */
  kill(): Promise<void>;
};

/** Runs TypeScript as a module in a new process; its errors go to this one's. */
export function runScript(source: string): Script {
  const child = spawn(process.execPath, ["--input-type=module-typescript", "--eval", source], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async line() {
      const { value, done } = await lines.next();
      if (done) throw new Error("The script ended before it printed the line awaited.");
      return value;
    },
    kill: () => kill(child),
  };
}

function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("close", () => resolve());
    child.kill("SIGKILL");
  });
}

/** Resolves once the condition holds; throws what was awaited after the limit. For states another process reaches in its own time. */
export async function eventually(
  what: string,
  holds: () => Promise<boolean>,
  limitMs = 10_000,
): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not in ${limitMs / 1000} s: ${what}`);
    await sleep(50);
  }
}

/** This machine's IPv4 addresses that others can reach; empty on a machine without a network. */
export function outsideAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => !address.internal && address.family === "IPv4")
    .map((address) => address.address);
}
