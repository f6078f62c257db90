import { PAGES } from "../../bot/contract/paths.ts";

/**
 * Where the reader is. Pages live behind `#`, so that one file serves them all and nothing of them reaches a server
 * log. What somebody searches for is never part of it.
 */
export type Route =
  | { page: "knowledge"; itemId?: string; channelTopics?: string[] }
  | { page: "draft"; draftId: string }
  | { page: "myGarden" }
  | { page: "waitingForMe" }
  | { page: "keptByMe" }
  | { page: "myNotes" }
  | { page: "myData" }
  | { page: "tend" }
  | { page: "prompts" }
  /** One of them, or `new`; without an id all. */
  | { page: "announcements"; announcementId?: string }
  | { page: "words" }
  | { page: "obstacles" }
  | { page: "health" }
  | { page: "valueReport" }
  | { page: "settings" }
  | { page: "settingsPeople" }
  | { page: "settingsKept" }
  | { page: "settingsAudit" }
  | { page: "settingsMoving" }
  | { page: "configure" }
  | { page: "unknown" };

const ID = "([0-9a-fA-F-]{36})";
const ITEM = new RegExp(`^${PAGES.item("ID").replace("ID", ID)}$`);
const DRAFT = new RegExp(`^${PAGES.draft("ID").replace("ID", ID)}$`);
const ANNOUNCEMENT = new RegExp(`^${PAGES.announcement("ID").replace("ID", `(new|${ID.slice(1, -1)})`)}$`);
const CHANNEL_ITEM = new RegExp(`^${PAGES.channel}${PAGES.item("ID").replace("ID", ID)}$`);

/** Pages whose address is nothing but their name. */
const PLAIN = {
  myGarden: PAGES.myGarden,
  waitingForMe: PAGES.waitingForMe,
  keptByMe: PAGES.keptByMe,
  myNotes: PAGES.myNotes,
  myData: PAGES.myData,
  tend: PAGES.tend,
  prompts: PAGES.prompts,
  words: PAGES.words,
  obstacles: PAGES.obstacles,
  health: PAGES.health,
  valueReport: PAGES.valueReport,
  settings: PAGES.settings,
  settingsPeople: PAGES.settingsPeople,
  settingsKept: PAGES.settingsKept,
  settingsAudit: PAGES.settingsAudit,
  settingsMoving: PAGES.settingsMoving,
  configure: PAGES.configure,
} as const;
const PLAIN_NAMES = Object.keys(PLAIN) as (keyof typeof PLAIN)[];

export type KnownRoute = Exclude<Route, { page: "unknown" }>;

/** The page a path means, for example `/items/<id>` or `/channel?topic=DoLS`; a leading `#` or a missing `/` is forgiven. */
export function routeOf(path: string): Route {
  const clean = `/${path.replace(/^#?\/?/, "")}`;
  const [place = "/", query = ""] = splitOnce(clean, "?");
  if (place === PAGES.knowledge) return { page: "knowledge" };
  const plain = PLAIN_NAMES.find((name) => PLAIN[name] === place);
  if (plain) return { page: plain };
  const item = ITEM.exec(place)?.[1];
  if (item) return { page: "knowledge", itemId: item };
  const draft = DRAFT.exec(place)?.[1];
  if (draft) return { page: "draft", draftId: draft };
  if (place === PAGES.announcements) return { page: "announcements" };
  const announcement = ANNOUNCEMENT.exec(place)?.[1];
  if (announcement) return { page: "announcements", announcementId: announcement };
  const channelTopics = new URLSearchParams(query).getAll("topic");
  if (place === PAGES.channel) return { page: "knowledge", channelTopics };
  const channelItem = CHANNEL_ITEM.exec(place)?.[1];
  if (channelItem) return { page: "knowledge", itemId: channelItem, channelTopics };
  return { page: "unknown" };
}

/** The address of a page, to be put into a link: `#/items/<id>`. */
export function addressOf(route: KnownRoute): string {
  if (route.page === "draft") return `#${PAGES.draft(route.draftId)}`;
  if (route.page === "announcements")
    return `#${route.announcementId ? PAGES.announcement(route.announcementId) : PAGES.announcements}`;
  if (route.page !== "knowledge") return `#${PLAIN[route.page]}`;
  const item = route.itemId ? PAGES.item(route.itemId) : "";
  if (!route.channelTopics) return `#${item || PAGES.knowledge}`;
  const topics = new URLSearchParams();
  for (const topic of route.channelTopics) topics.append("topic", topic);
  return `#${PAGES.channel}${item}${route.channelTopics.length > 0 ? `?${topics}` : ""}`;
}

function splitOnce(text: string, at: string): [string, string] {
  const i = text.indexOf(at);
  return i < 0 ? [text, ""] : [text.slice(0, i), text.slice(i + 1)];
}
