import type { PromptGroup, PromptView, PromptWords } from "../../../../bot/contract/prompts.ts";
import { newId } from "../../newId.ts";

/** What the dialog is for: using a prompt, or writing one of the community's own. */
export type PromptRequest = { kind: "use"; prompt: PromptView } | { kind: "own"; prompt?: PromptView };

/** What somebody has written so far, under the id it will be saved by. */
export type Writing = { id: string; group: PromptGroup; words: PromptWords };

/** A prompt to begin from, or an empty one. */
export function begun({ prompt }: PromptRequest): Writing {
  return { id: newId(), group: prompt?.group ?? "ask", words: prompt?.words ?? { en: "", cy: "" } };
}

/** What was kept of a writing begun before, where it still is one. */
export function asWriting(value: unknown): Writing | undefined {
  const writing = value as Partial<Writing> | undefined;
  return typeof writing?.id === "string" &&
    typeof writing.group === "string" &&
    typeof writing.words?.en === "string" &&
    typeof writing.words.cy === "string"
    ? { id: writing.id, group: writing.group, words: writing.words }
    : undefined;
}

export function sameWords(a: PromptWords, b: PromptWords | undefined): boolean {
  return a.en === b?.en && a.cy === b.cy;
}
