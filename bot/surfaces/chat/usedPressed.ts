import type { Press } from "../../cards/cardActions.ts";
import { storyCard, storyToldCard, usedSaidCard, usedTexts } from "../../cards/usedCards.ts";
import { keptUnnamedCard } from "../../cards/withoutName.ts";
import { PracticeError } from "../../domain/errors.ts";
import { checkedStory } from "../../domain/use.ts";
import type { Deps } from "../../usecases/deps.ts";
import { readThread } from "../../usecases/readThread.ts";
import { ownUse, sayUsed, undoUse } from "../../usecases/sayUsed.ts";
import { acceptedIn, checkOf } from "./checking.ts";
import type { Pressed } from "./presses.ts";
import { idOfPress } from "./pressIds.ts";
import { sayError } from "./saveFormView.ts";
import { canBeShown } from "./showing.ts";
import type { Turn } from "./turn.ts";

type Of<Verb extends Press["verb"]> = Extract<Press, { verb: Verb }>;

/** One tap says that they used it, that it did not fit, or not yet; only whoever tapped sees the answer. */
export async function usedPressed(deps: Deps, turn: Turn, press: Of<"used">): Promise<Pressed> {
  const { person, language } = turn;
  const { itemId, seed, answer } = press;
  const seen = await readThread(deps, person, itemId);
  if (!canBeShown(seen, turn)) throw new PracticeError("not-found");
  const told = ownUse(seen, person)?.story !== undefined;
  if (answer === "undo") {
    // A story is taken back on its page, where it can be read first.
    if (!told) await undoUse(deps, person, itemId);
  } else if (answer !== "notYet")
    await sayUsed(deps, person, { id: idOfPress(seed, person.id, "used"), itemId, fit: answer });
  const view = { itemId, seed, answer, link: deps.links.item(itemId), told };
  return { card: usedSaidCard(view, language), instead: true };
}

/** A story told in a card: checked, with or without the name. */
export async function storyPressed(deps: Deps, turn: Turn, press: Of<"story">): Promise<Pressed> {
  const { person, language } = turn;
  const { itemId, seed, fit, chosen } = press;
  const { unnamed, ...words } = press.words;
  const seen = await readThread(deps, person, itemId);
  if (!canBeShown(seen, turn)) throw new PracticeError("not-found");
  const form = { itemId, seed, fit, words: press.words };
  const story = checkedStory(words);
  if (!story) {
    const error = { field: "did", message: usedTexts(language).something };
    return { card: storyCard({ ...form, error }, language), instead: true };
  }
  try {
    const use = await sayUsed(deps, person, {
      id: idOfPress(seed, person.id, "story", ...Object.values(story)),
      itemId,
      fit,
      story,
      unnamed,
      accepted: acceptedIn(deps, story, chosen.said),
    });
    if (!use.unnamed) return { card: storyToldCard(deps.links.item(itemId), language), instead: true };
    const card = keptUnnamedCard({ gardenLink: deps.links.garden() }, language);
    return { card, instead: true, alone: "kept-unnamed" };
  } catch (error) {
    if (!(error instanceof PracticeError && error.code === "identifiers-found")) throw error;
    const check = checkOf(deps, story, chosen.said);
    const card = storyCard({ ...form, error: sayError(error, language), check }, language);
    return { card, instead: true, alone: error };
  }
}
