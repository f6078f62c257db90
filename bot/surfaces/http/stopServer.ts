import type { Server } from "restify";

const LOOK_EVERY_MS = 50;

/**
 * Stops accepting, lets running requests finish and then cuts off whatever is still open. A connection that is kept
 * alive closes with its answer; Node by itself would wait for the other side.
 */
export async function stopServer(server: Server, patienceMs: number): Promise<void> {
  const http = server.server;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => http.closeIdleConnections(), LOOK_EVERY_MS);
  const all = setTimeout(() => http.closeAllConnections(), patienceMs);
  try {
    await closed;
  } finally {
    clearInterval(idle);
    clearTimeout(all);
  }
}
