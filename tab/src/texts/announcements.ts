import type { AnnouncementsTexts } from "../../../bot/texts/en/announcements.ts";
import { lazyTexts } from "./lazyTexts.ts";

/** What the gardeners' page about announcements says. */
export const useAnnouncementTexts = lazyTexts<AnnouncementsTexts>({
  en: async () => (await import("../../../bot/texts/en/announcements.ts")).announcements,
  cy: async () => (await import("../../../bot/texts/cy/announcements.ts")).announcements,
});
