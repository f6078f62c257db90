import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CannotOpenStore } from "../documents/cannotOpenStore.ts";
import { newSealKey } from "./sealer.ts";
import { readRing, type SealKeys, type SealRing, writtenRing } from "./sealRing.ts";

/** The ring in a file. */
export function sealKeyFile(file: string): SealKeys {
  return { where: file, open: async () => openSealKeys(file), add: async () => addSealKey(file) };
}

/**
 * The ring of keys kept in a file beside the embedded store, made at the first start, readable by its owner alone.
 * Without this file no seal opens any more: it belongs in the backup, but never in the same place as the database.
 * @throws CannotOpenStore when the file is there but cannot be read as a ring.
 */
export function openSealKeys(file: string): SealRing {
  const ring = ringIn(file);
  if (ring) return ring;
  return keepRing(file, [newSealKey()]);
}

/** Puts a fresh key first; the others stay to open what they sealed. */
export function addSealKey(file: string): SealRing {
  return keepRing(file, [newSealKey(), ...openSealKeys(file)]);
}

function ringIn(file: string): SealRing | undefined {
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
    return readRing(text);
  } catch (error) {
    throw new CannotOpenStore(
      `${file} does not hold seal keys. Bring it back from a backup: without it no unnamed author can be told from another.`,
      { cause: error },
    );
  }
}

function keepRing(file: string, ring: SealRing): SealRing {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const fresh = join(dirname(file), `.${process.pid}.seal.keys`);
  // Written whole and then put in place, so that a crash leaves the old ring or the new one.
  writeFileSync(fresh, writtenRing(ring), { mode: 0o600, flush: true });
  renameSync(fresh, file);
  return ring;
}
