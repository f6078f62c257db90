import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import { conversationDocumentId } from "../../../bot/domain/conversation.ts";
import { aMessage, anActivity, aQuery, BOT_ID, FEMI, NIA } from "../../support/activities.ts";
import { TENANT } from "../../support/builders.ts";
import { readable } from "../../support/cards.ts";
import { cardOf, startTalk, type Talk } from "../../support/talk.ts";

describe("meeting the bot", () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await startTalk();
  });
  afterEach(() => talk.deps.close());

  const installed = (changes = {}) => anActivity({ type: "installationUpdate", action: "add", ...changes });
  const botAdded = (changes = {}) =>
    anActivity({ type: "conversationUpdate", membersAdded: [{ id: NIA.id }, { id: BOT_ID }], ...changes });
  const reference = async () => (await talk.deps.store.people.person(NIA.personId))?.value.conversation;

  it("begins with one welcome, though Teams tells of it twice at once", async () => {
    const replies = (await Promise.all([talk.say(installed()), talk.say(botAdded())])).flat();
    const welcomes = new Set(replies.map(({ id }) => id));
    expect(welcomes.size).to.equal(1);
    expect(readable(cardOf(replies[0]))).to.include("Welcome to Practice Garden");
    expect(await talk.say(installed({ action: "add-upgrade" }))).to.deep.equal([]);
    expect(await talk.say(botAdded())).to.deep.equal([]);
  });

  it("keeps what Teams calls a team and its channel, though most activities do not say", async () => {
    const inChannel = (names: object) =>
      botAdded({
        place: "channel",
        channelData: {
          tenant: { id: TENANT },
          team: { id: "19:team", ...names },
          channel: { id: "19:channel" },
        },
      });
    await talk.say(inChannel({ name: "Adult social care" }));
    await talk.say(inChannel({}));
    const [kept] = await talk.deps.store.membership.conversations(FIRST_COMMUNITY);
    expect(kept?.value.names).to.deep.equal({ team: "Adult social care" });
  });

  it("says hello once in a group, and nothing when a colleague joins it", async () => {
    const [hello, ...more] = await talk.say(botAdded({ place: "groupChat" }));
    expect(readable(cardOf(hello))).to.include("Practice Garden is here");
    expect(more).to.deep.equal([]);
    const joined = anActivity({
      type: "conversationUpdate",
      place: "groupChat",
      membersAdded: [{ id: FEMI.id }],
    });
    expect(await talk.say(joined)).to.deep.equal([]);
  });

  it("remembers how to reach the person, and notices when that changes", async () => {
    await talk.say(aMessage("help"));
    expect(await reference()).to.deep.include({
      conversationId: "19:personal",
      kind: "personal",
      serviceUrl: "https://smba.trafficmanager.net/emea/",
      userId: NIA.id,
      botId: BOT_ID,
    });
    await talk.say(aMessage("help", { serviceUrl: "https://smba.trafficmanager.net/uk/" }));
    expect((await reference())?.serviceUrl).to.equal("https://smba.trafficmanager.net/uk/");
  });

  it("remembers a channel as one, whichever of its threads it spoke in", async () => {
    for (const thread of ["1", "2"])
      await talk.say(
        aMessage("help", {
          place: "channel",
          conversation: {
            id: `19:channel;messageid=${thread}`,
            conversationType: "channel",
            tenantId: "11111111-1111-4111-8111-111111111111",
          },
        }),
      );
    const id = conversationDocumentId("19:channel");
    const kept = await talk.deps.store.membership.conversation(FIRST_COMMUNITY, id);
    expect(kept?.value.reference).to.deep.include({
      kind: "channel",
      teamId: "19:team",
      channelId: "19:channel",
    });
  });

  it("forgets a conversation it was removed from, and only that", async () => {
    await talk.say(installed());
    await talk.say(aMessage("help", { place: "groupChat" }));
    await talk.say(installed({ action: "remove-upgrade" }));
    expect(await reference()).to.not.equal(undefined);
    await talk.say(installed({ action: "remove" }));
    expect(await reference()).to.equal(undefined);
    const group = () =>
      talk.deps.store.membership.conversation(FIRST_COMMUNITY, conversationDocumentId("19:groupChat"));
    expect(await group()).to.not.equal(undefined);
    const removed = {
      type: "conversationUpdate",
      place: "groupChat" as const,
      membersRemoved: [{ id: BOT_ID }],
    };
    await talk.say(anActivity(removed));
    expect(await group()).to.equal(undefined);
  });

  it("does not take a conversation where only the message extension was used for one it is in", async () => {
    await talk.invoke(aQuery({ text: "capacity" }));
    const id = conversationDocumentId("19:groupChat");
    expect(await talk.deps.store.membership.conversation(FIRST_COMMUNITY, id)).to.equal(undefined);
  });

  it("remembers what the person's client speaks, for what the bot begins by itself", async () => {
    const speaks = async () => (await talk.deps.store.people.person(NIA.personId))?.value.speaks;
    await talk.say(aMessage("help", { locale: "cy-GB" }));
    expect(await speaks()).to.equal("cy");
    await talk.say(aMessage("help", { locale: "en-US" }));
    expect(await speaks()).to.equal("en");
  });

  it("takes the time zone from the client, unless it is no zone", async () => {
    await talk.say(aMessage("help"));
    expect((await talk.deps.store.people.person(NIA.personId))?.value.timeZone).to.equal("Europe/London");
    await talk.say(aMessage("help", { entities: [{ type: "clientInfo", timezone: "Mars/Olympus" }] }));
    expect((await talk.deps.store.people.person(NIA.personId))?.value.timeZone).to.equal("Europe/London");
  });
});
