import { topicKey } from "../domain/item.ts";
import type { Membership, Person } from "../domain/member.ts";
import { communityFor } from "./communities.ts";
import type { Deps } from "./deps.ts";
import { givingWay } from "./givingWay.ts";
import { allPages } from "./keeping/allPages.ts";

const MOST_FOUND = 20;

/**
 * Members of a community by part of their name, at most 20, for gardeners to write to.
 * @throws PracticeError `not-found`, `not-allowed`
 */
export async function findMembers(
  deps: Deps,
  person: Person,
  communityId: string,
  text: string,
): Promise<Membership[]> {
  const community = await communityFor(deps, person, communityId, "announcement.send");
  const wanted = topicKey(text);
  if (wanted === "") return [];
  const found: Membership[] = [];
  const members = allPages((page) => deps.store.membership.members(community.id, page));
  for await (const { value } of givingWay(deps, members)) {
    if (topicKey(value.name).includes(wanted)) found.push(value);
    if (found.length === MOST_FOUND) break;
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}
