import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import type { Request, Response } from "restify";
import { TAB_PATH } from "../../contract/paths.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

type TabFile = { plain: Buffer; zipped: Buffer; type: string; etag: string; cache: string };

/**
 * Serves the built tab from memory: the files are few, read once, and kept compressed. Files under `assets/` carry
 * their content's hash in their name and may be cached for ever; `index.html` is asked for anew each time.
 */
export function tabFiles(folder: string): (request: Request, response: Response) => Promise<void> {
  const files = new Map(
    filesBelow(folder).map((path) => [relative(folder, path).split(sep).join("/"), loaded(path)]),
  );
  return async function tab(request, response) {
    const path = decodeURIComponent(request.path().slice(TAB_PATH.length));
    const file = files.get(path === "" ? "index.html" : path);
    if (!file) {
      response.sendRaw(404, "Not found", { "content-type": "text/plain; charset=utf-8" });
      return;
    }
    const headers = {
      "content-type": file.type,
      "cache-control": file.cache,
      etag: file.etag,
      vary: "accept-encoding",
    };
    if (request.header("if-none-match") === file.etag) {
      response.sendRaw(304, "", headers);
      return;
    }
    const zipped = /\bgzip\b/.test(request.header("accept-encoding") ?? "");
    response.writeHead(200, {
      ...headers,
      ...(zipped ? { "content-encoding": "gzip" } : {}),
      "content-length": (zipped ? file.zipped : file.plain).length,
    });
    response.end(request.method === "HEAD" ? undefined : zipped ? file.zipped : file.plain);
  };
}

/** None where the tab is not built: a command that opens the product to change something needs no tab. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function loaded(path: string): TabFile {
  const plain = readFileSync(path);
  return {
    plain,
    zipped: gzipSync(plain, { level: 9 }),
    type: TYPES[extname(path)] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
    cache: path.includes(`${sep}assets${sep}`) ? "public, max-age=31536000, immutable" : "no-cache",
  };
}
