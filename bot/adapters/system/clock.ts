import { setTimeout } from "node:timers/promises";
import type { Clock } from "../../ports/world.ts";

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => new Date(),
  async sleep(ms) {
    await setTimeout(ms);
  },
};
