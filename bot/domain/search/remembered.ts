import type { Vocabulary } from "./vocabulary.ts";

/**
 * What was worked out for words from the vocabulary, by a key that names all else it depends on. Forgotten at the next
 * change of the vocabulary, and emptied when full: people type the same words, and each key pressed asks again for those
 * before it.
 */
export class Remembered<T> {
  readonly #vocabulary: Vocabulary;
  readonly #most: number;
  readonly #known = new Map<string, T>();
  #version = -1;

  constructor(vocabulary: Vocabulary, most: number) {
    this.#vocabulary = vocabulary;
    this.#most = most;
  }

  get(key: string): T | undefined {
    if (this.#version === this.#vocabulary.version()) return this.#known.get(key);
    this.#known.clear();
    this.#version = this.#vocabulary.version();
    return undefined;
  }

  set(key: string, value: T): void {
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(key, value);
  }
}
