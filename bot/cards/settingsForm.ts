import { z } from "zod";
import type { SwitchableNotice } from "../contract/api.ts";
import { type DigestWanted, isDigestDay } from "../domain/digest.ts";
import { isDay } from "../domain/localTime.ts";
import type { Language } from "../texts/language.ts";

/** Messages a person can switch off, in the order settings show them. */
export const NOTICES = [
  "thread-news",
  "prompt",
  "digest",
  "gardener-note",
] as const satisfies SwitchableNotice[];

/** What was chosen; a client that leaves an input out changes nothing by it. */
export type SettingsForm = {
  language: Language | undefined;
  switched: Partial<Record<SwitchableNotice, boolean>>;
  digest: DigestWanted;
};

/** In place of a day, where no pause is wanted. */
export const NO_PAUSE = "0";

export const settingsFormSchema = z.looseObject({}).transform(
  (inputs): SettingsForm => ({
    language: inputs["language"] === "en" || inputs["language"] === "cy" ? inputs["language"] : undefined,
    digest: {
      ...(isDigestDay(Number(inputs["digestDay"])) ? { day: Number(inputs["digestDay"]) } : {}),
      ...pauseIn(inputs["digestPause"]),
    },
    switched: Object.fromEntries(
      NOTICES.flatMap((notice): [SwitchableNotice, boolean][] => {
        const value = inputs[notice];
        if (value === "true" || value === true) return [[notice, true]];
        return value === "false" || value === false ? [[notice, false]] : [];
      }),
    ),
  }),
);

function pauseIn(input: unknown): DigestWanted {
  if (input === NO_PAUSE) return { pausedUntil: null };
  return typeof input === "string" && isDay(input) ? { pausedUntil: input } : {};
}

/** What is not wanted after the form, starting from what was not wanted before. */
export function switchedOffAfter(before: readonly string[], form: SettingsForm): SwitchableNotice[] {
  return NOTICES.filter((notice) => !(form.switched[notice] ?? !before.includes(notice)));
}
