import type { Contributions } from "../domain/contributions.ts";
import type { IdentifierCheck } from "../domain/identifiers/findIdentifiers.ts";
import type { LibraryPrompt } from "../domain/prompt.ts";
import type { Links } from "../ports/links.ts";
import type { Messenger } from "../ports/messenger.ts";
import type { Sealer } from "../ports/sealer.ts";
import type { SearchIndex } from "../ports/searchIndex.ts";
import type { Store } from "../ports/store.ts";
import type { Clock, Ids, Log } from "../ports/world.ts";

/** What the use cases need of the world. */
export type Deps = {
  store: Store;
  search: SearchIndex;
  /** Who published what, with their name, and what became of it; for looking after the community. */
  contributions: Contributions;
  sealer: Sealer;
  messenger: Messenger;
  identifiers: IdentifierCheck;
  clock: Clock;
  ids: Ids;
  log: Log;
  links: Links;
  /** The prompts that come with the product. */
  promptLibrary: readonly LibraryPrompt[];
};
