import { TOPIC_NAME_MAX } from "../contract/limits.ts";
import { PracticeError } from "./errors.ts";
import type { CommunityId } from "./ids.ts";
import { readable, topicKey } from "./item.ts";
import type { LawTopic } from "./reviewing.ts";
import { wordsOf } from "./search/words.ts";

/** A topic with the community's own words for it, looked for both ways. */
export type Topic = {
  type: "topic";
  id: string;
  communityId: CommunityId;
  name: string;
  synonyms: string[];
  /** It is about the law: what is said of it is read again sooner, and at once when the law changes. */
  law?: LawTopic;
  createdAt: string;
  updatedAt: string;
};

export const SYNONYMS_MAX = 12;

/** One document a topic, however its name is spelt. */
export function topicId(name: string): string {
  return `topic.${encoded(topicKey(name))}`;
}

/** Synonyms as they will be kept. @throws PracticeError `topic-too-long` or `topics-too-many`. */
export function checkedSynonyms(synonyms: string[]): string[] {
  const kept = new Map<string, string>();
  for (const synonym of synonyms) {
    const word = readable(synonym).replace(/\s+/gu, " ").trim();
    if (word.length > TOPIC_NAME_MAX) throw new PracticeError("topic-too-long", { limit: TOPIC_NAME_MAX });
    if (word !== "" && !kept.has(topicKey(word))) kept.set(topicKey(word), word);
  }
  if (kept.size > SYNONYMS_MAX) throw new PracticeError("topics-too-many", { limit: SYNONYMS_MAX });
  return [...kept.values()];
}

/** A word that searches found nothing by, with how many there were. Not who, not when, not what else was typed. */
export type VainWord = {
  type: "vain";
  id: string;
  communityId: CommunityId;
  word: string;
  searches: number;
  createdAt: string;
  updatedAt: string;
};

/** Fewer searches than this are nobody's to see. */
export const VAIN_SHOWN_FROM = 3;
/** Searches in vain are forgotten after this long. */
export const VAIN_DAYS = 90;
/** Words of one search that are counted, and how short they may be. */
const WORDS_COUNTED = 8;
const SHORTEST = 3;

export function vainId(word: string): string {
  return `vain.${encoded(word)}`;
}

/**
 * The words of a search that are worth counting: no quiet words, no numbers, nothing the identifier check points at.
 * @param findings stretches of the text to leave out
 */
export function wordsInVain(
  text: string,
  findings: readonly { start: number; end: number }[],
  quiet: ReadonlySet<string>,
): string[] {
  const words = wordsOf(text)
    .filter(({ word }) => word.length >= SHORTEST && !/\p{N}/u.test(word) && !quiet.has(word))
    .filter(({ start, end }) => !findings.some((finding) => finding.start < end && start < finding.end))
    .map(({ word }) => word);
  return [...new Set(words)].slice(0, WORDS_COUNTED);
}

/** Document ids take letters, digits, dots, dashes and underscores: other characters as their code points. */
function encoded(text: string): string {
  return [...text]
    .map((char) => (/[a-z0-9-]/.test(char) ? char : `_${char.codePointAt(0)?.toString(36)}.`))
    .join("");
}
