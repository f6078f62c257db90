import type { CardElement, IActionSet, IAdaptiveCard, IContainer, ITextInput } from "@microsoft/teams.cards";
import { FITS_WHEN_MAX, TEXT_MAX } from "../contract/limits.ts";
import { shortenTo } from "../domain/draft.ts";
import { PracticeError } from "../domain/errors.ts";
import { REACTIONS, type Reaction } from "../domain/item.ts";
import type { Tap } from "../domain/reaction.ts";
import { errorText } from "../texts/errorText.ts";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { type PerspectiveForm, pressButton } from "./cardActions.ts";
import { type CardItem, footerOf, headerOf, heading, noticeLine, quietLine, shownTitle } from "./cardItem.ts";
import { type Check, checkData, findingBlocks, withFindingsThatFit } from "./findingBlocks.ts";
import { frame } from "./frame.ts";
import { peoplesWords } from "./peoplesWords.ts";
import { reactionButtons, type Tapped } from "./reactionButtons.ts";
import { usedButton } from "./usedCards.ts";
import { withoutNameToggle } from "./withoutName.ts";

export type ItemCardView = {
  item: CardItem;
  text: string;
  /** It never had a text: its title says it all. */
  titleOnly?: boolean;
  /** Most helped first. */
  perspectives: { id: string; text: string; fitsWhen: string; helpedMe: number }[];
  reactions: Record<Reaction, number>;
  /** Whoever looks saved it for later; absent on a card for everybody. */
  saved?: boolean;
  /** What whoever looks tapped, by the id of item or perspective; absent on a card for everybody. */
  yours?: ReadonlyMap<string, readonly Tap[]>;
  seed: string;
  /** What has just been done. */
  notice?: string;
};

/** Two to four lines of a chat; the rest is behind "Open". */
const TEXT_SHOWN = 400;
const PERSPECTIVES_SHOWN = 2;
const PERSPECTIVE_SHOWN = 240;

/** An item the bot posts: what it says, the first perspectives, and room to add one in place. */
export function itemCard(view: ItemCardView, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).cards;
  const { item } = view;
  const header = headerOf(item, language);
  const title = shownTitle(item.title, language);
  return frame(
    language,
    `${view.notice ? `${view.notice} ` : ""}${header}: ${title}`,
    [
      ...(view.notice ? [noticeLine(view.notice, "good")] : []),
      { ...quietLine(header), style: "heading" },
      ...peoplesWords(title, { weight: "Bolder", size: "Medium" }),
      ...(view.text.trim() === "" && item.title.trim() !== "" && !view.titleOnly
        ? [quietLine(texts.wordsTakenOut)]
        : []),
      ...peoplesWords(shortenTo(view.text, TEXT_SHOWN)),
      lightWays(view, language),
      ...perspectives(view, language),
      ...peoplesWords(footerOf(item, language), { isSubtle: true, size: "Small" }),
    ],
    [
      {
        type: "Action.ShowCard",
        title: texts.perspective.add,
        card: perspectiveCard(
          { itemId: item.id, seed: view.seed, words: { text: "", fitsWhen: "", unnamed: false } },
          language,
        ),
      },
      pressButton(`${view.saved ? "✓ " : ""}${teamsTexts(language).reactions.save}`, {
        verb: "later",
        itemId: item.id,
        on: !view.saved,
      }),
      { type: "Action.OpenUrl", title: texts.open, url: item.link },
    ],
  );
}

/** What takes one tap: to react, and to say that one used it. */
function lightWays(view: ItemCardView, language: Language): IActionSet {
  const { item, reactions: counts, seed } = view;
  const set = reactionButtons(
    { itemId: item.id, from: "item", taps: REACTIONS, counts, ...yoursIn(view, item.id) },
    [language],
  );
  return { ...set, actions: [...set.actions, usedButton(item.id, seed, language)] };
}

export type PerspectiveView = {
  itemId: string;
  seed: string;
  words: PerspectiveForm;
  error?: { field: string | undefined; message: string };
  /** Possible identifying details in the words, to be settled. */
  check?: Check | undefined;
};

/** Room for a perspective; by itself where one could not be added yet, with what was typed. */
export function perspectiveCard(view: PerspectiveView, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).cards.perspective;
  return withFindingsThatFit(view.check, (check) =>
    frame(
      language,
      view.error?.message ?? texts.add,
      perspectiveFields(view.words, view.error, check, language),
      [
        pressButton(texts.send, {
          verb: "perspective",
          itemId: view.itemId,
          seed: view.seed,
          ...checkData(check),
        }),
      ],
    ),
  );
}

function yoursIn({ yours }: ItemCardView, id: string): Pick<Tapped, "yours"> {
  const taps = yours?.get(id);
  return taps ? { yours: taps } : {};
}

function perspectives(view: ItemCardView, language: Language): CardElement[] {
  const texts = teamsTexts(language).cards.perspective;
  if (view.perspectives.length === 0) return [];
  return [
    heading(texts.heading),
    ...view.perspectives.slice(0, PERSPECTIVES_SHOWN).map(
      ({ id, text, fitsWhen, helpedMe }) =>
        ({
          type: "Container",
          style: "emphasis",
          items: [
            ...(fitsWhen ? peoplesWords(texts.fits(fitsWhen), { isSubtle: true, size: "Small" }) : []),
            ...peoplesWords(shortenTo(text, PERSPECTIVE_SHOWN)),
            reactionButtons(
              {
                itemId: view.item.id,
                perspectiveId: id,
                from: "item",
                taps: ["helpedMe"],
                counts: { helpedMe },
                ...yoursIn(view, id),
              },
              [language],
            ),
          ],
        }) satisfies IContainer,
    ),
  ];
}

function perspectiveFields(
  words: PerspectiveForm,
  wrong: { field: string | undefined; message: string } | undefined,
  check: Check | undefined,
  language: Language,
): CardElement[] {
  const texts = teamsTexts(language).cards.perspective;
  const notice = wrong ? [noticeLine(wrong.message, "attention")] : [];
  const atFits = wrong?.field === "fitsWhen";
  return [
    ...(atFits ? [] : notice),
    ...findingBlocks(check, language),
    {
      type: "Input.Text",
      id: "text",
      label: texts.text,
      isMultiline: true,
      maxLength: TEXT_MAX,
      isRequired: true,
      errorMessage: errorText(new PracticeError("text-empty"), language),
      value: words.text,
    } satisfies ITextInput,
    ...(atFits ? notice : []),
    {
      type: "Input.Text",
      id: "fitsWhen",
      label: texts.fitsWhen,
      placeholder: texts.fitsWhenExample,
      maxLength: FITS_WHEN_MAX,
      value: words.fitsWhen,
    } satisfies ITextInput,
    ...withoutNameToggle({ checked: words.unnamed, what: "perspective" }, language),
  ];
}
