import type { Next, Request, Response } from "restify";
import type { Deps } from "../../usecases/deps.ts";

const HEADER = "x-request-id";

/** Runs what follows so that everything it writes to the log carries the id. */
export type InRequest = (requestId: string, go: () => void) => void;

/** Gives each request an id: in the answer's header, in what a person reads of an error, and in every line of the log. */
export function requestIds({ ids }: Pick<Deps, "ids">, inRequest: InRequest) {
  return function giveRequestId(_request: Request, response: Response, next: Next): void {
    const requestId = ids.random();
    response.setHeader(HEADER, requestId);
    inRequest(requestId, () => next());
  };
}

/** The id of the request that is being answered. */
export function requestIdOf(response: Response): string {
  return String(response.getHeader(HEADER));
}
