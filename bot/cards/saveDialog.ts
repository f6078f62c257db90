import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { CARD_MAX_BYTES } from "./attachment.ts";
import { checkData, withFindingsThatFit } from "./findingBlocks.ts";
import { frame } from "./frame.ts";
import { type SaveFormView, saveFields, wordsOnly } from "./saveFields.ts";

/** What the dialog carries from opening to saving. */
export type SaveDialogState = {
  /** The item's id, made when the dialog opened: pressed twice, or sent again by the client, it is saved once. */
  id: string;
  /** False where the words are a colleague's. */
  ownWords: boolean;
  draftId?: string;
  /** A title of the message's words in which a safer wording was put: still not the saver's own. */
  takenTitle?: string;
};

/** Leaves room for what goes around the card. */
const DIALOG_MAX_BYTES = CARD_MAX_BYTES - 1024;

/** The dialog of the message extension. Where everything would be too large for Teams, the words come first. */
export function saveDialog(view: SaveFormView, state: SaveDialogState, language: Language): IAdaptiveCard {
  return withFindingsThatFit(
    view.check,
    (check, shorter) => dialogWith({ ...(shorter ? wordsOnly(view) : view), check }, state, language),
    DIALOG_MAX_BYTES,
  );
}

function dialogWith(view: SaveFormView, state: SaveDialogState, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).cards.save;
  const data = { ...state, confirmed: view.confirm, ...checkData(view.check) };
  return frame(language, texts.heading, saveFields(view, language), [
    { type: "Action.Submit", title: view.confirm ? texts.sendAnyway : texts.send, style: "positive", data },
  ]);
}
