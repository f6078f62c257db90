import type { Seal } from "../domain/seal.ts";

export type { Seal };

/**
 * Seals who somebody is. Opened only for the person themselves, for asking a sender's consent, and for a release
 * after a risk of harm; the use cases see to that.
 */
export interface Sealer {
  seal(plain: string, documentId: string): Seal;
  /** @throws SealBroken when the key is not at hand, the document is another, or a bit was altered. */
  open(seal: Seal, documentId: string): string;
  /** The same under the current key and a fresh nonce, without anybody learning what it holds. @throws SealBroken */
  reseal(seal: Seal, documentId: string): Seal;
  /** Whether the key used now made it. */
  isCurrent(seal: Seal): boolean;
  /** A keyed hash: the same parts give the same tag, and without the key a tag says nothing about its parts. */
  tag(purpose: string, parts: string[]): string;
  /** The tags older keys gave the same parts, the current key's first. */
  tags(purpose: string, parts: string[]): string[];
}

/** A seal that does not open. */
export class SealBroken extends Error {
  override readonly name = "SealBroken";
}
