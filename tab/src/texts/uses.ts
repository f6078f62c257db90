import type { UseTexts } from "../../../bot/texts/en/uses.ts";
import { lazyTexts } from "./lazyTexts.ts";

/** What using something in practice says. */
export const useUseTexts = lazyTexts<UseTexts>({
  en: async () => (await import("../../../bot/texts/en/uses.ts")).uses,
  cy: async () => (await import("../../../bot/texts/cy/uses.ts")).uses,
});
