import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Press } from "../../cards/cardActions.ts";
import { itemCard } from "../../cards/itemCard.ts";
import { saveFormCard } from "../../cards/saveOfferCard.ts";
import { addPerspective } from "../../usecases/addPerspective.ts";
import type { Deps } from "../../usecases/deps.ts";
import { countReading } from "../../usecases/participation.ts";
import { readThread } from "../../usecases/readThread.ts";
import { saveItem } from "../../usecases/saveItem.ts";
import { idOfPress } from "./pressIds.ts";
import { savePressed } from "./savePressed.ts";
import { itemCardViewOf } from "./showing.ts";
import type { Turn } from "./turn.ts";

/** What a press leads to. */
export type Pressed = {
  /** For whoever pressed. */
  card: IAdaptiveCard;
  /** Whether it takes the place of the card it came from, or stands under it. */
  instead: boolean;
  /** What everybody else in a group sees from now on, where that changes. */
  forEveryone?: IAdaptiveCard;
};

/** Does what a button says. Whoever presses is checked, and everything read anew, by the use case. */
export async function pressed(deps: Deps, turn: Turn, press: Press): Promise<Pressed> {
  const { person, language, texts } = turn;
  const threadCards = async (itemId: string, notice: string) => {
    const view = itemCardViewOf(await readThread(deps, person, itemId), deps);
    return {
      card: itemCard({ ...view, notice }, language),
      instead: true,
      forEveryone: itemCard(view, language),
    };
  };
  switch (press.verb) {
    case "show": {
      const thread = await readThread(deps, person, press.itemId);
      await countReading(deps, person, press.itemId, "opened");
      return { card: itemCard(itemCardViewOf(thread, deps), language), instead: false };
    }
    case "perspective": {
      const { text, fitsWhen } = press.words;
      const id = idOfPress(press.seed, person.id, text, fitsWhen);
      await addPerspective(deps, person, { id, itemId: press.itemId, text, fitsWhen });
      return threadCards(press.itemId, texts.cards.perspective.added);
    }
    case "ask": {
      const item = await saveItem(deps, person, {
        id: idOfPress(press.seed, person.id, "question"),
        kind: "question",
        ...press.words,
        topics: [],
        origin: "bot",
        ownWords: true,
      });
      return threadCards(item.id, texts.cards.ask.asked);
    }
    case "save": {
      const { verb, seed, mine, draftId } = press;
      const outcome = await savePressed(deps, turn, {
        id: idOfPress(seed, person.id, "item"),
        form: press.form,
        ownWords: mine === idOfPress(seed, person.id, "mine"),
        confirmed: press.confirmed,
        draftId,
        origin: "bot",
      });
      if ("saved" in outcome) return threadCards(outcome.saved.id, texts.cards.save.saved);
      const { again } = outcome;
      const action = { verb, seed, mine, ...(again.draftId ? { draftId: again.draftId } : {}) };
      return { card: saveFormCard(again.view, action, language), instead: true };
    }
  }
}
