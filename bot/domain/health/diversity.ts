import type { KnownItem } from "../contributions.ts";
import type { PersonId } from "../ids.ts";
import { isAnothers, questionsIn } from "./answerRate.ts";
import type { Span } from "./windows.ts";

/** Questions, those with at least two perspectives, and those with perspectives from at least two teams. */
export type Diversity = { questions: number; two: number; twoTeams: number };

/** @param teamsOf linked teams of each person; who is in none counts for none */
export function diversityIn(
  items: readonly KnownItem[],
  span: Span,
  teamsOf: ReadonlyMap<PersonId, readonly string[]>,
): Diversity {
  const questions = questionsIn(items, span);
  const views = (item: KnownItem) =>
    item.perspectives.filter(({ by, at }) => isAnothers(by, item) && at < span.until);
  return {
    questions: questions.length,
    two: questions.filter((item) => views(item).length >= 2).length,
    twoTeams: questions.filter((item) => fromTwoTeams(views(item), teamsOf)).length,
  };
}

/** Two people with teams and none in common. What is unnamed tells no team. */
function fromTwoTeams(
  views: KnownItem["perspectives"],
  teamsOf: ReadonlyMap<PersonId, readonly string[]>,
): boolean {
  const teams = views.map(({ by }) => (by && teamsOf.get(by)) || []).filter((some) => some.length > 0);
  return teams.some((some, i) =>
    teams.slice(i + 1).some((others) => !others.some((team) => some.includes(team))),
  );
}
