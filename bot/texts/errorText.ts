import type { Language } from "../contract/api.ts";
import type { PracticeError } from "../domain/errors.ts";
import { errors as welsh } from "./cy/errors.ts";
import { errors as english } from "./en/errors.ts";

/** The sentence a person reads for an error, in their language. */
export function errorText(error: PracticeError, language: Language): string {
  return (language === "cy" ? welsh : english)[error.code](error.limit ?? 0);
}
