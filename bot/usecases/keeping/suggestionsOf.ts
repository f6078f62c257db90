import type { ErasedWords } from "../../domain/erasure.ts";
import type { CommunityId, PersonId } from "../../domain/ids.ts";
import { heldByLaw } from "../../domain/legalHold.ts";
import type { Person } from "../../domain/member.ts";
import { type Suggestion, withSuggestions } from "../../domain/suggestion.ts";
import { dayStart } from "../../domain/unnamed.ts";
import { changing } from "../changing.ts";
import type { Deps } from "../deps.ts";
import { allPages } from "./allPages.ts";

/** What a person suggested in a community, oldest first. */
export async function suggestionsOf(
  deps: Deps,
  communityId: CommunityId,
  personId: PersonId,
): Promise<Suggestion[]> {
  const found: Suggestion[] = [];
  for await (const { value } of allPages((page) =>
    deps.store.knowledge.oldest(communityId, "suggestion", page),
  ))
    if (value.savedBy === personId || value.author?.personId === personId) found.push(value);
  return found;
}

/**
 * Takes a person out of what they suggested. What waits goes with their words, and stays without their name where those
 * are to stay or the item is held by law.
 */
export async function eraseSuggestions(deps: Deps, person: Person, words: ErasedWords): Promise<void> {
  const holds = (await deps.store.keeping.holds()).map(({ value }) => value);
  for (const { value: community } of await deps.store.communities.all())
    for (const { id } of await suggestionsOf(deps, community.id, person.id))
      await changing(deps, async () => {
        const { knowledge } = deps.store;
        const stored = await knowledge.suggestion(community.id, id);
        if (!stored) return;
        const { author: _author, savedBy: _savedBy, ...nameless } = stored.value;
        const item = await knowledge.item(community.id, stored.value.itemId);
        const held = item !== undefined && heldByLaw(item.value, holds);
        if (words === "kept" || held) {
          await knowledge.write(community.id, [{ replace: nameless, version: stored.version }]);
          return;
        }
        const now = item?.value.unnamed ? dayStart(deps.clock.now()) : deps.clock.now();
        const waited = stored.value.state === "open" && item !== undefined && (item.value.suggested ?? 0) > 0;
        await knowledge.write(community.id, [
          { remove: id, version: stored.version },
          ...(waited ? [{ replace: withSuggestions(item.value, -1, now), version: item.version }] : []),
        ]);
      });
}
