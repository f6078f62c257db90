import { PracticeError } from "../../domain/errors.ts";

// Primary result codes. Source: sqlite.org/rescode.html
export const SQLITE_BUSY = 5;
export const SQLITE_LOCKED = 6;
export const SQLITE_READONLY = 8;
export const SQLITE_IOERR = 10;
export const SQLITE_CORRUPT = 11;
export const SQLITE_FULL = 13;
export const SQLITE_CANTOPEN = 14;
export const SQLITE_NOTADB = 26;

const PASSING: number[] = [
  SQLITE_BUSY,
  SQLITE_LOCKED,
  SQLITE_READONLY,
  SQLITE_IOERR,
  SQLITE_FULL,
  SQLITE_CANTOPEN,
];

/** The primary result code SQLite failed with, `undefined` for any other error; extended codes carry theirs in the low byte. */
export function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("errcode" in error)) return undefined;
  return typeof error.errcode === "number" ? error.errcode & 0xff : undefined;
}

/** A full or locked disk as PracticeError `unavailable`; any other error as it is. */
export function translated(error: unknown): unknown {
  const passing = PASSING.includes(primaryCode(error) ?? 0);
  return passing ? new PracticeError("unavailable", { cause: error }) : error;
}
