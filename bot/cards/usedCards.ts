import type { CardElement, IAdaptiveCard, IShowCardAction, ITextInput } from "@microsoft/teams.cards";
import { STORY_PART_MAX } from "../contract/limits.ts";
import type { FollowUpWhy } from "../domain/followUp.ts";
import type { ThreadNews } from "../domain/threadNews.ts";
import { type Fit, STORY_PARTS } from "../domain/use.ts";
import { usedCards as welsh } from "../texts/cy/usedCards.ts";
import { usedCards as english } from "../texts/en/usedCards.ts";
import type { Language } from "../texts/language.ts";
import { pressButton, type StoryForm, type UsedAnswer } from "./cardActions.ts";
import { noticeLine, quietLine } from "./cardItem.ts";
import { type Check, checkData, findingBlocks, withFindingsThatFit } from "./findingBlocks.ts";
import { frame } from "./frame.ts";
import { messageCard, messageTexts } from "./messageCard.ts";
import { peoplesWords } from "./peoplesWords.ts";
import { withoutNameToggle } from "./withoutName.ts";

export function usedTexts(language: Language): typeof english {
  return language === "cy" ? welsh : english;
}

type About = { itemId: string; seed: string; link: string };

/** The button of an item's card. */
export function usedButton(itemId: string, seed: string, language: Language) {
  return pressButton(usedTexts(language).iUsed, { verb: "used", itemId, seed, answer: "used" });
}

/** Whether somebody used what they saved, asked or kept: three answers, each as welcome as the others. */
export function followUpCard(
  view: Omit<About, "link"> & { why: FollowUpWhy },
  language: Language,
): IAdaptiveCard {
  const texts = usedTexts(language);
  const { itemId, seed } = view;
  const button = (title: string, answer: UsedAnswer) =>
    pressButton(title, { verb: "used", itemId, seed, answer });
  return frame(
    language,
    texts.asks[view.why],
    [
      ...peoplesWords(texts.asks[view.why], {}),
      {
        type: "ActionSet",
        actions: [
          button(texts.iUsed, "used"),
          button(texts.notYet, "notYet"),
          button(texts.didNotFit, "didNotFit"),
        ],
      },
      quietLine(texts.allWelcome),
    ],
    // Its words come in a card that is known, so that they can be taken out of it again.
    [pressButton(texts.show, { verb: "show", itemId })],
  );
}

/** What was said, with a minute for who wants to tell more, and the way back. */
export function usedSaidCard(
  view: About & { answer: UsedAnswer; told: boolean },
  language: Language,
): IAdaptiveCard {
  const texts = usedTexts(language);
  const { itemId, seed, answer, link } = view;
  const said = answer === "undo" ? texts.said.undone : texts.said[answer];
  const fit = answer === "used" || answer === "didNotFit" ? answer : undefined;
  return frame(
    language,
    said,
    [noticeLine(said, "good")],
    [
      ...(fit && !view.told ? [storyForm({ itemId, seed, fit, words: NO_WORDS }, language)] : []),
      ...(fit && !view.told ? [pressButton(texts.undo, { verb: "used", itemId, seed, answer: "undo" })] : []),
      { type: "Action.OpenUrl", title: messageTexts(language).open, url: link },
    ],
  );
}

/** That a story was told, with the way to it. */
export function storyToldCard(link: string, language: Language): IAdaptiveCard {
  return messageCard({ line: usedTexts(language).said.story, link }, language);
}

const NO_WORDS: StoryForm = { did: "", happened: "", differently: "", inTheWay: "", unnamed: false };

export type StoryView = {
  itemId: string;
  seed: string;
  fit: Fit;
  words: StoryForm;
  error?: { field: string | undefined; message: string };
  /** Possible identifying details in the words, to be settled. */
  check?: Check | undefined;
};

/** The four questions, by themselves where a story could not be told yet, with what was typed. */
export function storyCard(view: StoryView, language: Language): IAdaptiveCard {
  const texts = usedTexts(language);
  const { itemId, seed, fit } = view;
  return withFindingsThatFit(view.check, (check) =>
    frame(language, view.error?.message ?? texts.tell, fields({ ...view, check }, language), [
      pressButton(texts.share, { verb: "story", itemId, seed, fit, ...checkData(check) }),
    ]),
  );
}

/** The same, folded away under a button. */
function storyForm(view: StoryView, language: Language): IShowCardAction {
  return { type: "Action.ShowCard", title: usedTexts(language).tell, card: storyCard(view, language) };
}

function fields(view: StoryView, language: Language): CardElement[] {
  const texts = usedTexts(language);
  return [
    ...(view.error ? [noticeLine(view.error.message, "attention")] : [quietLine(texts.how)]),
    ...findingBlocks(view.check, language),
    ...STORY_PARTS.map(
      (part) =>
        ({
          type: "Input.Text",
          id: part,
          label: texts.parts[part],
          isMultiline: true,
          maxLength: STORY_PART_MAX,
          value: view.words[part],
        }) satisfies ITextInput,
    ),
    ...withoutNameToggle({ checked: view.words.unnamed, what: "perspective" }, language),
  ];
}

/** What came of what somebody wrote or follows: how many, never who. */
export function newsCard(
  view: { news: ThreadNews; follows: boolean; link: string },
  language: Language,
): IAdaptiveCard {
  const line = newsLine(view, language);
  return messageCard({ line, link: view.link }, language);
}

/** The same in one line. */
export function newsLine(
  { news, follows }: { news: ThreadNews; follows: boolean },
  language: Language,
): string {
  const texts = usedTexts(language);
  const parts = (["uses", "perspectives", "thanks"] as const)
    .filter((what) => news[what] > 0)
    .map((what) => texts.news[what](news[what]));
  const said = parts.length > 0 ? parts : [texts.news.perspectives(0)];
  return `${follows ? texts.follows : texts.wrote} ${said.join(" · ")}`;
}
