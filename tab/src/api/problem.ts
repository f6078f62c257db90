import type { ErrorResponse } from "../../../bot/contract/api.ts";

/** What the tab itself can find wrong, beside the codes the server refuses with. */
export type OwnCode = "offline" | "timeout" | "unreadable" | "sign-in";

/** A request that did not work. `message` is the server's sentence in the reader's language, where it gave one. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: string;
  readonly field: string | undefined;
  readonly said: boolean;

  constructor(code: string, at: { message?: string; field?: string | undefined; cause?: unknown } = {}) {
    super(at.message ?? code, at.cause === undefined ? undefined : { cause: at.cause });
    this.code = code;
    this.field = at.field;
    this.said = at.message !== undefined;
  }
}

/** The refusal in an answer's body, or `unreadable` where it has another shape. */
export function problemIn(body: unknown): Problem {
  const error = (body as Partial<ErrorResponse> | null)?.error;
  if (typeof error?.code !== "string" || typeof error.message !== "string") return new Problem("unreadable");
  return new Problem(error.code, { message: error.message, field: error.field });
}

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}
