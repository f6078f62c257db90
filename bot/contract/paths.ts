/** Where the tab is served. */
export const TAB_PATH = "/tab/";
/** Where Teams delivers activities. */
export const MESSAGES_PATH = "/api/messages";

/** Paths of the API the tab speaks to. Everything a person typed travels in bodies, never in a path or query. */
export const API = {
  me: "/api/me",
  settings: "/api/me/settings",
  samplePeople: "/api/sample-people",
  join: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/join`,
  topics: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/topics`,
  search: "/api/search",
  lookAlikes: "/api/look-alikes",
  items: "/api/items",
  item: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}`,
  opened: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/opened`,
  perspectives: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/perspectives`,
  draft: (draftId: string) => `/api/drafts/${encodeURIComponent(draftId)}`,
} as const;

/** Pages of the tab, as paths below {@link TAB_PATH} (the part after `#`). */
export const PAGES = {
  knowledge: "/",
  item: (itemId: string) => `/items/${encodeURIComponent(itemId)}`,
  draft: (draftId: string) => `/drafts/${encodeURIComponent(draftId)}`,
  channel: "/channel",
  configure: "/configure",
} as const;

/** The short link to an item that people share; the server sends the browser on to Teams or the tab. */
export function itemLinkPath(itemId: string): string {
  return `/i/${encodeURIComponent(itemId)}`;
}
