import type { ItemView } from "../../../../bot/contract/api.ts";
import { CPD_TEXT_MAX, CPD_WHAT_MAX } from "../../../../bot/contract/limits.ts";
import type { CpdKind, CpdNoteView, CpdWords } from "../../../../bot/contract/mine.ts";
import type { StoryWords } from "../../../../bot/contract/uses.ts";
import type { MineTexts } from "../../../../bot/texts/en/mine.ts";
import { today } from "../../texts/days.ts";

export const CPD_KINDS: CpdKind[] = ["read", "discussed", "used", "shared", "reflected"];

/** What a note begins with: an item, the reader's own story of using it, or a note they kept. */
export type CpdSource = {
  item?: Pick<ItemView, "id" | "title" | "link" | "kind" | "text" | "author">;
  /** The reader's own; others' words are not theirs to learn from by copying. */
  story?: StoryWords;
  /** The reader said they used it, without a story. */
  used?: true;
  note?: CpdNoteView;
};

/** Filled in as far as it can be known: only ever with the reader's own words, never with a colleague's. */
export function cpdStart({ item, story, used, note }: CpdSource, { cpd }: MineTexts): CpdWords {
  if (note) {
    const { kind, what, on, learnt, impact, discussion } = note;
    return { kind, what, on, learnt, impact, discussion };
  }
  const kind: CpdKind = story || used ? "used" : item?.author.you ? "shared" : item ? "read" : "reflected";
  const own = item?.author.you && item.kind !== "question" ? item.text : "";
  return {
    kind,
    what: cut(oneLine(story?.did ?? "") || cpd.whats[kind], CPD_WHAT_MAX),
    on: today(),
    learnt: cut(story?.differently || own, CPD_TEXT_MAX),
    impact: cut(story?.happened ?? "", CPD_TEXT_MAX),
    discussion: "",
  };
}

/** Words kept from before, if that is what they are. */
export function asCpdWords(value: unknown): CpdWords | undefined {
  const words = value as Partial<CpdWords> | undefined;
  const whole =
    words?.kind !== undefined &&
    CPD_KINDS.includes(words.kind) &&
    [words.what, words.on, words.learnt, words.impact, words.discussion].every(
      (text) => typeof text === "string",
    );
  return whole ? (words as CpdWords) : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function cut(text: string, max: number): string {
  return text.length <= max
    ? text
    : `${text
        .slice(0, max - 1)
        .toWellFormed()
        .trimEnd()}…`;
}
