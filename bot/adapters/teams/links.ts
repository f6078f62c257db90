import { itemLinkPath, PAGES, TAB_PATH } from "../../contract/paths.ts";
import type { Links } from "../../ports/links.ts";

/** `entityId` of the personal tab in the app's manifest. */
const TAB_ENTITY = "knowledge";

/** Where pages of the product are found: short links of our own to share, and where those lead on to. */
export type PageLinks = Links & {
  /** Where a short link to an item leads: into Teams, or to the tab itself in local mode. */
  openItem(itemId: string): string;
};

/**
 * Links below `publicUrl`. With the id of the Teams app, pages open inside Teams
 * (learn.microsoft.com, "Deep link to an application": `/l/entity/<appId>/<entityId>?webUrl&context`).
 */
export function createLinks(publicUrl: string, teamsAppId: string | undefined): PageLinks {
  const page = (path: string) => `${publicUrl}${TAB_PATH}#${path}`;
  const open = (path: string) => {
    if (!teamsAppId) return page(path);
    const context = encodeURIComponent(JSON.stringify({ subEntityId: path }));
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/${TAB_ENTITY}?webUrl=${encodeURIComponent(page(path))}&context=${context}`;
  };
  const itemLink = (itemId: string) => `${publicUrl}${itemLinkPath(itemId)}`;
  return {
    item: itemLink,
    draft: (draftId) => open(PAGES.draft(draftId)),
    tab: () => open(PAGES.knowledge),
    garden: () => open(PAGES.myGarden),
    waitingForMe: () => open(PAGES.waitingForMe),
    tending: () => open(PAGES.tend),
    openItem: (itemId) => open(PAGES.item(itemId)),
    itemIn: (url) => {
      const prefix = itemLink("");
      if (!url.toLowerCase().startsWith(prefix.toLowerCase())) return undefined;
      return /^([0-9a-f-]{36})\/?(?:[?#].*)?$/i.exec(url.slice(prefix.length))?.[1]?.toLowerCase();
    },
  };
}
