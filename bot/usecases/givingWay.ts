import type { Deps } from "./deps.ts";

/** Rows looked at before others get their turn: a few milliseconds' worth. */
const AT_A_STRETCH = 500;

/**
 * The same one by one, letting people's requests be answered in between: the embedded store answers without ever leaving
 * the turn, and a hundred thousand rows would hold everybody up.
 */
export async function* givingWay<T>(deps: Pick<Deps, "clock">, all: AsyncIterable<T>): AsyncGenerator<T> {
  let looked = 0;
  for await (const one of all) {
    yield one;
    looked += 1;
    if (looked % AT_A_STRETCH === 0) await deps.clock.sleep(0);
  }
}
