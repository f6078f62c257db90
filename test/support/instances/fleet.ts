import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ended } from "../killedSender.ts";
import type { InstanceArguments } from "./instance.ts";
import { startRoundRobin } from "./roundRobin.ts";

const PROGRAM = fileURLToPath(new URL("instance.ts", import.meta.url));
/** So often each instance is asked whether it is ready, as a load balancer does. */
const PROBE_MS = 200;

/** One place in the fleet, and the process that fills it at the moment. */
export type Instance = {
  /** Without a slash at the end; empty until it listens. */
  url: string;
  ready: boolean;
  /** When it was started, by `performance.now()`. */
  startedAt: number;
};

/** Several processes of the product behind one address. */
export type Fleet = {
  /** The address in front of them. */
  url: string;
  instances: readonly Instance[];
  /** Starts the process of a place. `onReady` runs before anybody is sent to it. */
  start(place: number): void;
  /** Ends the process of a place with SIGKILL. */
  kill(place: number): Promise<void>;
  /** Answers of `/readyz` that are nobody's business: ready, then not, without having been stopped. */
  fellBack: number;
  close(): Promise<void>;
};

/**
 * @param onReady called once an instance says for the first time that it is ready, and waited for before it gets any
 * of the load
 */
export async function startFleet(
  size: number,
  args: InstanceArguments,
  onReady: (instance: Instance) => Promise<void>,
): Promise<Fleet> {
  const front = await startRoundRobin();
  const instances = Array.from({ length: size }, (): Instance => ({ url: "", ready: false, startedAt: 0 }));
  const children: (ChildProcess | undefined)[] = [];
  const share = () => front.sendTo(instances.filter(({ ready }) => ready).map(({ url }) => url));
  let closing = false;
  const probe = setInterval(() => {
    for (const [place, instance] of instances.entries()) if (instance.url !== "") void look(place, instance);
  }, PROBE_MS);
  const busy = new Set<Instance>();

  async function look(place: number, instance: Instance): Promise<void> {
    if (busy.has(instance)) return;
    busy.add(instance);
    const child = children[place];
    const says = await isReady(instance.url);
    if (says && !instance.ready) await onReady(instance);
    busy.delete(instance);
    // Killed while it was asked.
    if (child !== children[place]) return;
    if (!says && instance.ready && !closing) fleet.fellBack += 1;
    instance.ready = says;
    share();
  }

  const fleet: Fleet = {
    url: front.url,
    instances,
    fellBack: 0,
    start(place) {
      const child = fork(PROGRAM, [JSON.stringify(args)], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
      const instance: Instance = { url: "", ready: false, startedAt: performance.now() };
      children[place] = child;
      instances[place] = instance;
      child.once("message", (port) => {
        instance.url = `http://127.0.0.1:${port}`;
      });
    },
    async kill(place) {
      const child = children[place];
      children[place] = undefined;
      instances[place] = { url: "", ready: false, startedAt: 0 };
      // Whoever stands in front finds out by itself.
      if (child) await ended(child, "SIGKILL");
      share();
    },
    async close() {
      closing = true;
      clearInterval(probe);
      await Promise.all(children.map((child) => child && ended(child, "SIGTERM")));
      await front.close();
    },
  };
  return fleet;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).status === 200;
  } catch {
    // Not there, or going: the same to whoever would send it requests.
    return false;
  }
}
