import { PracticeError } from "./errors.ts";

/** What is kept for a time and no longer. */
export const KEPT_KINDS = [
  "drafts",
  "searchesInVain",
  "deliveries",
  "queueRows",
  "dailyCounts",
  "activityFlags",
  "healthFigures",
  "audit",
  "unusedItems",
  "archivedItems",
  "removedMarks",
  "postedCards",
  "earlierVersions",
  "promptPosts",
  "announcements",
  "gardenMinutes",
] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/** How many days each kind is kept. */
export type Retention = Record<KeptKind, number>;

const MONTH = 30.4375;
const months = (count: number) => Math.round(count * MONTH);

/** What holds unless an admin changes it, in days; and between which bounds they may. */
export const RETENTION_RULES: Record<KeptKind, { days: number; least: number; most: number }> = {
  /** Since the last change. */
  drafts: { days: 14, least: 1, most: 90 },
  searchesInVain: { days: 90, least: 7, most: 365 },
  /** What became of a message, for each who was to get it. */
  deliveries: { days: 90, least: 7, most: 365 },
  /** Rows of the gardener's queue that are done. */
  queueRows: { days: months(12), least: 30, most: months(36) },
  dailyCounts: { days: months(36), least: months(12), most: months(60) },
  /** 13 windows of 13 weeks. */
  activityFlags: { days: 13 * 13 * 7, least: 13 * 7, most: 13 * 13 * 7 },
  /** Figures of a community by quarter and four weeks, in which nobody is. */
  healthFigures: { days: months(60), least: months(12), most: months(120) },
  audit: { days: months(24), least: months(12), most: months(84) },
  /** Since anybody used, opened or changed the item; then it is archived: still read, no longer found. */
  unusedItems: { days: months(24), least: months(6), most: months(120) },
  /** Since it was archived; then its words go for good. */
  archivedItems: { days: months(36), least: months(1), most: months(120) },
  /** That something was there, after its words are gone: so that every process hears of the removal. */
  removedMarks: { days: 30, least: 7, most: 365 },
  /** Since it was posted in a chat; then it keeps nothing but the way to the item, and is forgotten. */
  postedCards: { days: months(12), least: 30, most: months(36) },
  /** What an item said before, since it was replaced. */
  earlierVersions: { days: months(24), least: 30, most: months(120) },
  /** Where a prompt was asked; the question it became is an item. Rotation looks back a year. */
  promptPosts: { days: months(24), least: months(12), most: months(84) },
  /** What gardeners announced, with its counts, since it was over; drafts since somebody last wrote in them. */
  announcements: { days: months(24), least: months(3), most: months(84) },
  /** Minutes of a week, nobody's in particular. */
  gardenMinutes: { days: months(24), least: months(3), most: months(84) },
};

export const DEFAULT_RETENTION: Retention = Object.fromEntries(
  KEPT_KINDS.map((kind) => [kind, RETENTION_RULES[kind].days]),
) as Retention;

/** The settings with some changed. @throws PracticeError `days-out-of-bounds` naming the kind and the bound it broke. */
export function withDays(before: Retention, changes: Partial<Record<KeptKind, number>>): Retention {
  const after = { ...before };
  for (const kind of KEPT_KINDS) {
    const days = changes[kind];
    if (days === undefined) continue;
    const { least, most } = RETENTION_RULES[kind];
    if (!Number.isInteger(days) || days < least || days > most)
      throw new PracticeError("days-out-of-bounds", { field: kind, limit: days < least ? least : most });
    after[kind] = days;
  }
  return after;
}

/** ISO time before which something of this kind is too old to keep. */
export function keptSince(retention: Retention, kind: KeptKind, now: Date): string {
  return new Date(now.getTime() - retention[kind] * 86_400_000).toISOString();
}

/** What an admin set, where they did. */
export type KeepingSettings = {
  type: "keeping";
  id: "keeping";
  scope: "keeping";
  days: Partial<Retention>;
  /** The day (in London) the last nightly purge finished. */
  purgedOn?: string;
  /** The day people were last told what happened on what they wrote, and asked whether they used something. */
  newsOn?: string;
  askedOn?: string;
  createdAt: string;
  updatedAt: string;
};

export function retentionOf(settings: KeepingSettings | undefined): Retention {
  return { ...DEFAULT_RETENTION, ...settings?.days };
}
