/** What crosses the wire for the reader alone: their notes, drafts, weekly summary, and what their sharing led to. */

import type { AcceptedFinding, Kind } from "./api.ts";

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
