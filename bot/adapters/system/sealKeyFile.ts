import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CannotOpenStore } from "../documents/cannotOpenStore.ts";
import { newSealKey, type SealKey } from "./sealer.ts";

type KeyFile = { keys: { id: string; bytes: string }[] };

/**
 * The ring of keys kept in a file beside the embedded store, made at the first start, readable by its owner alone.
 * Without this file no seal opens any more: it belongs in the backup, but never in the same place as the database.
 * @throws CannotOpenStore when the file is there but cannot be read as a ring.
 */
export function openSealKeys(file: string): [SealKey, ...SealKey[]] {
  const ring = readRing(file);
  if (ring) return ring;
  return writeRing(file, [newSealKey()]);
}

/** Puts a fresh key first; the others stay to open what they sealed. */
export function addSealKey(file: string): [SealKey, ...SealKey[]] {
  return writeRing(file, [newSealKey(), ...openSealKeys(file)]);
}

function readRing(file: string): [SealKey, ...SealKey[]] | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new CannotOpenStore(`The seal keys in ${file} cannot be read. Give this process read access.`, {
      cause: error,
    });
  }
  try {
    const { keys } = JSON.parse(text) as KeyFile;
    const [first, ...others] = keys.map(({ id, bytes }) => ({ id, bytes: Buffer.from(bytes, "base64url") }));
    if (!first || [first, ...others].some(({ bytes }) => bytes.length !== 32))
      throw new Error("no ring of keys");
    return [first, ...others];
  } catch (error) {
    throw new CannotOpenStore(
      `${file} does not hold seal keys. Bring it back from a backup: without it no unnamed author can be told from another.`,
      { cause: error },
    );
  }
}

function writeRing(file: string, ring: [SealKey, ...SealKey[]]): [SealKey, ...SealKey[]] {
  const keys = ring.map(({ id, bytes }) => ({ id, bytes: bytes.toString("base64url") }));
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const fresh = join(dirname(file), `.${process.pid}.seal.keys`);
  // Written whole and then put in place, so that a crash leaves the old ring or the new one.
  writeFileSync(fresh, JSON.stringify({ keys }), { mode: 0o600, flush: true });
  renameSync(fresh, file);
  return ring;
}
