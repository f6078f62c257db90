import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { askCard } from "../../cards/askCard.ts";
import type { Press } from "../../cards/cardActions.ts";
import { digestSwitchedCard } from "../../cards/digestCard.ts";
import { itemCard, perspectiveCard } from "../../cards/itemCard.ts";
import { consentAnsweredCard, messageCard } from "../../cards/messageCard.ts";
import { saveFormCard } from "../../cards/saveOfferCard.ts";
import { settingsCard } from "../../cards/settingsCard.ts";
import { switchedOffAfter } from "../../cards/settingsForm.ts";
import { welcomeCard } from "../../cards/welcomeCard.ts";
import { keptUnnamedCard } from "../../cards/withoutName.ts";
import { PracticeError } from "../../domain/errors.ts";
import { checkedWords, type Item } from "../../domain/item.ts";
import { checkedPerspective } from "../../domain/perspective.ts";
import { addPerspective } from "../../usecases/addPerspective.ts";
import { changeSettings } from "../../usecases/changeSettings.ts";
import { readableCommunities } from "../../usecases/communities.ts";
import { answerConsent } from "../../usecases/consent.ts";
import type { Deps } from "../../usecases/deps.ts";
import { countReading } from "../../usecases/participation.ts";
import { type ReadThread, readThread } from "../../usecases/readThread.ts";
import { saveItem } from "../../usecases/saveItem.ts";
import { placeOf } from "./activity.ts";
import { acceptedIn, checkOf } from "./checking.ts";
import { routeFor } from "./commands/help.ts";
import { settingsViewOf } from "./commands/myGarden.ts";
import { communityHere } from "./here.ts";
import { idOfPress } from "./pressIds.ts";
import { laterPressed, reactPressed } from "./reactPressed.ts";
import { sayError } from "./saveFormView.ts";
import { savePressed } from "./savePressed.ts";
import { share } from "./sharePressed.ts";
import { canBeShown, itemCardViewOf } from "./showing.ts";
import type { Turn } from "./turn.ts";
import { storyPressed, usedPressed } from "./usedPressed.ts";

/** What a press leads to. */
export type Pressed = {
  /** For whoever pressed. */
  card: IAdaptiveCard;
  /** Whether it takes the place of the card it came from, or stands under it. */
  instead: boolean;
  /** What everybody else in a group sees from now on, where that changes. */
  forEveryone?: IAdaptiveCard;
  /** The published item whose words the card shows. */
  shows?: Item;
  /** The card is to stay in the presser's own chat, and not only in the client that pressed. */
  lasting?: boolean;
  /** Nobody but whoever pressed may learn of it: it was kept without their name, or could not be kept yet. */
  alone?: "kept-unnamed" | PracticeError;
};

type Of<Verb extends Press["verb"]> = Extract<Press, { verb: Verb }>;

/** Does what a button says. Whoever presses is checked, and everything read anew, by the use case. */
export async function pressed(deps: Deps, turn: Turn, press: Press): Promise<Pressed> {
  switch (press.verb) {
    case "show":
      return show(deps, turn, press);
    case "react":
      return reactPressed(deps, turn, press);
    case "later":
      return laterPressed(deps, turn, press);
    case "used":
      return usedPressed(deps, turn, press);
    case "story":
      return storyPressed(deps, turn, press);
    case "perspective":
      return addToThread(deps, turn, press);
    case "share":
      return share(deps, turn, press);
    case "ask":
      return askCommunity(deps, turn, press);
    case "save":
      return save(deps, turn, press);
    case "consent": {
      alone(turn);
      await answerConsent(deps, turn.person, press.itemId, press.answer);
      return { card: consentAnsweredCard(press.answer, turn.language), instead: true, lasting: true };
    }
    case "settings": {
      alone(turn);
      const switchedOff = switchedOffAfter(turn.person.switchedOff ?? [], press.form);
      const { language, digest } = press.form;
      const after = await changeSettings(deps, turn.person, { switchedOff, language, digest });
      const card = settingsCard(settingsViewOf(deps, after, true), language ?? turn.language);
      return { card, instead: true, lasting: true };
    }
    case "digest":
      return digestPressed(deps, turn, press);
    case "speak":
      return speakPressed(deps, turn, press);
  }
}

async function digestPressed(deps: Deps, turn: Turn, { act }: Of<"digest">): Promise<Pressed> {
  alone(turn);
  const { person, language } = turn;
  if (act === "settings")
    return { card: settingsCard(settingsViewOf(deps, person, false), language), instead: false };
  const others = (person.switchedOff ?? []).filter((kind) => kind !== "digest");
  await changeSettings(deps, person, { switchedOff: act === "off" ? [...others, "digest"] : others });
  return { card: digestSwitchedCard(act === "on", language), instead: true, lasting: true };
}

/** The welcome again, in the language chosen and without the question. */
async function speakPressed(deps: Deps, turn: Turn, { language }: Of<"speak">): Promise<Pressed> {
  alone(turn);
  await changeSettings(deps, turn.person, { language });
  const view = {
    why: "met",
    tabLink: deps.links.tab(),
    safeguardingRoute: await routeFor(deps, turn),
  } as const;
  return { card: welcomeCard(view, language), instead: true, lasting: true };
}

/** These cards are only ever sent to a person's own chat. */
function alone(turn: Turn): void {
  if (placeOf(turn.activity) !== "personal") throw new PracticeError("not-allowed");
}

async function show(deps: Deps, turn: Turn, press: Of<"show">): Promise<Pressed> {
  const thread = await readThread(deps, turn.person, press.itemId);
  if (!canBeShown(thread, turn)) throw new PracticeError("not-found");
  await countReading(deps, turn.person, press.itemId, "opened");
  return {
    card: itemCard(itemCardViewOf(thread, deps), turn.language),
    instead: false,
    shows: thread.item,
  };
}

async function addToThread(deps: Deps, turn: Turn, press: Of<"perspective">): Promise<Pressed> {
  const { person, language, texts } = turn;
  const { itemId, seed, chosen } = press;
  const words = checkedPerspective(press.words);
  const { unnamed } = press.words;
  try {
    const id = idOfPress(seed, person.id, words.text, words.fitsWhen);
    const accepted = acceptedIn(deps, words, chosen.said);
    const perspective = await addPerspective(deps, person, { id, itemId, ...words, unnamed, accepted });
    const thread = await readThread(deps, person, itemId);
    if (!perspective.unnamed) return inThread(deps, turn, thread, texts.cards.perspective.added);
    const { keptPerspective, keptHow } = texts.cards.unnamed;
    const { card } = inThread(deps, turn, thread, `${keptPerspective} ${keptHow}`);
    return { card, instead: true, alone: "kept-unnamed" };
  } catch (error) {
    if (!isFound(error)) throw error;
    const view = { itemId, seed, words: press.words, error: sayError(error, language) };
    const check = checkOf(deps, words, chosen.said);
    return { card: perspectiveCard({ ...view, check }, language), instead: true, alone: error };
  }
}

async function askCommunity(deps: Deps, turn: Turn, press: Of<"ask">): Promise<Pressed> {
  const { person, language, texts } = turn;
  const { seed, chosen } = press;
  const words = checkedWords({ kind: "question", ...press.words, topics: [] });
  try {
    const item = await saveItem(deps, person, {
      id: idOfPress(seed, person.id, "question"),
      communityId: await askedIn(deps, turn),
      ...words,
      unnamed: press.words.unnamed,
      accepted: acceptedIn(deps, words, chosen.said),
      origin: "bot",
      ownWords: true,
    });
    return await saved(deps, turn, item, texts.cards.ask.asked);
  } catch (error) {
    if (!isFound(error)) throw error;
    const view = { seed, words: press.words, error: sayError(error, language), safeguardingRoute: "" };
    const check = checkOf(deps, words, chosen.said);
    return { card: askCard({ ...view, check }, language), instead: true, alone: error };
  }
}

/** In a team's channel its community is asked, where the asker may; otherwise the one they begin in. */
async function askedIn(deps: Deps, turn: Turn): Promise<string | undefined> {
  const here = await communityHere(deps, turn.activity);
  return (await readableCommunities(deps, turn.person)).find(({ id }) => id === here)?.id;
}

async function save(deps: Deps, turn: Turn, press: Of<"save">): Promise<Pressed> {
  const { person, language, texts } = turn;
  const { verb, seed, mine, draftId } = press;
  const outcome = await savePressed(deps, turn, {
    id: idOfPress(seed, person.id, "item"),
    form: press.form,
    said: press.chosen.said,
    ownWords: mine === idOfPress(seed, person.id, "mine"),
    confirmed: press.confirmed,
    draftId,
    origin: "bot",
  });
  if ("saved" in outcome) return saved(deps, turn, outcome.saved, texts.cards.save.saved);
  const { again, because } = outcome;
  const action = { verb, seed, mine, ...(again.draftId ? { draftId: again.draftId } : {}) };
  return {
    card: saveFormCard(again.view, action, language),
    instead: true,
    ...(because && (press.form.unnamed || isFound(because)) ? { alone: because } : {}),
  };
}

/** Of what is kept without a name the answer shows nothing that would tell which it is. */
async function saved(deps: Deps, turn: Turn, item: Item, notice: string): Promise<Pressed> {
  if (item.unnamed)
    return {
      card: keptUnnamedCard({ gardenLink: deps.links.garden() }, turn.language),
      instead: true,
      alone: "kept-unnamed",
    };
  return inThread(deps, turn, await readThread(deps, turn.person, item.id), notice);
}

/** The thread as it is now, with a word about what was done for whoever did it. */
function inThread(deps: Deps, turn: Turn, thread: ReadThread, notice: string): Pressed {
  const { language } = turn;
  if (!canBeShown(thread, turn)) {
    const link = deps.links.item(thread.item.id);
    return { card: messageCard({ line: notice, link }, language), instead: true };
  }
  const view = itemCardViewOf(thread, deps);
  return {
    card: itemCard({ ...view, notice }, language),
    instead: true,
    forEveryone: itemCard(view, language),
    shows: thread.item,
  };
}

function isFound(error: unknown): error is PracticeError {
  return error instanceof PracticeError && error.code === "identifiers-found";
}
