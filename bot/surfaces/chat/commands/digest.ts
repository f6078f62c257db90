import { askedDigestCard } from "../../../cards/digestCard.ts";
import { digestTexts } from "../../../texts/digestTexts.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { readDigest } from "../../../usecases/digest/readDigest.ts";
import { placeOf } from "../activity.ts";
import { postCard } from "../posting.ts";
import { sendText } from "../sending.ts";
import type { Turn } from "../turn.ts";

const TEXTS = [digestTexts("en"), digestTexts("cy")];
const WORDS = new Set(TEXTS.flatMap(({ words }) => words));
const SETTINGS_WORDS = new Set(TEXTS.flatMap(({ settingsWords }) => settingsWords));

/** Asked in either language, whichever the person reads. */
export function asksForDigest(command: string): boolean {
  return WORDS.has(command);
}

export function asksForDigestSettings(command: string): boolean {
  return SETTINGS_WORDS.has(command);
}

/** The person's week so far, with titles, to be read in the chat; in their own chat only. */
export async function showDigest(deps: Deps, turn: Turn): Promise<void> {
  const { context, activity, language, person } = turn;
  if (placeOf(activity) !== "personal") return sendText(context, digestTexts(language).elsewhere);
  const { digest, items } = await readDigest(deps, person);
  const titles = Object.fromEntries(items.map(({ id, title }) => [id, title]));
  const card = askedDigestCard({ digest, titles, gardenLink: deps.links.garden() }, language);
  await postCard(deps, card, { context, activity, shows: items, as: "list" });
}
