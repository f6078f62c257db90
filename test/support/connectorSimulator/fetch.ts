import type { SimulatedTime } from "../simulatedTime.ts";
import type { SimulatedTeams } from "./teams.ts";

/** `fetch` that reaches the simulated Connector in simulated time, and fails as Node's own does. */
export function simulatedFetch(teams: SimulatedTeams, time: SimulatedTime): typeof fetch {
  return async (address, init) => {
    const { pathname } = new URL(String(address));
    const reply = teams.take({
      method: init?.method ?? "GET",
      path: pathname,
      body: JSON.parse(String(init?.body ?? "{}")) as Record<string, unknown>,
    });
    await orAborted(time.beat.sleep(reply.afterMs), init?.signal);
    if ("unconnected" in reply) throw failed("ECONNREFUSED");
    if ("lost" in reply) {
      if (reply.lost === "reset") throw failed("ECONNRESET");
      await orAborted(new Promise<void>(() => undefined), init?.signal);
      throw failed("ECONNRESET");
    }
    const { status, headers, body } = reply;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return new SimpleResponse(status, headers, text) as unknown as Response;
  };
}

/** What of a Response is read; the real one takes turns of the event loop that a simulation would have to wait for. */
class SimpleResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly ok: boolean;
  readonly #text: string;

  constructor(status: number, headers: Record<string, string>, text: string) {
    this.status = status;
    this.ok = status >= 200 && status < 300;
    this.headers = new Headers(headers);
    this.#text = text;
  }

  async text(): Promise<string> {
    return this.#text;
  }
}

function failed(code: string): Error {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
}

function orAborted(promise: Promise<void>, signal: AbortSignal | null | undefined): Promise<void> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
