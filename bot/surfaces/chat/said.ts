import type { Language } from "../../texts/language.ts";
import type { CheckedActivity } from "./activity.ts";
import { isForwarded, messageText } from "./messageText.ts";

/** What a message to the bot says, without the bot's own name in front. */
export type Said = {
  text: string;
  /** The words were said by somebody else, somewhere else. */
  forwarded: boolean;
  attachments: boolean;
};

/** Shorter than this, on one line, is a question or a few words to look for; anything more may be worth saving. */
const LONG = 280;

export function saidIn(activity: CheckedActivity, language: Language): Said {
  const attachments = activity.attachments ?? [];
  const html = attachments.find(
    ({ contentType, content }) => contentType === "text/html" && typeof content === "string",
  )?.content;
  const forwarded = typeof html === "string" && isForwarded(html);
  const text = forwarded
    ? messageText({ contentType: "html", content: html }, language)
    : messageText({ contentType: "text", content: withoutMentions(activity) }, language);
  return { text, forwarded, attachments: attachments.some(({ contentType }) => contentType !== "text/html") };
}

/** Whether it may be worth saving rather than only looking for. */
export function worthSaving(said: Said): boolean {
  const lines = said.text.split("\n").filter((line) => line.trim() !== "");
  return said.forwarded || said.text.length > LONG || lines.length > 2;
}

/** The text without the bot's name; other people's names in it stay words, without the tags around them. */
function withoutMentions(activity: CheckedActivity): string {
  let text = activity.text ?? "";
  for (const entity of activity.entities ?? []) {
    const { mentioned, text: tag } = entity as { mentioned?: { id?: unknown }; text?: unknown };
    if (entity.type !== "mention" || typeof tag !== "string" || tag === "") continue;
    if (mentioned?.id === activity.recipient?.id) text = text.replaceAll(tag, " ");
  }
  return text.replace(/<at\b[^>]*>(.*?)<\/at>/giu, "$1").replace(/[^\S\n]+/gu, " ");
}
