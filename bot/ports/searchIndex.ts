import type { KnowledgeSearch } from "../domain/search/search.ts";

/** The read model of all knowledge, kept current from the store's change feed. */
export interface SearchIndex extends KnowledgeSearch {
  /** True until everything in the store at the start is in. */
  building(): boolean;
  /** Words too common to say anything, folded; in both languages. */
  quietWords(): ReadonlySet<string>;
  /** Resolves once every write acknowledged before the call is in. */
  caughtUp(): Promise<void>;
}
