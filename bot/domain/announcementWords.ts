import { ANNOUNCEMENT_TEXT_MAX, BUTTON_LABEL_MAX, BUTTON_URL_MAX, TITLE_MAX } from "../contract/limits.ts";
import type { Announcement, AnnouncementText } from "./announcement.ts";
import { PracticeError } from "./errors.ts";
import { readable } from "./item.ts";

/** The words of an announcement in each language, whatever of it is there. */
export type WrittenTexts = Announcement["texts"];

/** Names a field as forms and findings do: the English one as it is, the Welsh one with `Cy`. */
const SUFFIX = { en: "", cy: "Cy" } as const;
const LANGUAGES = ["en", "cy"] as const;

/**
 * The texts as they are kept: trimmed, and a language in which nothing is written left out. A draft may be unfinished.
 * @throws PracticeError `title-too-long`, `text-too-long`, `announcement-button` for more than there is room for
 */
export function keptTexts(written: WrittenTexts): WrittenTexts {
  const kept: WrittenTexts = {};
  for (const language of LANGUAGES) {
    const text = written[language] && keptText(written[language], SUFFIX[language]);
    if (text && (text.title || text.text || text.button)) kept[language] = text;
  }
  return kept;
}

function keptText({ title, text, button }: AnnouncementText, suffix: string): AnnouncementText {
  const kept: AnnouncementText = { title: readable(title).trim(), text: readable(text).trim() };
  if (kept.title.length > TITLE_MAX)
    throw new PracticeError("title-too-long", { field: `title${suffix}`, limit: TITLE_MAX });
  if (kept.text.length > ANNOUNCEMENT_TEXT_MAX)
    throw new PracticeError("text-too-long", { field: `text${suffix}`, limit: ANNOUNCEMENT_TEXT_MAX });
  const label = readable(button?.label ?? "").trim();
  const url = (button?.url ?? "").trim();
  if (label.length > BUTTON_LABEL_MAX || url.length > BUTTON_URL_MAX)
    throw new PracticeError("announcement-button", { field: `button${suffix}` });
  return label || url ? { ...kept, button: { label, url } } : kept;
}

/**
 * Sees to it that the texts can be sent: a title and a text in one language at least, and no half of anything.
 * @throws PracticeError `announcement-empty`, `announcement-button`, naming the field
 */
export function refuseUnfinished(texts: WrittenTexts): void {
  if (!texts.en && !texts.cy) throw new PracticeError("announcement-empty", { field: "title" });
  for (const language of LANGUAGES) {
    const text = texts[language];
    if (!text) continue;
    if (!text.title) throw new PracticeError("announcement-empty", { field: `title${SUFFIX[language]}` });
    if (!text.text) throw new PracticeError("announcement-empty", { field: `text${SUFFIX[language]}` });
    if (text.button && !(text.button.label && isSecureAddress(text.button.url)))
      throw new PracticeError("announcement-button", { field: `button${SUFFIX[language]}` });
  }
}

/** An address a button may open: https, and no user name that makes it look like another host. */
export function isSecureAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === "https:" && username === "" && password === "";
}

/** The words the identifier check looks at, by field. */
export function wordsToCheck(texts: WrittenTexts) {
  return {
    title: texts.en?.title ?? "",
    titleCy: texts.cy?.title ?? "",
    text: texts.en?.text ?? "",
    textCy: texts.cy?.text ?? "",
    button: texts.en?.button?.label ?? "",
    buttonCy: texts.cy?.button?.label ?? "",
  };
}
