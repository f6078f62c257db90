import type { CommunityId } from "./ids.ts";

/** What is gone through in each community, in this order. */
export const RECHECKED = ["item", "perspective", "use"] as const;

/** How far the check of what is already there has come with the identifier rules of a version. */
export type Recheck = {
  type: "recheck";
  id: "recheck";
  scope: "recheck";
  /** The newest version of the rules everything was held against; 0 before the first time. */
  doneWith: number;
  /** Present while one is under way. */
  underWay?: RecheckPlace & { version: number };
  createdAt: string;
  updatedAt: string;
};

/** Where it goes on: behind this document, or at the beginning of what is named. */
export type RecheckPlace = {
  communityId: CommunityId;
  what: (typeof RECHECKED)[number];
  after?: { createdAt: string; id: string };
};

/** The findings beyond those that were accepted when the words were saved, counted by kind; empty where there are none. */
export function beyondAccepted(
  found: Partial<Record<string, number>>,
  accepted: Partial<Record<string, number>> = {},
): Record<string, number> {
  const entries = Object.entries(found).map(
    ([kind, count = 0]) => [kind, count - (accepted[kind] ?? 0)] as const,
  );
  return Object.fromEntries(entries.filter(([, count]) => count > 0));
}
