import { welcomeCard } from "../../../cards/welcomeCard.ts";
import { teamsTexts } from "../../../texts/teamsTexts.ts";
import { readableCommunities } from "../../../usecases/communities.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { sendCard } from "../sending.ts";
import type { Turn } from "../turn.ts";

/** Asked for in either language, whichever the person reads. */
const HELP_WORDS = new Set([...teamsTexts("en").chat.helpWords, ...teamsTexts("cy").chat.helpWords]);

export function asksForHelp(command: string): boolean {
  return HELP_WORDS.has(command);
}

/** Says what the bot can do. */
export async function help(deps: Deps, turn: Turn): Promise<void> {
  const safeguardingRoute = await routeFor(deps, turn);
  const view = { why: "help" as const, tabLink: deps.links.tab(), safeguardingRoute };
  await sendCard(turn.context, welcomeCard(view, turn.language));
}

/** Where to turn with an urgent concern, as the person's community has it; may be empty. */
export async function routeFor(deps: Deps, turn: Turn): Promise<string> {
  const [community] = await readableCommunities(deps, turn.person);
  return community?.safeguardingRoute ?? "";
}
