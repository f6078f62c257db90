import type { Community } from "./community.ts";
import type { CommunityId } from "./ids.ts";
import type { Membership, Person } from "./member.ts";

/** What a file says it is; another version is refused, not guessed at. */
export const COMMUNITY_FORMAT = { format: "practice-garden-community", version: 1 } as const;

/** Any document of a community's knowledge partition. What a file holds is checked before it becomes one of ours. */
export type FiledDocument = {
  type: string;
  id: string;
  communityId: CommunityId;
  createdAt: string;
  updatedAt: string;
};

/**
 * One community, whole: to be kept, or to be moved to another store. Seals are in it as they are: with the same keys
 * on the other side unnamed authors stay the authors, without them nobody can tell who they were.
 */
export type CommunityFile = {
  exportedAt: string;
  community: Community;
  knowledge: FiledDocument[];
  memberships: Membership[];
  /** The records of its members: settings, roles here, and the sealed list of what they wrote unnamed. */
  people: Person[];
};

/** What an import would do, or did, with one kind of document. `different`: there already with other content, and left alone. */
export type ImportCount = { fresh: number; there: number; different: number };

/** A line of the file that cannot become a document, and why. */
export type ImportFault = {
  line: number;
  why: "not-json" | "unknown-kind" | "malformed" | "other-community";
};
