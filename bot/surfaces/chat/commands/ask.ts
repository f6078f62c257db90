import { type AskView, askCard } from "../../../cards/askCard.ts";
import { foundCard } from "../../../cards/foundCard.ts";
import { cardItemFound } from "../../../cards/itemView.ts";
import { TEXT_MAX } from "../../../contract/limits.ts";
import { shortenTo, suggestTitle } from "../../../domain/draft.ts";
import type { CommunityId, ItemId } from "../../../domain/ids.ts";
import { teamsTexts } from "../../../texts/teamsTexts.ts";
import { readableCommunities } from "../../../usecases/communities.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { findKnowledge } from "../../../usecases/findKnowledge.ts";
import { placeOf } from "../activity.ts";
import { postCard } from "../posting.ts";
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
    words: { title: suggestTitle(query), text: shortenTo(query, TEXT_MAX), unnamed: false },
    safeguardingRoute: communities[0]?.safeguardingRoute ?? "",
  };
  const shown = hits.map(({ item, snippet }) => {
    const name = communities.find(({ id }) => id === item.communityId)?.name ?? "";
    return { item: cardItemFound(item, name, deps), snippet };
  });
  // A list holds titles and words of its items. It is remembered with each of them and emptied as a whole when one
  // changes: to leave one out would take what was asked, which nobody keeps.
  const posting = {
    context,
    activity: turn.activity,
    shows: hits.map(({ item }) => ({ id: item.id as ItemId, communityId: item.communityId as CommunityId })),
    as: "list" as const,
  };
  if (answer.weak || hits.length === 0) {
    if (!onlyIfFound) await postCard(deps, askCard({ ...askView, perhaps: shown }, language), posting);
    return;
  }
  await postCard(
    deps,
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
    posting,
  );
}
