import { PracticeError } from "../../domain/errors.ts";
import type { Accepted } from "../../domain/identifiers/accepting.ts";
import type { CommunityId } from "../../domain/ids.ts";
import {
  checkedPromptWords,
  type PromptGroup,
  type PromptWords,
  placeholdersOf,
} from "../../domain/prompt.ts";
import { type LetThrough, letThrough } from "../checkWords.ts";
import type { Deps } from "../deps.ts";
import { type Calendar, promptsFor } from "./calendar.ts";

/** A prompt to be used: one that is there, with the words as the gardener left them. */
export type UsePrompt = {
  promptId: string;
  words: PromptWords;
  accepted?: readonly Accepted[] | undefined;
};

/**
 * The prompt meant, with words that may be posted. Words of the library pass as they are; any other go through the
 * identifier check.
 * @throws PracticeError `not-found`, `prompt-open-places`, `identifiers-found`, or naming the language at fault.
 */
export function usable(
  deps: Deps,
  calendar: Calendar,
  { promptId, words: typed, accepted = [] }: UsePrompt,
): { promptId: string; group: PromptGroup; words: PromptWords; edited: boolean; through: LetThrough } {
  const prompt =
    promptsFor(deps, calendar.own).find(({ id }) => id === promptId) ??
    // One for a single person fits a channel too, once a gardener has put it so.
    deps.promptLibrary.find(({ id }) => id === promptId);
  if (!prompt) throw new PracticeError("not-found", { field: "promptId" });
  const words = checkedPromptWords(typed);
  const [open] = placeholdersOf(words);
  if (open)
    throw new PracticeError("prompt-open-places", {
      field: words.en.includes(`{${open}}`) ? "text" : "textCy",
    });
  const edited = words.en !== prompt.words.en || words.cy !== prompt.words.cy;
  return {
    promptId,
    group: prompt.group,
    words,
    edited,
    through: edited
      ? letThrough(deps, { text: words.en, textCy: words.cy }, accepted, about(calendar.community.id))
      : { counted: {}, row: undefined },
  };
}

function about(communityId: CommunityId): { communityId: CommunityId } {
  return { communityId };
}
