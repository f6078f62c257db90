import { countsByKind } from "../domain/identifiers/countsByKind.ts";
import type { Item } from "../domain/item.ts";
import { beyondAccepted } from "../domain/recheck.ts";
import { REVISIONS_MAX, revisionOf } from "../domain/revision.ts";
import type { TendReason } from "../domain/tending.ts";
import type { Change, KnowledgeDocument } from "../ports/store.ts";
import { findIn } from "./checkWords.ts";
import type { Deps } from "./deps.ts";
import { rowsAbout } from "./queueRows.ts";
import type { Place } from "./standing.ts";

/** Reasons in the gardener's queue for which the words should not have been said. */
const HARM: ReadonlySet<TendReason> = new Set([
  "recognised",
  "worry",
  "unkind",
  "stop-explained",
  "found-by-new-rules",
  "held-here",
]);

/**
 * What becomes of the words of an item that are about to be replaced: they are kept as its latest version, and the oldest
 * goes where there are too many. Where they may be what should not have been said, neither they nor any version before
 * them are kept, since the same was probably said there.
 */
export async function versionChanges(deps: Deps, item: Item, at: Date): Promise<Change<KnowledgeDocument>[]> {
  const there = await deps.store.knowledge.about(item.communityId, item.id, "revision");
  const kept = (await mayHarm(deps, item)) ? undefined : revisionOf(item, at);
  const gone = kept ? there.filter(({ value }) => value.place <= kept.place - REVISIONS_MAX) : there;
  return [
    ...gone.map(({ value, version }) => ({ remove: value.id, version })),
    ...(kept ? [{ create: kept }] : []),
  ];
}

async function mayHarm(deps: Deps, item: Item): Promise<boolean> {
  const { title, text, topics } = item;
  const found = beyondAccepted(countsByKind(findIn(deps, { title, text, topics })), item.accepted);
  if (Object.keys(found).length > 0) return true;
  const open = await rowsAbout(deps, { communityId: item.communityId, itemId: item.id });
  return open.some(({ value }) => HARM.has(value.reason));
}

/** With words that go, what they were before goes, and what somebody would have them be. At most 30 changes. */
export async function withoutVersions(
  deps: Deps,
  { communityId, itemId }: Place,
): Promise<Change<KnowledgeDocument>[]> {
  const { knowledge } = deps.store;
  const [versions, suggestions] = await Promise.all([
    knowledge.about(communityId, itemId, "revision"),
    knowledge.about(communityId, itemId, "suggestion"),
  ]);
  return [...versions, ...suggestions.filter(({ value }) => value.state === "open")].map(
    ({ value, version }) => ({ remove: value.id, version }),
  );
}
