import type { UpkeepTexts } from "../../../bot/texts/en/upkeep.ts";
import { lazyTexts } from "./lazyTexts.ts";

/** What keeping items right says. */
export const useUpkeepTexts = lazyTexts<UpkeepTexts>({
  en: async () => (await import("../../../bot/texts/en/upkeep.ts")).upkeep,
  cy: async () => (await import("../../../bot/texts/cy/upkeep.ts")).upkeep,
});
