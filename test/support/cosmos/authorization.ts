import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Whether a request is signed with the account's key. Source: learn.microsoft.com/rest/api/cosmos-db/access-control-on-cosmosdb-resources */
export function isSigned(req: IncomingMessage, key: string): boolean {
  const given = new URLSearchParams(decodeURIComponent(req.headers.authorization ?? ""));
  const path = decodeURIComponent(new URL(req.url ?? "/", "http://host").pathname).replace(/^\/+|\/+$/g, "");
  const parts = path === "" ? [] : path.split("/");
  // A path of an even number of parts names one thing, an odd one a collection of things under what precedes it.
  const names = parts.length % 2 === 0;
  const type = (names ? parts.at(-2) : parts.at(-1)) ?? "";
  const link = (names ? parts : parts.slice(0, -1)).join("/");
  const text = `${req.method?.toLowerCase()}\n${type}\n${link}\n${String(req.headers["x-ms-date"]).toLowerCase()}\n\n`;
  const expected = createHmac("sha256", Buffer.from(key, "base64")).update(text).digest();
  // Form decoding turned the signature's plus signs into spaces.
  const signature = Buffer.from((given.get("sig") ?? "").replaceAll(" ", "+"), "base64");
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}
