import type { ReactionTexts } from "../../../bot/texts/en/reactions.ts";
import { lazyTexts } from "./lazyTexts.ts";

/** What the light ways to take part say. */
export const useReactionTexts = lazyTexts<ReactionTexts>({
  en: async () => (await import("../../../bot/texts/en/reactions.ts")).reactions,
  cy: async () => (await import("../../../bot/texts/cy/reactions.ts")).reactions,
});
