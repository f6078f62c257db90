import { AsyncLocalStorage } from "node:async_hooks";

const storage = new AsyncLocalStorage<string>();

/** Runs what follows, and all that it sets going, under a request's id. */
export function inRequest(requestId: string, go: () => void): void {
  storage.run(requestId, go);
}

/** The id of the request that is being answered here, if there is one. */
export function currentRequest(): string | undefined {
  return storage.getStore();
}
