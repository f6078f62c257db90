import { z } from "zod";
import { CHECKED_FIELDS, type ErrorCode, PracticeError } from "../../domain/errors.ts";
import { IDENTIFIER_KINDS } from "../../domain/identifiers/finding.ts";

/** The body as the schema says, or `request-malformed` naming the field; fields nobody asked for are left out. */
export function parse<T>(schema: z.ZodType<T>, body: unknown, code: ErrorCode = "request-malformed"): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path.join(".");
  throw new PracticeError(field === "kind" ? "kind-unknown" : code, field ? { field } : {});
}

export const text = z.string();

export const kind = z.enum(["question", "insight", "resource", "story"]);

/** What the writer says of findings; a kind nobody knows matches no finding and counts for nothing. */
export const accepted = z
  .array(
    z.object({
      field: z.enum(CHECKED_FIELDS),
      start: z.int().min(0),
      end: z.int().min(0),
      kind: z.enum(IDENTIFIER_KINDS),
      because: text.optional(),
    }),
  )
  .max(500);
