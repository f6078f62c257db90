import { cards as welshCards } from "./cy/cards.ts";
import { chat as welshChat } from "./cy/chat.ts";
import { extension as welshExtension } from "./cy/extension.ts";
import { promptCard as welshPromptCard } from "./cy/promptCard.ts";
import { reactions as welshReactions } from "./cy/reactions.ts";
import { cards } from "./en/cards.ts";
import { chat } from "./en/chat.ts";
import { extension } from "./en/extension.ts";
import { promptCard } from "./en/promptCard.ts";
import { reactions } from "./en/reactions.ts";
import type { Language } from "./language.ts";

/** Everything said inside Teams chats: cards, the bot's own words, the message extension. */
export type TeamsTexts = {
  cards: typeof cards;
  chat: typeof chat;
  extension: typeof extension;
  promptCard: typeof promptCard;
  reactions: typeof reactions;
};

const TEXTS: Record<Language, TeamsTexts> = {
  en: { cards, chat, extension, promptCard, reactions },
  cy: {
    cards: welshCards,
    chat: welshChat,
    extension: welshExtension,
    promptCard: welshPromptCard,
    reactions: welshReactions,
  },
};

export function teamsTexts(language: Language): TeamsTexts {
  return TEXTS[language];
}
