import type { Press } from "../../cards/cardActions.ts";
import { promptViewOf } from "../../cards/itemView.ts";
import { promptCard, shareCard } from "../../cards/promptCard.ts";
import { PracticeError } from "../../domain/errors.ts";
import { checkedPerspective } from "../../domain/perspective.ts";
import { addPerspective } from "../../usecases/addPerspective.ts";
import type { Deps } from "../../usecases/deps.ts";
import { readThread } from "../../usecases/readThread.ts";
import { acceptedIn, checkOf } from "./checking.ts";
import type { Pressed } from "./presses.ts";
import { idOfPress } from "./pressIds.ts";
import { sayError } from "./saveFormView.ts";
import type { Turn } from "./turn.ts";

/**
 * A reply to a prompt: a perspective on its item. Thanks are for whoever replied; the card others see tells the new
 * count a little later, so that nobody who is typing into it just now is interrupted.
 */
export async function share(
  deps: Deps,
  turn: Turn,
  press: Extract<Press, { verb: "share" }>,
): Promise<Pressed> {
  const { person, language, texts } = turn;
  const { itemId, seed, chosen } = press;
  const { unnamed } = press.words;
  const words = checkedPerspective(press.words);
  try {
    const id = idOfPress(seed, person.id, words.text, words.fitsWhen);
    const accepted = acceptedIn(deps, words, chosen.said);
    const perspective = await addPerspective(deps, person, { id, itemId, ...words, unnamed, accepted });
    const { item, community } = await readThread(deps, person, itemId);
    const view = promptViewOf({ item, communityName: community.name }, deps);
    const { keptPerspective, keptHow } = texts.cards.unnamed;
    const notice = perspective.unnamed ? `${keptPerspective} ${keptHow}` : texts.promptCard.thanks;
    return {
      card: promptCard({ ...view, languages: [language], notice }),
      instead: true,
      ...(perspective.unnamed ? { alone: "kept-unnamed" as const } : {}),
    };
  } catch (error) {
    if (!(error instanceof PracticeError) || error.code !== "identifiers-found") throw error;
    const view = { itemId, seed, words: press.words, error: sayError(error, language) };
    const check = checkOf(deps, words, chosen.said);
    return { card: shareCard({ ...view, check }, language), instead: true, alone: error };
  }
}
