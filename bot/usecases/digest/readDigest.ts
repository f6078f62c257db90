import { type Digest, entriesIn } from "../../domain/digest.ts";
import type { Item } from "../../domain/item.ts";
import type { Person } from "../../domain/member.ts";
import type { Deps } from "../deps.ts";
import { ownDigest } from "./ownDigest.ts";

/** The person's week so far, when they ask for it, with the items it tells of as they are now; at most four. */
export async function readDigest(
  deps: Deps,
  person: Person,
): Promise<{ digest: Digest | undefined; items: Item[] }> {
  const digest = await ownDigest(deps, person);
  const entries = digest ? entriesIn(digest) : [];
  const found = await Promise.all(
    entries.map(({ communityId, itemId }) => deps.store.knowledge.item(communityId, itemId)),
  );
  // Taken out since the week was read: it is left out here too.
  const items = found.flatMap((stored) => (stored?.value.state === "published" ? [stored.value] : []));
  return { digest, items };
}
