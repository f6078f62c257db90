import type {
  ActivityHandler,
  Request as BotRequest,
  Response as BotResponse,
  CloudAdapter,
} from "botbuilder";
import type { Request, Response } from "restify";
import { asPracticeError, PracticeError } from "../../domain/errors.ts";
import { languageOf } from "../../texts/language.ts";
import type { Deps } from "../../usecases/deps.ts";
import { sendJson, whereThrown } from "./api.ts";
import { presentError, statusOf } from "./errors.ts";
import { onlyCredential } from "./onlyCredential.ts";
import { readJson } from "./readJson.ts";
import { requestIdOf } from "./requestIds.ts";

/** A message extension's payload carries a chat message of up to 28 KB of HTML, escaped once more in JSON. */
const ACTIVITY_MAX_BYTES = 512 * 1024;

/**
 * Takes an activity from Teams: reads it, lets the adapter check who sent it, and runs the bot. What fails before or
 * outside a turn is answered in the API's shape; what fails in a turn, the adapter has answered already.
 */
export function takeActivities(
  deps: Deps,
  adapter: CloudAdapter,
  bot: ActivityHandler,
): (request: Request, response: Response) => Promise<void> {
  return async function activities(request, response) {
    try {
      onlyCredential(request);
      const body = await readJson(request, ACTIVITY_MAX_BYTES);
      // The SDK lets anything but a text escape as an error of its own.
      if (typeof (body as { type?: unknown } | null)?.type !== "string")
        throw new PracticeError("request-malformed", { field: "type" });
      request.body = body;
      await adapter.process(request as BotRequest, response as BotResponse, (context) => bot.run(context));
    } catch (thrown) {
      const requestId = requestIdOf(response);
      const error = asPracticeError(thrown);
      deps.log.warn("activity.refused", {
        requestId,
        code: error.code,
        ...(error.cause instanceof Error ? { cause: error.cause.name, at: whereThrown(error.cause) } : {}),
      });
      if (response.headersSent) return;
      const language = languageOf(request.header("accept-language"));
      sendJson(response, statusOf(error.code), presentError(error, language, requestId));
    }
  };
}
