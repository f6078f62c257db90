import { expect } from "chai";
import type { Press } from "../../../bot/cards/cardActions.ts";
import { promptViewOf } from "../../../bot/cards/itemView.ts";
import { promptCard } from "../../../bot/cards/promptCard.ts";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import type { Item } from "../../../bot/domain/item.ts";
import { publishWaiting } from "../../../bot/usecases/publishWaiting.ts";
import { aMessage, anExecute, aSubmit, FEMI } from "../../support/activities.ts";
import { button, inputsOf, readable, typedIn } from "../../support/cards.ts";
import { aMinute, aRunningCalendar, postsOf, recordedCourier } from "../../support/prompts.ts";
import { startTalk, type Talk } from "../../support/talk.ts";

const REPLY = "I ask what a good day looks like.";

describe("a prompt in a channel", () => {
  let talk: Talk;
  let item: Item;
  beforeEach(async () => {
    talk = await startTalk();
    const courier = recordedCourier();
    await aRunningCalendar(talk.deps);
    await talk.deps.clock.forward(7 * 24 * 3_600_000);
    await aMinute(talk.deps, courier);
    const asked = courier.asked[0]?.item;
    if (!asked) throw new Error("The calendar asks on Tuesdays");
    item = asked;
  });
  afterEach(() => talk.deps.close());

  const posted = () => promptCard(promptViewOf({ item, communityName: "Practice community" }, talk.deps));
  const english = () => button(posted(), "Share it").data as { verb: "share" } & Record<string, unknown>;
  const inputs = (changes: object = {}) => ({
    reply_en: REPLY,
    unnamed_en: "false",
    reply_cy: "",
    ...changes,
  });
  const inChannel = { place: "channel" as const };
  const thread = () => talk.deps.store.knowledge.thread(FIRST_COMMUNITY, item.id);
  const perspectives = async () => (await thread())?.perspectives.map(({ value }) => value) ?? [];

  it("asks in both languages and takes a reply in either, as a perspective on its item", async () => {
    expect(readable(posted()))
      .to.include(item.prompt?.words.en)
      .and.include(item.prompt?.words.cy)
      .and.include("Be the first")
      .and.include("Byddwch y cyntaf");
    const { body } = await talk.invoke(anExecute(english(), inputs(), inChannel));
    expect(readable(body.value))
      .to.include("Thank you. Your reply is there for everyone now.")
      .and.include("Shared so far: 1");
    expect(readable(body.value)).to.not.include(REPLY);
    const welsh = button(posted(), "Ei rannu").data;
    const reply = { reply_cy: "Rwy'n gofyn am ddiwrnod da.", unnamed_cy: "false", reply_en: "left over" };
    await talk.invoke(anExecute(welsh, reply, { ...inChannel, sender: FEMI, locale: "cy-GB" }));
    expect((await perspectives()).map(({ text, author }) => [text, author?.name])).to.have.deep.members([
      [REPLY, "Nia"],
      ["Rwy'n gofyn am ddiwrnod da.", "Femi"],
    ]);
    // The others' card is left alone for now: somebody may be typing into it.
    expect(talk.replaced).to.deep.equal([]);
    expect(talk.deps.messenger.said).to.deep.equal([]);
  });

  it("makes one reply of a press sent twice", async () => {
    const data = english();
    await talk.invoke(anExecute(data, inputs(), inChannel));
    await talk.say(aSubmit(data, inputs(), inChannel));
    expect(await perspectives()).to.have.length(1);
  });

  it("keeps a reply without a name until later, tells the replier alone, and counts it once it appeared", async () => {
    const { body } = await talk.invoke(anExecute(english(), inputs({ unnamed_en: "true" }), inChannel));
    expect(readable(body.value))
      .to.include("kept without your name")
      .and.include("Be the first")
      .and.not.include(REPLY);
    expect(await perspectives()).to.deep.equal([]);
    talk.deps.clock.forward(3_600_000);
    await publishWaiting(talk.deps);
    const [kept] = await perspectives();
    expect(kept).to.include({ text: REPLY });
    expect(kept).to.not.have.property("author");
  });

  it("has possible identifying details settled in the card, and nothing is kept before", async () => {
    const text = "Dorothy Hughes of 14 Mill Road likes it.";
    const { body } = await talk.invoke(anExecute(english(), inputs({ reply_en: text }), inChannel));
    expect(readable(body.value)).to.include("Could somebody be recognised by this?");
    expect(typedIn(body.value)["reply_en"]).to.equal(text);
    expect(await perspectives()).to.deep.equal([]);
    const choices = Object.fromEntries(
      Object.entries(inputsOf(body.value))
        .filter(([id]) => id.startsWith("finding"))
        .map(([id, { choices: all }]) => [id, (all as { value: string }[])[0]?.value]),
    );
    const again = await talk.invoke(
      anExecute(
        button(body.value, "Share it").data,
        { ...inputs({ reply_en: text }), ...choices },
        inChannel,
      ),
    );
    expect(readable(again.body.value)).to.include("Thank you");
    expect((await perspectives())[0]?.text)
      .to.not.include("Dorothy")
      .and.not.include("14 Mill Road");
  });

  it("gives words back that could not be kept: too long, or the store away", async () => {
    const { write } = talk.deps.store.knowledge;
    const long = "x".repeat(30_000);
    const tooLong = await talk.invoke(anExecute(english(), inputs({ reply_en: long }), inChannel));
    expect(readable(tooLong.body.value)).to.include("The text is too long");
    expect(typedIn(tooLong.body.value)["reply_en"]).to.equal(long);
    talk.deps.store.knowledge.write = () => Promise.reject(new Error("away"));
    const away = await talk.invoke(anExecute(english(), inputs({ unnamed_en: "true" }), inChannel));
    talk.deps.store.knowledge.write = write;
    // Without a name it needs no more than the sealed queue: kept.
    expect(readable(away.body.value)).to.include("kept without your name");
    talk.deps.store.knowledge.write = () => Promise.reject(new Error("away"));
    const named = await talk.invoke(anExecute(english(), inputs({ reply_en: "Another one." }), inChannel));
    talk.deps.store.knowledge.write = write;
    expect(typedIn(named.body.value)).to.include({ reply_en: "Another one.", unnamed_en: "false" });
    expect(readable(named.body.value)).to.include("Nothing you typed is lost");
    expect(await perspectives()).to.deep.equal([]);
  });

  describe("pressed in a client that can answer nobody alone", () => {
    it("thanks the replier in their own chat and shows the channel nothing", async () => {
      await talk.say(aMessage("help"));
      expect(await talk.say(aSubmit(english(), inputs(), inChannel))).to.deep.equal([]);
      expect(talk.replaced).to.deep.equal([]);
      expect(talk.deps.messenger.said.map(({ message }) => message.kind)).to.deep.equal(["shared"]);
      expect(await perspectives()).to.have.length(1);
    });

    it("shows the new count where the replier has no chat with the bot, and not who it was", async () => {
      expect(await talk.say(aSubmit(english(), inputs(), inChannel))).to.deep.equal([]);
      const [card] = talk.replaced;
      expect(readable(card))
        .to.include("Shared so far: 1")
        .and.not.include("Thank you")
        .and.not.include("Nia");
    });

    it("gives words with findings back in the replier's own chat, or leaves them in the card", async () => {
      const found = inputs({ reply_en: "Call Dorothy Hughes on 07700 900123." });
      const [said] = await talk.say(aSubmit(english(), found, inChannel));
      expect(said?.text).to.include("what was typed is still in the card");
      expect(talk.replaced).to.deep.equal([]);
      await talk.say(aMessage("help"));
      expect(await talk.say(aSubmit(english(), found, inChannel))).to.deep.equal([]);
      const [message] = talk.deps.messenger.said;
      expect(message?.message).to.deep.include({ kind: "words-back", words: found.reply_en });
      expect(await perspectives()).to.deep.equal([]);
    });

    it("leaves the prompt where it is when the store is away", async () => {
      const { person } = talk.deps.store.people;
      talk.deps.store.people.person = () => Promise.reject(new Error("away"));
      const [said, ...more] = await talk.say(aSubmit(english(), inputs(), inChannel));
      talk.deps.store.people.person = person;
      expect(said?.text).to.be.a("string").and.not.include(REPLY);
      expect(more).to.deep.equal([]);
      expect(talk.replaced).to.deep.equal([]);
    });
  });

  it("shows a found prompt with what was shared, and says of none that its words were taken out", async () => {
    const show: Press = { verb: "show", itemId: item.id };
    const card = await talk.sayForCard(aSubmit(show));
    expect(readable(card)).to.include(item.title).and.not.include("taken out");
    expect(await postsOf(talk.deps)).to.have.length(1);
  });
});
