import type { IAdaptiveCard, IChoiceSetInput, IToggleInput } from "@microsoft/teams.cards";
import { DIGEST_DAYS, type DigestChoice, digestDayOf } from "../domain/digest.ts";
import { addDays } from "../domain/localTime.ts";
import { digestTexts } from "../texts/digestTexts.ts";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { pressButton } from "./cardActions.ts";
import { heading, noticeLine, quietLine } from "./cardItem.ts";
import { frame } from "./frame.ts";
import { NO_PAUSE, NOTICES } from "./settingsForm.ts";

export type SettingsView = {
  switchedOff: readonly string[];
  /** Whether they tend a community: only then does a gardener's note come. */
  tends: boolean;
  saved: boolean;
  digest: DigestChoice | undefined;
  /** The day it is where the person is, `YYYY-MM-DD`. */
  today: string;
};

/** Pauses offered, in weeks. */
const PAUSES = [1, 2, 4, 8];

/** How quiet the bot is, and which language it speaks. */
export function settingsCard(view: SettingsView, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).cards.settings;
  return frame(
    language,
    view.saved ? texts.saved : texts.heading,
    [
      ...(view.saved ? [noticeLine(texts.saved, "good")] : []),
      heading(texts.heading),
      ...NOTICES.filter((notice) => notice !== "gardener-note" || view.tends).map(
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
      ...digestInputs(view, language),
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

function digestInputs({ digest, today }: SettingsView, language: Language): IChoiceSetInput[] {
  const texts = digestTexts(language);
  const paused = digest?.pausedUntil && digest.pausedUntil >= today ? digest.pausedUntil : undefined;
  const ends = new Set([...(paused ? [paused] : []), ...PAUSES.map((weeks) => addDays(today, 7 * weeks))]);
  return [
    {
      type: "Input.ChoiceSet",
      id: "digestDay",
      label: texts.day,
      style: "compact",
      value: String(digestDayOf(digest)),
      // 4 January 2021 was a Monday.
      choices: DIGEST_DAYS.map((day) => ({
        title: dayIn(`2021-01-0${3 + day}`, language, { weekday: "long" }),
        value: String(day),
      })),
    },
    {
      type: "Input.ChoiceSet",
      id: "digestPause",
      label: texts.pause,
      style: "compact",
      value: paused ?? NO_PAUSE,
      choices: [
        { title: texts.noPause, value: NO_PAUSE },
        ...[...ends].sort().map((day) => ({
          title: texts.until(dayIn(day, language, { weekday: "long", day: "numeric", month: "long" })),
          value: day,
        })),
      ],
    },
  ];
}

function dayIn(day: string, language: Language, format: Intl.DateTimeFormatOptions): string {
  const words = new Intl.DateTimeFormat(language === "cy" ? "cy" : "en-GB", { ...format, timeZone: "UTC" });
  return words.format(new Date(`${day}T00:00:00Z`));
}
