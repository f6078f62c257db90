/** What the card of an announcement says of its own. */
export const announcementCards = {
  header: (community: string) => `Announcement · ${community}`,
};
