import type { Answer } from "../../domain/delivery.ts";

/** Teams' own gateway gives up after 10 to 15 s (learn.microsoft.com, "Manage a long-running operation"). */
const TIME_OUT_MS = 15_000;
/** No answer we read is longer. */
const BODY_MOST = 64 * 1024;

/**
 * Errors with which no connection came about, so that nothing can have been accepted. Any other may have come after the
 * request left. Codes of Node's sockets, DNS and TLS, and of its fetch.
 */
const NOT_CONNECTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENETDOWN",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** What the client needs of the world; a test puts its own in place. */
export type ConnectorParts = {
  /** A bearer token for the Connector; none in local mode. */
  token: () => Promise<string | undefined>;
  fetch?: typeof fetch;
  /** A signal that aborts after so many milliseconds. */
  timeOut?: (ms: number) => AbortSignal;
};

/** The Bot Connector's REST API: one request, one attempt, one time-out; never rejects. */
export type ConnectorClient = {
  /** `path` begins with `v3/`. */
  post(serviceUrl: string, path: string, body: object): Promise<Answer>;
};

export function createConnectorClient({
  token,
  fetch: send = fetch,
  timeOut = AbortSignal.timeout,
}: ConnectorParts): ConnectorClient {
  return {
    async post(serviceUrl, path, body) {
      let bearer: string | undefined;
      try {
        bearer = await token();
      } catch (error) {
        return isOurCredentials(error) ? { status: 401 } : { failed: "not-connected" };
      }
      try {
        const response = await send(addressOf(serviceUrl, path), {
          method: "POST",
          headers: {
            "content-type": "application/json",
            ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
          },
          body: JSON.stringify(body),
          // An answer that sends us elsewhere is not Teams', and our token is not for whoever it names.
          redirect: "manual",
          signal: timeOut(TIME_OUT_MS),
        });
        return await answerOf(response);
      } catch (error) {
        return { failed: NOT_CONNECTED.has(codeOf(error) ?? "") ? "not-connected" : "answer-lost" };
      }
    },
  };
}

function addressOf(serviceUrl: string, path: string): string {
  return `${serviceUrl.replace(/\/+$/, "")}/${path}`;
}

async function answerOf(response: Response): Promise<Answer> {
  const isJson = /\bjson\b/i.test(response.headers.get("content-type") ?? "");
  const body = await bodyOf(response);
  // A page that says 200 is a proxy's; whether the message went on behind it nobody knows.
  if (response.ok && !isJson) return { failed: "answer-lost" };
  const code = body?.error?.code ?? body?.errorCode;
  const retryAfterMs = waitOf(response.headers.get("retry-after"));
  return {
    status: response.status,
    ...(code === undefined ? {} : { code: String(code) }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(typeof body?.id === "string" ? { id: body.id } : {}),
  };
}

type Body = { id?: unknown; error?: { code?: unknown } | undefined; errorCode?: unknown };

/** The body where it can be read; the status counts without it too. */
async function bodyOf(response: Response): Promise<Body | undefined> {
  try {
    const text = await response.text();
    if (text.length > BODY_MOST) return undefined;
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? (body as Body) : undefined;
  } catch {
    return undefined;
  }
}

/** Seconds, or a date (RFC 9110, 10.2.3), as milliseconds from now. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  if (header.trim() !== "" && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

/** The network's code, from the error or what caused it. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === "string" ? code : codeOf(cause);
}

/** Entra refuses the bot's id or secret (learn.microsoft.com, "Microsoft Entra authentication and authorization error codes"). */
function isOurCredentials(error: unknown): boolean {
  const { errorCode } = (error ?? {}) as { errorCode?: unknown };
  return (
    typeof errorCode === "string" &&
    ["invalid_client", "unauthorized_client", "invalid_request", "invalid_resource"].includes(errorCode)
  );
}
