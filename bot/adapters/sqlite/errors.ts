import { PracticeError } from "../../domain/errors.ts";

// Primary result codes. Source: sqlite.org/rescode.html
export const SQLITE_BUSY = 5;
export const SQLITE_LOCKED = 6;
export const SQLITE_READONLY = 8;
export const SQLITE_IOERR = 10;
export const SQLITE_FULL = 13;
export const SQLITE_CANTOPEN = 14;
export const SQLITE_NOTADB = 26;

const PASSING = [
  SQLITE_BUSY,
  SQLITE_LOCKED,
  SQLITE_READONLY,
  SQLITE_IOERR,
  SQLITE_FULL,
  SQLITE_CANTOPEN,
] as const;

/** Whether SQLite failed with one of these primary codes; extended codes carry theirs in the low byte. */
export function isSqliteError(error: unknown, ...codes: number[]): boolean {
  if (!(error instanceof Error) || !("errcode" in error)) return false;
  return typeof error.errcode === "number" && codes.includes(error.errcode & 0xff);
}

/** A full or locked disk as PracticeError `unavailable`; any other error as it is. */
export function translated(error: unknown): unknown {
  return isSqliteError(error, ...PASSING) ? new PracticeError("unavailable", { cause: error }) : error;
}
