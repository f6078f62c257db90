import { NOTE_MAX } from "../../../bot/contract/limits.ts";
import type { useTexts } from "../texts/texts.tsx";

/** What is wrong with a note, a wording or a reason, in the reader's words; nothing when it can be sent. */
export function noteFault(
  text: string,
  { errors }: Pick<ReturnType<typeof useTexts>, "errors">,
): string | undefined {
  if (text.trim() === "") return errors["text-empty"]();
  return text.trim().length > NOTE_MAX ? errors["note-too-long"](NOTE_MAX) : undefined;
}
