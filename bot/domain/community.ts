import { COMMUNITY_NAME_MAX, NOTE_MAX } from "../contract/limits.ts";
import { PracticeError } from "./errors.ts";
import type { CommunityId } from "./ids.ts";
import { isBlank, readable } from "./item.ts";
import { localTime } from "./localTime.ts";

/** The community made at installation. Open to the whole organisation, and stays so; an admin makes more. */
export const FIRST_COMMUNITY = "first" as CommunityId;

/** A community of practice. Everything belongs to exactly one. */
export type Community = {
  type: "community";
  id: CommunityId;
  /** All communities lie in one partition, so that one query lists them. */
  scope: "communities";
  /** One name and one purpose for everybody, whichever language they read: where both are needed, both stand in it. */
  name: string;
  purpose: string;
  /** Anyone of the organisation may read and join with one tap. A closed one is for its members alone. */
  open: boolean;
  /** Where to turn with an urgent concern; empty until an admin fills it in. */
  safeguardingRoute: string;
  /** True while sample items are in it. */
  sample: boolean;
  /** Where its working days lie, IANA name; {@link timeZoneOf} knows the default. */
  timeZone?: string;
  /** The last day, `YYYY-MM-DD` in its time zone, on which the bot begins nothing of its own accord; see {@link isPaused}. */
  pausedUntil?: string;
  createdAt: string;
  updatedAt: string;
};

export function newCommunity(
  of: Pick<Community, "id" | "name" | "purpose"> & { open?: boolean; sample?: boolean },
  at: Date,
): Community {
  const now = at.toISOString();
  return {
    type: "community",
    scope: "communities",
    ...of,
    open: of.open ?? true,
    safeguardingRoute: "",
    sample: of.sample ?? false,
    createdAt: now,
    updatedAt: now,
  };
}

/**
 * Name and purpose as they are kept.
 * @throws PracticeError `name-empty`, `name-too-long`, `note-too-long` naming the field.
 */
export function checkedName(of: Pick<Community, "name" | "purpose">): Pick<Community, "name" | "purpose"> {
  const name = readable(of.name).replace(/\s+/g, " ").trim();
  const purpose = readable(of.purpose).trim();
  if (isBlank(name)) throw new PracticeError("name-empty", { field: "name" });
  if (name.length > COMMUNITY_NAME_MAX)
    throw new PracticeError("name-too-long", { field: "name", limit: COMMUNITY_NAME_MAX });
  if (purpose.length > NOTE_MAX)
    throw new PracticeError("note-too-long", { field: "purpose", limit: NOTE_MAX });
  return { name, purpose };
}

/** Whether two names would be taken for the same in a list. */
export function sameName(a: string, b: string): boolean {
  return a.localeCompare(b, "en", { sensitivity: "base" }) === 0;
}

const DEFAULT_ZONE = "Europe/London";

/** Where the community's working days lie. */
export function timeZoneOf({ timeZone }: Pick<Community, "timeZone">): string {
  return timeZone ?? DEFAULT_ZONE;
}

/**
 * Whether a hard week is on: no prompts, nudges, welcomes or Monday notes. What a person does by hand goes on, and
 * nothing that was left out is made up for later.
 */
export function isPaused(community: Pick<Community, "timeZone" | "pausedUntil">, now: Date): boolean {
  const { pausedUntil } = community;
  return pausedUntil !== undefined && localTime(now, timeZoneOf(community)).day <= pausedUntil;
}
