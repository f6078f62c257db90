import type { CommunityId } from "./ids.ts";

/** How far the day's summaries have come in a community, so that each member is looked at once a day. */
export type DigestRound = {
  type: "digestRound";
  id: "digestRound";
  communityId: CommunityId;
  /** The day, `YYYY-MM-DD` where the community is. */
  day: string;
  /** Where in the roster it goes on; absent at the beginning. */
  after?: { createdAt: string; id: string };
  done?: true;
  createdAt: string;
  updatedAt: string;
};

export const DIGEST_ROUND_ID = "digestRound";
