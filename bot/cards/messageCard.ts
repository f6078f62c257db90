import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Item } from "../domain/item.ts";
import { messages as welsh } from "../texts/cy/messages.ts";
import { messages as english } from "../texts/en/messages.ts";
import type { Language } from "../texts/language.ts";
import { heading, quietLine } from "./cardItem.ts";
import { frame } from "./frame.ts";
import { peoplesWords } from "./peoplesWords.ts";

/** The bot's own texts in a language. */
export function messageTexts(language: Language): typeof english {
  return language === "cy" ? welsh : english;
}

/** A line from the bot with people's words below it and one link. */
export function messageCard(
  message: { line: string; words?: string; link?: string },
  language: Language,
): IAdaptiveCard {
  return frame(
    language,
    message.line,
    [
      ...peoplesWords(message.line, {}),
      ...(message.words ? peoplesWords(message.words, { isSubtle: true }) : []),
    ],
    message.link ? [{ type: "Action.OpenUrl", title: messageTexts(language).open, url: message.link }] : [],
  );
}

/** In place of a card whose item is gone: nothing of it is left. */
export function goneCard(language: Language): IAdaptiveCard {
  const { gone } = messageTexts(language);
  return frame(language, gone, [quietLine(gone)], []);
}

/** Asks somebody whose chat message was saved how they would like it. */
export function consentCard(
  request: { item: Item; communityName: string; link: string },
  language: Language,
): IAdaptiveCard {
  const texts = messageTexts(language);
  return frame(
    language,
    texts.consent.heading,
    [
      heading(texts.consent.heading),
      { type: "TextBlock", text: texts.consent.text(request.communityName), wrap: true },
      ...peoplesWords(request.item.title, { weight: "Bolder" }),
      quietLine(texts.consent.later),
    ],
    [{ type: "Action.OpenUrl", title: texts.open, url: request.link }],
  );
}
