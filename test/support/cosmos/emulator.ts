import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { isSigned } from "./authorization.ts";
import { runBatch } from "./batch.ts";
import { readChanges } from "./changeFeed.ts";
import { Account, type Collection, route } from "./internals.ts";
import { apply, BYTES_MAX, nextTurn, type Operation } from "./operations.ts";
import { partitionOf } from "./partition.ts";
import { runQuery } from "./query.ts";

/** A Cosmos DB account in this process, in memory, until closed. */
export type Emulator = { endpoint: string; key: string; close(): Promise<void> };

type Answer = { status: number; body?: unknown; substatus?: number; etag?: string; continuation?: string };

const DOCUMENTS = /^\/+dbs\/([^/]+)\/colls\/([^/]+)\/docs(?:\/([^/]+))?\/*$/;
const UNAUTHORIZED = {
  status: 401,
  body: { code: "Unauthorized", message: "Not signed with this account's key" },
};

/**
 * Starts @vercel/cosmosdb-server on a free port of 127.0.0.1 and puts right, for everything that touches
 * documents, what it does otherwise than the service: it keeps the databases and containers, its storage and its
 * query engine; partitions, batches, the change feed, expiry, limits and keys are ours.
 */
export async function startEmulator({ now = () => new Date() } = {}): Promise<Emulator> {
  const key = randomBytes(64).toString("base64");
  let account: Account;
  const server = createServer(async (req, res) => {
    const answer = isSigned(req, key) ? await answerTo(account, req, res, now) : UNAUTHORIZED;
    send(res, answer);
  });
  // Node's own 5 s would cut connections the SDK is about to use again.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  account = new Account("127.0.0.1", port);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    key,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answerTo(
  account: Account,
  req: IncomingMessage,
  res: ServerResponse,
  now: () => Date,
): Promise<Answer> {
  try {
    const [, database, container, id] = DOCUMENTS.exec(new URL(req.url ?? "/", "http://host").pathname) ?? [];
    if (!database || !container) return await answerOfPackage(account, req, res);
    const collection = account
      .database(decodeURIComponent(database))
      .collection(decodeURIComponent(container));
    if (!collection.read())
      return { status: 404, substatus: 1003, body: { code: "NotFound", message: "No such container" } };
    return await answerOnDocuments(collection, req, id && decodeURIComponent(id), now());
  } catch (error) {
    return { status: 500, body: { message: String(error) } };
  }
}

async function answerOfPackage(account: Account, req: IncomingMessage, res: ServerResponse): Promise<Answer> {
  const [params, handler] = route(req) ?? [];
  if (!params || !handler) return { status: 400, body: { message: "No such route" } };
  const body = await handler(account, req, res, params);
  return { status: res.statusCode, body };
}

async function answerOnDocuments(
  collection: Collection,
  req: IncomingMessage,
  id: string | undefined,
  now: Date,
): Promise<Answer> {
  const { headers, method } = req;
  const partition = partitionOf(req);
  if (method === "GET" && id === undefined) return readChanges(collection, req, partition, now);
  const sent = await text(req);
  if (Buffer.byteLength(sent) > BYTES_MAX + 1024)
    return { status: 413, body: { code: "RequestEntityTooLarge", message: "Request size is too large" } };
  const body = sent === "" ? undefined : JSON.parse(sent);
  if (isOn(headers["x-ms-cosmos-is-query-plan-request"]))
    return { status: 400, body: { code: "BadRequest", message: "No query plans here" } };
  if (isOn(headers["x-ms-documentdb-isquery"]) || headers["content-type"] === "application/query+json")
    return runQuery(
      collection,
      {
        ...body,
        partition,
        maxItemCount: Number(headers["x-ms-max-item-count"]) || undefined,
        continuation: headers["x-ms-continuation"] as string | undefined,
      },
      now,
    );
  if (partition === undefined) return { status: 400, body: { message: "A partition key is needed" } };
  if (isOn(headers["x-ms-cosmos-is-batch-request"])) return runBatch(collection, partition, body, now);
  const operation: Operation = {
    operationType: operationType(req),
    ...(id === undefined ? {} : { id }),
    ...(body === undefined ? {} : { resourceBody: body }),
    ...(headers["if-match"] === undefined ? {} : { ifMatch: headers["if-match"] }),
    ...(headers["if-none-match"] === undefined ? {} : { ifNoneMatch: headers["if-none-match"] }),
  };
  const { status, document } = apply(collection, partition, operation, nextTurn(collection, now));
  return {
    status,
    body: document ?? { message: `Answered ${status}` },
    ...(document ? { etag: document._etag } : {}),
  };
}

function operationType(req: IncomingMessage): Operation["operationType"] {
  if (req.method === "GET") return "Read";
  if (req.method === "PUT") return "Replace";
  if (req.method === "DELETE") return "Delete";
  return isOn(req.headers["x-ms-documentdb-is-upsert"]) ? "Upsert" : "Create";
}

function isOn(header: string | string[] | undefined): boolean {
  return String(header).toLowerCase() === "true";
}

function send(res: ServerResponse, { status, body, substatus, etag, continuation }: Answer): void {
  res.statusCode = status;
  res.setHeader("content-type", "application/json");
  res.setHeader("x-ms-request-charge", "1");
  if (substatus !== undefined) res.setHeader("x-ms-substatus", substatus);
  if (etag !== undefined) res.setHeader("etag", etag);
  if (continuation !== undefined) res.setHeader("x-ms-continuation", continuation);
  res.end(status === 204 || status === 304 ? undefined : JSON.stringify(body ?? {}));
}
