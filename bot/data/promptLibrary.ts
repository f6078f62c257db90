import { type LibraryPrompt, PROMPT_GROUPS } from "../domain/prompt.ts";
import prompts from "./prompts.json" with { type: "json" };

/** The prompts that come with the product, in the order gardeners see them. */
export const promptLibrary: readonly LibraryPrompt[] = prompts.map((prompt) => ({
  ...prompt,
  group: PROMPT_GROUPS.find((group) => group === prompt.group) ?? "ask",
  to: prompt.to === "person" ? "person" : "community",
}));
