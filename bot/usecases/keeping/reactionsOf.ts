import type { CommunityId } from "../../domain/ids.ts";
import type { Person } from "../../domain/member.ts";
import { type Reacted, reactedId, tappedThing } from "../../domain/reaction.ts";
import type { Stored } from "../../ports/store.ts";
import type { Deps } from "../deps.ts";
import { givingWay } from "../givingWay.ts";
import { hashesOf } from "../react.ts";
import { allPages } from "./allPages.ts";
import { unlessChanged } from "./unlessChanged.ts";

/**
 * What a person tapped in a community. Nothing in it says whose it is, so each is tried: for the person's own view of
 * what is kept, and to forget them, and for nothing else.
 */
export async function* reactionsOf(
  deps: Deps,
  person: Pick<Person, "id">,
  communityId: CommunityId,
): AsyncGenerator<Stored<Reacted>> {
  const read = (page: Parameters<typeof deps.store.knowledge.oldest>[2]) =>
    deps.store.knowledge.oldest(communityId, "reaction", page);
  for await (const reacted of givingWay(deps, allPages(read))) {
    const thingId = tappedThing(reacted.value);
    const ids = hashesOf(deps, person, { id: thingId }).map((hash) => reactedId(thingId, hash));
    if (ids.includes(reacted.value.id)) yield reacted;
  }
}

/** Takes out what a person tapped. The counts stay: that something helped somebody is still so. */
export async function eraseReactions(deps: Deps, person: Person, communityId: CommunityId): Promise<void> {
  for await (const { value, version } of reactionsOf(deps, person, communityId))
    await unlessChanged(deps.store.knowledge.write(communityId, [{ remove: value.id, version }]));
}
