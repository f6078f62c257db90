import type { CardElement, IChoiceSetInput, IContainer, ITextInput } from "@microsoft/teams.cards";
import { z } from "zod";
import { TEXT_MAX, TITLE_MAX } from "../contract/limits.ts";
import { shortenTo } from "../domain/draft.ts";
import { PracticeError } from "../domain/errors.ts";
import { KINDS, type Kind } from "../domain/item.ts";
import { errorText } from "../texts/errorText.ts";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { heading, noticeLine, quietLine, shownTitle } from "./cardItem.ts";
import { type Check, findingBlocks } from "./findingBlocks.ts";
import { peoplesWords } from "./peoplesWords.ts";
import { toggled, withoutNameToggle } from "./withoutName.ts";

/** What was typed into the form for saving, as it was typed. */
export type SaveForm = {
  kind: string;
  title: string;
  text: string;
  /** Chosen among the suggestions. */
  topics: string[];
  /** Typed, with commas between. */
  otherTopics: string;
  communityId?: string | undefined;
  /** Without the saver's name. */
  unnamed: boolean;
};

/** The form for saving, wherever it is shown. */
export type SaveFormView = {
  form: SaveForm;
  suggestedTopics: string[];
  /** To choose from; a picker is shown for more than one. */
  communities: { id: string; name: string }[];
  /** Closest items already there, at most three. */
  lookAlikes: { kind: Kind; title: string; link: string }[];
  /** They are probably the same: saving asks once more. */
  confirm: boolean;
  error?: { field: string | undefined; message: string };
  /** Possible identifying details in the words, to be settled. */
  check?: Check | undefined;
  /** Where the whole of a text too long for an item can be finished. */
  draftLink?: string;
  /** Where to turn with an urgent concern; may be empty. */
  safeguardingRoute: string;
};

const typed = z
  .string()
  .nullish()
  .transform((value) => value ?? "");

/** The form's inputs as a client sends them; choices arrive as one string. */
export const saveFormSchema = z.object({
  kind: typed,
  title: typed,
  text: typed,
  topics: typed.transform(splitTopics),
  otherTopics: typed,
  communityId: z
    .string()
    .nullish()
    .transform((value) => value || undefined),
  unnamed: toggled,
});

/** All topics of the form, chosen and typed. */
export function topicsOf(form: SaveForm): string[] {
  return [...form.topics, ...splitTopics(form.otherTopics)];
}

function splitTopics(text: string): string[] {
  return text.split(/[,;\n]/).flatMap((topic) => topic.trim() || []);
}

/** The inputs with what is known filled in, what went wrong beside its field, and what is already there. */
export function saveFields(view: SaveFormView, language: Language): CardElement[] {
  const texts = teamsTexts(language).cards;
  const { form } = view;
  const at = (field: string) =>
    view.error && fieldShown(view.error.field) === field ? [noticeLine(view.error.message, "attention")] : [];
  return [
    ...at("top"),
    ...findingBlocks(view.check, language),
    ...(view.confirm ? lookAlikeRows(view, language) : []),
    ...(view.draftLink
      ? [quietLine(texts.save.shortened(TEXT_MAX)), linkRow(texts.save.finish, view.draftLink)]
      : []),
    ...at("kind"),
    {
      type: "Input.ChoiceSet",
      id: "kind",
      label: texts.save.kind,
      style: "compact",
      isRequired: true,
      errorMessage: errorText(new PracticeError("kind-unknown"), language),
      value: form.kind,
      choices: KINDS.map((kind) => ({ title: texts.kindChoices[kind], value: kind })),
    } satisfies IChoiceSetInput,
    ...at("title"),
    {
      type: "Input.Text",
      id: "title",
      label: texts.save.title,
      maxLength: TITLE_MAX,
      isRequired: true,
      errorMessage: errorText(new PracticeError("title-empty"), language),
      value: form.title,
    } satisfies ITextInput,
    ...at("text"),
    {
      type: "Input.Text",
      id: "text",
      label: texts.save.text,
      isMultiline: true,
      maxLength: TEXT_MAX,
      isRequired: true,
      errorMessage: errorText(new PracticeError("text-empty"), language),
      value: form.text,
    } satisfies ITextInput,
    ...at("topics"),
    ...topicChoices(view, language),
    {
      type: "Input.Text",
      id: "otherTopics",
      label: texts.save.otherTopics,
      placeholder: texts.save.otherTopicsExample,
      value: form.otherTopics,
    } satisfies ITextInput,
    ...at("communityId"),
    ...communityPicker(view, language),
    ...withoutNameToggle({ checked: form.unnamed, what: "item" }, language),
    // Beside the button until there is a question to answer, so that they are not in the way of a clean save.
    ...(view.confirm ? [] : lookAlikeRows(view, language)),
    quietLine(texts.standing),
    ...(view.safeguardingRoute ? [quietLine(texts.standingRoute(view.safeguardingRoute))] : []),
  ];
}

/** The form without what can be done without, where the card would be too large for Teams. */
export function wordsOnly(view: SaveFormView): SaveFormView {
  return { ...view, lookAlikes: [], suggestedTopics: [] };
}

/** Errors of a field the form does not show stand at the top. */
function fieldShown(field: string | undefined): string {
  return field && ["kind", "title", "text", "topics", "communityId"].includes(field) ? field : "top";
}

/** Chosen topics stay choices, also when they are no longer suggested. One with a comma in it could not be told apart. */
function topicChoices(view: SaveFormView, language: Language): CardElement[] {
  const choices = [...new Set([...view.suggestedTopics, ...view.form.topics])].filter(
    (topic) => splitTopics(topic).length === 1,
  );
  if (choices.length === 0) return [];
  return [
    {
      type: "Input.ChoiceSet",
      id: "topics",
      label: teamsTexts(language).cards.save.topics,
      isMultiSelect: true,
      style: "expanded",
      wrap: true,
      value: view.form.topics.join(","),
      choices: choices.map((topic) => ({ title: topic, value: topic })),
    } satisfies IChoiceSetInput,
  ];
}

function communityPicker(view: SaveFormView, language: Language): CardElement[] {
  if (view.communities.length < 2) return [];
  return [
    {
      type: "Input.ChoiceSet",
      id: "communityId",
      label: teamsTexts(language).cards.save.community,
      style: "compact",
      value: view.form.communityId ?? view.communities[0]?.id ?? "",
      choices: view.communities.map(({ id, name }) => ({ title: name, value: id })),
    } satisfies IChoiceSetInput,
  ];
}

function lookAlikeRows(view: SaveFormView, language: Language): CardElement[] {
  if (view.lookAlikes.length === 0) return [];
  const texts = teamsTexts(language).cards;
  return [
    heading(view.confirm ? texts.save.probablyTheSame : texts.save.lookAlikes),
    ...(view.confirm ? [quietLine(texts.save.probablyTheSameHow)] : []),
    ...view.lookAlikes.map((lookAlike) => {
      const title = shownTitle(lookAlike.title, language);
      return {
        type: "Container",
        spacing: "Small",
        selectAction: {
          type: "Action.OpenUrl",
          title: texts.openNamed(shortenTo(title, 60)),
          url: lookAlike.link,
        },
        items: [quietLine(texts.kinds[lookAlike.kind]), ...peoplesWords(title, { weight: "Bolder" })],
      } satisfies IContainer;
    }),
  ];
}

function linkRow(title: string, url: string): IContainer {
  return {
    type: "Container",
    spacing: "Small",
    selectAction: { type: "Action.OpenUrl", title, url },
    items: [{ type: "TextBlock", text: title, wrap: true, weight: "Bolder", color: "Accent" }],
  };
}
