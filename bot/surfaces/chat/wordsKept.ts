import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { askCard } from "../../cards/askCard.ts";
import type { Press } from "../../cards/cardActions.ts";
import type { Check, Chosen } from "../../cards/findingBlocks.ts";
import { perspectiveCard } from "../../cards/itemCard.ts";
import { shareCard } from "../../cards/promptCard.ts";
import type { SaveForm, SaveFormView } from "../../cards/saveFields.ts";
import { saveFormCard } from "../../cards/saveOfferCard.ts";
import { storyCard } from "../../cards/usedCards.ts";
import type { PracticeError } from "../../domain/errors.ts";
import { errorText } from "../../texts/errorText.ts";
import type { Language } from "../../texts/language.ts";

/**
 * The form a press came from, with everything typed still in it and what went wrong. Needs no store, because that
 * may be what failed. `undefined` where nothing was typed.
 */
export function wordsKept(press: Press, error: PracticeError, language: Language): IAdaptiveCard | undefined {
  const wrong = { field: error.field, message: errorText(error, language) };
  switch (press.verb) {
    case "show":
    case "react":
    case "used":
    case "later":
    case "consent":
    case "settings":
    case "digest":
    case "speak":
      return undefined;
    case "story":
      return storyCard({ ...press, error: wrong, ...saidBefore(press.chosen) }, language);
    case "perspective":
      return perspectiveCard({ ...press, error: wrong, ...saidBefore(press.chosen) }, language);
    case "share":
      return shareCard({ ...press, error: wrong, ...saidBefore(press.chosen) }, language);
    case "ask":
      return askCard(
        { ...press, error: wrong, safeguardingRoute: "", ...saidBefore(press.chosen) },
        language,
      );
    case "save": {
      const { verb, seed, mine, draftId } = press;
      const action = { verb, seed, mine, ...(draftId ? { draftId } : {}) };
      return saveFormCard(plainForm(press.form, press.chosen, error, language), action, language);
    }
  }
}

/** The form for saving with nothing but what was typed. */
export function plainForm(
  form: SaveForm,
  chosen: Chosen,
  error: PracticeError,
  language: Language,
): SaveFormView {
  return {
    form,
    suggestedTopics: [],
    communities: [],
    lookAlikes: [],
    confirm: false,
    error: { field: error.field, message: errorText(error, language) },
    safeguardingRoute: "",
    ...saidBefore(chosen),
  };
}

/** What was said of findings stays said, though none is shown. */
function saidBefore({ said }: Chosen): { check?: Check } {
  return said.length > 0 ? { check: { shown: [], said } } : {};
}
