import { expect } from "chai";
import { createTeamsMessenger } from "../../../bot/adapters/teams/messenger.ts";
import { digestCard } from "../../../bot/cards/digestCard.ts";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import type { Digest } from "../../../bot/domain/digest.ts";
import { followTopic } from "../../../bot/usecases/followTopic.ts";
import { joinCommunity } from "../../../bot/usecases/joinCommunity.ts";
import { aMessage, anActivity, anExecute, BOT_ID, FEMI, NIA } from "../../support/activities.ts";
import { aPerson, aSavedItem } from "../../support/builders.ts";
import { button, faultsOf, readable, typedIn } from "../../support/cards.ts";
import { cardOf, startTalk, type Talk } from "../../support/talk.ts";

describe("the weekly summary in the chat", () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await startTalk();
  });
  afterEach(() => talk.deps.close());

  const nia = async () => (await talk.deps.store.people.person(NIA.personId))?.value;
  const follows = async (topic: string) => {
    const [community] = await talk.deps.store.communities.all();
    if (!community) throw new Error("There is a first community");
    const joined = await joinCommunity(talk.deps, await aPerson(talk.deps), community.value);
    await followTopic(talk.deps, joined, { topic, follow: true });
  };

  it("is shown at once to who asks, in both languages, with titles to be read there and taken back", async () => {
    await follows("mental capacity");
    const femi = await aPerson(talk.deps, "Femi");
    const question = await aSavedItem(talk.deps, {}, femi);
    for (const words of ["digest", "Digest!", "crynodeb"]) {
      const card = await talk.sayForCard(aMessage(words));
      expect(faultsOf(card)).to.deep.equal([]);
      expect(readable(card)).to.include(question.title).and.include("mental capacity");
    }
    const cards = await talk.deps.store.knowledge.postedCards(FIRST_COMMUNITY, question.id);
    expect(cards.length).to.be.at.least(1);
    expect(cards.every(({ value }) => value.shows === "list" && !value.reference)).to.equal(true);
  });

  it("says so when there is nothing, and says nothing where others read along", async () => {
    expect(readable(await talk.sayForCard(aMessage("digest")))).to.include("Nothing new for you this week");
    for (const place of ["groupChat", "channel"] as const) {
      const [reply] = await talk.say(aMessage("digest", { place }));
      expect(reply?.attachments ?? []).to.deep.equal([]);
      expect(reply?.text).to.match(/for you alone/);
    }
  });

  it("can be stopped and begun again from the card, and set to another day", async () => {
    const card = digestCard(
      { links: {}, merged: [], more: 0, gardenLink: "https://garden.example.org" },
      "en",
    );
    const stopped = await talk.invoke(anExecute(button(card, "Stop these").data));
    expect((await nia())?.switchedOff).to.deep.equal(["digest"]);
    await talk.invoke(anExecute(button(stopped.body.value, "Send it again").data));
    expect((await nia())?.switchedOff).to.deep.equal([]);
    const settings = await talk.invoke(anExecute(button(card, "Day and pause").data));
    const { data } = button(settings.body.value, "Keep these settings");
    const inputs = { ...typedIn(settings.body.value), digestDay: "2", digestPause: "2026-12-08" };
    const { body } = await talk.invoke(anExecute(data, inputs));
    expect((await nia())?.digest).to.deep.equal({ day: 2, pausedUntil: "2026-12-08" });
    expect(typedIn(body.value)).to.include({ digestDay: "2", digestPause: "2026-12-08" });
    expect(readable(body.value)).to.include("Until Tuesday 8 December");
    await talk.invoke(anExecute(data, { ...inputs, digestPause: "0" }));
    expect((await nia())?.digest).to.deep.equal({ day: 2 });
    for (const words of ["digest settings", "gosodiadau crynodeb"])
      expect(typedIn(await talk.sayForCard(aMessage(words)))).to.include({ digestDay: "2" });
  });

  it("carries no word of an item by itself, only topics and reasons, and takes none of them for Markdown", () => {
    const entry = { itemId: "i1", communityId: "first", kind: "question", topic: "**grief**" };
    const digest = {
      questions: [{ ...entry, unanswered: true }],
      used: { ...entry, itemId: "i2", times: 3 },
      news: { ...entry, itemId: "i3", more: 1 },
      impact: { uses: 2, perspectives: 1, reactions: 0 },
    } as unknown as Digest;
    const links = { i1: "https://garden.example.org/i/1" };
    const card = digestCard(
      { digest, links, merged: [], more: 0, gardenLink: "https://g.example.org" },
      "en",
    );
    expect(readable(card))
      .to.include("a question about **grief** that nobody has answered yet")
      .and.include("Colleagues used this 3 times in practice")
      .and.include("and one more")
      .and.include("used 2 times and one new perspective");
    const blocks = JSON.stringify(card).match(/"type":"TextBlock"[^}]*grief/g);
    expect(blocks).to.equal(null);
    expect(card.fallbackText).to.equal("Your week in Practice Garden: 4 things to look at.");
  });

  it("tells what waited in the words its own message would have had", async () => {
    const said: unknown[] = [];
    const adapter = {
      continueConversationAsync: async (_app: string, _to: unknown, run: (context: unknown) => unknown) =>
        run({
          sendActivity: async (activity: unknown) => {
            said.push(activity);
            return { id: "1" };
          },
        }),
    };
    const messenger = createTeamsMessenger(adapter as never, "", talk.deps);
    const to = { conversationId: "a:1", kind: "personal" as const, serviceUrl: "", tenantId: "", botId: "" };
    const link = "https://garden.example.org/i/1";
    await messenger.send(
      to,
      {
        kind: "digest",
        links: {},
        merged: [{ kind: "restored", itemTitle: "A title", link }],
        more: 2,
        link: "https://garden.example.org",
      },
      "en",
    );
    const card = cardOf(said[0] as never);
    expect(readable(card))
      .to.include("Everyone can see what you wrote again.")
      .and.include("And 2 more messages.")
      .and.not.include("A title");
    expect(JSON.stringify(card)).to.include(link);
  });
});

describe("the language a person would like", () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await startTalk();
  });
  afterEach(() => talk.deps.close());
  const met = (changes = {}) =>
    anActivity({ type: "conversationUpdate", membersAdded: [{ id: NIA.id }, { id: BOT_ID }], ...changes });

  it("is asked in both at the first meeting, and kept for tab and bot", async () => {
    const [hello] = await talk.say(met());
    expect(faultsOf(cardOf(hello))).to.deep.equal([]);
    expect(readable(cardOf(hello)))
      .to.include("Which language would you like me to speak?")
      .and.include("Pa iaith hoffech chi i mi ei siarad?");
    const { body } = await talk.invoke(anExecute(button(cardOf(hello), "Cymraeg").data));
    expect(readable(body.value)).to.include("Croeso i Ardd Ymarfer").and.not.include("Pa iaith");
    expect((await talk.deps.store.people.person(NIA.personId))?.value.language).to.equal("cy");
  });

  it("is not asked of a group, nor by the help", async () => {
    const [hello] = await talk.say(met({ place: "groupChat", sender: FEMI }));
    expect(readable(cardOf(hello))).to.not.include("Pa iaith");
    expect(readable(await talk.sayForCard(aMessage("help")))).to.not.include("Pa iaith");
  });
});
