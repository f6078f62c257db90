import type { Community } from "../domain/community.ts";
import { countsByKind } from "../domain/identifiers/countsByKind.ts";
import { RULES_VERSION } from "../domain/identifiers/findIdentifiers.ts";
import type { CommunityId } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import type { Perspective } from "../domain/perspective.ts";
import { beyondAccepted, RECHECKED, type Recheck, type RecheckPlace } from "../domain/recheck.ts";
import { tendRow } from "../domain/tending.ts";
import { dayStart } from "../domain/unnamed.ts";
import type { Use } from "../domain/use.ts";
import type { Page } from "../ports/documents.ts";
import { Conflict, type Keyset } from "../ports/store.ts";
import { unlessThere } from "./changing.ts";
import { type CheckedWords, findIn } from "./checkWords.ts";
import type { Deps } from "./deps.ts";

const PAGE = 100;
/** Pages of one run; the next run goes on where this one stopped. */
const PAGES_AT_A_TIME = 20;

/**
 * Holds what is already published against identifier rules that are newer than those it was saved under. Changes and
 * holds nothing: where something is found that nobody accepted before, the gardeners get a row that counts it by kind.
 * Answers true once everything has been gone through. Interrupted and run again, it makes no row twice.
 */
export async function recheckItems(deps: Deps, version: number = RULES_VERSION): Promise<boolean> {
  for (let pages = 0; pages < PAGES_AT_A_TIME; pages++) {
    const stored = await deps.store.recheck.progress();
    if ((stored?.value.doneWith ?? 0) >= version) return true;
    const communities = (await deps.store.communities.all()).map(({ value }) => value);
    const underWay = stored?.value.underWay;
    const place = underWay?.version === version ? underWay : firstPlace(communities);
    const next = place && (await recheckPage(deps, communities, place, version));
    const now = deps.clock.now().toISOString();
    const progress: Recheck = {
      type: "recheck",
      id: "recheck",
      scope: "recheck",
      doneWith: next ? (stored?.value.doneWith ?? 0) : version,
      ...(next ? { underWay: { ...next, version } } : {}),
      createdAt: stored?.value.createdAt ?? now,
      updatedAt: now,
    };
    try {
      await deps.store.recheck.write([
        stored ? { replace: progress, version: stored.version } : { create: progress },
      ]);
    } catch (error) {
      // Another process goes through it too: it is further, and no row was made twice.
      if (error instanceof Conflict) return false;
      throw error;
    }
    if (!next) return true;
  }
  return false;
}

/** Goes through one page; answers where the next begins, or nothing after the last. */
async function recheckPage(
  deps: Deps,
  communities: Community[],
  { communityId, what, after }: RecheckPlace,
  version: number,
): Promise<RecheckPlace | undefined> {
  const page: { after?: Keyset; limit: number } = { limit: PAGE, ...(after ? { after } : {}) };
  const { documents, next } = await pageOf(deps, communityId, what, page);
  for (const { value } of documents) {
    await recheck(deps, value, version);
    // Between two texts requests get their turn.
    await deps.clock.sleep(0);
  }
  return next ? { communityId, what, after: next } : placeAfter(communities, { communityId, what });
}

function pageOf(
  deps: Deps,
  communityId: CommunityId,
  what: RecheckPlace["what"],
  page: { after?: Keyset; limit: number },
): Promise<Page<Item | Perspective | Use>> {
  const { knowledge } = deps.store;
  switch (what) {
    case "item":
      return knowledge.items(communityId, page);
    case "perspective":
      return knowledge.perspectives(communityId, page);
    case "use":
      return knowledge.uses(communityId, page);
  }
}

function wordsOf(thing: Item | Perspective | Use): CheckedWords {
  switch (thing.type) {
    case "item":
      return { title: thing.title, text: thing.text, topics: thing.topics };
    case "perspective":
      return { text: thing.text, fitsWhen: thing.fitsWhen };
    case "use":
      return thing.story ?? {};
  }
}

async function recheck(deps: Deps, thing: Item | Perspective | Use, version: number): Promise<void> {
  if (thing.sample || thing.state !== "published") return;
  const findings = beyondAccepted(countsByKind(findIn(deps, wordsOf(thing))), thing.accepted);
  if (Object.keys(findings).length === 0) return;
  const row = tendRow(
    {
      id: `recheck.${version}.${thing.id}`,
      communityId: thing.communityId,
      reason: "found-by-new-rules",
      itemId: thing.itemId,
      ...(thing.type === "perspective" ? { perspectiveId: thing.id } : {}),
      ...(thing.type === "use" ? { useId: thing.id } : {}),
      findings,
    },
    dayStart(deps.clock.now()),
  );
  await unlessThere(deps.store.knowledge.write(thing.communityId, [{ create: row }]));
}

function firstPlace([first]: Community[]): RecheckPlace | undefined {
  return first && { communityId: first.id, what: RECHECKED[0] };
}

/** What is gone through next: the other kind of the same community, or the next community. */
function placeAfter(communities: Community[], { communityId, what }: RecheckPlace): RecheckPlace | undefined {
  const other = RECHECKED[RECHECKED.indexOf(what) + 1];
  if (other) return { communityId, what: other };
  return firstPlace(communities.slice(communities.findIndex(({ id }) => id === communityId) + 1));
}
