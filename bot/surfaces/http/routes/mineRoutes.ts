import { z } from "zod";
import type {
  CpdNotesView,
  DraftsView,
  FirstVisitView,
  ImpactView,
  OwnUsesView,
} from "../../../contract/mine.ts";
import { API } from "../../../contract/paths.ts";
import { CPD_KINDS } from "../../../domain/cpdNote.ts";
import { cpdNotes, deleteCpdNote, keepCpdNote } from "../../../usecases/cpdNotes.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { discardDraft, ownDrafts } from "../../../usecases/drafts.ts";
import { firstVisit } from "../../../usecases/firstVisit.ts";
import { myImpact } from "../../../usecases/myImpact.ts";
import { myUses } from "../../../usecases/myUses.ts";
import type { ApiRoute } from "../api.ts";
import { accepted, parse, text } from "../parse.ts";
import {
  presentCpdNote,
  presentDrafts,
  presentFirstVisit,
  presentImpact,
  presentOwnUse,
} from "../presentMine.ts";

const cpdNote = z.object({
  id: z.string(),
  itemId: z.string().optional(),
  kind: z.enum(CPD_KINDS),
  what: text,
  on: text,
  learnt: text,
  impact: text,
  discussion: text,
  accepted: accepted.optional(),
});

/** What is for the reader alone: notes of their own learning, and drafts. */
export function mineRoutes(deps: Deps): ApiRoute[] {
  const notes = async (person: Parameters<ApiRoute["run"]>[0]["person"]): Promise<CpdNotesView> => ({
    notes: (await cpdNotes(deps, person)).map((own) => presentCpdNote(own, deps.links)),
  });
  return [
    { method: "get", path: API.cpdNotes, run: ({ person }) => notes(person) },
    {
      method: "post",
      path: API.cpdNotes,
      run: async ({ person, body }) => {
        const { accepted: said, ...wanted } = parse(cpdNote, body);
        await keepCpdNote(deps, person, { ...wanted, accepted: said ?? [] });
        return notes(person);
      },
    },
    {
      method: "post",
      path: "/api/me/cpd-notes/:noteId/delete",
      run: async ({ person, params }) => {
        await deleteCpdNote(deps, person, params["noteId"] ?? "");
        return notes(person);
      },
    },
    {
      method: "get",
      path: API.impact,
      run: async ({ person }): Promise<ImpactView> => presentImpact(await myImpact(deps, person)),
    },
    {
      method: "get",
      path: API.ownUses,
      run: async ({ person }): Promise<OwnUsesView> => ({
        uses: (await myUses(deps, person)).map(presentOwnUse),
      }),
    },
    {
      method: "get",
      path: API.firstVisit,
      run: async ({ person }): Promise<FirstVisitView> => presentFirstVisit(await firstVisit(deps, person)),
    },
    {
      method: "get",
      path: API.drafts,
      run: async ({ person }): Promise<DraftsView> => presentDrafts(await ownDrafts(deps, person)),
    },
    {
      method: "post",
      path: "/api/drafts/:draftId/discard",
      run: async ({ person, params }): Promise<DraftsView> => {
        await discardDraft(deps, person, params["draftId"] ?? "");
        return presentDrafts(await ownDrafts(deps, person));
      },
    },
  ];
}
