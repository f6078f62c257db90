import type { Said } from "../../cards/findingBlocks.ts";
import { type SaveForm, topicsOf } from "../../cards/saveFields.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { PersonId } from "../../domain/ids.ts";
import { checkedWords, type Item, type Origin } from "../../domain/item.ts";
import type { Deps } from "../../usecases/deps.ts";
import { findLookAlikes } from "../../usecases/findKnowledge.ts";
import { saveItem } from "../../usecases/saveItem.ts";
import { acceptedIn, checkOf } from "./checking.ts";
import { type FilledForm, fillForm } from "./saveFormView.ts";
import type { Turn } from "./turn.ts";

export type SavePressed = {
  id: string;
  form: SaveForm;
  /** What was said of findings of the identifier check. */
  said: Said[];
  /** Who wrote the message, where that was somebody else. */
  sender?: PersonId | undefined;
  /** Whether the title is the saver's own and not words of the message. */
  ownTitle?: boolean;
  ownWords: boolean;
  /** They have seen what is probably the same, and want theirs saved. */
  confirmed: boolean;
  draftId?: string | undefined;
  origin: Origin;
};

/** Saved, or the form again: with what is wrong, with findings to be settled, with what is probably there already. */
export type SaveOutcome = { saved: Item } | { again: FilledForm; because?: PracticeError };

/** Saves what was typed into a form; whatever cannot be saved comes back with everything typed in it. */
export async function savePressed(deps: Deps, turn: Turn, pressed: SavePressed): Promise<SaveOutcome> {
  const { form, said, draftId } = pressed;
  const words = { kind: form.kind, title: form.title, text: form.text, topics: topicsOf(form) };
  try {
    const checked = checkedWords(words);
    if (!pressed.confirmed && (await probablyThere(deps, turn, pressed, checked))) {
      // Everything that is to be looked at comes at once.
      const check = checkOf(deps, checked, said);
      return { again: confirming(await fillForm(deps, turn, form, { draftId, check })) };
    }
    const saved = await saveItem(deps, turn.person, {
      id: pressed.id,
      communityId: form.communityId,
      ...words,
      origin: pressed.origin,
      ownWords: pressed.ownWords,
      draftId,
      sender: pressed.sender,
      ownTitle: pressed.ownTitle,
      unnamed: form.unnamed,
      accepted: acceptedIn(deps, checked, said),
    });
    return { saved };
  } catch (error) {
    // With a field at fault the form can be made again in full; for the rest see wordsKept.ts.
    const found = error instanceof PracticeError && error.code === "identifiers-found";
    if (!(error instanceof PracticeError) || !(error.field || found)) throw error;
    const check = checkOf(deps, found ? checkedWords(words) : words, said);
    const again = await fillForm(deps, turn, form, { draftId, error, check });
    return { again: pressed.confirmed ? confirming(again) : again, because: error };
  }
}

/** The form with its look-alikes as a question, which the next press answers. */
function confirming(form: FilledForm): FilledForm {
  return { ...form, view: { ...form.view, confirm: form.view.lookAlikes.length > 0 } };
}

/** Whether something already there is probably the same; the item itself, saved a moment ago, does not count. */
async function probablyThere(
  deps: Deps,
  turn: Turn,
  pressed: SavePressed,
  words: { title: string; text: string },
): Promise<boolean> {
  if (deps.search.get(pressed.id)) return false;
  const { lookAlikes } = await findLookAlikes(deps, turn.person, {
    communityId: pressed.form.communityId,
    ...words,
  });
  return lookAlikes.some(({ item, probablyTheSame }) => probablyTheSame && item.id !== pressed.id);
}
