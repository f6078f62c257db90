import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { type Seal, SealBroken, type Sealer } from "../../ports/sealer.ts";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** One key of the ring: 32 random bytes under an id that says nothing. */
export type SealKey = { id: string; bytes: Buffer };

/**
 * AES-256-GCM with a random nonce and the document id as associated data; tags by HMAC-SHA-256. Each use has a key of
 * its own, derived (HKDF) from the ring's. New seals use the ring's first key; the others still open theirs.
 */
export function createSealer(ring: [SealKey, ...SealKey[]]): Sealer {
  const keys = new Map(
    ring.map(({ id, bytes }) => [id, { seal: derived(bytes, "seal"), tag: derived(bytes, "tag") }]),
  );
  const [current] = ring;
  const tagWith = (id: string, purpose: string, parts: string[]) => {
    const hash = createHmac("sha256", keys.get(id)?.tag ?? "");
    // Lengths keep ["ab", "c"] and ["a", "bc"] apart.
    for (const part of [purpose, ...parts]) hash.update(`${Buffer.byteLength(part)}:${part}`);
    return hash.digest("base64url");
  };
  const seal = (plain: string, documentId: string): Seal => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv("aes-256-gcm", keyOf(current.id), nonce).setAAD(Buffer.from(documentId));
    const sealed = Buffer.concat([nonce, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
    return { key: current.id, sealed: sealed.toString("base64url") };
  };
  const open = (sealed: Seal, documentId: string) => opened(sealed, documentId, keyOf(sealed.key));
  return {
    seal,
    open,
    reseal: (sealed, documentId) => seal(open(sealed, documentId), documentId),
    isCurrent: ({ key }) => key === current.id,
    tag: (purpose, parts) => tagWith(current.id, purpose, parts),
    tags: (purpose, parts) => ring.map(({ id }) => tagWith(id, purpose, parts)),
  };

  function keyOf(id: string): Buffer {
    const key = keys.get(id)?.seal;
    if (!key) throw new SealBroken("The key is not at hand");
    return key;
  }
}

/** A fresh key for the ring. */
export function newSealKey(): SealKey {
  return { id: randomBytes(6).toString("base64url"), bytes: randomBytes(32) };
}

function opened(seal: Seal, documentId: string, key: Buffer): string {
  const bytes = Buffer.from(seal.sealed, "base64url");
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealBroken("Too short for a seal");
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(documentId))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    const body = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
  } catch (error) {
    throw new SealBroken("Altered, or sealed for another document", { cause: error });
  }
}

function derived(bytes: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync("sha256", bytes, "", `practice-garden:${use}`, 32));
}
