import type { ErrorResponse, Language } from "../../contract/api.ts";
import type { ErrorCode, PracticeError } from "../../domain/errors.ts";
import { errorText } from "../../texts/errorText.ts";
import { presentFinding } from "./presentFinding.ts";

const STATUS: Record<ErrorCode, number> = {
  "title-empty": 400,
  "title-too-long": 400,
  "text-empty": 400,
  "text-too-long": 400,
  "fits-when-too-long": 400,
  "kind-unknown": 400,
  "topics-too-many": 400,
  "topic-too-long": 400,
  "id-malformed": 400,
  "request-malformed": 400,
  "body-not-json": 400,
  "body-too-large": 413,
  "not-found": 404,
  "no-such-route": 404,
  "method-not-allowed": 405,
  "not-signed-in": 401,
  "not-from-here": 403,
  "not-allowed": 403,
  "edited-meanwhile": 409,
  "identifiers-found": 422,
  "plan-identifiers": 422,
  "reason-empty": 400,
  "note-too-long": 400,
  "needs-second-admin": 409,
  "days-out-of-bounds": 400,
  "days-unclear": 400,
  "held-by-law": 409,
  "last-admin": 409,
  "saved-too-many": 409,
  "suggestions-enough": 409,
  "name-empty": 400,
  "name-too-long": 400,
  "name-taken": 409,
  "communities-too-many": 409,
  "first-stays-open": 409,
  "file-unreadable": 400,
  "csv-unreadable": 400,
  "csv-columns": 400,
  "announcement-moved-on": 409,
  "announcement-empty": 400,
  "announcement-button": 400,
  "announcement-too-large": 400,
  "announcement-nobody": 400,
  "announcement-past": 400,
  "announcement-skipped-hour": 400,
  "announcement-time-unclear": 400,
  "announcement-enough": 409,
  "announcement-no-chat": 409,
  "prompt-time-not-allowed": 400,
  "prompt-quiet-hours": 409,
  "prompt-paused": 409,
  "prompt-enough": 409,
  "cpd-enough": 409,
  "prompt-no-channel": 409,
  "prompt-open-places": 400,
  "prompts-too-many": 409,
  "too-busy": 429,
  unavailable: 503,
  unexpected: 500,
};

/** The HTTP status of a refusal. */
export function statusOf(code: ErrorCode): number {
  return STATUS[code];
}

/** What the client gets to read of an error: never more than its code and the sentence for it. */
export function presentError(error: PracticeError, language: Language, requestId: string): ErrorResponse {
  return {
    error: {
      code: error.code,
      message: errorText(error, language),
      ...(error.field ? { field: error.field } : {}),
      ...(error.findings
        ? { findings: error.findings.map((finding) => presentFinding(finding, language)) }
        : {}),
      requestId,
    },
  };
}
