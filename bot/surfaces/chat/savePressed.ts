import { type SaveForm, topicsOf } from "../../cards/saveFields.ts";
import { PracticeError } from "../../domain/errors.ts";
import { checkedWords, type Item, type Origin } from "../../domain/item.ts";
import type { Deps } from "../../usecases/deps.ts";
import { findLookAlikes } from "../../usecases/findKnowledge.ts";
import { saveItem } from "../../usecases/saveItem.ts";
import { type FilledForm, fillForm } from "./saveFormView.ts";
import type { Turn } from "./turn.ts";

export type SavePressed = {
  id: string;
  form: SaveForm;
  ownWords: boolean;
  /** They have seen what is probably the same, and want theirs saved. */
  confirmed: boolean;
  draftId?: string | undefined;
  origin: Origin;
};

/** Saved, or the form again: with what is wrong, or with what is probably there already. */
export type SaveOutcome = { saved: Item } | { again: FilledForm };

/** Saves what was typed into a form; whatever cannot be saved comes back with everything typed in it. */
export async function savePressed(deps: Deps, turn: Turn, pressed: SavePressed): Promise<SaveOutcome> {
  const { form } = pressed;
  const words = { kind: form.kind, title: form.title, text: form.text, topics: topicsOf(form) };
  try {
    const checked = checkedWords(words);
    if (!pressed.confirmed && (await probablyThere(deps, turn, pressed, checked))) {
      const again = await fillForm(deps, turn, form, { draftId: pressed.draftId });
      return { again: { ...again, view: { ...again.view, confirm: again.view.lookAlikes.length > 0 } } };
    }
    const saved = await saveItem(deps, turn.person, {
      id: pressed.id,
      communityId: form.communityId,
      ...words,
      origin: pressed.origin,
      ownWords: pressed.ownWords,
      draftId: pressed.draftId,
    });
    return { saved };
  } catch (error) {
    // With a field at fault the form can be made again in full; for the rest see wordsKept.ts.
    if (!(error instanceof PracticeError) || !error.field) throw error;
    return { again: await fillForm(deps, turn, form, { draftId: pressed.draftId, error }) };
  }
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
