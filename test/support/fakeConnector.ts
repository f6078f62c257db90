import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Activity } from "botbuilder";

/** What Teams' connector was asked to do. */
export type ConnectorCall = {
  method: string;
  path: string;
  body: Partial<Activity> & Record<string, unknown>;
};

export type PlannedAnswer = { status: number; code?: string; headers?: Record<string, string> };

/** A connector that records every call and answers as planned; without a plan, as Teams does when all is well. */
export type FakeConnector = {
  /** For `activity.serviceUrl`. */
  url: string;
  calls: ConnectorCall[];
  /** Answers for the calls to come, one each. */
  plan(...answers: PlannedAnswer[]): void;
  /** How many planned answers are left. */
  planned(): number;
  /** Members by their chat id, as the roster gives them; everybody else is 404. */
  roster: Map<string, object>;
  /** Teams by their id: their name, their channels, and the people in them, some to a page. */
  teams: Map<string, FakeTeam>;
  /** Messages and cards sent to conversations so far. */
  sent(): Partial<Activity>[];
  close(): Promise<void>;
};

export type FakeTeam = {
  name: string;
  channels: { id: string; name: string | null }[];
  people: object[];
  /** People to a page. */
  page: number;
};

/** Largest message Teams takes, as UTF-16 (MicrosoftDocs/msteams-docs, format-your-bot-messages.md). */
const MESSAGE_MAX_BYTES = 100 * 1024;

export async function startFakeConnector(): Promise<FakeConnector> {
  const calls: ConnectorCall[] = [];
  const planned: PlannedAnswer[] = [];
  const roster = new Map<string, object>();
  const teams = new Map<string, FakeTeam>();
  let nextId = 1;
  const answerTo = (
    call: ConnectorCall,
  ): { status: number; body: unknown; headers?: Record<string, string> } => {
    // Plans are for what is sent; looking somebody up goes by the roster.
    const plan = call.method === "GET" ? undefined : planned.shift();
    if (plan && plan.status >= 300)
      return {
        status: plan.status,
        body: { error: { code: plan.code ?? "ServiceError", message: plan.code ?? "" } },
        ...(plan.headers ? { headers: plan.headers } : {}),
      };
    const member = /\/members\/([^/]+)$/.exec(call.path)?.[1];
    if (call.method === "GET" && member) {
      const known = roster.get(decodeURIComponent(member));
      return known
        ? { status: 200, body: known }
        : { status: 404, body: { error: { code: "MemberNotFoundInConversation" } } };
    }
    const aboutTeam =
      /^\/v3\/(teams|conversations)\/([^/?]+)(?:\/(conversations|pagedmembers))?(?:\?(.*))?$/i.exec(
        call.path,
      );
    if (call.method === "GET" && aboutTeam) return teamAnswer(teams, aboutTeam);
    if (JSON.stringify(call.body).length * 2 > MESSAGE_MAX_BYTES)
      return { status: 413, body: { error: { code: "MessageSizeTooBig" } } };
    if (call.method === "DELETE") return { status: 200, body: {} };
    if (call.path.endsWith("/conversations")) return { status: 201, body: { id: `a:made-${nextId++}` } };
    return { status: 201, body: { id: `activity-${nextId++}` } };
  };
  const server = createServer(async (request, response) => {
    const call = { method: request.method ?? "", path: request.url ?? "", body: await bodyOf(request) };
    calls.push(call);
    const { status, body, headers } = answerTo(call);
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls,
    planned: () => planned.length,
    plan: (...answers) => planned.push(...answers),
    roster,
    teams,
    sent: () =>
      calls
        .filter(({ method, path }) => method === "POST" && path.includes("/activities"))
        .map(({ body }) => body),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function teamAnswer(teams: Map<string, FakeTeam>, [, , id = "", part, query = ""]: RegExpExecArray) {
  const team = teams.get(decodeURIComponent(id));
  if (!team) return { status: 404, body: { error: { code: "ConversationNotFound" } } };
  if (part === "conversations") return { status: 200, body: { conversations: team.channels } };
  if (part === undefined) return { status: 200, body: { id, name: team.name } };
  const from = Number(new URLSearchParams(query).get("continuationToken") ?? 0);
  const next = from + team.page;
  const members = team.people.slice(from, next);
  const more = next < team.people.length ? { continuationToken: String(next) } : {};
  return { status: 200, body: { members, ...more } };
}

async function bodyOf(request: IncomingMessage): Promise<ConnectorCall["body"]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text ? (JSON.parse(text) as ConnectorCall["body"]) : {};
}
