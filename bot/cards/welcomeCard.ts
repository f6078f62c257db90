import type { IAdaptiveCard, ITextBlock } from "@microsoft/teams.cards";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { pressButton } from "./cardActions.ts";
import { heading, quietLine } from "./cardItem.ts";
import { frame } from "./frame.ts";

export type WelcomeView = {
  why: "met" | "added" | "help";
  tabLink: string;
  safeguardingRoute: string;
  /** Asks, in both languages, which one they would like: nobody asked them yet. */
  offersLanguages?: boolean;
};

/** What the bot can do: when it meets a person, when it is added to a chat, and when somebody asks. */
export function welcomeCard(view: WelcomeView, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).cards;
  const { welcome } = texts;
  const first = { met: welcome.heading, added: welcome.groupHeading, help: welcome.helpHeading }[view.why];
  const text = { met: welcome.text, added: welcome.groupText, help: undefined }[view.why];
  return frame(
    language,
    text ? `${first}. ${text}` : first,
    [
      ...(view.offersLanguages ? offer() : []),
      heading(first),
      ...(text ? [line(text)] : []),
      ...[welcome.ask, welcome.save, welcome.find, welcome.mine, welcome.language].map(line),
      quietLine(texts.standing),
      ...(view.safeguardingRoute ? [quietLine(texts.standingRoute(view.safeguardingRoute))] : []),
    ],
    [
      ...(view.offersLanguages
        ? LANGUAGES.map((offered) =>
            pressButton(teamsTexts(offered).cards.welcome.speakThis, { verb: "speak", language: offered }),
          )
        : []),
      { type: "Action.OpenUrl", title: texts.found.all, url: view.tabLink },
    ],
  );
}

const LANGUAGES: Language[] = ["en", "cy"];

/** The question in both languages at once: an offer that has to be looked for is none. */
function offer(): ITextBlock[] {
  return LANGUAGES.map((offered) => ({
    type: "TextBlock",
    text: teamsTexts(offered).cards.welcome.whichLanguage,
    wrap: true,
    weight: "Bolder",
  }));
}

function line(text: string): ITextBlock {
  return { type: "TextBlock", text, wrap: true };
}
