import type { SealKey } from "./sealer.ts";

/** Keys by age, the newest first: it seals, all of them open. */
export type SealRing = [SealKey, ...SealKey[]];

/** Where the ring is kept. */
export type SealKeys = {
  /** Where that is, as an operator would look for it. */
  where: string;
  /** @throws CannotOpenStore when the ring cannot be had. */
  open(): Promise<SealRing>;
  /** Puts a fresh key first and answers with the ring as it now is. @throws CannotOpenStore */
  add(): Promise<SealRing>;
};

type Written = { keys: { id: string; bytes: string }[] };

/** @throws Error when the text holds no ring. */
export function readRing(text: string): SealRing {
  const { keys } = JSON.parse(text) as Written;
  const [first, ...others] = keys.map(({ id, bytes }) => ({ id, bytes: Buffer.from(bytes, "base64url") }));
  if (!first || [first, ...others].some(({ id, bytes }) => typeof id !== "string" || bytes.length !== 32))
    throw new Error("no ring of keys");
  return [first, ...others];
}

export function writtenRing(ring: SealRing): string {
  return JSON.stringify({
    keys: ring.map(({ id, bytes }) => ({ id, bytes: bytes.toString("base64url") })),
  } satisfies Written);
}
