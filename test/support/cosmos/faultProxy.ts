import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** What a request is about. */
export type Kind = "batch" | "query" | "read" | "feed" | "other";

/** What goes wrong with one request: an answer of our own, before or after it was carried out, or a cut connection. */
export type Fault =
  | "none"
  | { answer: number; retryAfterMs?: number; carriedOut?: boolean; body?: unknown }
  | { reset: "before" | "after" };

/** One request about documents: its body, and that of its answer. */
export type Weighed = { container: string; kind: Kind; status: number; sent: Buffer; got: Buffer };

export type FaultProxy = {
  endpoint: string;
  /** Lets the next requests of a kind go wrong, one after the other; those behind them pass. */
  next(kind: Kind, ...faults: Fault[]): void;
  /** The kinds of all requests so far, query plans left out. */
  seen: Kind[];
  /** The same requests as far as they are about documents, as `<container> <kind>`. */
  asked: string[];
  /** What went both ways with each of those that was answered. */
  weighed: Weighed[];
  close(): Promise<void>;
};

/** Starts a proxy on a free port of 127.0.0.1 that passes requests on to an account, or not, as scripted. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const script = new Map<Kind, Fault[]>();
  const seen: Kind[] = [];
  const asked: string[] = [];
  const weighed: Weighed[] = [];
  const server = createServer(async (req, res) => {
    const kind = kindOf(req);
    if (kind) seen.push(kind);
    const [, container] = /\/colls\/([^/]+)\/docs/.exec(req.url ?? "") ?? [];
    if (kind && container) asked.push(`${container} ${kind}`);
    const fault = (kind && script.get(kind)?.shift()) ?? "none";
    const body = await buffer(req);
    if (fault === "none") {
      const { answer, content } = await carriedOut(target, req, body);
      const status = answer.statusCode ?? 500;
      if (kind && container) weighed.push({ container, kind, status, sent: body, got: content });
      res.writeHead(status, answer.headers);
      return res.end(content);
    }
    if ("reset" in fault) {
      if (fault.reset === "after") await carriedOut(target, req, body);
      return req.socket.resetAndDestroy();
    }
    if (fault.carriedOut) await carriedOut(target, req, body);
    res.statusCode = fault.answer;
    if (fault.retryAfterMs !== undefined) res.setHeader("x-ms-retry-after-ms", fault.retryAfterMs);
    res.end(JSON.stringify(fault.body ?? { code: String(fault.answer), message: "As scripted" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    next: (kind, ...faults) => {
      script.set(kind, faults);
    },
    seen,
    asked,
    weighed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function kindOf({ method, url = "", headers }: IncomingMessage): Kind | undefined {
  if (headers["x-ms-cosmos-is-query-plan-request"]) return undefined;
  if (!/\/docs(\/|$)/.test(url)) return "other";
  if (headers["x-ms-cosmos-is-batch-request"]) return "batch";
  if (method === "POST") return "query";
  return headers["a-im"] ? "feed" : "read";
}

function carriedOut(target: string, req: IncomingMessage, body: Buffer) {
  return new Promise<{ answer: IncomingMessage; content: Buffer }>((resolve, reject) => {
    const onward = request(
      target + req.url,
      { method: req.method ?? "GET", headers: { ...req.headers, connection: "close" } },
      (answer) => buffer(answer).then((content) => resolve({ answer, content }), reject),
    );
    onward.once("error", reject);
    onward.end(body);
  });
}
