import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { SimulatedTeams } from "./teams.ts";

/** The simulated Connector on a free port of 127.0.0.1, in real time. */
export async function serveTeams(teams: SimulatedTeams): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const body = JSON.parse((await text(request)) || "{}") as Record<string, unknown>;
    const reply = teams.take({ method: request.method ?? "", path: request.url ?? "", body });
    if (reply.afterMs > 0) await sleep(reply.afterMs);
    // A server cannot play one that is not there; cutting before an answer is the nearest to it.
    if ("unconnected" in reply) return request.socket.resetAndDestroy();
    if ("lost" in reply) {
      if (reply.lost === "reset") request.socket.resetAndDestroy();
      return;
    }
    response.writeHead(reply.status, reply.headers);
    response.end(typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body));
  });
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/teams/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
