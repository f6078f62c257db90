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
  /** Messages and cards sent to conversations so far. */
  sent(): Partial<Activity>[];
  close(): Promise<void>;
};

/** Largest message Teams takes, as UTF-16 (MicrosoftDocs/msteams-docs, format-your-bot-messages.md). */
const MESSAGE_MAX_BYTES = 100 * 1024;

export async function startFakeConnector(): Promise<FakeConnector> {
  const calls: ConnectorCall[] = [];
  const planned: PlannedAnswer[] = [];
  const roster = new Map<string, object>();
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

async function bodyOf(request: IncomingMessage): Promise<ConnectorCall["body"]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text ? (JSON.parse(text) as ConnectorCall["body"]) : {};
}
