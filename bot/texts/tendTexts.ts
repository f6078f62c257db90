import { garden as welshGarden } from "./cy/garden.ts";
import { tend as welsh } from "./cy/tend.ts";
import { garden } from "./en/garden.ts";
import { tend as english, type TendTexts } from "./en/tend.ts";
import type { Language } from "./language.ts";

/** What looking after a community says in a language. */
export function tendTexts(language: Language): TendTexts {
  return language === "cy" ? welsh : english;
}

/** Why a row of the queue is there, in one line; `days` where a question has waited for so many working days. */
export function reasonLine(reason: string, days: number | undefined, language: Language): string {
  const reported: Record<string, string> = (language === "cy" ? welshGarden : garden).tend.reasons;
  const line = reported[reason];
  if (line !== undefined) return line;
  const { reasons, acts } = tendTexts(language);
  switch (reason) {
    case "unanswered":
      return reasons.unanswered(days ?? 1);
    case "one-sided":
      return reasons["one-sided"]["at-once"];
    case "searched-in-vain":
      return acts.words;
    case "newcomers":
      return acts.welcome;
    default:
      return plainReason(reasons, reason);
  }
}

function plainReason(reasons: TendTexts["reasons"], reason: string): string {
  const found = Object.entries(reasons).find(([name]) => name === reason)?.[1];
  return typeof found === "string" ? found : "";
}
