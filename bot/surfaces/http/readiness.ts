import type { Response } from "restify";
import type { Deps } from "../../usecases/deps.ts";
import { sendJson } from "./api.ts";

/** Nobody signs in to ask, so however often it is asked, the store is asked no more than once in so long. */
const FRESH_MS = 5000;

type Store = "open" | "away";

/**
 * Answers whether this process can serve: 200 once the store answers and the index holds everything the store held at
 * the start, 503 until then and again from the moment it begins to stop.
 */
export function readiness(deps: Deps, isStopping: () => boolean): (response: Response) => Promise<void> {
  let known: { store: Promise<Store>; at: number } | undefined;
  const storeNow = () => {
    const now = deps.clock.now().getTime();
    if (!known || Math.abs(now - known.at) > FRESH_MS) known = { store: askStore(deps), at: now };
    return known.store;
  };
  return async (response) => {
    const store = await storeNow();
    const index = deps.search.building() ? "building" : "open";
    const ready = store === "open" && index === "open" && !isStopping();
    sendJson(response, ready ? 200 : 503, { store, index, ...(isStopping() ? { stopping: true } : {}) });
  };
}

async function askStore(deps: Deps): Promise<Store> {
  try {
    await deps.store.communities.all();
    return "open";
  } catch (error) {
    deps.log.error("ready.store-away", { error: error instanceof Error ? error.name : "unknown" });
    return "away";
  }
}
