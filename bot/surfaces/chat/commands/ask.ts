import { type AskView, askCard } from "../../../cards/askCard.ts";
import { foundCard } from "../../../cards/foundCard.ts";
import { TEXT_MAX } from "../../../contract/limits.ts";
import { shortenTo, suggestTitle } from "../../../domain/draft.ts";
import { teamsTexts } from "../../../texts/teamsTexts.ts";
import { readableCommunities } from "../../../usecases/communities.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { findKnowledge } from "../../../usecases/findKnowledge.ts";
import { placeOf } from "../activity.ts";
import { sendCard } from "../sending.ts";
import { cardItemFound } from "../showing.ts";
import type { Turn } from "../turn.ts";

const BEST = 3;

const ASK_WORDS = [teamsTexts("en").chat.askWord, teamsTexts("cy").chat.askWord];
const ASK_FIRST = new RegExp(`^(${ASK_WORDS.join("|")})(?![\\p{L}\\p{N}'’-])[\\s:,]*`, "u");

/** The question, without the command's own word that Teams puts in front when it is chosen from the list. */
export function questionIn(text: string): string {
  return text.trim().replace(ASK_FIRST, "");
}

/**
 * Looks for what was asked and shows the best items; with nothing found that fits, offers to ask the
 * community, unless `onlyIfFound`.
 */
export async function ask(
  deps: Deps,
  turn: Turn,
  query: string,
  { onlyIfFound = false } = {},
): Promise<void> {
  const { person, language, context } = turn;
  const communities = await readableCommunities(deps, person);
  const answer = await findKnowledge(deps, person, { text: query, limit: BEST * 4 });
  // In a group everybody reads along: only what lies open to the whole organisation.
  const open = new Set(communities.flatMap((community) => (community.open ? community.id : [])));
  const inTheOpen = placeOf(turn.activity) !== "personal";
  const hits = answer.hits
    .filter(({ item }) => !inTheOpen || open.has(item.communityId as never))
    .slice(0, BEST);
  const askView: AskView = {
    seed: deps.ids.next(),
    words: { title: suggestTitle(query), text: shortenTo(query, TEXT_MAX) },
    safeguardingRoute: communities[0]?.safeguardingRoute ?? "",
  };
  const shown = hits.map(({ item, snippet }) => ({ item: cardItemFound(item, communities, deps), snippet }));
  if (answer.weak || hits.length === 0) {
    if (!onlyIfFound) await sendCard(context, askCard({ ...askView, perhaps: shown }, language));
    return;
  }
  await sendCard(
    context,
    foundCard(
      {
        query,
        hits: shown,
        reasons: answer.reasons,
        building: answer.building,
        ask: askView,
        tabLink: deps.links.tab(),
      },
      language,
    ),
  );
}
