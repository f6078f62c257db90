import type { CardElement, IAdaptiveCard, IOpenUrlAction } from "@microsoft/teams.cards";
import type { Announcement, AnnouncementText } from "../domain/announcement.ts";
import { announcementCards as welsh } from "../texts/cy/announcementCards.ts";
import { announcementCards as english } from "../texts/en/announcementCards.ts";
import type { Language } from "../texts/language.ts";
import { CARD_MAX_BYTES } from "./attachment.ts";
import { quietLine } from "./cardItem.ts";
import { frame } from "./frame.ts";
import { markedWords } from "./markedWords.ts";
import { peoplesWords } from "./peoplesWords.ts";

const TEXTS = { en: english, cy: welsh };

export type AnnouncementView = {
  texts: Announcement["texts"];
  communityName: string;
  /** A person's language, or `both` for a channel. Where it was not written in theirs, they get the one it was. */
  language: Language | "both";
};

/** A gardener's message to a person or a channel: title, text, and at most one button a language. */
export function announcementCard(view: AnnouncementView): IAdaptiveCard {
  const shown = shownTexts(view);
  const first = shown[0]?.language ?? "en";
  const summary = shown.map(({ text }) => text.title).join(" · ");
  const body = shown.flatMap(({ language, text }, i): CardElement[] => [
    {
      type: "Container",
      ...(i > 0 ? { separator: true, spacing: "Large" as const } : {}),
      items: [
        quietLine(TEXTS[language].header(view.communityName)),
        ...peoplesWords(text.title, { weight: "Bolder", size: "Medium" }),
        ...markedWords(text.text),
      ],
    },
  ]);
  return frame(first, summary, body, buttonsOf(shown.map(({ text }) => text)));
}

/** Whether a card of it would be more than Teams shows everywhere, in bytes; `both` is the largest there is. */
export function isTooLarge(view: Omit<AnnouncementView, "language">): boolean {
  const bytes = new TextEncoder().encode(JSON.stringify(announcementCard({ ...view, language: "both" })));
  return bytes.length > CARD_MAX_BYTES;
}

type Shown = { language: Language; text: AnnouncementText };

function shownTexts({ texts, language }: AnnouncementView): Shown[] {
  const written = (["en", "cy"] as const).flatMap((name): Shown[] => {
    const text = texts[name];
    return text ? [{ language: name, text }] : [];
  });
  if (language === "both") return written;
  return written
    .filter((shown) => shown.language === language)
    .concat(written)
    .slice(0, 1);
}

/** The same button twice is one. */
function buttonsOf(texts: AnnouncementText[]): IOpenUrlAction[] {
  const buttons = new Map(
    texts.flatMap(({ button }) => (button ? [[`${button.label} ${button.url}`, button] as const] : [])),
  );
  return [...buttons.values()].map(({ label, url }) => ({ type: "Action.OpenUrl", title: label, url }));
}
