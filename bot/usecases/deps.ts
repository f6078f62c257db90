import type { Links } from "../ports/links.ts";
import type { SearchIndex } from "../ports/searchIndex.ts";
import type { Store } from "../ports/store.ts";
import type { Clock, Ids, Log } from "../ports/world.ts";

/** What the use cases need of the world. */
export type Deps = { store: Store; search: SearchIndex; clock: Clock; ids: Ids; log: Log; links: Links };
