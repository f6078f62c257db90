import { ROUNDING, SHOWN_FROM, type Shown, shown } from "./shown.ts";

/**
 * A count of people as a flow: whoever is counted goes from one place to another, and what flows into a place flows out
 * of it. So "members = creators + contributors + readers + away" is one place with one flow in and four out. A flow
 * without a count is never published, but known to be there.
 */
export type Flow = { name: string; from: string; to: string; count?: number };

/** What somebody who reads the page knows of a flow. */
type Known = { from: string; to: string; least: number; most: number };

const ANY = Number.POSITIVE_INFINITY;

/**
 * The counts as they may be published together. Those below eight are hidden, and then as many others as it takes, the
 * smallest first, until each that is said to be below eight could still be anything from 0 to 7 for all that is published.
 */
export function disclosed(flows: readonly Flow[]): Record<string, Shown> {
  const published = new Map<string, Shown>();
  for (const { name, count } of flows) if (count !== undefined) published.set(name, shown(count));
  while (flows.some(({ name }) => published.get(name) === "few" && !isSafe(name, flows, published))) {
    const next = smallestShown(flows, published);
    // Not even "fewer than eight" may be said of any: the little that would say is too much together.
    if (next === undefined)
      return Object.fromEntries([...published.keys()].map((name) => [name, "withheld"]));
    published.set(next, "withheld");
  }
  return Object.fromEntries(published);
}

/** Whether all that is published leaves a hidden count its whole range. */
export function isSafe(name: string, flows: readonly Flow[], published: ReadonlyMap<string, Shown>): boolean {
  // What is possible lies between the least and the most without a gap: flows of whole numbers have whole solutions.
  return [0, SHOWN_FROM - 1].every((value) =>
    isPossible(
      flows.map((flow) => {
        const [least, most] = flow.name === name ? [value, value] : boundsOf(published.get(flow.name));
        return { from: flow.from, to: flow.to, least, most };
      }),
    ),
  );
}

/** Between which numbers a published count lies; an unpublished one may be anything. */
export function boundsOf(of: Shown | undefined): [least: number, most: number] {
  if (of === undefined) return [0, ANY];
  if (of === "few") return [0, SHOWN_FROM - 1];
  if (of === "withheld") return [SHOWN_FROM, ANY];
  return [Math.max(SHOWN_FROM, of - ROUNDING), of + ROUNDING];
}

/**
 * Whether flows within these bounds can keep every place in balance. By Hoffman's circulation theorem they can exactly
 * if no set of places must let out more than can come in; with a handful of places all sets are looked at.
 */
export function isPossible(flows: readonly Known[]): boolean {
  const places = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  const inSet = (set: number, place: string) => (set >> places.indexOf(place)) & 1;
  for (let set = 1; set < 2 ** places.length; set++) {
    let leaves = 0;
    let enters = 0;
    for (const { from, to, least, most } of flows) {
      if (inSet(set, from) && !inSet(set, to)) leaves += least;
      if (!inSet(set, from) && inSet(set, to)) enters += most;
    }
    if (leaves > enters) return false;
  }
  return flows.every(({ least, most }) => least <= most);
}

function smallestShown(flows: readonly Flow[], published: ReadonlyMap<string, Shown>): string | undefined {
  return flows
    .filter(({ name }) => typeof published.get(name) === "number")
    .toSorted((a, b) => (a.count ?? 0) - (b.count ?? 0) || a.name.localeCompare(b.name))[0]?.name;
}
