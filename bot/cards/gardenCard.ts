import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { heading, quietLine } from "./cardItem.ts";
import { frame } from "./frame.ts";

/** Counts only: what a person wrote is in the tab, and not in a chat's history. */
export type GardenView = {
  written: number;
  /** Answers by others to what they wrote. */
  perspectives: number;
  /** Written without a name and not there yet. */
  appearSoon: number;
  /** Being read again by a gardener. */
  held: number;
  /** Requests about words of theirs that wait for an answer. */
  waiting: number;
  gardenLink: string;
  waitingLink: string;
};

/** What somebody has in their garden, for them alone. */
export function gardenCard(view: GardenView, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).cards.garden;
  const lines = [
    texts.written(view.written),
    ...(view.written > 0 ? [texts.perspectives(view.perspectives)] : []),
    ...(view.appearSoon > 0 ? [texts.appearSoon(view.appearSoon)] : []),
    ...(view.held > 0 ? [texts.held(view.held)] : []),
    ...(view.waiting > 0 ? [texts.waiting(view.waiting)] : []),
  ];
  return frame(
    language,
    `${texts.heading}. ${lines.join(" ")}`,
    [
      heading(texts.heading),
      ...lines.map((text) => ({ type: "TextBlock", text, wrap: true }) as const),
      quietLine(texts.onlyYou),
    ],
    [
      ...(view.waiting > 0
        ? [{ type: "Action.OpenUrl", title: texts.openWaiting, url: view.waitingLink } as const]
        : []),
      { type: "Action.OpenUrl", title: texts.open, url: view.gardenLink },
    ],
  );
}
