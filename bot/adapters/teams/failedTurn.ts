import { ActivityTypes, type TurnContext } from "botbuilder";
import { invokeRefusal } from "../../cards/invokeRefusal.ts";
import { asPracticeError } from "../../domain/errors.ts";
import type { Log } from "../../ports/world.ts";
import { errorText } from "../../texts/errorText.ts";
import { languageOf } from "../../texts/language.ts";

/**
 * Tells the person, in words and through the door they came by, that a turn could not be done, and writes one line
 * without any of their words. The one `onTurnError`; never throws.
 */
export function failedTurn(log: Log): (context: TurnContext, thrown: unknown) => Promise<void> {
  return async function onTurnError(context, thrown) {
    const error = asPracticeError(thrown);
    const { type, name } = context.activity;
    log[error.code === "unexpected" || error.code === "unavailable" ? "error" : "info"]("turn.refused", {
      code: error.code,
      type: known(type),
      ...(typeof name === "string" ? { name: known(name) } : {}),
      ...(error.cause instanceof Error ? { cause: error.cause.name, at: whereThrown(error.cause) } : {}),
    });
    const locale: unknown = context.activity.locale;
    const text = errorText(error, languageOf(typeof locale === "string" ? locale : undefined));
    try {
      if (type === ActivityTypes.Message) await context.sendActivity({ type: ActivityTypes.Message, text });
      if (type === ActivityTypes.Invoke)
        await context.sendActivity({
          type: ActivityTypes.InvokeResponse,
          value: invokeRefusal(typeof name === "string" ? name : undefined, text),
        });
    } catch (cannotSay) {
      log.warn("turn.not-told", { error: cannotSay instanceof Error ? cannotSay.name : "unknown" });
    }
  };
}

/** Type and name are Teams' words; anything that does not look like one is not written down. */
function known(word: string): string {
  return /^[A-Za-z/]{1,50}$/.test(word) ? word : "other";
}

/** File and line of the first frame of our own: says where without saying what was typed. */
function whereThrown(error: Error): string {
  const frame = error.stack?.split("\n").find((line) => line.includes("/bot/"));
  return frame?.replace(/^.*\/bot\//, "bot/").replace(/\)$/, "") ?? "unknown";
}
