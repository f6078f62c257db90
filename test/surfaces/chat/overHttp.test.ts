import { once } from "node:events";
import { request } from "node:http";
import { expect } from "chai";
import { aMessage, anActivity, anInvoke, aQuery, BOT_ID, FEMI, NIA } from "../../support/activities.ts";
import { aSavedItem } from "../../support/builders.ts";
import { readable } from "../../support/cards.ts";
import { type SignedBot, startSignedBot } from "../../support/signedActivities.ts";

describe("the bot behind HTTP, with signatures checked", () => {
  let bot: SignedBot;
  before(async () => {
    bot = await startSignedBot();
  });
  beforeEach(() => {
    bot.connector.calls.length = 0;
    bot.deps.log.lines.length = 0;
  });
  after(() => bot.close());

  const sentCard = () => bot.connector.sent().at(-1)?.attachments?.[0]?.content;
  const reference = async () => (await bot.deps.store.people.person(NIA.personId))?.value.conversation;

  it("answers a signed message over the connector, and keeps the way back", async () => {
    const { status } = await bot.post(aMessage("handover?"));
    expect(status).to.equal(200);
    expect(readable(sentCard())).to.include("Nothing yet on that");
    expect(await reference()).to.deep.include({
      serviceUrl: bot.connector.url,
      botId: BOT_ID,
      kind: "personal",
    });
  });

  it("lets nobody in without a token, or with one that is not for this bot", async () => {
    const refused: [string, Parameters<SignedBot["post"]>[1]][] = [
      ["no token", null],
      ["another audience", { aud: "99999999-9999-4999-8999-999999999999" }],
      ["another issuer", { iss: "https://evil.example" }],
      ["another service", { serviceurl: "https://evil.example/" }],
      ["an old token", { expiresIn: -1800 }],
      ["another key", { forged: true }],
    ];
    for (const [what, claims] of refused) {
      const { status, text } = await bot.post(aMessage("secret words", { sender: FEMI }), claims);
      expect(status, what).to.equal(401);
      expect(text, what).to.not.match(/ at |stack|secret/);
    }
    expect(bot.connector.calls).to.deep.equal([]);
    expect(await bot.deps.store.people.person(FEMI.personId)).to.equal(undefined);
    expect(bot.deps.log.lines.map(({ event }) => event)).to.deep.equal(
      refused.map(() => "activity.unsigned"),
    );
  });

  it("lets nobody in with a token that was cut, swapped or left unsigned, or with two", async () => {
    const good = await bot.sign();
    const [head = "", body = "", signature = ""] = good.split(".");
    const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
    const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as { exp: number };
    const later = encoded({ ...claims, exp: claims.exp + 1 });
    const unsigned = encoded({ alg: "none", typ: "JWT" });
    const attempts: string[][] = [
      [`Bearer ${unsigned}.${body}.`],
      [`Bearer ${unsigned}.${body}.${signature}`],
      [`Bearer ${head}.${later}.${signature}`],
      [`Bearer ${head}.${body}.`],
      [`Bearer ${head}.${body}`],
      [`Bearer ${encoded({ alg: "HS256", kid: "key-1" })}.${body}.${signature}`],
      [`Bearer ${encoded({ alg: "RS256", kid: "../key-1" })}.${body}.${signature}`],
      [`Basic ${good}`],
      [good],
      [`Bearer ${good}`, `Bearer ${good}`],
      [`Bearer ${good}`, "Bearer not.a.token"],
    ];
    for (const authorization of attempts) {
      const outgoing = request(bot.url, {
        method: "POST",
        headers: { "content-type": "application/json" },
      });
      outgoing.setHeader("authorization", authorization);
      outgoing.end(
        JSON.stringify({ ...aMessage("secret words", { sender: FEMI }), serviceUrl: bot.connector.url }),
      );
      const [response] = await once(outgoing, "response");
      let text = "";
      for await (const chunk of response) text += String(chunk);
      expect(response.statusCode, authorization.join()).to.equal(401);
      expect(text).to.not.match(/ at .*\.[tj]s|stack|secret/);
    }
    expect(bot.connector.calls).to.deep.equal([]);
    expect(await bot.deps.store.people.person(FEMI.personId)).to.equal(undefined);
  });

  it("refuses another organisation's people, whose tokens are as good as ours", async () => {
    const tenant = { id: "99999999-9999-4999-8999-999999999999" };
    await bot.post(aMessage("help", { sender: FEMI, channelData: { tenant } }));
    expect(bot.connector.sent().at(-1)?.text).to.include("for people of this organisation");
    const answer = await bot.post(aQuery({ text: "a" }, {}, { sender: FEMI, channelData: { tenant } }));
    expect(answer.status).to.equal(200);
    expect(answer.text).to.include("for people of this organisation");
    expect(await bot.deps.store.people.person(FEMI.personId)).to.equal(undefined);
  });

  it("refuses guests whom the roster calls so, and asks it once about a member", async () => {
    const guest = { id: "29:guest", aadObjectId: "22222222-2222-4222-8222-000000000009", name: "Guest" };
    bot.connector.roster.set(guest.id, { ...guest, userRole: "guest" });
    await bot.post(aMessage("help", { from: guest }));
    expect(bot.connector.sent().at(-1)?.text).to.include("Guests cannot use it yet");
    const answer = await bot.post(aQuery({ text: "a" }, {}, { from: guest }));
    expect(answer.text).to.include("Guests cannot use it yet");
    bot.connector.roster.set(FEMI.id, { id: FEMI.id, userRole: "user" });
    bot.connector.calls.length = 0;
    for (let i = 0; i < 3; i++) await bot.post(aMessage("help", { sender: FEMI }));
    expect(bot.connector.calls.filter(({ path }) => path.includes("/members/"))).to.have.length(1);
    expect(bot.connector.sent()).to.have.length(3);
  });

  it("answers invokes in the HTTP response, and unknown ones with 501", async () => {
    await aSavedItem(bot.deps);
    const { status, text } = await bot.post(aQuery({ text: "capacity" }));
    expect(status).to.equal(200);
    expect(text).to.include("How do you assess capacity");
    expect((await bot.post(anInvoke("x/y", {}))).status).to.equal(501);
    expect((await bot.post(anActivity({ type: "something new" }))).status).to.equal(200);
  });

  it("puts a card in the place of the one a button was on", async () => {
    const data = { verb: "ask", seed: bot.deps.ids.next(), title: "How do you hand over?", text: "In May." };
    await bot.post(anActivity({ type: "message", value: data, replyToId: "card-7" }));
    const update = bot.connector.calls.find(({ method }) => method === "PUT");
    expect(update?.path).to.match(/\/activities\/card-7$/);
    expect(readable(update?.body.attachments?.[0]?.content)).to.include("Asked.");
    expect(bot.connector.sent()).to.deep.equal([]);
  });

  it("sends the card anew where the old one cannot be replaced", async () => {
    bot.connector.plan({ status: 404, code: "ActivityNotFoundInConversation" });
    const data = { verb: "ask", seed: bot.deps.ids.next(), title: "Another question?", text: "Please." };
    const { status } = await bot.post(anActivity({ type: "message", value: data, replyToId: "card-8" }));
    expect(status).to.equal(200);
    expect(readable(sentCard())).to.include("Asked.");
  });

  it("stays quiet and whole when its answer cannot be delivered", async () => {
    bot.connector.plan({ status: 403, code: "ConversationBlockedByUser" }, { status: 403 });
    const { status, text } = await bot.post(aMessage("something secret"));
    expect(status).to.equal(200);
    expect(text).to.equal("");
    expect(bot.deps.log.lines.map(({ event }) => event)).to.deep.equal(["turn.refused", "turn.not-told"]);
    expect(JSON.stringify(bot.deps.log.lines)).to.not.include("secret");
  });

  it("answers what is no activity with a message, never with a stack trace", async () => {
    const bodies: [string, number][] = [
      ["not json", 400],
      ["[]", 400],
      ["null", 400],
      ["7", 400],
      ["{}", 400],
      ['{"type":7}', 400],
      ['{"type":{"a":1}}', 400],
      ['{"type":"message"}', 401],
      [`{"type":"message","text":"${"x".repeat(600 * 1024)}"}`, 413],
    ];
    for (const [body, expected] of bodies) {
      const { status, text } = await bot.post(body);
      expect(status, body.slice(0, 40)).to.equal(expected);
      expect(text).to.not.match(/ at .*\.[tj]s|node_modules/);
    }
  });

  it("answers a signed activity with fields missing or of the wrong type", async () => {
    for (const changes of [
      { from: null },
      { conversation: 7 },
      { text: {} },
      { locale: 7 },
      { value: 7 },
      { id: 7 },
    ]) {
      const { status, text } = await bot.post(aMessage("help", changes));
      expect(status, JSON.stringify(changes)).to.be.oneOf([200, 400]);
      expect(text, JSON.stringify(changes)).to.not.match(/ at .*\.[tj]s|node_modules/);
    }
    for (const name of ["composeExtension/fetchTask", "adaptiveCard/action"]) {
      const { status, text } = await bot.post(anInvoke(name, 7));
      expect(status).to.equal(200);
      expect(text).to.match(/Something in the request|older card/);
    }
  });
});
