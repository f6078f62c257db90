import { isPaused } from "../../domain/community.ts";
import { NEW_MS } from "../../domain/due/newPeople.ts";
import { Conflict } from "../../ports/store.ts";
import type { Deps } from "../deps.ts";
import { oweNotice } from "../notices.ts";

const AT_A_TIME = 50;

/**
 * Owes everybody who joined lately one warm message, once, and later where the community is paused. Answers how many.
 * Safe to run in several processes at once.
 */
export async function welcomeNewcomers(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  let welcomed = 0;
  for (const { value: community } of await deps.store.communities.all()) {
    if (isPaused(community, now)) continue;
    for (const { value: row, version } of await deps.store.membership.unwelcomed(community.id, AT_A_TIME)) {
      const isNew = now.getTime() - Date.parse(row.createdAt) < NEW_MS;
      if (isNew && row.roles.includes("member") && !row.roles.includes("gardener")) {
        const id = `welcome.${community.id}.${row.personId}`;
        await oweNotice(deps, { id, personId: row.personId, kind: "welcome", communityId: community.id });
        welcomed += 1;
      }
      try {
        await deps.store.membership.write(community.id, [{ replace: { ...row, welcomed: true }, version }]);
      } catch (error) {
        // Another process was faster, or the row changed: the next round looks again, and the message is the same.
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }
  return welcomed;
}
