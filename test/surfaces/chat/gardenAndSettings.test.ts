import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import { addPerspective } from "../../../bot/usecases/addPerspective.ts";
import { aMessage, anExecute, aSubmit, FEMI, NIA } from "../../support/activities.ts";
import { aPerson, aReachable, aSavedItem } from "../../support/builders.ts";
import { button, faultsOf, readable, typedIn } from "../../support/cards.ts";
import { cardOf, startTalk, type Talk } from "../../support/talk.ts";

describe("what the bot tells a person of themselves", () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await startTalk();
  });
  afterEach(() => talk.deps.close());

  const person = async () => (await talk.deps.store.people.person(NIA.personId))?.value;

  it("is their garden in counts, without a word of what they wrote", async () => {
    expect(readable(await talk.sayForCard(aMessage("my garden")))).to.include(
      "not saved or asked anything yet",
    );
    const item = await aSavedItem(talk.deps);
    await aSavedItem(talk.deps, { unnamed: true, title: "A secret question?" });
    const femi = await aPerson(talk.deps, "Femi");
    await addPerspective(talk.deps, femi, { id: talk.deps.ids.next(), itemId: item.id, text: "Ask twice." });
    await aSavedItem(talk.deps, { ownWords: false, sender: NIA.personId, title: "Of hers" }, femi);
    for (const words of ["My garden", "fy ngardd"]) {
      const card = await talk.sayForCard(aMessage(words));
      expect(faultsOf(card)).to.deep.equal([]);
      expect(readable(card))
        .to.include("You wrote 2 things.")
        .and.include("One perspective from others")
        .and.include("One of them appears within the hour.")
        .and.include("One question about your words waits for you.");
      expect(readable(card)).to.not.match(/secret|Of hers|capacity/);
      expect(button(card, "Open my garden")).to.include({ url: talk.deps.links.garden() });
      expect(button(card, "Waiting for me")).to.include({ url: talk.deps.links.waitingForMe() });
    }
  });

  it("is nothing at all where others read along", async () => {
    await aSavedItem(talk.deps);
    for (const words of ["my garden", "quiet", "tawel"])
      for (const place of ["groupChat", "channel"] as const) {
        const [reply] = await talk.say(aMessage(words, { place }));
        expect(reply?.attachments ?? []).to.deep.equal([]);
        expect(reply?.text).to.match(/for you alone/);
      }
  });

  it("is how quiet it is, to be changed on the card", async () => {
    const card = await talk.sayForCard(aMessage("quiet"));
    expect(typedIn(card)).to.deep.equal({
      "thread-news": "true",
      prompt: "true",
      digest: "true",
      digestDay: "4",
      digestPause: "0",
      language: "en",
    });
    const { data } = button(card, "Keep these settings");
    const inputs = { ...typedIn(card), digest: "false", prompt: "false", language: "cy" };
    const { body } = await talk.invoke(anExecute(data, inputs));
    expect(readable(body.value)).to.include("Byddaf yn cadw at hynny");
    expect(typedIn(body.value)).to.deep.equal(inputs);
    expect(await person()).to.deep.include({ switchedOff: ["prompt", "digest"], language: "cy" });
    expect(typedIn(await talk.sayForCard(aMessage("tawel")))).to.include({ digest: "false" });
    // What is not sent is not changed.
    expect(await talk.say(aSubmit(data, { digest: "true" }))).to.deep.equal([]);
    expect(await person()).to.deep.include({ switchedOff: ["prompt"], language: "cy" });
    expect(typedIn(cardOf(talk.replaced.at(-1)))).to.include({ digest: "true", prompt: "false" });
  });

  it("offers the gardeners' note to gardeners alone", async () => {
    await aReachable(talk.deps, "Nia", { roles: { [FIRST_COMMUNITY]: ["member", "gardener"] } });
    expect(typedIn(await talk.sayForCard(aMessage("quiet")))).to.include({ "gardener-note": "true" });
  });

  it("changes nobody else's settings, whoever presses", async () => {
    const { data } = button(await talk.sayForCard(aMessage("quiet")), "Keep these settings");
    await talk.invoke(anExecute(data, { digest: "false" }, { sender: FEMI }));
    expect((await person())?.switchedOff ?? []).to.deep.equal([]);
  });

  it("is where to turn with an urgent concern, in the help and the welcome", async () => {
    const stored = (await talk.deps.store.communities.all()).find(
      ({ value }) => value.id === FIRST_COMMUNITY,
    );
    if (!stored) throw new Error("There is a first community");
    const safeguardingRoute = "Ring the duty desk";
    await talk.deps.store.communities.write([
      { replace: { ...stored.value, safeguardingRoute }, version: stored.version },
    ]);
    const english = readable(await talk.sayForCard(aMessage("help")));
    expect(english)
      .to.include("Not a case record")
      .and.include(`For an urgent concern: ${safeguardingRoute}`);
    const welsh = readable(await talk.sayForCard(aMessage("cymorth", { locale: "cy-GB", sender: FEMI })));
    expect(welsh).to.include(`Ar gyfer pryder brys: ${safeguardingRoute}`);
  });
});
