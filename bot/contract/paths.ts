/** Where the tab is served. */
export const TAB_PATH = "/tab/";
/** Where Teams delivers activities. */
export const MESSAGES_PATH = "/api/messages";

/** Paths of the API the tab speaks to. Everything a person typed travels in bodies, never in a path or query. */
export const API = {
  me: "/api/me",
  place: "/api/place",
  settings: "/api/me/settings",
  follows: "/api/me/follows",
  myGarden: "/api/me/garden",
  saved: "/api/me/saved",
  followedItems: "/api/me/followed-items",
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
  communities: "/api/communities",
  team: (teamId: string) => `/api/teams/${encodeURIComponent(teamId)}`,
  addPeople: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/people`,
  findToAdd: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/people/find`,
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
  reactions: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/reactions`,
  savedItem: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/saved`,
  followedItem: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/followed`,
  stillRight: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/still-right`,
  topicsOfItem: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/topics`,
  withdraw: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/withdraw`,
  uses: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/uses`,
  undoUse: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/uses/undo`,
  obstacles: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/obstacles`,
  told: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/told`,
  removeTold: (communityId: string, id: string) =>
    `/api/communities/${encodeURIComponent(communityId)}/told/${encodeURIComponent(id)}/remove`,
  report: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/report`,
  suggestions: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/suggestions`,
  decideSuggestion: (itemId: string, suggestionId: string) =>
    `/api/items/${encodeURIComponent(itemId)}/suggestions/${encodeURIComponent(suggestionId)}`,
  history: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/history`,
  restoreVersion: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/history/restore`,
  forgetVersions: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/history/forget`,
  takeUp: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/take-up`,
  unmerge: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/unmerge`,
  merge: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/merge`,
  topicLaw: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/words/law`,
  tendHere: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/tend`,
  prompts: (communityId: string) => promptsPath(communityId, ""),
  promptRhythm: (communityId: string) => promptsPath(communityId, "/rhythm"),
  promptSlot: (communityId: string, slotId: string) =>
    promptsPath(communityId, `/slots/${encodeURIComponent(slotId)}`),
  promptWeek: (communityId: string) => promptsPath(communityId, "/weeks"),
  promptFill: (communityId: string) => promptsPath(communityId, "/fill"),
  promptPreview: (communityId: string) => promptsPath(communityId, "/preview"),
  promptPosts: (communityId: string) => promptsPath(communityId, "/posts"),
  promptAgain: (communityId: string, postId: string) =>
    promptsPath(communityId, `/posts/${encodeURIComponent(postId)}/again`),
  ownPrompts: (communityId: string) => promptsPath(communityId, "/own"),
  removePrompt: (communityId: string, promptId: string) =>
    promptsPath(communityId, `/own/${encodeURIComponent(promptId)}/remove`),
  notes: "/api/notes",
  tendRow: (rowId: string) => `/api/tending/${encodeURIComponent(rowId)}`,
  actOnRow: (key: string) => `/api/tending/${encodeURIComponent(key)}/act`,
  rowSuggestions: (key: string) => `/api/tending/${encodeURIComponent(key)}/suggestions`,
  pause: "/api/garden/pause",
  away: "/api/garden/away",
  gardenMinutes: "/api/garden/minutes",
  asked: (itemId: string) => `/api/items/${encodeURIComponent(itemId)}/asked`,
  announcements: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/announcements`,
  announcement: (communityId: string, id: string) =>
    `/api/communities/${encodeURIComponent(communityId)}/announcements/${encodeURIComponent(id)}`,
  announcementAct: (communityId: string, id: string) =>
    `/api/communities/${encodeURIComponent(communityId)}/announcements/${encodeURIComponent(id)}/act`,
  announcementReport: (communityId: string, id: string) =>
    `/api/communities/${encodeURIComponent(communityId)}/announcements/${encodeURIComponent(id)}/report`,
  announcementPreview: (communityId: string) =>
    `/api/communities/${encodeURIComponent(communityId)}/announcement-preview`,
  audienceCount: (communityId: string) =>
    `/api/communities/${encodeURIComponent(communityId)}/audience-count`,
  findMembers: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/members/find`,
  releases: "/api/releases",
  release: (releaseId: string) => `/api/releases/${encodeURIComponent(releaseId)}`,
  health: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/health`,
  valueReport: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/value-report`,
  plan: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/plan`,
  decisions: (communityId: string) => `/api/communities/${encodeURIComponent(communityId)}/decisions`,
  dayEvents: "/api/day-events",
  draft: (draftId: string) => `/api/drafts/${encodeURIComponent(draftId)}`,
  impact: "/api/me/impact",
  ownUses: "/api/me/uses",
  firstVisit: "/api/me/first-visit",
  drafts: "/api/drafts",
  discardDraft: (draftId: string) => `/api/drafts/${encodeURIComponent(draftId)}/discard`,
  cpdNotes: "/api/me/cpd-notes",
  deleteCpdNote: (noteId: string) => `/api/me/cpd-notes/${encodeURIComponent(noteId)}/delete`,
} as const;

function promptsPath(communityId: string, rest: string): string {
  return `/api/communities/${encodeURIComponent(communityId)}/prompts${rest}`;
}

/** Pages of the tab, as paths below {@link TAB_PATH} (the part after `#`). */
export const PAGES = {
  knowledge: "/",
  item: (itemId: string) => `/items/${encodeURIComponent(itemId)}`,
  draft: (draftId: string) => `/drafts/${encodeURIComponent(draftId)}`,
  myGarden: "/my-garden",
  waitingForMe: "/my-garden/waiting",
  keptByMe: "/my-garden/saved",
  myNotes: "/my-garden/notes",
  myData: "/my-garden/data",
  tend: "/garden/tend",
  prompts: "/garden/prompts",
  announcements: "/garden/announcements",
  announcement: (id: string) => `/garden/announcements/${encodeURIComponent(id)}`,
  words: "/garden/words",
  obstacles: "/garden/obstacles",
  health: "/garden/health",
  valueReport: "/garden/health/report",
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
