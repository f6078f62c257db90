import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import type { ItemId } from "../../../bot/domain/ids.ts";
import { dailyId } from "../../../bot/domain/participation.ts";
import { aMessage, anExecute, aSubmit, FEMI, NIA } from "../../support/activities.ts";
import { aPerson, aSavedItem } from "../../support/builders.ts";
import { button, inputsOf, readable, typedIn } from "../../support/cards.ts";
import { cardOf, startTalk, type Talk } from "../../support/talk.ts";

describe("asking the bot", () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await startTalk();
  });
  afterEach(() => talk.deps.close());

  const items = async () => {
    const page = await talk.deps.store.knowledge.items(FIRST_COMMUNITY, { limit: 50 });
    return page.documents.map(({ value }) => value);
  };

  it("shows the best three of what is there, and a way to ask if it is none of them", async () => {
    for (let i = 1; i <= 5; i++)
      await aSavedItem(talk.deps, {
        title: `Supervision that helps, part ${i}`,
        text: `Supervision idea ${i}`,
      });
    const card = await talk.sayForCard(aMessage("supervision that helps"));
    expect(readable(card).match(/^Supervision that helps, part/gm)).to.have.length(3);
    expect(readable(card)).to.include("3 items found.").and.include("None of these: ask the community");
    expect(typedIn(card)).to.deep.equal({
      title: "supervision that helps",
      text: "supervision that helps",
      unnamed: "false",
    });
  });

  it("shows the item chosen, with its perspectives, under the list", async () => {
    const item = await aSavedItem(talk.deps);
    const found = await talk.sayForCard(aMessage("capacity"));
    const row = button(found, `Show here: ${item.title}`);
    const card = await talk.sayForCard(aSubmit(row.data));
    expect(readable(card)).to.include(item.text).and.include("No perspective yet");
    expect(button(card, "Open")).to.include({ url: `https://garden.example.org/i/${item.id}` });
    expect(talk.replaced).to.deep.equal([]);
  });

  for (const word of ["ask", "gofyn"]) {
    it(`takes “${word}”, as the list of commands puts it in front, for the command and not for the question`, async () => {
      const card = await talk.sayForCard(aMessage(`${word} how do you hand over a case?`));
      expect(inputsOf(card)["title"]).to.include({ value: "how do you hand over a case?" });
      const [answer] = await talk.say(aMessage(word));
      expect(answer?.text).to.include("Type a question");
    });
  }

  it("offers to ask the community when nothing is there, with the question filled in to be changed", async () => {
    const card = await talk.sayForCard(aMessage("How do you hand over a case before maternity leave?"));
    expect(readable(card)).to.include("Nothing yet on that");
    expect(inputsOf(card)["title"]).to.include({
      value: "How do you hand over a case before maternity leave?",
      isRequired: true,
    });
  });

  it("offers to ask, with the nearest there is, when nothing found really fits", async () => {
    const item = await aSavedItem(talk.deps);
    const { search } = talk.deps;
    const found = search.search.bind(search);
    search.search = (query) => ({ ...found(query), weak: true });
    const card = await talk.sayForCard(aMessage("capacity of the minibus"));
    expect(readable(card)).to.include("Nothing yet on that").and.include("The nearest there is");
    expect(button(card, `Show here: ${item.title}`).data.verb).to.equal("show");
    expect(typedIn(card)["title"]).to.equal("capacity of the minibus");
  });

  it("counts that an item was opened, without who opened it", async () => {
    const item = await aSavedItem(talk.deps);
    await talk.say(aSubmit({ verb: "show", itemId: item.id } as never));
    const daily = await talk.deps.store.knowledge.daily(FIRST_COMMUNITY, dailyId(item.id, "2026-11-24"));
    expect(daily?.value.counts).to.include({ opened: 1 });
    expect(JSON.stringify(daily)).to.not.include(NIA.aadObjectId);
  });

  it("makes a question of it, asked under the person's own name", async () => {
    const card = await talk.sayForCard(aMessage("handover before leave?"));
    const { data } = button(card, "Ask the community");
    const inputs = { title: "How do you hand over?", text: "I leave in May." };
    const { status, body } = await talk.invoke(anExecute(data, inputs));
    expect(status).to.equal(200);
    expect(body.type).to.equal("application/vnd.microsoft.card.adaptive");
    expect(readable(body.value)).to.include("Asked.").and.include("How do you hand over?");
    const [item] = await items();
    expect(item).to.deep.include({ kind: "question", ...inputs, origin: "bot" });
    expect(item?.author).to.deep.equal({ personId: NIA.personId, name: "Nia" });
  });

  it("makes one question of a press sent twice, and another of a colleague's press", async () => {
    const { data } = button(await talk.sayForCard(aMessage("handover?")), "Ask the community");
    const inputs = { title: "How do you hand over?", text: "I leave in May." };
    await talk.invoke(anExecute(data, inputs));
    await talk.invoke(anExecute(data, inputs));
    await talk.say(aSubmit(data, inputs));
    expect(await items()).to.have.length(1);
    await talk.invoke(anExecute(data, inputs, { sender: FEMI }));
    expect(await items()).to.have.length(2);
  });

  it("gives the form back with what was typed when something is missing, through Execute and Submit alike", async () => {
    const { data } = button(await talk.sayForCard(aMessage("handover?")), "Ask the community");
    const inputs = { title: "   ", text: "I leave in May." };
    const { body } = await talk.invoke(anExecute(data, inputs));
    expect(readable(body.value)).to.include("Give it a title");
    expect(typedIn(body.value)).to.include(inputs);
    const [reply] = await talk.say(aSubmit(data, inputs));
    expect(reply).to.equal(undefined);
    expect(typedIn(cardOf(talk.replaced[0]))).to.include(inputs);
    expect(await items()).to.deep.equal([]);
  });

  it("adds a perspective in place, once however often it is sent, and a second one when the words differ", async () => {
    const item = await aSavedItem(talk.deps, {}, await aPerson(talk.deps, "Femi"));
    const row = button(await talk.sayForCard(aMessage("capacity")), `Show here: ${item.title}`);
    const { data } = button(await talk.sayForCard(aSubmit(row.data)), "Add it");
    const inputs = { text: "Ask for the opposite a minute later.", fitsWhen: "with people who say yes" };
    const { body } = await talk.invoke(anExecute(data, inputs));
    expect(readable(body.value))
      .to.include("Thank you.")
      .and.include("1 perspective")
      .and.include(inputs.text);
    await talk.invoke(anExecute(data, inputs));
    await talk.say(aSubmit(data, inputs));
    const count = async () =>
      (await talk.deps.store.knowledge.thread(FIRST_COMMUNITY, item.id))?.perspectives.length;
    expect(await count()).to.equal(1);
    await talk.invoke(anExecute(data, { ...inputs, text: "Use pictures." }));
    await talk.invoke(anExecute(data, inputs, { sender: FEMI }));
    expect(await count()).to.equal(3);
  });

  it("gives a perspective back when its item is gone, and says the same of one that never was", async () => {
    const made = { verb: "perspective", seed: talk.deps.ids.next() };
    const answers = [];
    for (const itemId of [talk.deps.ids.next(), "guessed", "../../people"]) {
      const { body } = await talk.invoke(
        anExecute({ ...made, itemId } as never, { text: "kept", fitsWhen: "" }),
      );
      expect(typedIn(body.value)["text"]).to.equal("kept");
      answers.push(body.value.fallbackText);
    }
    expect(new Set(answers)).to.have.property("size", 1);
  });

  it("answers in the open in a group, and what is asked there is there for everyone", async () => {
    const found = await talk.sayForCard(aMessage("handover before leave?", { place: "groupChat" }));
    expect(typedIn(found)["title"]).to.equal("handover before leave?");
    const { data } = button(found, "Ask the community");
    await talk.invoke(anExecute(data, { title: "How?", text: "Tell me." }, { place: "groupChat" }));
    expect(readable(cardOf(talk.replaced[0])))
      .to.include("How?")
      .and.not.include("Asked.");
  });

  it("shows nothing of a closed community in a group, though the asker may read it", async () => {
    const item = await aSavedItem(talk.deps);
    const stored = (await talk.deps.store.communities.all())[0];
    if (!stored) throw new Error("There is a first community");
    await talk.deps.store.communities.write([
      { replace: { ...stored.value, open: false }, version: stored.version },
    ]);
    expect(readable(await talk.sayForCard(aMessage("capacity")))).to.include(item.title);
    expect(readable(await talk.sayForCard(aMessage("capacity", { place: "channel" })))).to.not.include(
      item.title,
    );
  });

  it("speaks Welsh to whoever chose it, in every answer", async () => {
    const [chosen] = await talk.say(aMessage("Cymraeg"));
    expect(chosen?.text).to.include("Cymraeg");
    const card = await talk.sayForCard(aMessage("handover?"));
    expect(readable(card)).to.include("Dim byd am hynny eto");
    const { data } = button(card, "Gofyn i'r gymuned");
    const { body } = await talk.invoke(anExecute(data, { title: "", text: "t" }));
    expect(readable(body.value)).to.include("Rhowch deitl iddo");
    const [back] = await talk.say(aMessage("English"));
    expect(back?.text).to.include("speak English");
  });

  it("goes by the client's language until a choice is made", async () => {
    expect(readable(await talk.sayForCard(aMessage("handover?", { locale: "cy-GB" })))).to.include(
      "Dim byd am hynny eto",
    );
  });

  it("answers help and cymorth, whatever their case", async () => {
    for (const word of ["help", "Help.", "CYMORTH", "?"])
      expect(readable(await talk.sayForCard(aMessage(word)))).to.include("What I can do");
  });

  it("says what to do with what it cannot read", async () => {
    const file = [{ contentType: "application/vnd.microsoft.teams.file.download.info", content: {} }];
    const answers: [Partial<Record<string, unknown>>, RegExp][] = [
      [{ text: "", attachments: file }, /not files or pictures yet/],
      [{ text: undefined }, /did not catch any words/],
      [{ text: "   \n " }, /did not catch any words/],
      [{ text: "🙂🙂" }, /did not catch any words/],
      [{ text: undefined, value: { verb: "fly" } }, /older card/],
      [{ text: undefined, value: "text" }, /older card/],
    ];
    for (const [changes, expected] of answers) {
      const [reply] = await talk.say(aMessage("", changes));
      expect(reply?.text, JSON.stringify(changes)).to.match(expected);
    }
  });

  it("takes its own name out of what was said, and leaves other names as words", async () => {
    const text = "<at>Practice Garden</at> what did <at>Nerys</at> say about handover?";
    const entities = [
      {
        type: "mention",
        text: "<at>Practice Garden</at>",
        mentioned: { id: "28:b07b07b0-7b07-4b07-8b07-b07b07b07b07" },
      },
      { type: "mention", text: "<at>Nerys</at>", mentioned: { id: "29:nerys" } },
    ];
    const card = await talk.sayForCard(aMessage("", { place: "groupChat", text, entities }));
    expect(typedIn(card)["title"]).to.equal("what did Nerys say about handover?");
  });

  it("writes down nothing of what was said", async () => {
    await talk.say(aMessage("a very secret handover"));
    await talk.say(aSubmit({ verb: "ask", seed: "no" } as never, { title: "a very secret title" }));
    expect(JSON.stringify(talk.deps.log.lines)).to.not.include("secret");
    expect(talk.deps.log.lines.map(({ event }) => event)).to.include("turn.refused");
  });

  it("keeps the words and says so when the store is away", async () => {
    const { data } = button(await talk.sayForCard(aMessage("handover?")), "Ask the community");
    const { people } = talk.deps.store;
    const { PracticeError } = await import("../../../bot/domain/errors.ts");
    people.person = async () => {
      throw new PracticeError("unavailable");
    };
    const inputs = { title: "How do you hand over?", text: "I leave in May." };
    const { body } = await talk.invoke(anExecute(data, inputs));
    expect(typedIn(body.value)).to.include(inputs);
    expect(readable(body.value)).to.include("We cannot reach the store just now");
    const [reply] = await talk.say(aMessage("anything"));
    expect(reply?.text).to.include("We cannot reach the store just now");
  });

  it("reads a thread by its id alone only for those who may read it", async () => {
    const item = await aSavedItem(talk.deps);
    const stored = (await talk.deps.store.communities.all())[0];
    if (!stored) throw new Error("There is a first community");
    await talk.deps.store.communities.write([
      { replace: { ...stored.value, open: false }, version: stored.version },
    ]);
    const show = (itemId: string) =>
      talk.say(aSubmit({ verb: "show", itemId } as never, {}, { sender: FEMI }));
    const [foreign] = await show(item.id);
    const [missing] = await show(talk.deps.ids.next() as ItemId);
    expect(foreign?.text).to.equal(missing?.text).and.to.include("could not find that");
  });
});
