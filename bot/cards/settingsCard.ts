import type { IAdaptiveCard, IChoiceSetInput, IToggleInput } from "@microsoft/teams.cards";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { pressButton } from "./cardActions.ts";
import { heading, noticeLine, quietLine } from "./cardItem.ts";
import { frame } from "./frame.ts";
import { NOTICES } from "./settingsForm.ts";

export type SettingsView = { switchedOff: readonly string[]; saved: boolean };

/** How quiet the bot is, and which language it speaks. */
export function settingsCard(view: SettingsView, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).cards.settings;
  return frame(
    language,
    view.saved ? texts.saved : texts.heading,
    [
      ...(view.saved ? [noticeLine(texts.saved, "good")] : []),
      heading(texts.heading),
      ...NOTICES.map(
        (notice) =>
          ({
            type: "Input.Toggle",
            id: notice,
            label: texts.notices[notice].label,
            title: texts.notices[notice].toggle,
            valueOn: "true",
            valueOff: "false",
            value: view.switchedOff.includes(notice) ? "false" : "true",
            wrap: true,
          }) satisfies IToggleInput,
      ),
      {
        type: "Input.ChoiceSet",
        id: "language",
        label: texts.language,
        style: "compact",
        value: language,
        choices: [
          { title: "English", value: "en" },
          { title: "Cymraeg", value: "cy" },
        ],
      } satisfies IChoiceSetInput,
      quietLine(texts.always),
    ],
    [pressButton(texts.send, { verb: "settings" })],
  );
}
