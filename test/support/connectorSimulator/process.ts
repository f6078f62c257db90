import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { seeded } from "../killRound.ts";
import { serveTeams } from "./server.ts";
import { simulatedTeams } from "./teams.ts";

/** What the simulated Connector saw. */
export type Seen = {
  requests: number;
  busiestSecond: number;
  overLimit: number;
  reached: number;
  twice: number;
};

/**
 * The simulated Connector in a process of its own, so that what it measures is not held up by what it measures. Answers
 * take 80 to 200 ms.
 */
export async function forkTeams(): Promise<{ url: string; seen(): Promise<Seen>; end(): void }> {
  const child = fork(fileURLToPath(import.meta.url), { stdio: "inherit" });
  const [url] = (await once(child, "message")) as [string];
  return {
    url,
    async seen() {
      child.send("seen");
      const [seen] = (await once(child, "message")) as [Seen];
      return seen;
    },
    end: () => {
      child.kill("SIGKILL");
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.send) {
  const random = seeded(3);
  const teams = simulatedTeams({ now: () => performance.now(), latencyMs: () => 80 + 120 * random() });
  const { url } = await serveTeams(teams);
  process.send(url);
  process.once("disconnect", () => process.exit());
  process.on("message", () => {
    const { requests, busiestSecond, overLimit } = teams;
    const got = [...teams.reached().values()];
    const seen: Seen = {
      requests,
      busiestSecond,
      overLimit,
      reached: got.length,
      twice: got.filter((times) => times > 1).length,
    };
    process.send?.(seen);
  });
}
