import type { IAdaptiveCard, ITextBlock } from "@microsoft/teams.cards";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { heading, quietLine } from "./cardItem.ts";
import { frame } from "./frame.ts";

export type WelcomeView = { why: "met" | "added" | "help"; tabLink: string; safeguardingRoute: string };

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
      heading(first),
      ...(text ? [line(text)] : []),
      ...[welcome.ask, welcome.save, welcome.find, welcome.mine, welcome.language].map(line),
      quietLine(texts.standing),
      ...(view.safeguardingRoute ? [quietLine(texts.standingRoute(view.safeguardingRoute))] : []),
    ],
    [{ type: "Action.OpenUrl", title: texts.found.all, url: view.tabLink }],
  );
}

function line(text: string): ITextBlock {
  return { type: "TextBlock", text, wrap: true };
}
