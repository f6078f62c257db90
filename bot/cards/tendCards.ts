import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import type { Language } from "../texts/language.ts";
import { reasonLine, tendTexts } from "../texts/tendTexts.ts";
import { heading, quietLine } from "./cardItem.ts";
import { frame } from "./frame.ts";
import { peoplesWords } from "./peoplesWords.ts";

/** Reasons only: what a row is about is read in the tab, and not in a chat's history. */
export type TendView = {
  why: "asked" | "monday";
  rows: { reason: string; days?: number; link: string }[];
  more: number;
  /** The last day of a pause, as the reader writes it. */
  pausedUntil?: string;
  /** To the queue. */
  link: string;
};

/** What needs a gardener first: when they ask, and on Monday. */
export function tendCard(view: TendView, language: Language): IAdaptiveCard {
  const { bot } = tendTexts(language);
  const first = view.why === "monday" ? bot.monday : bot.heading;
  const lines = view.rows.map(({ reason, days }) => reasonLine(reason, days, language));
  const rest = [
    ...(view.rows.length === 0 ? [bot.nothing] : []),
    ...(view.more > 0 ? [bot.more(view.more)] : []),
    ...(view.pausedUntil ? [bot.paused(view.pausedUntil)] : []),
  ];
  return frame(
    language,
    [first, ...lines, ...rest].join(". "),
    [
      heading(first),
      ...view.rows.map(({ link }, i) => rowOf(`${i + 1}. ${lines[i] ?? ""}`, link)),
      ...rest.map((text) => ({ type: "TextBlock", text, wrap: true }) as const),
      ...(view.why === "monday" ? [quietLine(bot.quiet)] : []),
    ],
    [{ type: "Action.OpenUrl", title: bot.open, url: view.link }],
  );
}

function rowOf(text: string, url: string): CardElement {
  return {
    type: "Container",
    selectAction: { type: "Action.OpenUrl", title: text, url },
    items: [{ type: "TextBlock", text, wrap: true, color: "Accent" }],
  };
}

/** Something a gardener wants of the person: the bot's line, and their words where they wrote some. */
export function gardenerAsksCard(
  message: { wish: string; words?: string; from?: string; topic?: string; link: string },
  language: Language,
): IAdaptiveCard {
  const { letters } = tendTexts(language);
  const line = lineOf(message, language);
  return frame(
    language,
    line,
    [
      // The topic's name is people's words, so the line that holds it is shown as they are.
      ...peoplesWords(line, { weight: "Bolder" }),
      ...(message.words
        ? [
            ...peoplesWords(message.from ? letters.from(message.from) : letters.fromGardener, {
              isSubtle: true,
            }),
            ...peoplesWords(message.words),
          ]
        : []),
      ...(message.wish === "welcome" ? [] : [quietLine(letters.quiet)]),
    ],
    [{ type: "Action.OpenUrl", title: letters.open, url: message.link }],
  );
}

function lineOf({ wish, topic = "" }: { wish: string; topic?: string }, language: Language): string {
  const { letters } = tendTexts(language);
  switch (wish) {
    case "nudge":
      return letters.nudge(topic);
    case "reword":
    case "went":
    case "used":
    case "right":
    case "thanks":
    case "welcome":
      return letters[wish];
    default:
      return letters.invite;
  }
}

/** Said once to whoever joined, with one thing to try. */
export function newcomerCard(
  message: { communityName: string; question: boolean; link: string },
  language: Language,
): IAdaptiveCard {
  const { newcomer } = tendTexts(language);
  const first = newcomer.heading(message.communityName);
  const thing = message.question ? newcomer.tryQuestion : newcomer.trySaving;
  return frame(
    language,
    first,
    [
      ...peoplesWords(first, { weight: "Bolder", size: "Medium" }),
      { type: "TextBlock", text: newcomer.text, wrap: true },
      { type: "TextBlock", text: thing, wrap: true },
    ],
    [
      {
        type: "Action.OpenUrl",
        title: message.question ? newcomer.show : newcomer.open,
        url: message.link,
      },
    ],
  );
}
