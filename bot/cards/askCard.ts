import type { CardElement, IAdaptiveCard, ITextInput } from "@microsoft/teams.cards";
import { TEXT_MAX, TITLE_MAX } from "../contract/limits.ts";
import { PracticeError } from "../domain/errors.ts";
import { errorText } from "../texts/errorText.ts";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { type AskForm, pressButton } from "./cardActions.ts";
import { heading, noticeLine, quietLine } from "./cardItem.ts";
import { type Check, checkData, findingBlocks, withFindingsThatFit } from "./findingBlocks.ts";
import { foundRow, type Hit } from "./foundRow.ts";
import { frame } from "./frame.ts";
import { withoutNameToggle } from "./withoutName.ts";

export type AskView = {
  seed: string;
  words: AskForm;
  error?: { field: string | undefined; message: string };
  /** Possible identifying details in the words, to be settled. */
  check?: Check | undefined;
  safeguardingRoute: string;
  /** What is there that comes nearest, though not near. */
  perhaps?: Hit[];
};

/** Nothing was found: the question, ready to be put to the community. */
export function askCard(view: AskView, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).cards.ask;
  // Words that come back to be looked at again were nothing that was looked for.
  const again = view.check !== undefined;
  return withFindingsThatFit(view.check, (check) =>
    frame(
      language,
      view.error?.message ?? texts.nothing,
      [
        ...(again ? [] : [heading(texts.nothing)]),
        ...(view.perhaps?.length
          ? [quietLine(texts.perhaps), ...view.perhaps.flatMap((hit) => foundRow(hit, language))]
          : []),
        ...(again ? [] : [quietLine(texts.invite)]),
        ...askFields({ ...view, check }, language),
      ],
      [pressButton(texts.send, { verb: "ask", seed: view.seed, ...checkData(check) })],
    ),
  );
}

/** The same form, folded away under a button of another card. */
export function askForm(view: AskView, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).cards.ask;
  return frame(language, texts.invite, askFields(view, language), [
    pressButton(texts.send, { verb: "ask", seed: view.seed }),
  ]);
}

function askFields(view: AskView, language: Language): CardElement[] {
  const texts = teamsTexts(language).cards;
  const at = (field: string) =>
    view.error && (view.error.field === field || (field === "title" && view.error.field !== "text"))
      ? [noticeLine(view.error.message, "attention")]
      : [];
  return [
    ...at("title"),
    ...findingBlocks(view.check, language),
    {
      type: "Input.Text",
      id: "title",
      label: texts.ask.title,
      maxLength: TITLE_MAX,
      isRequired: true,
      errorMessage: errorText(new PracticeError("title-empty"), language),
      value: view.words.title,
    } satisfies ITextInput,
    ...at("text"),
    {
      type: "Input.Text",
      id: "text",
      label: texts.ask.text,
      isMultiline: true,
      maxLength: TEXT_MAX,
      isRequired: true,
      errorMessage: errorText(new PracticeError("text-empty"), language),
      value: view.words.text,
    } satisfies ITextInput,
    ...withoutNameToggle({ checked: view.words.unnamed, what: "item" }, language),
    quietLine(texts.standing),
    ...(view.safeguardingRoute ? [quietLine(texts.standingRoute(view.safeguardingRoute))] : []),
  ];
}
