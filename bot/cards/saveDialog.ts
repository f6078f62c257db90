import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { frame } from "./frame.ts";
import { type SaveFormView, saveFields } from "./saveFields.ts";

/** What the dialog carries from opening to saving. */
export type SaveDialogState = {
  /** The item's id, made when the dialog opened: pressed twice, or sent again by the client, it is saved once. */
  id: string;
  /** False where the words are a colleague's. */
  ownWords: boolean;
  draftId?: string;
};

/** The dialog of the message extension. */
export function saveDialog(view: SaveFormView, state: SaveDialogState, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).cards.save;
  const data = { ...state, confirmed: view.confirm };
  return frame(language, texts.heading, saveFields(view, language), [
    { type: "Action.Submit", title: view.confirm ? texts.sendAnyway : texts.send, style: "positive", data },
  ]);
}
