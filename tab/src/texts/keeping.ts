import type { KeepingTexts } from "../../../bot/texts/en/keeping.ts";
import { lazyTexts } from "./lazyTexts.ts";

/** What the settings, and "what is kept about me", say. */
export const useKeepingTexts = lazyTexts<KeepingTexts>({
  en: async () => (await import("../../../bot/texts/en/keeping.ts")).keeping,
  cy: async () => (await import("../../../bot/texts/cy/keeping.ts")).keeping,
});
