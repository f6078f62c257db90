import type { Deps } from "../../usecases/deps.ts";
import { ask, questionIn } from "./commands/ask.ts";
import { asksForDigest, asksForDigestSettings, showDigest } from "./commands/digest.ts";
import { asksForHelp, help } from "./commands/help.ts";
import { asksForGarden, asksForQuiet, showGarden, showSettings } from "./commands/myGarden.ts";
import { offerSaving } from "./commands/offerSaving.ts";
import { languageAskedFor, speak } from "./commands/speak.ts";
import { asksWhatToTend, whatToTend } from "./commands/tend.ts";
import { saidIn, worthSaving } from "./said.ts";
import { sendText } from "./sending.ts";
import type { Turn } from "./turn.ts";

/** Answers what somebody wrote to the bot, in their own chat or where it was mentioned. */
export async function onWords(deps: Deps, turn: Turn): Promise<void> {
  const said = saidIn(turn.activity, turn.language);
  const { chat } = turn.texts;
  const command = said.text
    .toLowerCase()
    .replace(/[.!\s]+$/u, "")
    .trim();
  const language = languageAskedFor(command);
  const question = questionIn(said.text);
  if (asksForHelp(command)) return help(deps, turn);
  if (asksForGarden(command)) return showGarden(deps, turn);
  if (asksForQuiet(command) || asksForDigestSettings(command)) return showSettings(deps, turn);
  if (asksForDigest(command)) return showDigest(deps, turn);
  if (asksWhatToTend(command)) return whatToTend(deps, turn);
  if (language) return speak(deps, turn, language);
  if (!/[\p{L}\p{N}]/u.test(question))
    return sendText(turn.context, said.attachments ? chat.onlyAttachments : chat.nothingSaid);
  if (worthSaving(said)) return offerSaving(deps, turn, said);
  return ask(deps, turn, question);
}
