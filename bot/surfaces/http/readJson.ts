import type { IncomingMessage } from "node:http";
import { PracticeError } from "../../domain/errors.ts";

/** How much of what is too large is still read, so that its sender hears why it was refused. */
const DRAINED_MAX_BYTES = 8 * 1024 * 1024;

/**
 * The body of a request, parsed. Only `application/json` is read, uncompressed: a browser cannot send that across
 * origins unasked, and nothing small can unfold into something large.
 * @throws PracticeError `body-too-large`, `body-not-json` or `request-malformed`.
 */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new PracticeError("request-malformed");
  const encoding = request.headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") throw new PracticeError("request-malformed");
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // What is too large is read to its end and thrown away, so that the sender hears the answer.
    if (size <= maxBytes) chunks.push(chunk);
    else if (size > maxBytes + DRAINED_MAX_BYTES) break;
  }
  if (size > maxBytes) throw new PracticeError("body-too-large");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (error) {
    throw new PracticeError("body-not-json", { cause: error });
  }
}
