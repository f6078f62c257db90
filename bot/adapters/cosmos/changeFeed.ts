import type { Container } from "@azure/cosmos";
import type { Changes, Document } from "../../ports/documents.ts";
import { type Enveloped, opened } from "./envelope.ts";

const NOT_MODIFIED = 304;

/** The change feed of a container, read on from where it is. Opening one costs two requests, so it is kept. */
export type ChangeFeed = {
  isAt(position: string | undefined, limit: number): boolean;
  next<T extends Document>(): Promise<Changes<T>>;
};

/** The feed from a position on, from the beginning without one. */
export async function openChangeFeed(
  container: Container,
  position: string | undefined,
  limit: number,
): Promise<ChangeFeed> {
  const { ChangeFeedStartFrom } = await import("@azure/cosmos");
  const iterator = container.items.getChangeFeedIterator<Enveloped & { [key: string]: unknown }>({
    maxItemCount: limit,
    changeFeedStartFrom:
      position === undefined ? ChangeFeedStartFrom.Beginning() : ChangeFeedStartFrom.Continuation(position),
  });
  let at = position;
  return {
    isAt: (wanted, wantedLimit) => at !== undefined && at === wanted && limit === wantedLimit,
    async next<T extends Document>() {
      const page = await iterator.readNext();
      at = page.continuationToken;
      if (page.statusCode === NOT_MODIFIED) return { documents: [], position: at, more: false };
      // More is asked for until the feed says 304: an emptier page does not mean its end.
      return {
        documents: page.result.map((document) => opened<T>(document).value),
        position: at,
        more: true,
      };
    },
  };
}
