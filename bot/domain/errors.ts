import type { Finding } from "./identifiers/finding.ts";

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
  | "identifiers-found"
  | "plan-identifiers"
  | "reason-empty"
  | "note-too-long"
  | "needs-second-admin"
  | "days-out-of-bounds"
  | "days-unclear"
  | "held-by-law"
  | "last-admin"
  | "saved-too-many"
  | "suggestions-enough"
  | "name-empty"
  | "name-too-long"
  | "name-taken"
  | "communities-too-many"
  | "first-stays-open"
  | "file-unreadable"
  | "csv-unreadable"
  | "csv-columns"
  | "announcement-moved-on"
  | "announcement-empty"
  | "announcement-button"
  | "announcement-too-large"
  | "announcement-nobody"
  | "announcement-past"
  | "announcement-skipped-hour"
  | "announcement-time-unclear"
  | "announcement-enough"
  | "announcement-no-chat"
  | "prompt-time-not-allowed"
  | "prompt-quiet-hours"
  | "prompt-paused"
  | "prompt-enough"
  | "cpd-enough"
  | "prompt-no-channel"
  | "prompt-open-places"
  | "prompts-too-many"
  | "too-busy"
  | "unavailable"
  | "unexpected";

/** Findings of the identifier check, with the field they are in. */
export type FieldFinding = Finding & { field: CheckedField };
/** Fields the identifier check looks at. */
export const CHECKED_FIELDS = [
  "title",
  "titleCy",
  "text",
  "textCy",
  "button",
  "buttonCy",
  "fitsWhen",
  "topics",
  "did",
  "happened",
  "differently",
  "inTheWay",
  "said",
  "what",
  "learnt",
  "impact",
  "discussion",
  "changed",
  "why",
] as const;
export type CheckedField = (typeof CHECKED_FIELDS)[number];

/** A refusal with a code a surface can translate; `field` names the input at fault, `limit` the bound it broke. */
export class PracticeError extends Error {
  override readonly name = "PracticeError";
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly limit: number | undefined;
  /** With `identifiers-found`: what has still to be changed, accepted or explained. */
  readonly findings: FieldFinding[] | undefined;

  constructor(
    code: ErrorCode,
    at: { field?: string; limit?: number; findings?: FieldFinding[]; cause?: unknown } = {},
  ) {
    super(code, at.cause === undefined ? undefined : { cause: at.cause });
    this.code = code;
    this.field = at.field;
    this.limit = at.limit;
    this.findings = at.findings;
  }
}

/** The error as a {@link PracticeError}: itself, or `unexpected` with the original as its cause. */
export function asPracticeError(error: unknown): PracticeError {
  return error instanceof PracticeError ? error : new PracticeError("unexpected", { cause: error });
}
