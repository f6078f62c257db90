import type { ItemId } from "../../domain/ids.ts";
import { type Item, newItem } from "../../domain/item.ts";
import type { Person } from "../../domain/member.ts";
import { checkedPromptWords, languagesOf, type PromptWords, promptItemWords } from "../../domain/prompt.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";
import { readCalendar } from "./calendar.ts";

/**
 * The item a prompt with these words would become, for showing its card; nothing is kept.
 * @throws PracticeError naming the language at fault.
 */
export async function previewPrompt(
  deps: Deps,
  person: Person,
  of: { communityId?: string | undefined; words: PromptWords },
): Promise<{ item: Item; communityName: string }> {
  const words = checkedPromptWords(of.words);
  const community = await communityFor(deps, person, of.communityId, "prompt.plan");
  const { plan } = await readCalendar(deps, community);
  const item = newItem(
    { kind: "question", topics: [], ...promptItemWords(words, plan.languages) },
    {
      id: deps.ids.random() as ItemId,
      communityId: community.id,
      prompt: { postId: "", words, languages: languagesOf(words, plan.languages) },
    },
    deps.clock.now(),
  );
  return { item, communityName: community.name };
}
