import type { Language } from "../../../texts/language.ts";
import { teamsTexts } from "../../../texts/teamsTexts.ts";
import { changeSettings } from "../../../usecases/changeSettings.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { sendText } from "../sending.ts";
import type { Turn } from "../turn.ts";

const NAMES = new Map<string, Language>([
  ["cymraeg", "cy"],
  ["welsh", "cy"],
  ["english", "en"],
  ["saesneg", "en"],
]);

/** The language a message asks for, if it does nothing else. */
export function languageAskedFor(command: string): Language | undefined {
  return NAMES.get(command);
}

/** Speaks the language asked for from now on, here and in the tab. */
export async function speak(deps: Deps, turn: Turn, language: Language): Promise<void> {
  await changeSettings(deps, turn.person, { language });
  await sendText(turn.context, teamsTexts(language).chat.languageChosen);
}
