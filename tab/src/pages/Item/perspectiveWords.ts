import { newId } from "../../newId.ts";

/** A perspective being written. `unnamed` is kept with the words: forgotten, it would give the writer away. */
export type PerspectiveWords = { id: string; text: string; fitsWhen: string; unnamed: boolean };

export function blankPerspective(start: Partial<PerspectiveWords> = {}): PerspectiveWords {
  return { id: newId(), text: "", fitsWhen: "", unnamed: false, ...start };
}

/** Words kept earlier, if that is what they are. */
export function asPerspectiveWords(value: unknown): PerspectiveWords | undefined {
  const words = value as Partial<PerspectiveWords> | undefined;
  return typeof words?.id === "string" && typeof words.text === "string" && typeof words.fitsWhen === "string"
    ? { id: words.id, text: words.text, fitsWhen: words.fitsWhen, unnamed: words.unnamed === true }
    : undefined;
}

/** Where the perspective on an item is kept while it is written. */
export function perspectiveSlot(personId: string, itemId: string): string {
  return `${personId}:perspective:${itemId}`;
}
