import type { Kind } from "../../../bot/contract/api.ts";
import { TEXT_MAX, TITLE_MAX, TOPIC_NAME_MAX, TOPICS_MAX } from "../../../bot/contract/limits.ts";
import { newId } from "../newId.ts";
import type { Texts } from "../texts/texts.tsx";

export const KINDS: Kind[] = ["question", "insight", "resource", "story"];

/** What the dialog holds. `id` is the item it will become, however often it is sent. */
export type Words = {
  id: string;
  kind: Kind;
  title: string;
  text: string;
  topics: string[];
  /** To be saved without the writer's name. Kept with the words: forgotten, it would give the writer away. */
  unnamed: boolean;
  /** Of a suggestion: why. */
  why?: string;
};

/** Between topics, where they are checked as one text. */
export const TOPICS_JOINT = ", ";

export type Field = "title" | "text" | "topics" | "why";

export function blankWords(start: Partial<Words> = {}): Words {
  return { id: newId(), kind: "question", title: "", text: "", topics: [], unnamed: false, ...start };
}

/** Words kept earlier, if that is what they are. */
export function asWords(value: unknown): Words | undefined {
  const words = value as Partial<Words> | undefined;
  const whole =
    typeof words?.id === "string" &&
    words.kind !== undefined &&
    KINDS.includes(words.kind) &&
    typeof words.title === "string" &&
    typeof words.text === "string" &&
    Array.isArray(words.topics) &&
    words.topics.every((topic) => typeof topic === "string");
  return whole ? { ...(words as Words), unnamed: words.unnamed === true } : undefined;
}

/** What somebody searched for, as the beginning of a question: a long search goes into the text as well. */
export function askedWords(searched: string): Pick<Words, "kind" | "title" | "text"> {
  const words = searched.replace(/\s+/gu, " ").trim();
  const title = words.charAt(0).toLocaleUpperCase() + words.slice(1);
  return {
    kind: "question",
    title: title.length <= TITLE_MAX ? title : `${title.slice(0, TITLE_MAX - 1).trimEnd()}…`,
    text: title.length <= TITLE_MAX ? "" : words,
  };
}

export function sameContent(a: Omit<Words, "id">, b: Omit<Words, "id">): boolean {
  return (
    a.kind === b.kind &&
    a.unnamed === b.unnamed &&
    a.title === b.title &&
    a.text === b.text &&
    (a.why ?? "") === (b.why ?? "") &&
    a.topics.length === b.topics.length &&
    a.topics.every((topic, i) => topic === b.topics[i])
  );
}

/** The words as the server will keep them, so that what is said of places in them is said of the same places. */
export function asKept(words: Words): Words {
  return {
    ...words,
    title: words.title.toWellFormed().replace(/\s+/gu, " ").trim(),
    text: textAsKept(words.text),
    ...(words.why === undefined ? {} : { why: words.why.toWellFormed().replace(/\s+/gu, " ").trim() }),
  };
}

export function textAsKept(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").trim();
}

/** The fields the identifier check reads. */
export function toCheck({ title, text, topics, why }: Pick<Words, "title" | "text" | "topics" | "why">) {
  return { title, text, topics: topics.join(TOPICS_JOINT), ...(why ? { why } : {}) };
}

/** What the server would refuse, in the same words, before anything is sent. */
export function faults(words: Words, texts: Texts): Partial<Record<Field, string>> {
  const { errors } = texts;
  const found: Partial<Record<Field, string>> = {};
  if (words.title.trim() === "") found.title = errors["title-empty"]();
  else if (words.title.trim().length > TITLE_MAX) found.title = errors["title-too-long"](TITLE_MAX);
  if (words.text.trim() === "") found.text = errors["text-empty"]();
  else if (words.text.trim().length > TEXT_MAX) found.text = errors["text-too-long"](TEXT_MAX);
  if (words.topics.length > TOPICS_MAX) found.topics = errors["topics-too-many"](TOPICS_MAX);
  else if (words.topics.some((topic) => topic.length > TOPIC_NAME_MAX))
    found.topics = errors["topic-too-long"](TOPIC_NAME_MAX);
  return found;
}
