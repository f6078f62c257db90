import type { Request, Response } from "restify";
import type { Language } from "../../contract/api.ts";
import { BODY_MAX_BYTES } from "../../contract/limits.ts";
import { API } from "../../contract/paths.ts";
import { asPracticeError } from "../../domain/errors.ts";
import type { Person } from "../../domain/member.ts";
import type { Identity } from "../../ports/identity.ts";
import { languageOf } from "../../texts/language.ts";
import type { Deps } from "../../usecases/deps.ts";
import { recognise } from "../../usecases/recognise.ts";
import { type Allowance, unlimited } from "../allowance.ts";
import { inTime } from "../inTime.ts";
import { presentError, statusOf } from "./errors.ts";
import { onlyCredential } from "./onlyCredential.ts";
import { readJson } from "./readJson.ts";
import { requestIdOf } from "./requestIds.ts";

/** A request to the API once its sender is known. */
export type ApiCall = {
  person: Person;
  /** The reader's own choice, or what their client speaks. */
  language: Language;
  params: Record<string, string>;
  /** Parsed, not yet checked; `undefined` for a GET. */
  body: unknown;
};

/** One row of the API: the server authenticates, parses, calls `run` and sends what it gives as JSON. */
export type ApiRoute = {
  method: "get" | "post" | "put" | "patch";
  path: string;
  /** For routes that take files; others read what a form can hold. */
  bodyMaxBytes?: number;
  run(call: ApiCall): Promise<unknown>;
  /** How long `run` may take, in milliseconds, where it is known to take longer than the others. */
  patienceMs?: number;
};

/** What holds for every row. */
export type ApiSettings = {
  identity: Identity;
  /** What one person may do; no bound unless given. */
  allowance?: Allowance;
  /** How long a row may take, in milliseconds, before its caller hears that we are not available. */
  patienceMs?: number;
};

/** Less than the tab waits (20 s), so that it hears why. */
const PATIENCE_MS = 15_000;
/** Posts that only ask: what is typed travels in a body. */
const ASKS = new Set<string>([
  API.search,
  API.lookAlikes,
  API.check,
  API.place,
  API.searchedInVain,
  API.dayEvents,
]);

/** The restify handler of a route. Whatever happens inside, the client gets an answer of a known shape. */
export function apiHandler(
  deps: Deps,
  settings: ApiSettings,
  route: ApiRoute,
): (request: Request, response: Response) => Promise<void> {
  const { identity, allowance = unlimited } = settings;
  const patienceMs = settings.patienceMs ?? route.patienceMs ?? PATIENCE_MS;
  const doing = route.method === "get" || ASKS.has(route.path) ? "ask" : "change";
  return async function api(request, response) {
    const requestId = requestIdOf(response);
    let language = languageOf(request.header("accept-language"));
    try {
      const caller = await identity.whoIs(onlyCredential(request));
      // Before the body is read: what is refused must not cost us its size.
      allowance(caller.personId, doing);
      const body =
        route.method === "get" ? undefined : await readJson(request, route.bodyMaxBytes ?? BODY_MAX_BYTES);
      const run = async () => {
        const person = await recognise(deps, { ...caller, ...clientOf(request) });
        language = person.language ?? language;
        return route.run({ person, language, params: paramsOf(request), body });
      };
      const answer = await inTime(patienceMs, run(), (error) =>
        deps.log.warn("api.failed-late", { requestId, error: asPracticeError(error).code }),
      );
      sendJson(response, 200, answer ?? {});
    } catch (thrown) {
      const error = asPracticeError(thrown);
      const status = statusOf(error.code);
      if (status === 429) response.setHeader("retry-after", String(error.limit ?? 1));
      deps.log[status >= 500 ? "error" : "info"]("api.refused", {
        requestId,
        route: `${route.method} ${route.path}`,
        code: error.code,
        ...(status >= 500 && error.cause instanceof Error
          ? { cause: error.cause.name, at: whereThrown(error.cause) }
          : {}),
      });
      sendJson(response, status, presentError(error, language, requestId));
    }
  };
}

/** Sends JSON that no cache may keep. */
export function sendJson(response: Response, status: number, body: unknown): void {
  response.sendRaw(status, JSON.stringify(body), {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
}

/** File and line of the first frame of our own: says where without saying what was typed. */
export function whereThrown(error: Error): string {
  const frame = error.stack?.split("\n").find((line) => line.includes("/bot/"));
  return frame?.replace(/^.*\/bot\//, "bot/").replace(/\)$/, "") ?? "unknown";
}

function paramsOf(request: Request): Record<string, string> {
  return (request.params ?? {}) as Record<string, string>;
}

/** The time zone of the reader's client, when it names one that exists. */
function clientOf(request: Request): { timeZone?: string } {
  const timeZone = request.header("x-time-zone");
  if (!timeZone || timeZone.length > 64) return {};
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone });
    return { timeZone };
  } catch {
    // Not a zone this machine knows: the record keeps the one it has.
    return {};
  }
}
