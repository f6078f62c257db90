import type { IAdaptiveCard } from "@microsoft/teams.cards";

export const ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";
/** Largest card Teams takes from a message extension, in bytes (MicrosoftDocs/msteams-docs, define-search-command.md). */
export const CARD_MAX_BYTES = 28 * 1024;

export type CardAttachment = { contentType: typeof ADAPTIVE_CARD; content: IAdaptiveCard };

/** The card as an attachment of a message or a dialog. */
export function attachment(content: IAdaptiveCard): CardAttachment {
  return { contentType: ADAPTIVE_CARD, content };
}
