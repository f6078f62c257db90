import { z } from "zod";
import { type ErrorCode, PracticeError } from "../../domain/errors.ts";

/** The body as the schema says, or `request-malformed` naming the field; fields nobody asked for are left out. */
export function parse<T>(schema: z.ZodType<T>, body: unknown, code: ErrorCode = "request-malformed"): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path.join(".");
  throw new PracticeError(field === "kind" ? "kind-unknown" : code, field ? { field } : {});
}

export const text = z.string();

export const kind = z.enum(["question", "insight", "resource", "story"]);
