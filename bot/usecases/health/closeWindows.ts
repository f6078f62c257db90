import type { Community } from "../../domain/community.ts";
import { healthWindow, healthWindowId } from "../../domain/health/healthWindow.ts";
import { closedSpans, type Span } from "../../domain/health/windows.ts";
import { unlessThere } from "../changing.ts";
import type { Deps } from "../deps.ts";
import { evidenceFor } from "./evidence.ts";

/** As many as are kept: five years of quarters, each with its three times four weeks. */
const LOOKED_BACK_MS = 5 * 365 * 86_400_000;

/**
 * Works out the figures of every span that is over and has none, once; answers how many. What they are worked out from
 * may then go. Several processes at once come to the same figures, and the first keeps them.
 */
export async function closeHealthWindows(deps: Deps): Promise<number> {
  // Figures are made of everything published; before all of that is known they would be wrong for good.
  if (deps.search.building()) return 0;
  let closed = 0;
  for (const { value: community } of await deps.store.communities.all())
    for (const span of await spansToClose(deps, community)) {
      const window = healthWindow(community.id, span, await evidenceFor(deps, community, span));
      await unlessThere(deps.store.knowledge.write(community.id, [{ create: window }]));
      closed += 1;
    }
  return closed;
}

/** Spans are closed the oldest first, so where the last one has figures all have. */
async function spansToClose(deps: Deps, community: Community): Promise<Span[]> {
  const now = deps.clock.now();
  const since = Math.max(Date.parse(community.createdAt), now.getTime() - LOOKED_BACK_MS);
  const open: Span[] = [];
  for (const span of closedSpans(new Date(since), now).toReversed()) {
    if (await deps.store.knowledge.healthWindow(community.id, healthWindowId(span))) break;
    open.unshift(span);
  }
  return open;
}
