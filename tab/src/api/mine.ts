import type {
  CpdNoteRequest,
  CpdNotesView,
  DraftsView,
  FirstVisitView,
  ImpactView,
  OwnUsesView,
} from "../../../bot/contract/mine.ts";
import { API } from "../../../bot/contract/paths.ts";
import type { Send } from "./client.ts";

/** What the tab asks about what is the reader's alone. */
export function mineApi(send: Send) {
  return {
    cpdNotes: (signal?: AbortSignal) => send<CpdNotesView>("GET", API.cpdNotes, undefined, signal),
    keepCpdNote: (note: CpdNoteRequest) => send<CpdNotesView>("POST", API.cpdNotes, note),
    deleteCpdNote: (noteId: string) => send<CpdNotesView>("POST", API.deleteCpdNote(noteId), {}),
    drafts: (signal?: AbortSignal) => send<DraftsView>("GET", API.drafts, undefined, signal),
    discardDraft: (draftId: string) => send<DraftsView>("POST", API.discardDraft(draftId), {}),
    impact: (signal?: AbortSignal) => send<ImpactView>("GET", API.impact, undefined, signal),
    ownUses: (signal?: AbortSignal) => send<OwnUsesView>("GET", API.ownUses, undefined, signal),
    firstVisit: (signal?: AbortSignal) => send<FirstVisitView>("GET", API.firstVisit, undefined, signal),
  };
}
