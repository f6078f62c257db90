import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { createConnectorClient } from "../../bot/adapters/teams/connectorClient.ts";
import { createCourier } from "../../bot/adapters/teams/courier.ts";
import type { AnnouncementId, CommunityId } from "../../bot/domain/ids.ts";
import { plainCard } from "../support/announcing.ts";
import { serveTeams } from "../support/connectorSimulator/server.ts";
import { type Fault, simulatedTeams } from "../support/connectorSimulator/teams.ts";

let chats = 0;
const REFERENCE = {
  /** A chat for each: one gets no more than seven messages a second. */
  get conversationId() {
    return `a:1/2;${chats}`;
  },
  kind: "personal" as const,
  tenantId: "tenant",
  botId: "28:bot",
  userId: "29:one",
};
const MESSAGE = {
  announcement: {
    id: "a" as AnnouncementId,
    communityId: "c" as CommunityId,
    texts: { en: { title: "Study day", text: "On Thursday." } },
  },
  communityName: "Practice",
  language: "en" as const,
};

describe("the client of the Bot Connector", () => {
  let fault: Fault | undefined;
  let asked = 0;
  const teams = simulatedTeams({
    now: () => performance.now(),
    fault: () => {
      asked += 1;
      return fault;
    },
  });
  let server: Awaited<ReturnType<typeof serveTeams>>;

  before(async () => {
    server = await serveTeams(teams);
  });
  after(() => server.close());
  beforeEach(() => {
    fault = undefined;
    asked = 0;
    chats += 1;
  });

  const quick = { token: async () => "the-token", timeOut: () => AbortSignal.timeout(300) };
  const courier = () => createCourier(createConnectorClient(quick), plainCard);
  const deliver = () => courier().deliver({ ...REFERENCE, serviceUrl: server.url }, MESSAGE);

  it("sends one message with its card, a summary and a banner", async () => {
    const outcome = await deliver();
    expect(outcome).to.deep.include({ kind: "sent" });
    const { body } = teams.messages.at(-1) ?? {};
    expect(body).to.deep.include({ type: "message", from: { id: "28:bot" }, summary: "Study day" });
    expect(body?.["recipient"]).to.deep.equal({ id: "29:one" });
    expect(body?.["channelData"]).to.deep.include({ notification: { alert: true } });
    expect(teams.got(REFERENCE.conversationId)).to.equal(1);
  });

  it("opens a chat and tells its id", async () => {
    const contact = { serviceUrl: server.url, tenantId: "t", botId: "28:bot", userId: "29:new" };
    expect(await courier().open(contact)).to.deep.equal({
      kind: "opened",
      conversationId: "a:opened-29:new",
    });
  });

  const ANSWERS: [Fault, object][] = [
    [
      { status: 429, retryAfterS: 4 },
      { kind: "refused", throttled: true, everybody: false, retryAfterMs: 4000 },
    ],
    [{ status: 429 }, { kind: "refused", throttled: true, everybody: false }],
    [
      { status: 503, retryAfterS: 2 },
      { kind: "refused", throttled: false, everybody: false, retryAfterMs: 2000 },
    ],
    [{ status: 412 }, { kind: "refused", throttled: false, everybody: false }],
    [{ status: 502, taken: true }, { kind: "uncertain" }],
    [{ lost: "reset", taken: true }, { kind: "uncertain" }],
    [{ lost: "silence", taken: true }, { kind: "uncertain" }],
    [
      { status: 403, errorCode: 209 },
      { kind: "unreachable", because: "turned-away" },
    ],
    [
      { status: 404, code: "ConversationNotFound" },
      { kind: "unreachable", because: "gone" },
    ],
    [{ page: 200 }, { kind: "uncertain" }],
    [{ page: 403 }, { kind: "stop", why: "answer-unknown" }],
    [{ status: 413 }, { kind: "stop", why: "message-too-large" }],
  ];
  for (const [wrong, outcome] of ANSWERS)
    it(`answers ${JSON.stringify(outcome)} to ${JSON.stringify(wrong)}, after one attempt`, async () => {
      fault = wrong;
      expect(await deliver()).to.deep.equal(outcome);
      expect(asked).to.equal(1);
    });

  it("knows that nothing was accepted where no connection was made", async () => {
    const closed = await freePort();
    const to = { ...REFERENCE, serviceUrl: `http://127.0.0.1:${closed}/` };
    expect(await courier().deliver(to, MESSAGE)).to.deep.equal({
      kind: "refused",
      throttled: false,
      everybody: true,
    });
    const nowhere = { ...REFERENCE, serviceUrl: "http://no-such-host.invalid/" };
    expect(await courier().deliver(nowhere, MESSAGE)).to.deep.include({ kind: "refused", everybody: true });
  });

  it("does not follow an answer that sends it elsewhere with our token", async () => {
    let followed = false;
    const elsewhere = await listening((_request, response) => {
      followed = true;
      response.end("{}");
    });
    const here = await listening((_request, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${portOf(elsewhere)}/` });
      response.end();
    });
    const outcome = await courier().deliver(
      { ...REFERENCE, serviceUrl: `http://127.0.0.1:${portOf(here)}/` },
      MESSAGE,
    );
    expect(outcome).to.deep.equal({ kind: "stop", why: "answer-unknown" });
    expect(followed).to.equal(false);
    for (const server_ of [here, elsewhere]) server_.close();
  });

  it("stops where Entra refuses our secret, and waits where Entra cannot be reached", async () => {
    const refusing = (errorCode: string) =>
      createCourier(
        createConnectorClient({
          token: async () => {
            throw Object.assign(new Error("AADSTS"), { errorCode });
          },
        }),
        plainCard,
      ).deliver({ ...REFERENCE, serviceUrl: server.url }, MESSAGE);
    expect(await refusing("invalid_client")).to.deep.equal({ kind: "stop", why: "bot-refused" });
    expect(await refusing("network_error")).to.deep.include({ kind: "refused", everybody: true });
    expect(asked).to.equal(0);
  });
});

function listening(handler: Parameters<typeof createServer>[1]): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer(handler as never);
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = await listening(() => undefined);
  const port = portOf(server);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
