import type { CommunitiesTexts } from "../../../bot/texts/en/communities.ts";
import { lazyTexts } from "./lazyTexts.ts";

/** What the settings say of communities and teams, and whoever lets people in reads. */
export const useCommunitiesTexts = lazyTexts<CommunitiesTexts>({
  en: async () => (await import("../../../bot/texts/en/communities.ts")).communities,
  cy: async () => (await import("../../../bot/texts/cy/communities.ts")).communities,
});
