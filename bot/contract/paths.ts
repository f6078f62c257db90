/** Where the tab is served. */
export const TAB_PATH = "/tab/";
/** Where Teams delivers activities. */
export const MESSAGES_PATH = "/api/messages";

/** Paths of the API the tab speaks to. Everything a person typed travels in bodies, never in a path or query. */
export const API = {
  me: "/api/me",
  settings: "/api/me/settings",
  myGarden: "/api/me/garden",
  consent: (itemId: string) => `/api/me/consents/${encodeURIComponent(itemId)}`,
  myData: "/api/me/data",
  eraseMe: "/api/me/erase",
  exportCommunity: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/export`,
  importCommunity: "/api/import",
  importFaq: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/faq`,
  retention: "/api/retention",
  holds: "/api/holds",
  liftHold: (holdId: string) => `/api/holds/${encodeURIComponent(holdId)}/lift`,
  audit: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/audit`,
  auditExport: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/audit/export`,
  findPeople: "/api/people/find",
  roles: "/api/people/roles",
  admins: "/api/people/admins",
  samplePeople: "/api/sample-people",
  join: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/join`,
  topics: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/topics`,
  tending: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/tending`,
  communitySettings: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/settings`,
  search: "/api/search",
  searchedInVain: "/api/searched-in-vain",
  words: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/words`,
  wordDone: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/words/done`,
  lookAlikes: "/api/look-alikes",
  check: "/api/check",
  items: "/api/items",
  item: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}`,
  opened: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/opened`,
  perspectives: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/perspectives`,
  perspective: (itemId: string, perspectiveId: string) =>
    `/api/items/${encodeURIComponent(itemId)}/perspectives/${encodeURIComponent(perspectiveId)}`,
  withdraw: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/withdraw`,
  report: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/report`,
  tendHere: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/tend`,
  notes: "/api/notes",
  tendRow: (rowId: string) => `/api/tending/${encodeURIComponent(rowId)}`,
  releases: "/api/releases",
  release: (releaseId: string) => `/api/releases/${encodeURIComponent(releaseId)}`,
  draft: (draftId: string) => `/api/drafts/${encodeURIComponent(draftId)}`,
} as const;

/** Pages of the tab, as paths below {@link TAB_PATH} (the part after `#`). */
export const PAGES = {
  knowledge: "/",
  item: (itemId: string) => `/items/${encodeURIComponent(itemId)}`,
  draft: (draftId: string) => `/drafts/${encodeURIComponent(draftId)}`,
  myGarden: "/my-garden",
  waitingForMe: "/my-garden/waiting",
  myData: "/my-garden/data",
  tend: "/garden/tend",
  words: "/garden/words",
  settings: "/settings",
  settingsPeople: "/settings/people",
  settingsKept: "/settings/kept",
  settingsAudit: "/settings/audit",
  settingsMoving: "/settings/moving",
  channel: "/channel",
  configure: "/configure",
} as const;

/** The short link to an item that people share; the server sends the browser on to Teams or the tab. */
export function itemLinkPath(itemId: string): string {
  return `/i/${encodeURIComponent(itemId)}`;
}
