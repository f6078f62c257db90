/**
 * Everything that can go wrong in a way a person is told about, by stable code.
 * Each code has one sentence in each language (`texts/<language>/errors.ts`) and one HTTP status (`surfaces/http/errors.ts`).
 */
export type ErrorCode =
  | "title-empty"
  | "title-too-long"
  | "text-empty"
  | "text-too-long"
  | "fits-when-too-long"
  | "kind-unknown"
  | "topics-too-many"
  | "topic-too-long"
  | "id-malformed"
  | "request-malformed"
  | "body-not-json"
  | "body-too-large"
  | "not-found"
  | "no-such-route"
  | "method-not-allowed"
  | "not-signed-in"
  | "not-from-here"
  | "not-allowed"
  | "edited-meanwhile"
  | "too-busy"
  | "unavailable"
  | "unexpected";

/** A refusal with a code a surface can translate; `field` names the input at fault, `limit` the bound it broke. */
export class PracticeError extends Error {
  override readonly name = "PracticeError";
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly limit: number | undefined;

  constructor(code: ErrorCode, at: { field?: string; limit?: number; cause?: unknown } = {}) {
    super(code, at.cause === undefined ? undefined : { cause: at.cause });
    this.code = code;
    this.field = at.field;
    this.limit = at.limit;
  }
}

/** The error as a {@link PracticeError}: itself, or `unexpected` with the original as its cause. */
export function asPracticeError(error: unknown): PracticeError {
  return error instanceof PracticeError ? error : new PracticeError("unexpected", { cause: error });
}
