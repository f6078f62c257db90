import { type Community, FIRST_COMMUNITY, newCommunity } from "../domain/community.ts";
import { Conflict } from "../ports/store.ts";
import type { Deps } from "./deps.ts";

/** Makes the community an installation begins with, open to the whole organisation, unless there is one. */
export async function makeFirstCommunity(
  deps: Deps,
  of: { name: string; purpose: string },
): Promise<{ community: Community; made: boolean }> {
  const there = (await deps.store.communities.all()).find(({ value }) => value.id === FIRST_COMMUNITY);
  if (there) return { community: there.value, made: false };
  const community = newCommunity({ id: FIRST_COMMUNITY, ...of }, deps.clock.now());
  try {
    await deps.store.communities.write([{ create: community }]);
    return { community, made: true };
  } catch (error) {
    // Another process made it first.
    if (error instanceof Conflict) return makeFirstCommunity(deps, of);
    throw error;
  }
}
