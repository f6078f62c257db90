import type { TendTexts } from "../../../bot/texts/en/tend.ts";
import { lazyTexts } from "./lazyTexts.ts";

/** What looking after a community says. */
export const useTendTexts = lazyTexts<TendTexts>({
  en: async () => (await import("../../../bot/texts/en/tend.ts")).tend,
  cy: async () => (await import("../../../bot/texts/cy/tend.ts")).tend,
});
