import type { announcementCards as english } from "../en/announcementCards.ts";

export const announcementCards: typeof english = {
  header: (community: string) => `Cyhoeddiad · ${community}`,
};
