import type { PromptsTexts } from "../../../bot/texts/en/prompts.ts";
import { lazyTexts } from "./lazyTexts.ts";

/** What the gardeners' page about prompts says. */
export const usePromptTexts = lazyTexts<PromptsTexts>({
  en: async () => (await import("../../../bot/texts/en/prompts.ts")).prompts,
  cy: async () => (await import("../../../bot/texts/cy/prompts.ts")).prompts,
});
