import type { Server } from "restify";

/** A request must have arrived whole by then; slow senders hold a connection no longer. */
const REQUEST_MS = 30_000;
const HEADERS_MS = 15_000;
/** Longer than a load balancer keeps a connection it does not use, so that it never sends into a closed one. */
const KEEP_ALIVE_MS = 250_000;
const HEADERS_MOST = 100;

/** Bounds how long and how much a client may take to say what it wants. */
export function boundConnections({ server }: Server): void {
  server.requestTimeout = REQUEST_MS;
  server.headersTimeout = HEADERS_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.maxHeadersCount = HEADERS_MOST;
}
