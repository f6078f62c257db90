import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { CONSENT_ANSWERS, type ConsentAnswer } from "../domain/consent.ts";
import { messages as welsh } from "../texts/cy/messages.ts";
import { messages as english } from "../texts/en/messages.ts";
import type { Language } from "../texts/language.ts";
import { type CardAction, pressButton } from "./cardActions.ts";
import { heading, noticeLine, quietLine } from "./cardItem.ts";
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

/** In place of a list one of whose items changed: none of its titles is left. */
export function oldListCard(language: Language): IAdaptiveCard {
  const { oldList } = messageTexts(language);
  return frame(language, oldList, [quietLine(oldList)], []);
}

/**
 * Asks somebody whose chat message was saved how they would like it. The words are a press away: on the card itself
 * they would stand on a locked screen.
 */
export function consentCard(
  request: { itemId: string; communityName: string },
  language: Language,
): IAdaptiveCard {
  const texts = messageTexts(language).consent;
  const { itemId } = request;
  const show: CardAction = { verb: "show", itemId };
  return frame(
    language,
    texts.heading,
    [
      heading(texts.heading),
      { type: "TextBlock", text: texts.text(request.communityName), wrap: true },
      {
        type: "Container",
        // A submit, because a container that executes has nothing to fall back on in clients that cannot.
        selectAction: { type: "Action.Submit", title: texts.read, data: show },
        items: [{ type: "TextBlock", text: texts.read, wrap: true, weight: "Bolder", color: "Accent" }],
      },
      quietLine(texts.later),
    ],
    CONSENT_ANSWERS.map((answer) => pressButton(texts[answer], { verb: "consent", itemId, answer })),
  );
}

/** What became of the answer; in place of the question. */
export function consentAnsweredCard(answer: ConsentAnswer, language: Language): IAdaptiveCard {
  const { answered, later } = messageTexts(language).consent;
  const stillThere = answer === "remove" ? [] : [quietLine(later)];
  return frame(language, answered[answer], [noticeLine(answered[answer], "good"), ...stillThere], []);
}
