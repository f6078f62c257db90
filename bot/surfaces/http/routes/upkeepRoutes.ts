import { z } from "zod";
import { NOTE_MAX } from "../../../contract/limits.ts";
import type { HistoryResponse, SuggestionsResponse, SuggestionView } from "../../../contract/upkeep.ts";
import { wordsVersion } from "../../../domain/item.ts";
import type { Person } from "../../../domain/member.ts";
import { wordsOf } from "../../../domain/revision.ts";
import type { Suggestion } from "../../../domain/suggestion.ts";
import { wordsDiff } from "../../../domain/wordsDiff.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { forgetVersions, itemHistory, restoreVersion } from "../../../usecases/history.ts";
import { mergeItems } from "../../../usecases/mergeItems.ts";
import type { ReadThread } from "../../../usecases/readThread.ts";
import { decideSuggestion, readSuggestions, suggestWords } from "../../../usecases/suggest.ts";
import { takeUpItem } from "../../../usecases/takeUp.ts";
import { LAW_SAYINGS, sayOfLaw } from "../../../usecases/tending/lawTopic.ts";
import { unmergeItems } from "../../../usecases/unmergeItems.ts";
import type { ApiRoute } from "../api.ts";
import { accepted, kind, parse, text } from "../parse.ts";

const suggestion = z.object({
  id: z.string(),
  kind,
  title: text,
  text,
  topics: z.array(text).max(100),
  why: text.max(20 * NOTE_MAX).optional(),
  version: z.string().max(100),
  accepted: accepted.optional(),
});
const decision = z.object({
  do: z.enum(["accept", "decline", "take-back"]),
  version: z.string().max(100).optional(),
});
const restored = z.object({
  place: z.int().min(0),
  version: z.string().max(100),
  accepted: accepted.optional(),
});
const merged = z.object({ into: z.string().max(100) });
const law = z.object({ topic: text.max(200), says: z.enum(LAW_SAYINGS) });

/** What keeps items right: suggestions, earlier versions, merging, the archive, and the law. */
export function upkeepRoutes(deps: Deps): ApiRoute[] {
  const itemPath = "/api/items/:itemId";
  const suggestions = async (person: Person, itemId: string): Promise<SuggestionsResponse> => {
    const read = await readSuggestions(deps, person, itemId);
    return {
      suggestions: read.suggestions.flatMap((one) => presentSuggestion(one, read.thread, person)),
      version: wordsVersion(read.thread.item),
      mayDecide: read.mayDecide,
    };
  };
  return [
    {
      method: "get",
      path: `${itemPath}/suggestions`,
      run: ({ person, params }) => suggestions(person, params["itemId"] ?? ""),
    },
    {
      method: "post",
      path: `${itemPath}/suggestions`,
      run: async ({ person, params, body }) => {
        const itemId = params["itemId"] ?? "";
        await suggestWords(deps, person, { ...parse(suggestion, body), itemId });
      },
    },
    {
      method: "post",
      path: `${itemPath}/suggestions/:suggestionId`,
      run: ({ person, params, body }) =>
        decideSuggestion(deps, person, {
          ...parse(decision, body),
          itemId: params["itemId"] ?? "",
          id: params["suggestionId"] ?? "",
        }),
    },
    {
      method: "get",
      path: `${itemPath}/history`,
      run: async ({ person, params }): Promise<HistoryResponse> => {
        const { thread, versions } = await itemHistory(deps, person, params["itemId"] ?? "");
        return {
          versions: versions.map(({ place, at, words }, i) => ({
            place,
            at,
            ...words,
            changes: wordsDiff(words, versions[i - 1]?.words ?? thread.item),
          })),
          version: wordsVersion(thread.item),
        };
      },
    },
    {
      method: "post",
      path: `${itemPath}/history/restore`,
      run: async ({ person, params, body }) => {
        await restoreVersion(deps, person, { ...parse(restored, body), itemId: params["itemId"] ?? "" });
      },
    },
    {
      method: "post",
      path: `${itemPath}/history/forget`,
      run: ({ person, params }) => forgetVersions(deps, person, params["itemId"] ?? ""),
    },
    {
      method: "post",
      path: `${itemPath}/take-up`,
      run: async ({ person, params }) => {
        await takeUpItem(deps, person, params["itemId"] ?? "");
      },
    },
    {
      method: "post",
      path: `${itemPath}/merge`,
      run: ({ person, params, body }) =>
        mergeItems(deps, person, { itemId: params["itemId"] ?? "", into: parse(merged, body).into }),
    },
    {
      method: "post",
      path: `${itemPath}/unmerge`,
      run: ({ person, params }) => unmergeItems(deps, person, params["itemId"] ?? ""),
    },
    {
      method: "post",
      path: "/api/communities/:communityId/words/law",
      run: ({ person, params, body }) =>
        sayOfLaw(deps, person, { ...parse(law, body), communityId: params["communityId"] ?? "" }),
    },
  ];
}

function presentSuggestion(
  { id, words, why, base, author, savedBy, createdAt }: Suggestion,
  { item }: ReadThread,
  person: Person,
): SuggestionView[] {
  if (!words) return [];
  return [
    {
      id,
      by: { name: author?.name || null, you: savedBy === person.id },
      ...(why ? { why } : {}),
      createdAt,
      changes: wordsDiff(wordsOf(item), words),
      outdated: base !== wordsVersion(item),
    },
  ];
}
