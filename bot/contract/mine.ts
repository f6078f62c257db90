/** What crosses the wire for the reader alone: their notes, drafts, weekly summary, and what their sharing led to. */

import type { AcceptedFinding, ItemSummary, Kind, RemovedBecause, Standing } from "./api.ts";
import type { FitName, StoryWords } from "./uses.ts";

export type CpdKind = "read" | "discussed" | "used" | "shared" | "reflected";

/** What a regulator asks of one piece of learning. `on` is a day, `YYYY-MM-DD`. */
export type CpdWords = {
  kind: CpdKind;
  what: string;
  on: string;
  learnt: string;
  impact: string;
  discussion: string;
};

/** The item a note is about; without a title where the reader may not read it any more. */
export type CpdAbout = { itemId: string; title: string; link: string };
export type CpdNoteView = CpdWords & { id: string; about?: CpdAbout; changedAt: string };
/** Newest learning first. */
export type CpdNotesView = { notes: CpdNoteView[] };
/** `id` is made by the client; the same again replaces the note. */
export type CpdNoteRequest = CpdWords & { id: string; itemId?: string; accepted?: AcceptedFinding[] };

/** A text kept for the reader, to be finished. */
export type DraftRow = { id: string; kind: Kind; title: string; text: string; changedAt: string };
export type DraftsView = { drafts: DraftRow[]; days: number };

/** What the reader's sharing led to: counts, and stories of use without anybody's name. */
export type ImpactView = {
  shared: number;
  uses: number;
  perspectives: number;
  thanks: number;
  helped: number;
  seenThisToo: number;
  tryingThis: number;
  stories: {
    id: string;
    itemId: string;
    title: string;
    fit: FitName;
    story: StoryWords;
    createdAt: string;
  }[];
};

/** What the reader said they used, or that it did not fit. Without a title where the item is there no more. */
export type OwnUseView = {
  id: string;
  itemId: string;
  title: string;
  fit: FitName;
  story?: StoryWords;
  unnamed: boolean;
  standing: Standing | "removed";
  /** With `removed`: why. */
  removedBecause?: RemovedBecause;
  createdAt: string;
};
export type OwnUsesView = { uses: OwnUseView[] };

/** Three useful items to begin with, and topics that could be followed. */
export type FirstVisitView = { items: ItemSummary[]; ofTopics: boolean; topics: string[] };
