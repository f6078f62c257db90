import { FRESH_MS, SHOWN_MS } from "../../domain/promptPost.ts";
import { Conflict } from "../../ports/store.ts";
import type { Deps } from "../deps.ts";
import { refreshPostedCards } from "../postedCards.ts";

/** As many as three weeks can hold. */
const LATEST = 8;

/**
 * Brings the counts on posted prompts up to date, seldom: when a card changes, whoever types into it just then may lose
 * what they typed. Counts come from the item, where a reply without a name is counted only once it appeared.
 */
export async function refreshPrompts(deps: Deps): Promise<void> {
  for (const { value: community } of await deps.store.communities.all())
    for (const { value: post, version } of await deps.store.prompts.posts(community.id, LATEST)) {
      const now = deps.clock.now();
      const age = now.getTime() - Date.parse(post.createdAt);
      if (age > FRESH_MS || now.getTime() - Date.parse(post.shown.at) < SHOWN_MS) continue;
      const item = (await deps.store.knowledge.item(community.id, post.itemId))?.value;
      if (item?.state !== "published" || item.counts.perspectives === post.shown.replies) continue;
      try {
        // Written first: a second process then leaves the cards alone.
        const shown = { replies: item.counts.perspectives, at: now.toISOString() };
        await deps.store.knowledge.write(community.id, [{ replace: { ...post, shown }, version }]);
        await refreshPostedCards(deps, community.id, post.itemId);
      } catch (error) {
        if (error instanceof Conflict) continue;
        deps.log.warn("prompt.not-refreshed", { error: error instanceof Error ? error.name : "unknown" });
      }
    }
}
