import { welcomeCard } from "../../../cards/welcomeCard.ts";
import { teamsTexts } from "../../../texts/teamsTexts.ts";
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
  await sendCard(turn.context, welcomeCard({ why: "help", tabLink: deps.links.tab() }, turn.language));
}
