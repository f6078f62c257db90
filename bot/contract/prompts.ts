/** Prompts: questions of the gardeners to their community. What crosses the wire between server and tab. */

export type PromptGroup = "ask" | "share" | "reflect" | "celebrate" | "welcome" | "followup";
/** The same in both languages; one of them may be empty. */
export type PromptWords = { en: string; cy: string };
/** The languages a community is asked in. */
export type Languages = "both" | "en" | "cy";
