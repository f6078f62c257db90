import type { CommunityId } from "./ids.ts";

/** Minutes that gardeners noted for a week of their community, all together: what tending costs, and nobody's diary. */
export type GardenMinutes = {
  type: "gardenMinutes";
  id: string;
  communityId: CommunityId;
  /** Monday of the week, where the community is. */
  week: string;
  minutes: number;
  createdAt: string;
  updatedAt: string;
};

/** Most minutes noted at once: a whole day. */
export const MINUTES_MOST = 600;

export function gardenMinutesId(week: string): string {
  return `gardenMinutes.${week}`;
}

/** The week's minutes with more. */
export function withMinutes(
  before: GardenMinutes | undefined,
  of: { communityId: CommunityId; week: string; minutes: number },
  at: Date,
): GardenMinutes {
  const now = at.toISOString();
  return {
    type: "gardenMinutes",
    id: gardenMinutesId(of.week),
    communityId: of.communityId,
    week: of.week,
    minutes: (before?.minutes ?? 0) + of.minutes,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}
