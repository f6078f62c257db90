import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { Ids } from "../../ports/world.ts";

const COUNTER_MAX = 0xfff;

/**
 * Ids that sort in the order they were made, also within one millisecond and when the clock steps back: the 12
 * bits after the version are a counter. Source: RFC 9562, section 6.2, method 1.
 */
export function createIds(now: () => number = Date.now): Ids {
  let time = 0;
  let counter = 0;
  function next(): string {
    const present = now();
    if (present > time) {
      time = present;
      // A random start in the lower half hides how many were made, and leaves room to count.
      counter = randomInt(COUNTER_MAX >> 1);
    } else if (counter < COUNTER_MAX) {
      counter++;
    } else {
      time++;
      counter = 0;
    }
    return uuidOf(time, counter);
  }
  return { next, random: () => randomUUID(), chance: () => randomInt(2 ** 32) / 2 ** 32 };
}

/** The ids of this process; one instance, so that they sort across all of it. */
export const systemIds: Ids = createIds();

function uuidOf(time: number, counter: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(time, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
