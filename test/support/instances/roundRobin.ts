import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** What stands before several instances: each request goes to the next one that said it is ready. */
export type RoundRobin = {
  url: string;
  /** Instances to send to from now on, as addresses. */
  sendTo(ready: readonly string[]): void;
  close(): Promise<void>;
};

/**
 * Starts one on a free port of 127.0.0.1. An instance that takes no connection got nothing, so the next is asked; where
 * one goes away with the request, nobody knows what became of it, and the client hears 502.
 */
export async function startRoundRobin(): Promise<RoundRobin> {
  let targets: readonly string[] = [];
  let turn = 0;
  const server = createServer(async (req, res) => {
    const body = await buffer(req);
    const order = targets.map((_, i) => targets[(turn + i) % targets.length] ?? "");
    turn += 1;
    for (const target of order) if ((await passedOn(target, req, body, res)) === "answered") return;
    if (!res.headersSent) res.writeHead(503);
    res.end();
  });
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sendTo: (ready) => {
      targets = ready;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function passedOn(
  target: string,
  req: IncomingMessage,
  body: Buffer,
  res: ServerResponse,
): Promise<"answered" | "not-there"> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED" && !res.headersSent) return resolve("not-there");
      if (res.headersSent) res.destroy();
      else {
        res.writeHead(502);
        res.end();
      }
      resolve("answered");
    };
    const onward = request(
      target + req.url,
      { method: req.method ?? "GET", headers: { ...req.headers, connection: "close" } },
      (answer) =>
        buffer(answer).then((content) => {
          res.writeHead(answer.statusCode ?? 500, { "content-type": "application/json" });
          res.end(content);
          resolve("answered");
        }, failed),
    );
    onward.once("error", failed);
    onward.end(body);
  });
}
