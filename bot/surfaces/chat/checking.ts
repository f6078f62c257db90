import type { Press } from "../../cards/cardActions.ts";
import type { Check, Chosen, Said } from "../../cards/findingBlocks.ts";
import { type SaveForm, topicsOf } from "../../cards/saveFields.ts";
import type { FieldFinding } from "../../domain/errors.ts";
import { type Accepted, settled } from "../../domain/identifiers/accepting.ts";
import { type CheckedWords, findIn, TOPICS_JOINT } from "../../usecases/checkWords.ts";
import type { Deps } from "../../usecases/deps.ts";
import { acceptedOf, toShow, withChosenWordings } from "./settleFindings.ts";

type Checking = Pick<Deps, "identifiers">;

/** What was said of findings, with their places in words as they will be kept. */
export function acceptedIn(deps: Checking, words: CheckedWords, said: readonly Said[]): Accepted[] {
  return acceptedOf(findIn(deps, words), textIn(words), said);
}

/** What is still to be settled in words, and what was said of the rest. */
export function checkOf(deps: Checking, words: CheckedWords, said: Said[]): Check {
  const { open } = settled(findIn(deps, words), acceptedIn(deps, words, said));
  return { shown: toShow(open, textIn(words)), said };
}

/** The press with the safer wordings that were chosen put into its words. */
export function reworded(deps: Checking, press: Press): Press {
  const find = deps.identifiers.find;
  switch (press.verb) {
    case "story":
      return { ...press, words: withChosenWordings(press.words, press.chosen, find) };
    case "perspective":
      return { ...press, words: withChosenWordings(press.words, press.chosen, find) };
    case "share":
      return { ...press, words: withChosenWordings(press.words, press.chosen, find) };
    case "ask":
      return { ...press, words: withChosenWordings(press.words, press.chosen, find) };
    case "save":
      return { ...press, form: rewordedForm(deps, press.form, press.chosen) };
    default:
      return press;
  }
}

/** The same for the form for saving, whose topics are partly chosen and partly typed. */
export function rewordedForm(deps: Checking, form: SaveForm, chosen: Chosen): SaveForm {
  const before = { title: form.title, text: form.text, topics: topicsOf(form) };
  const { title, text, topics } = withChosenWordings(before, chosen, deps.identifiers.find);
  if (topics.join() === before.topics.join()) return { ...form, title, text };
  return {
    ...form,
    title,
    text,
    topics: topics.filter((topic) => form.topics.includes(topic)),
    otherTopics: topics.filter((topic) => !form.topics.includes(topic)).join(TOPICS_JOINT),
  };
}

function textIn(words: CheckedWords): (field: FieldFinding["field"]) => string {
  return (field) => (field === "topics" ? (words.topics ?? []).join(TOPICS_JOINT) : (words[field] ?? ""));
}
