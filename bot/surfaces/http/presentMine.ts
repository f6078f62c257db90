import type { CpdNoteView, DraftsView } from "../../contract/mine.ts";
import { shortenTo } from "../../domain/draft.ts";
import type { Links } from "../../ports/links.ts";
import type { OwnCpdNote } from "../../usecases/cpdNotes.ts";
import type { OwnDrafts } from "../../usecases/drafts.ts";

const BEGINNING = 300;

export function presentCpdNote({ note, title }: OwnCpdNote, links: Links): CpdNoteView {
  const { id, kind, what, on, learnt, impact, discussion, about, updatedAt } = note;
  return {
    id,
    kind,
    what,
    on,
    learnt,
    impact,
    discussion,
    ...(about ? { about: { itemId: about.itemId, title, link: links.item(about.itemId) } } : {}),
    changedAt: updatedAt,
  };
}

export function presentDrafts({ drafts, days }: OwnDrafts): DraftsView {
  return {
    drafts: drafts.map(({ id, kind, title, text, updatedAt }) => ({
      id,
      kind,
      title,
      text: shortenTo(text, BEGINNING),
      changedAt: updatedAt,
    })),
    days,
  };
}
