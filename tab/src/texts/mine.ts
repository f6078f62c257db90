import type { MineTexts } from "../../../bot/texts/en/mine.ts";
import { lazyTexts } from "./lazyTexts.ts";

/** What notes of learning, drafts, and what the reader's sharing led to say. */
export const useMineTexts = lazyTexts<MineTexts>({
  en: async () => (await import("../../../bot/texts/en/mine.ts")).mine,
  cy: async () => (await import("../../../bot/texts/cy/mine.ts")).mine,
});
