import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { shortenTo } from "../domain/draft.ts";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { type CardAction, pressButton } from "./cardActions.ts";
import { heading, quietLine } from "./cardItem.ts";
import { checkData, withFindingsThatFit } from "./findingBlocks.ts";
import { frame } from "./frame.ts";
import { peoplesWords } from "./peoplesWords.ts";
import { type SaveFormView, saveFields, wordsOnly } from "./saveFields.ts";

type SaveAction = Extract<CardAction, { verb: "save" }>;

/** Offers to save a long or forwarded text; the form opens in the chat, so that it works on a phone. */
export function saveOfferCard(view: SaveFormView, action: SaveAction, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).cards.save;
  const form = saveFormCard(view, action, language);
  return frame(
    language,
    texts.offer,
    [
      heading(texts.offer),
      ...peoplesWords(shortenTo(view.form.title, 150), { italic: true }),
      quietLine(texts.offerHow),
    ],
    [{ type: "Action.ShowCard", title: texts.offerButton, card: form }],
  );
}

/** The form itself, opened: what comes back when something has to be looked at again. */
export function saveFormCard(view: SaveFormView, action: SaveAction, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).cards.save;
  return withFindingsThatFit(view.check, (check, shorter) =>
    frame(
      language,
      view.error?.message ?? (view.confirm ? texts.probablyTheSame : texts.heading),
      saveFields({ ...(shorter ? wordsOnly(view) : view), check }, language),
      [
        pressButton(view.confirm ? texts.sendAnyway : texts.send, {
          ...action,
          ...(view.confirm ? { confirmed: true } : {}),
          ...checkData(check),
        }),
      ],
    ),
  );
}
