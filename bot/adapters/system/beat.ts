import { setTimeout } from "node:timers/promises";

/** The machine's own time. Pauses never keep the process alive. */
export const systemBeat = {
  pulse: () => performance.now(),
  async sleep(ms: number): Promise<void> {
    await setTimeout(ms, undefined, { ref: false });
  },
};
