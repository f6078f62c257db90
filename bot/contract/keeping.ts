/** What crosses the wire about what is kept, for how long, and by whom it may be changed. */

import type { RoleName } from "./api.ts";

/** How long one kind of thing is kept, and what an admin may make of it. In days. */
export type RetentionRow = { kind: string; days: number; least: number; most: number; usual: number };
export type RetentionView = { rows: RetentionRow[] };
export type RetentionRequest = { days: Record<string, number> };

export type HoldKind = "item" | "community" | "person";
export type HoldView = { id: string; kind: HoldKind; about: string; reason: string; since: string };
export type HoldsView = { holds: HoldView[] };
/** `id` is made by the client, so that a hold sent twice is one. `about` is an id, or for an item its link. */
export type HoldRequest = { id: string; kind: HoldKind; about: string; reason: string };

export type AuditRow = {
  id: string;
  at: string;
  /** Their name while they are known, else the reference that stands for them. */
  by: string;
  action: string;
  thing: string;
  thingId: string;
};
/** `next` is passed back for the page after this one. */
export type AuditView = { rows: AuditRow[]; next?: string };
export type CsvView = { csv: string };

export type PersonRow = {
  personId: string;
  name: string;
  admin: boolean;
  you: boolean;
  roles: { communityId: string; roles: RoleName[] }[];
};
export type PeopleView = { people: PersonRow[] };
export type RolesRequest = {
  personId: string;
  communityId: string;
  roles: ("member" | "gardener" | "sponsor")[];
};
export type AdminRequest = { personId: string; admin: boolean };

/** Everything that is kept about the reader; see `usecases/keeping/myData.ts` for what is in it. */
export type MyDataView = {
  data: {
    about: Record<string, unknown>;
    communities: { name: string; roles: string[] }[];
    wrote: { kind: string; title?: string; text: string; withName: boolean; standing: string; on: string }[];
    reactedTo: unknown[];
    savedForLater: unknown[];
    itemsYouFollow: unknown[];
    drafts: unknown[];
    cpdNotes: unknown[];
    askedAboutYourWords: unknown[];
    notesToGardeners: unknown[];
    messagesFromTheBot: unknown[];
  };
};
export type EraseRequest = { words: "kept" | "removed" };
