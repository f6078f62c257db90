import type { CardElement, IAdaptiveCard, IToggleInput } from "@microsoft/teams.cards";
import { z } from "zod";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { noticeLine, quietLine } from "./cardItem.ts";
import { frame } from "./frame.ts";

const ON = "true";

/** A toggle as clients send it: as text, some as a boolean, some not at all. */
export const toggled = z
  .unknown()
  .optional()
  .transform((value) => value === ON || value === true);

/** The box "without my name", and honest words about what that means. */
export function withoutNameToggle(
  of: { checked: boolean; what: "item" | "perspective"; id?: string },
  language: Language,
): CardElement[] {
  const texts = teamsTexts(language).cards.unnamed;
  return [
    {
      type: "Input.Toggle",
      id: of.id ?? "unnamed",
      label: texts.label,
      title: texts.toggle,
      valueOn: ON,
      valueOff: "false",
      value: of.checked ? ON : "false",
      wrap: true,
    } satisfies IToggleInput,
    quietLine(of.what === "perspective" ? `${texts.means} ${texts.firstPerspective}` : texts.means),
  ];
}

/** What the author alone sees of something kept without a name. It leads to their garden, not to the item. */
export function keptUnnamedCard(of: { gardenLink: string }, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).cards.unnamed;
  return frame(
    language,
    texts.kept,
    [noticeLine(texts.kept, "good"), quietLine(texts.keptHow)],
    [{ type: "Action.OpenUrl", title: texts.garden, url: of.gardenLink }],
  );
}
