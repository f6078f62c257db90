import type { KnowledgeDocument } from "../../ports/store.ts";

/** Every kind of document that lies with a community's knowledge; a new one that is missing here does not compile. */
const MOVES: Record<KnowledgeDocument["type"], boolean> = {
  item: true,
  perspective: true,
  use: true,
  changed: true,
  topic: true,
  // Whose it is, only an installation with the same seal keys can tell; the counts are right in any.
  reaction: true,
  daily: true,
  audit: true,
  tend: true,
  vain: true,
  tendState: true,
  gardenMinutes: true,
  communityDay: true,
  healthWindow: true,
  communityPlan: true,
  planDecision: true,
  announcement: true,
  prompt: true,
  promptPlan: true,
  promptPost: true,
  suggestion: true,
  revision: true,
  merge: true,
  // Where a card was posted means nothing to another installation's bot.
  card: false,
};

/** The kinds that go into a community's file. */
export const MOVED_TYPES = (Object.keys(MOVES) as KnowledgeDocument["type"][]).filter((type) => MOVES[type]);

/** The document without anything under way: another installation must not send again what this one is sending. */
export function atRest(document: KnowledgeDocument): KnowledgeDocument {
  switch (document.type) {
    case "announcement":
      return document.open ? { ...document, open: false, state: "cancelled" } : document;
    case "promptPlan":
      return { ...document, running: false, conversations: [] };
    case "promptPost":
      return { ...document, state: "posted", deliveries: [] };
    default:
      return document;
  }
}
