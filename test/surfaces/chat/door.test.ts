import { expect } from "chai";
import { aMessage, anActivity, anInvoke, aQuery } from "../../support/activities.ts";
import { TENANT } from "../../support/builders.ts";
import { startTalk, type Talk } from "../../support/talk.ts";

const OTHER = "99999999-9999-4999-8999-999999999999";

describe("the door of the bot, once it has an app id", () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await startTalk({ allowedTenants: [TENANT] });
  });
  afterEach(() => talk.deps.close());

  const nobodyKnown = async () => {
    const { documents } = await talk.deps.documents.changes("people", undefined, 10);
    expect(documents).to.deep.equal([]);
  };

  it("lets the organisation's people in", async () => {
    const [reply] = await talk.say(aMessage("help"));
    expect(reply?.attachments).to.have.length(1);
  });

  it("refuses other organisations kindly, in their language, and keeps nothing of them", async () => {
    const away = { channelData: { tenant: { id: OTHER } } };
    const [reply] = await talk.say(aMessage("help", away));
    expect(reply?.text).to.include("for people of this organisation");
    const [welsh] = await talk.say(aMessage("help", { ...away, locale: "cy-GB" }));
    expect(welsh?.text).to.include("Ni all gwesteion");
    const { body } = await talk.invoke(aQuery({ text: "a" }, {}, away));
    expect(body.composeExtension.text).to.include("for people of this organisation");
    expect(await talk.say(anActivity({ type: "installationUpdate", action: "add", ...away }))).to.deep.equal(
      [],
    );
    await nobodyKnown();
  });

  it("refuses when channel data and conversation name different organisations", async () => {
    const conversation = { id: "19:c", conversationType: "personal", tenantId: OTHER };
    const [reply] = await talk.say(aMessage("help", { conversation }));
    expect(reply?.text).to.include("for people of this organisation");
    await nobodyKnown();
  });

  it("refuses who names no organisation, comes through another channel, or has no Entra id", async () => {
    const conversation = { id: "19:c", conversationType: "personal" };
    for (const changes of [
      { conversation, channelData: {} },
      { channelId: "webchat" },
      { channelId: undefined },
      { from: { id: "29:x", name: "Somebody" } },
    ]) {
      const [reply] = await talk.say(aMessage("help", changes));
      expect(reply?.text, JSON.stringify(changes)).to.match(/for people of this organisation|who you are/);
    }
    await nobodyKnown();
  });
});

describe("what Teams might send", () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await startTalk();
  });
  afterEach(() => talk.deps.close());

  it("is met with silence where there is nothing to say", async () => {
    for (const type of [
      "typing",
      "messageReaction",
      "messageUpdate",
      "messageDelete",
      "endOfConversation",
      "x",
    ])
      expect(await talk.say(anActivity({ type }))).to.deep.equal([]);
    expect(talk.deps.log.lines).to.deep.equal([]);
  });

  it("is told that an invoke is not known, with the status the protocol has for it", async () => {
    for (const name of ["x/y", "composeExtension/setting", undefined, ""]) {
      const answer = await talk.invoke(anInvoke(name as string, {}));
      expect(answer.status, String(name)).to.equal(501);
    }
  });

  it("is answered with words when fields are missing or of the wrong type", async () => {
    const broken: Record<string, unknown>[] = [
      { from: undefined },
      { from: { id: 7 } },
      { from: "me" },
      { conversation: { id: 3 } },
      { conversation: null },
      { text: { a: 1 } },
      { text: 12 },
      { locale: 9 },
      { attachments: "none" },
      { entities: {} },
      { channelData: "x" },
      { membersAdded: 1 },
    ];
    for (const changes of broken) {
      // The test adapter would fill in a sender and a conversation of its own.
      const activity = aMessage("help", changes);
      const hasOwn = "from" in changes || "conversation" in changes;
      const replies = await talk.say(hasOwn ? { ...activity, ...replaceGaps(changes) } : activity);
      expect(
        replies.map(({ text }) => text),
        JSON.stringify(changes),
      ).to.deep.equal([
        "Something in the request was not as expected. Reload and try again; keep a copy of what you typed.",
      ]);
    }
    expect(talk.deps.log.lines).to.have.length(broken.length);
  });

  it("is answered with words when an invoke's value is not what it should be", async () => {
    const values = [
      undefined,
      null,
      7,
      "text",
      [],
      { commandId: 7 },
      { commandId: "other" },
      { parameters: "x" },
    ];
    for (const value of values)
      for (const name of [
        "composeExtension/fetchTask",
        "composeExtension/submitAction",
        "composeExtension/query",
      ]) {
        const { status, body } = await talk.invoke(anInvoke(name, value));
        expect(status).to.equal(200);
        expect(JSON.stringify(body), `${name} ${JSON.stringify(value)}`).to.not.match(/ at |Error|undefined/);
      }
    for (const value of [undefined, null, 7, {}, { action: 7 }, { action: { verb: "ask", data: 7 } }]) {
      const { status, body } = await talk.invoke(anInvoke("adaptiveCard/action", value));
      expect(status).to.equal(200);
      expect(body.type).to.equal("application/vnd.microsoft.activity.message");
    }
  });
});

/** A gap the adapter fills is no gap; something just as useless is. */
function replaceGaps(changes: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, value ?? {}]));
}
