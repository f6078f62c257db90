import type { SearchIndex } from "../ports/searchIndex.ts";
import type { Store } from "../ports/store.ts";
import type { Clock, Ids, Log } from "../ports/world.ts";

/** Addresses people share and follow, absolute. */
export type Links = {
  /** The short link to an item: `https://<host>/i/<id>`. */
  item(itemId: string): string;
  /** A draft, opened in the tab to be finished. */
  draft(draftId: string): string;
  /** The tab's first page. */
  tab(): string;
  /** The item a short link of ours names, or `undefined` for any other address. */
  itemIn(url: string): string | undefined;
};

/** What the use cases need of the world. */
export type Deps = { store: Store; search: SearchIndex; clock: Clock; ids: Ids; log: Log; links: Links };
