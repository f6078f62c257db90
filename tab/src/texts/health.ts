import type { HealthTexts } from "../../../bot/texts/en/health.ts";
import { lazyTexts } from "./lazyTexts.ts";

/** What the pages about a community's health and value say. */
export const useHealthTexts = lazyTexts<HealthTexts>({
  en: async () => (await import("../../../bot/texts/en/health.ts")).health,
  cy: async () => (await import("../../../bot/texts/cy/health.ts")).health,
});
