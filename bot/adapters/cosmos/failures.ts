import { PracticeError } from "../../domain/errors.ts";

// Passing states of the service. Source: learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb
const REFUSED_FOR_NOW = [429, 449];
const ANSWER_LOST = [
  408,
  410,
  500,
  502,
  503,
  504,
  "TimeoutError",
  "REQUEST_SEND_ERROR",
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
];
const CHANGED_MEANWHILE = [404, 409, 412];
const CONTAINER_MISSING = 1003;

/** A status the service gave inside an answer that was otherwise fine, such as one of a batch. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: number;
  readonly substatus: number | undefined;
  constructor(code: number, substatus?: number) {
    super(`Cosmos DB answered ${code}`);
    this.code = code;
    this.substatus = substatus;
  }
}

/** The service's status or the network's code; a failed batch carries it in its cause. */
export function codeOf(error: unknown): number | string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  if (typeof code === "number" || typeof code === "string") return code;
  return codeOf(error.cause);
}

/** Whether the request may have been carried out although no answer came. */
export function answerLost(error: unknown): boolean {
  return ANSWER_LOST.includes(codeOf(error) ?? "");
}

/** Whether the same request may succeed a little later. */
export function passes(error: unknown): boolean {
  return answerLost(error) || REFUSED_FOR_NOW.includes(Number(codeOf(error)));
}

/** Whether a write met a document that is gone, already there, or at another version. */
export function changedMeanwhile(error: unknown): boolean {
  return CHANGED_MEANWHILE.includes(Number(codeOf(error))) && !containerMissing(error);
}

/** Whether the container or the database is not there. */
export function containerMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (error as { substatus?: unknown }).substatus === CONTAINER_MISSING || containerMissing(error.cause);
}

/** How long the service asks us to wait; 0 when it does not say. */
export function waitAsked(error: unknown): number {
  if (!(error instanceof Error)) return 0;
  const { retryAfterInMs } = error as { retryAfterInMs?: unknown };
  return typeof retryAfterInMs === "number" ? retryAfterInMs : waitAsked(error.cause);
}

/** The failure in the product's words where it has some; any other error as it is. */
export function translated(error: unknown): unknown {
  if (codeOf(error) === 413) return new PracticeError("body-too-large", { cause: error });
  const shutOut = [401, 403].includes(Number(codeOf(error)));
  return shutOut || containerMissing(error) ? new PracticeError("unavailable", { cause: error }) : error;
}
