import { PracticeError } from "../../domain/errors.ts";
import type { Person } from "../../domain/member.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";
import { type Invitee, inviteesFor } from "./inviting.ts";
import { whatWaits } from "./queue.ts";

const TOPICS_MOST = 5;

/** What could be done about a row: whom to invite, which topics its words suggest. @throws PracticeError `not-found`. */
export async function suggestionsFor(
  deps: Deps,
  gardener: Person,
  of: { communityId?: string | undefined; key: string },
): Promise<{ people: Invitee[]; topics: string[] }> {
  const community = await communityFor(deps, gardener, of.communityId, "item.tend");
  const row = (await whatWaits(deps, community, gardener)).find(({ key }) => key === of.key);
  if (!row) throw new PracticeError("not-found");
  const words = row.itemId && deps.search.get(row.itemId);
  const { title = "", text = "" } = words || {};
  return {
    people: await inviteesFor(deps, community, row, gardener.id),
    topics: words ? deps.search.suggestTopics({ communityId: community.id, title, text }, TOPICS_MOST) : [],
  };
}
