import type { CardElement, IAdaptiveCard, IContainer, ITextInput } from "@microsoft/teams.cards";
import { TEXT_MAX } from "../contract/limits.ts";
import { PracticeError } from "../domain/errors.ts";
import { type PromptWords, wordsIn } from "../domain/prompt.ts";
import type { Tap } from "../domain/reaction.ts";
import { errorText } from "../texts/errorText.ts";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { pressButton, type ShareForm } from "./cardActions.ts";
import { noticeLine, quietLine } from "./cardItem.ts";
import { type Check, checkData, findingBlocks, withFindingsThatFit } from "./findingBlocks.ts";
import { frame } from "./frame.ts";
import { peoplesWords } from "./peoplesWords.ts";
import { PROMPT_TAPS, reactionButtons, type Tapped } from "./reactionButtons.ts";
import { withoutNameToggle } from "./withoutName.ts";

export type PromptCardView = {
  itemId: string;
  words: PromptWords;
  /** Never empty; a community's channel may read two. */
  languages: readonly Language[];
  communityName: string;
  replies: number;
  reactions: Tapped["counts"];
  /** What whoever looks tapped; absent on a card for everybody. */
  yours?: readonly Tap[];
  /** To what others shared. */
  link: string;
  seed: string;
  /** For whoever has just replied, and nobody else. */
  notice?: string;
};

/** A prompt, and room to reply in place; each language has a form of its own. */
export function promptCard(view: PromptCardView): IAdaptiveCard {
  const { words, languages, communityName, notice } = view;
  const [first = "en"] = languages;
  const texts = languages.map((language) => teamsTexts(language).promptCard);
  const said = languages.map((language) => wordsIn(words, language));
  return frame(
    first,
    `${notice ?? texts.map(({ header }) => header).join(" · ")}: ${said.join(" · ")}`,
    [
      ...(notice ? [noticeLine(notice, "good")] : []),
      { ...quietLine(texts.map(({ header }) => header).join(" · ")), style: "heading" },
      ...said.map(
        (text, i) =>
          ({
            type: "Container",
            ...(i > 0 ? { separator: true } : {}),
            items: peoplesWords(text, { weight: "Bolder", size: "Medium" }),
          }) satisfies IContainer,
      ),
      quietLine(texts.map((of) => (view.replies === 0 ? of.first : of.shared(view.replies))).join(" · ")),
      reactionButtons(
        {
          itemId: view.itemId,
          from: "prompt",
          taps: PROMPT_TAPS,
          counts: view.reactions,
          ...(view.yours ? { yours: view.yours } : {}),
        },
        languages,
      ),
      ...peoplesWords(communityName, { isSubtle: true, size: "Small" }),
    ],
    [
      ...languages.map(
        (language) =>
          ({
            type: "Action.ShowCard",
            title: teamsTexts(language).promptCard.share,
            card: shareCard(
              { itemId: view.itemId, seed: view.seed, words: { text: "", unnamed: false } },
              language,
            ),
          }) as const,
      ),
      { type: "Action.OpenUrl", title: texts.map(({ read }) => read).join(" · "), url: view.link },
    ],
  );
}

export type ShareView = {
  itemId: string;
  seed: string;
  words: ShareForm;
  error?: { field: string | undefined; message: string };
  /** Possible identifying details in the words, to be settled. */
  check?: Check | undefined;
};

/** Room for a reply; by itself where one could not be kept yet, with what was typed. */
export function shareCard(view: ShareView, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).promptCard;
  return withFindingsThatFit(view.check, (check) =>
    frame(language, view.error?.message ?? texts.share, shareFields({ ...view, check }, language), [
      pressButton(texts.send, {
        verb: "share",
        itemId: view.itemId,
        seed: view.seed,
        language,
        ...checkData(check),
      }),
    ]),
  );
}

/** Inputs carry their language: a card with two forms may name nothing twice. */
function shareFields(view: ShareView, language: Language): CardElement[] {
  const texts = teamsTexts(language).promptCard;
  return [
    ...(view.error ? [noticeLine(view.error.message, "attention")] : []),
    ...findingBlocks(view.check, language),
    {
      type: "Input.Text",
      id: `reply_${language}`,
      label: texts.reply,
      placeholder: texts.replyExample,
      isMultiline: true,
      maxLength: TEXT_MAX,
      isRequired: true,
      errorMessage: errorText(new PracticeError("text-empty"), language),
      value: view.words.text,
    } satisfies ITextInput,
    ...withoutNameToggle(
      { checked: view.words.unnamed, what: "perspective", id: `unnamed_${language}` },
      language,
    ),
  ];
}
