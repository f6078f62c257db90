import { createRequire } from "node:module";

/**
 * Private parts of @vercel/cosmosdb-server 1.0.1 and of its query engine, with the types we rely on. The version
 * is pinned in package.json because of this file.
 */
const require = createRequire(import.meta.url);
const server = (path: string) => require(`@vercel/cosmosdb-server/lib/${path}`);

/** A document as stored, with the service's own fields. */
export type StoredDocument = Record<string, unknown> & {
  id: string;
  _etag: string;
  _rid: string;
  _ts: number;
  /** When it was last written, as a number that grows in the container. */
  _lsn: number;
};

export type Rows = {
  create(data: Record<string, unknown>): StoredDocument;
  replace(data: Record<string, unknown>, original: StoredDocument): StoredDocument;
  delete(id: string, partition: unknown): void;
  /** Puts a document back as it was. */
  _set(data: StoredDocument): StoredDocument;
  _data: Map<string, { read(): StoredDocument }>;
};

export type Collection = {
  read(): { _rid: string; partitionKey: { paths: string[] } } & Record<string, unknown>;
  document(id: string, partition: unknown): { read(): StoredDocument | undefined };
  documents: Rows;
};

export type Account = { database(id: string): { collection(id: string): Collection } };

export const Account = server("account").default as new (host: string, port: number) => Account;

/** Handles one request and answers with the body; sets status and headers on the response. */
export type Handler = (
  account: Account,
  req: import("node:http").IncomingMessage,
  res: import("node:http").ServerResponse,
  params: Record<string, string>,
) => unknown;

/** The handler and the parameters of the path, as the package itself routes. */
export const route = server("routes").default as (
  req: import("node:http").IncomingMessage,
) => [Record<string, string>, Handler] | undefined;

type QueryResult = { result: unknown[]; continuation: unknown };
type QueryOptions = {
  parameters?: { name: string; value: unknown }[];
  maxItemCount?: number | null;
  continuation?: unknown;
  compositeIndexes: unknown;
};

/** A parsed SQL query; throws on what the engine cannot parse. */
export const parseQuery = require("@zeit/cosmosdb-query").default as (sql: string) => {
  exec(rows: unknown[], options: QueryOptions): QueryResult;
};
