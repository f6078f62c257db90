import type { CommunityId, PersonId } from "../../domain/ids.ts";
import { topicKey } from "../../domain/item.ts";
import type { Keyset } from "../../ports/store.ts";
import type { Deps } from "../deps.ts";

const PAGE = 1000;

/** Everybody who follows one of the topics, with the first of them they follow, as it is called here. */
export async function* followersOf(
  deps: Pick<Deps, "store">,
  communityId: CommunityId,
  topics: readonly string[],
): AsyncGenerator<{ personId: PersonId; topic: string }> {
  let after: Keyset | undefined;
  do {
    const page = await deps.store.membership.members(communityId, {
      ...(after ? { after } : {}),
      limit: PAGE,
    });
    for (const { value } of page.documents) {
      const topic = topics.find((name) => value.follows?.includes(topicKey(name)));
      if (topic !== undefined) yield { personId: value.personId, topic };
    }
    after = page.next;
  } while (after);
}
