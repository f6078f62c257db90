import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Kind } from "../domain/item.ts";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { quietLine, shownTitle } from "./cardItem.ts";
import { frame } from "./frame.ts";
import { peoplesWords } from "./peoplesWords.ts";

/**
 * An item in a message of the person's own, which nobody can take back later: kind, title and link, nothing else.
 * Version 1.3, the newest a card unfurled from a link may have.
 */
export function linkCard(
  item: { kind: Kind; title: string; link: string },
  language: Language,
): IAdaptiveCard {
  const texts = teamsTexts(language).cards;
  const title = shownTitle(item.title, language);
  return frame(
    language,
    `${texts.kinds[item.kind]}: ${title}`,
    [
      quietLine(texts.header(texts.kinds[item.kind], texts.product)),
      ...peoplesWords(title, { weight: "Bolder", size: "Medium" }),
    ],
    [{ type: "Action.OpenUrl", title: texts.open, url: item.link }],
    "1.3",
  );
}

/** What a link of ours shows to somebody we cannot know: that it is one, and how to open it. */
export function teaserCard(link: string, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).cards;
  return frame(
    language,
    `${texts.product}: ${texts.teaser.title}`,
    [
      quietLine(texts.product),
      { type: "TextBlock", text: texts.teaser.title, weight: "Bolder", size: "Medium", wrap: true },
      { type: "TextBlock", text: texts.teaser.text, wrap: true },
    ],
    [{ type: "Action.OpenUrl", title: texts.open, url: link }],
    "1.3",
  );
}
