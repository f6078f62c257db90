import type { Community } from "../../domain/community.ts";
import type { ItemId } from "../../domain/ids.ts";
import type { Person } from "../../domain/member.ts";
import type { Deps } from "../deps.ts";

/** A question for a newcomer to look at: the newest of those with the fewest perspectives that is not their own. */
export function firstQuestionFor(
  deps: Pick<Deps, "contributions">,
  person: Person,
  community: Community,
): ItemId | undefined {
  const questions = [...deps.contributions.all(community.id)]
    .filter(({ kind, by }) => kind === "question" && by !== person.id)
    .sort((a, b) => a.perspectives.length - b.perspectives.length || b.createdAt.localeCompare(a.createdAt));
  return questions[0]?.id;
}
