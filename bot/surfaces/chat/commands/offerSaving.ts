import { saveOfferCard } from "../../../cards/saveOfferCard.ts";
import { suggestFrom } from "../../../domain/draft.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { idOfPress } from "../pressIds.ts";
import type { Said } from "../said.ts";
import { fillForm } from "../saveFormView.ts";
import { sendCard } from "../sending.ts";
import type { Turn } from "../turn.ts";
import { ask } from "./ask.ts";

/** Offers to save a long or forwarded text, and looks for what is there about it meanwhile. */
export async function offerSaving(deps: Deps, turn: Turn, said: Said): Promise<void> {
  const { kind, title, text } = suggestFrom(said.text);
  const form = { kind, title, text, topics: [], otherTopics: "", communityId: undefined, unnamed: false };
  const filled = await fillForm(deps, turn, form, { whole: said.text });
  const seed = deps.ids.next();
  const action = {
    verb: "save" as const,
    seed,
    // Whoever else presses it in a group saves a colleague's words, and so does whoever forwards a message.
    mine: said.forwarded ? "" : idOfPress(seed, turn.person.id, "mine"),
    ...(filled.draftId ? { draftId: filled.draftId } : {}),
  };
  await sendCard(turn.context, saveOfferCard(filled.view, action, turn.language));
  await ask(deps, turn, said.text, { onlyIfFound: true });
}
