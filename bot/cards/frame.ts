import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import type { Language } from "../texts/language.ts";

/**
 * The outside of every card: version, language, and one line for notifications, screen readers and clients that
 * cannot draw it. 1.5 is the newest version Teams takes everywhere; a card unfurled from a link may be 1.3 at most.
 */
export function frame(
  language: Language,
  summary: string,
  body: CardElement[],
  actions: NonNullable<IAdaptiveCard["actions"]>,
  version: "1.3" | "1.5" = "1.5",
): IAdaptiveCard {
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version,
    lang: language,
    fallbackText: summary,
    // `speak` is read as SSML.
    speak: summary.replace(/[<>&]/g, " "),
    body,
    ...(actions.length > 0 ? { actions } : {}),
  } satisfies IAdaptiveCard;
}

/** The line a notification shows of a card. */
export function summaryOf(card: IAdaptiveCard): string {
  return card.fallbackText ?? "";
}
