/** A request as the Bot Connector gets it. */
export type ConnectorRequest = { method: string; path: string; body: Record<string, unknown> };

/** What it does with one. */
export type ConnectorReply = {
  /** Before anything comes back; the message is taken, where it is, at once. */
  afterMs: number;
} & (
  | { status: number; headers: Record<string, string>; body: unknown }
  /** The connection is cut, or nothing ever comes. */
  | { lost: "reset" | "silence" }
  /** There was no connection to begin with. */
  | { unconnected: true }
);

/** What goes wrong with a request; the documented forms. */
export type Fault =
  | { status: 429 | 503; retryAfterS?: number }
  | { status: 412 }
  /** The gateway gave up; behind it the message was taken or not. */
  | { status: 500 | 502 | 504; taken: boolean }
  | { status: 403; code: string }
  /** The older form of "blocked or uninstalled". */
  | { status: 403; errorCode: 209 }
  | { status: 404; code: string }
  | { status: 400 | 401 | 413 }
  /** A proxy's page in place of Teams' answer. */
  | { page: number }
  | { lost: "reset" | "silence"; taken: boolean }
  | { unconnected: true }
  | { slowMs: number };

/** Limits of an app in a tenant, and of each conversation. Source: learn.microsoft.com, "Optimize your bot with rate limiting". */
const PER_SECOND = 50;
const PER_CONVERSATION = [
  [1000, 7],
  [2000, 8],
  [30_000, 60],
  [3_600_000, 1800],
] as const;

/** Largest message, as UTF-16 (MicrosoftDocs/msteams-docs, format-your-bot-messages.md). */
const MESSAGE_MOST_BYTES = 100 * 1024;

export type SimulatedTeams = {
  take(request: ConnectorRequest): ConnectorReply;
  /** How many messages arrived in a conversation. */
  got(conversationId: string): number;
  /** Conversations in which any message arrived. */
  reached(): Map<string, number>;
  /** How often a request broke a limit and was refused for it. */
  overLimit: number;
  requests: number;
  /** Most requests in any one second. */
  busiestSecond: number;
  /** The last messages taken, newest last. */
  messages: ConnectorRequest[];
};

/**
 * The Bot Connector with its limits. `now` in milliseconds. `fault` says what goes wrong with a request, of which it is
 * told the conversation (or, when a chat is opened, the member), and how often it was asked for before.
 */
export function simulatedTeams(options: {
  now: () => number;
  fault?: (conversation: string, before: number, opens: boolean) => Fault | undefined;
  latencyMs?: () => number;
}): SimulatedTeams {
  const { now, fault = () => undefined, latencyMs = () => 0 } = options;
  const all = new Window();
  const threads = new Map<string, Window>();
  const asked = new Map<string, number>();
  const arrived = new Map<string, number>();
  let nextId = 1;

  const teams: SimulatedTeams = {
    overLimit: 0,
    requests: 0,
    busiestSecond: 0,
    messages: [],
    got: (conversationId) => arrived.get(conversationId) ?? 0,
    reached: () => arrived,
    take(request) {
      teams.requests += 1;
      const afterMs = latencyMs();
      const route = routeOf(request);
      if (!route) return { afterMs, ...refusal(404, "NotFound") };
      const key = `${route.opens ? "open" : "send"} ${route.conversation}`;
      const before = asked.get(key) ?? 0;
      const at = now();
      const wrong = fault(route.conversation, before, route.opens);
      if (wrong && "unconnected" in wrong) return { afterMs: 0, unconnected: true };
      asked.set(key, before + 1);
      const busy = all.add(at, 1000);
      teams.busiestSecond = Math.max(teams.busiestSecond, busy);
      const thread = threads.get(key) ?? new Window();
      threads.set(key, thread);
      thread.add(at, 3_600_000);
      const broken = busy > PER_SECOND || PER_CONVERSATION.some(([ms, most]) => thread.within(at, ms) > most);
      if (broken) {
        teams.overLimit += 1;
        return { afterMs, ...refusal(429, "Throttled") };
      }
      if (wrong) return { afterMs, ...wronged(wrong, route, request) };
      return { afterMs, ...taken(route, request) };
    },
  };
  return teams;

  function taken(route: Route, request: ConnectorRequest): Ok {
    if (route.opens) return ok({ id: `a:opened-${route.conversation}` });
    if (JSON.stringify(request.body).length * 2 > MESSAGE_MOST_BYTES)
      return refusal(413, "MessageSizeTooBig");
    arrived.set(route.conversation, (arrived.get(route.conversation) ?? 0) + 1);
    teams.messages.push(request);
    if (teams.messages.length > 20) teams.messages.shift();
    return ok({ id: `activity-${nextId++}` });
  }

  function wronged(wrong: Fault, route: Route, request: ConnectorRequest) {
    if ("taken" in wrong && wrong.taken) taken(route, request);
    if ("slowMs" in wrong) return { ...taken(route, request), afterMs: wrong.slowMs };
    if ("lost" in wrong) return { lost: wrong.lost };
    if ("page" in wrong)
      return { status: wrong.page, headers: { "content-type": "text/html" }, body: "<html>" };
    if ("unconnected" in wrong) return { unconnected: true as const };
    if ("errorCode" in wrong)
      return {
        status: 403,
        headers: JSON_TYPE,
        body: { errorCode: 209, message: '{"subCode":"MessageWritesBlocked"}' },
      };
    const wait: Record<string, string> =
      "retryAfterS" in wrong && wrong.retryAfterS !== undefined
        ? { "retry-after": String(wrong.retryAfterS) }
        : {};
    return refusal(wrong.status, "code" in wrong ? wrong.code : CODES[wrong.status], wait);
  }
}

type Ok = { status: number; headers: Record<string, string>; body: unknown };
type Route = { opens: boolean; conversation: string };

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };
const CODES: Record<number, string> = {
  400: "BadArgument",
  401: "BotNotRegistered",
  412: "PreconditionFailed",
  413: "MessageSizeTooBig",
  429: "Throttled",
  500: "ServiceError",
  502: "BadGateway",
  503: "ServiceUnavailable",
  504: "GatewayTimeout",
};

function ok(body: unknown): Ok {
  return { status: 201, headers: JSON_TYPE, body };
}

function refusal(status: number, code = "ServiceError", headers: Record<string, string> = {}): Ok {
  return { status, headers: { ...JSON_TYPE, ...headers }, body: { error: { code, message: code } } };
}

function routeOf({ method, path, body }: ConnectorRequest): Route | undefined {
  if (method !== "POST") return undefined;
  const [, conversation] = /\/v3\/conversations\/([^/]+)\/activities$/.exec(path) ?? [];
  if (conversation) return { opens: false, conversation: decodeURIComponent(conversation) };
  if (!path.endsWith("/v3/conversations")) return undefined;
  const [member] = (body["members"] ?? []) as { id: string }[];
  return { opens: true, conversation: member?.id ?? "" };
}

/** Moments of requests, of which those too old to count are forgotten. */
class Window {
  #times: number[] = [];

  /** Adds one, and answers how many the last so many milliseconds hold with it. */
  add(at: number, ms: number): number {
    this.#times.push(at);
    while ((this.#times[0] ?? at) <= at - ms) this.#times.shift();
    return this.#times.length;
  }

  within(at: number, ms: number): number {
    let count = 0;
    for (let i = this.#times.length - 1; i >= 0 && (this.#times[i] ?? 0) > at - ms; i--) count++;
    return count;
  }
}
