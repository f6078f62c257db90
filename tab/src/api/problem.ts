import type { ErrorResponse, FindingView } from "../../../bot/contract/api.ts";

/** What the tab itself can find wrong, beside the codes the server refuses with. */
export type OwnCode = "offline" | "timeout" | "unreadable" | "sign-in";

/** A request that did not work. `message` is the server's sentence in the reader's language, where it gave one. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: string;
  readonly field: string | undefined;
  readonly said: boolean;
  /** With `identifiers-found`: what is still to be settled. */
  readonly findings: FindingView[];

  constructor(
    code: string,
    at: {
      message?: string;
      field?: string | undefined;
      findings?: FindingView[] | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(at.message ?? code, at.cause === undefined ? undefined : { cause: at.cause });
    this.code = code;
    this.field = at.field;
    this.said = at.message !== undefined;
    this.findings = at.findings ?? [];
  }
}

/** The refusal in an answer's body, or `unreadable` where it has another shape. */
export function problemIn(body: unknown): Problem {
  const error = (body as Partial<ErrorResponse> | null)?.error;
  if (typeof error?.code !== "string" || typeof error.message !== "string") return new Problem("unreadable");
  const { code, message, field, findings } = error;
  return new Problem(code, { message, field, findings });
}

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}
