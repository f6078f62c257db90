import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import { publishWaiting } from "../../../bot/usecases/publishWaiting.ts";
import { aMessage, anExecute, aSubmit, FEMI, NIA } from "../../support/activities.ts";
import { aPerson, aSavedItem } from "../../support/builders.ts";
import { button, readable, typedIn } from "../../support/cards.ts";
import { cardOf, startTalk, type Talk } from "../../support/talk.ts";

const WORDS = { title: "How do you say no?", text: "I find it hard to say no.", unnamed: "true" };

describe("saving without a name, in the chat", () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await startTalk();
  });
  afterEach(() => talk.deps.close());

  const items = async () => {
    const page = await talk.deps.store.knowledge.items(FIRST_COMMUNITY, { limit: 50 });
    return page.documents.map(({ value }) => value);
  };
  const waiting = async () => (await talk.deps.store.waiting.all()).length;
  const askIn = async (place: "personal" | "groupChat" | "channel") =>
    button(await talk.sayForCard(aMessage("saying no?", { place })), "Ask the community").data;
  const published = async () => {
    talk.deps.clock.forward(3 * 3_600_000);
    await publishWaiting(talk.deps);
  };

  it("is offered in every form, with what it means", async () => {
    const item = await aSavedItem(talk.deps);
    const forms = [
      await talk.sayForCard(aMessage("saying no?")),
      await talk.sayForCard(aSubmit({ verb: "show", itemId: item.id } as never)),
      cardOf((await talk.say(aMessage("A long thing about saying no. ".repeat(20))))[0]),
    ];
    for (const form of forms) {
      expect(typedIn(form)["unnamed"]).to.equal("false");
      expect(readable(form))
        .to.include("Save without my name")
        .and.include(
          "Nobody sees who wrote it. It appears in 5 to 60 minutes. A hidden name is still personal data",
        );
    }
  });

  it("answers the asker, shows the words nowhere, and publishes them later without a name", async () => {
    const { body } = await talk.invoke(anExecute(await askIn("personal"), WORDS));
    expect(readable(body.value)).to.include("Kept without your name").and.not.include(WORDS.title);
    expect(await items()).to.deep.equal([]);
    expect(await waiting()).to.equal(1);
    await published();
    const [item] = await items();
    expect(item).to.deep.include({ title: WORDS.title, text: WORDS.text });
    expect(item).to.not.have.any.keys("author", "savedBy");
    expect(JSON.stringify(item)).to.not.include(NIA.aadObjectId);
  });

  it("makes one thing of a press sent twice", async () => {
    const data = await askIn("personal");
    await talk.invoke(anExecute(data, WORDS));
    await talk.say(aSubmit(data, WORDS));
    expect(await waiting()).to.equal(1);
  });

  for (const place of ["groupChat", "channel"] as const)
    it(`is answered in a ${place} to the presser alone`, async () => {
      const item = await aSavedItem(talk.deps, {}, await aPerson(talk.deps, "Femi"));
      const shown = await talk.sayForCard(aSubmit({ verb: "show", itemId: item.id } as never, {}, { place }));
      const asked = await askIn(place);
      const inputs = { text: "I say it twice.", fitsWhen: "", unnamed: "true" };
      const perspective = anExecute(button(shown, "Add it").data, inputs, { place });
      for (const activity of [anExecute(asked, WORDS, { place }), perspective]) {
        const { body } = await talk.invoke(activity);
        expect(readable(body.value)).to.match(/kept without your name/i);
        expect(readable(body.value)).to.not.include("I say it twice").and.not.include("1 perspective");
      }
      expect(talk.replaced).to.deep.equal([]);
      expect(talk.deps.messenger.said).to.deep.equal([]);
      const thread = await talk.deps.store.knowledge.thread(FIRST_COMMUNITY, item.id);
      expect(thread?.item.value.counts.perspectives).to.equal(0);
      expect(await waiting()).to.equal(2);
    });

  for (const place of ["groupChat", "channel"] as const)
    it(`is told in the presser's own chat where a ${place} could not be kept out`, async () => {
      await talk.say(aMessage("help"));
      expect(await talk.say(aSubmit(await askIn(place), WORDS, { place }))).to.deep.equal([]);
      expect(talk.replaced).to.deep.equal([]);
      const [said, ...more] = talk.deps.messenger.said;
      expect(more).to.deep.equal([]);
      expect(said?.to.conversationId).to.equal("19:personal");
      expect(said?.message).to.deep.equal({ kind: "kept-unnamed", link: talk.deps.links.garden() });
      expect(await waiting()).to.equal(1);
    });

  it("is refused where nobody could be told alone, before anything is kept, in words that expose nobody", async () => {
    const data = await askIn("groupChat");
    const [reply, ...more] = await talk.say(aSubmit(data, WORDS, { place: "groupChat" }));
    expect(more).to.deep.equal([]);
    expect(reply?.text)
      .to.include("Nothing was saved")
      .and.not.match(/name|Nia|no\?/i);
    expect(talk.replaced).to.deep.equal([]);
    expect(await waiting()).to.equal(0);
  });

  it("puts nothing into the group when it fails there", async () => {
    await talk.say(aMessage("help"));
    const data = await askIn("groupChat");
    expect(await talk.say(aSubmit(data, { ...WORDS, title: " " }, { place: "groupChat" }))).to.deep.equal([]);
    const [said] = talk.deps.messenger.said;
    expect(said?.message).to.deep.include({ kind: "words-back", words: WORDS.text });
    const { people } = talk.deps.store;
    const { PracticeError } = await import("../../../bot/domain/errors.ts");
    people.person = async () => {
      throw new PracticeError("unavailable");
    };
    const [reply] = await talk.say(aSubmit(data, WORDS, { place: "groupChat" }));
    expect(reply?.text).to.include("We cannot reach the store");
    expect(talk.replaced).to.deep.equal([]);
  });

  it("comes back in its form with the box still ticked when something is wrong", async () => {
    const { body } = await talk.invoke(anExecute(await askIn("personal"), { ...WORDS, title: "" }));
    expect(typedIn(body.value)).to.include({ unnamed: "true", text: WORDS.text });
  });

  it("remembers no card for it", async () => {
    const item = await aSavedItem(talk.deps, {}, await aPerson(talk.deps, "Femi"));
    await talk.invoke(anExecute(await askIn("personal"), WORDS));
    const data = { verb: "perspective", itemId: item.id, seed: talk.deps.ids.next() };
    await talk.invoke(anExecute(data, { text: "I say it twice.", unnamed: true }));
    const cards = await talk.deps.store.knowledge.postedCards(FIRST_COMMUNITY, item.id);
    // The answer to the question lists what comes nearest, before anything was kept.
    expect(cards.filter(({ value }) => value.shows !== "list")).to.deep.equal([]);
  });

  it("is as named as ever with the box left alone, or sent as nothing at all", async () => {
    for (const unnamed of ["false", "", undefined, null, false, "yes"])
      await talk.invoke(anExecute(await askIn("personal"), { ...WORDS, unnamed }));
    expect((await items()).every(({ author }) => author?.personId === NIA.personId)).to.equal(true);
    expect(await items()).to.have.length(6);
  });

  it("shows in no card what waits or is held, not even to its author", async () => {
    const item = await aSavedItem(talk.deps, {}, await aPerson(talk.deps, "Femi"));
    const data = { verb: "perspective", itemId: item.id, seed: talk.deps.ids.next() };
    await talk.invoke(anExecute(data, { text: "I say it twice.", unnamed: "true" }));
    const show = (changes = {}) =>
      talk.sayForCard(aSubmit({ verb: "show", itemId: item.id } as never, {}, changes));
    for (const changes of [{}, { place: "groupChat" }, { sender: FEMI }])
      expect(readable(await show(changes as never))).to.not.include("I say it twice");
    await published();
    expect(readable(await show())).to.not.include("I say it twice");
  });
});
