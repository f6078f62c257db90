import type { CpdNoteView, DraftsView, FirstVisitView, ImpactView, OwnUseView } from "../../contract/mine.ts";
import { shortenTo } from "../../domain/draft.ts";
import type { Links } from "../../ports/links.ts";
import type { OwnCpdNote } from "../../usecases/cpdNotes.ts";
import type { OwnDrafts } from "../../usecases/drafts.ts";
import type { FirstVisit } from "../../usecases/firstVisit.ts";
import type { MyImpact } from "../../usecases/myImpact.ts";
import type { OwnUse } from "../../usecases/myUses.ts";

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

const NO_STORY = { did: "", happened: "", differently: "", inTheWay: "" };

/** Stories keep their words and lose their names: who used it is for nobody to know from here. */
export function presentImpact({ stories, ...counts }: MyImpact): ImpactView {
  return {
    ...counts,
    stories: stories.map(({ item, use }) => ({
      id: use.id,
      itemId: item.id,
      title: item.title,
      fit: use.fit,
      story: use.story ?? NO_STORY,
      createdAt: use.createdAt,
    })),
  };
}

export function presentOwnUse({ use, itemId, title, waiting, unnamed }: OwnUse): OwnUseView {
  return {
    id: use.id,
    itemId,
    title,
    fit: use.fit,
    ...(use.story ? { story: use.story } : {}),
    unnamed,
    standing: waiting ? "waiting" : use.state,
    ...(use.removedBecause ? { removedBecause: use.removedBecause } : {}),
    createdAt: use.createdAt,
  };
}

export function presentFirstVisit({ items, ofTopics, topics }: FirstVisit): FirstVisitView {
  return {
    items: items.map(({ id, communityId, kind, title, topics: of, counts, createdAt, sample }) => ({
      id,
      communityId,
      kind,
      title,
      topics: of,
      perspectives: counts.perspectives,
      uses: counts.uses,
      createdAt,
      sample,
    })),
    ofTopics,
    topics,
  };
}
