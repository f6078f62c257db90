import type { CommunityId } from "./ids.ts";

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
