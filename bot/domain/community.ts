import type { CommunityId } from "./ids.ts";
import { localTime } from "./localTime.ts";

/** The community made at installation. Open to the whole organisation; an admin makes more. */
export const FIRST_COMMUNITY = "first" as CommunityId;

/** A community of practice. Everything belongs to exactly one. */
export type Community = {
  type: "community";
  id: CommunityId;
  /** All communities lie in one partition, so that one query lists them. */
  scope: "communities";
  name: string;
  purpose: string;
  /** Anyone of the organisation may read and join with one tap. */
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
  of: Pick<Community, "id" | "name" | "purpose"> & { sample?: boolean },
  at: Date,
): Community {
  const now = at.toISOString();
  return {
    type: "community",
    scope: "communities",
    ...of,
    open: true,
    safeguardingRoute: "",
    sample: of.sample ?? false,
    createdAt: now,
    updatedAt: now,
  };
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
