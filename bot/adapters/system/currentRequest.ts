import { AsyncLocalStorage } from "node:async_hooks";

type Current = { id: string; since: number; remembered: Map<string, unknown> };

const storage = new AsyncLocalStorage<Current>();
/** What goes on for longer than an answer takes reads anew: it is work that the request set going. */
const REMEMBERED_MS = 5000;

/** Runs what follows, and all that it sets going, under a request's id. */
export function inRequest(requestId: string, go: () => void): void {
  storage.run({ id: requestId, since: performance.now(), remembered: new Map() }, go);
}

/** The id of the request that is being answered here, if there is one. */
export function currentRequest(): string | undefined {
  return storage.getStore()?.id;
}

/** What this one request has read so far, by names of the reader's own; nothing outside a request, or once it takes long. */
export function rememberedInRequest(): Map<string, unknown> | undefined {
  const current = storage.getStore();
  return current && performance.now() - current.since < REMEMBERED_MS ? current.remembered : undefined;
}
