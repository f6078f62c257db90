import { isPaused } from "../../domain/community.ts";
import { type Digest, digestFor } from "../../domain/digest.ts";
import { type Person, rolesIn } from "../../domain/member.ts";
import { can } from "../../domain/permissions.ts";
import type { Deps } from "../deps.ts";
import { communityWeekNow } from "./communityWeeks.ts";

/**
 * The person's summary of the communities they are in and may read. `quietly`: leaves out communities whose gardeners
 * asked for a quiet week, for what the bot sends of its own accord.
 */
export async function ownDigest(
  deps: Pick<Deps, "store" | "contributions" | "clock">,
  person: Person,
  { quietly = false } = {},
): Promise<Digest | undefined> {
  const now = deps.clock.now();
  const communities = (await deps.store.communities.all())
    .map(({ value }) => value)
    .filter((community) => rolesIn(person, community.id).length > 0)
    .filter((community) => can(person, "item.read", { community }))
    .filter((community) => !quietly || !isPaused(community, now));
  const weeks = await Promise.all(communities.map(({ id }) => communityWeekNow(deps, id)));
  return digestFor(weeks, person);
}
