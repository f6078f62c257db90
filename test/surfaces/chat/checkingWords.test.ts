import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import { aMessage, anExecute, aSubmit } from "../../support/activities.ts";
import { aSavedItem } from "../../support/builders.ts";
import { button, faultsOf, inputsOf, readable, typedIn } from "../../support/cards.ts";
import { cardOf, startTalk, type Talk } from "../../support/talk.ts";

const NAMED = {
  title: "How would you answer when Sarah Pritchard says yes to all?",
  text: "I visited Sarah Pritchard and her phone is 07700 900123. What would you ask Sarah Pritchard?",
};

describe("words of a form in the chat in which a person may be recognised", () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await startTalk();
  });
  afterEach(() => talk.deps.close());

  const items = async () => {
    const page = await talk.deps.store.knowledge.items(FIRST_COMMUNITY, { limit: 50 });
    return page.documents.map(({ value }) => value);
  };
  const rows = async () =>
    (await talk.deps.store.knowledge.tending(FIRST_COMMUNITY)).map(({ value }) => value);
  /** The answer to pressing a form's button with what is in the form, and what else was typed. */
  const press = async (card: unknown, title: string, inputs: object = {}, changes = {}) => {
    const { body } = await talk.invoke(
      anExecute(button(card, title).data, { ...typedIn(card), ...inputs }, changes),
    );
    return body.value;
  };
  const askForm = () => talk.sayForCard(aMessage("what do you ask?"));
  const choiceFor = (card: unknown, words: string, what: RegExp) => {
    const inputs = Object.values(inputsOf(card));
    const input = inputs.find(
      ({ id, label }) => /^finding/.test(String(id)) && String(label).includes(words),
    );
    const choices = (input?.["choices"] ?? []) as { title: string; value: string }[];
    const choice = choices.find(({ title }) => what.test(title));
    if (!input || !choice) throw new Error(`No ${what} for ${words} in ${readable(card)}`);
    return { [String(input["id"])]: choice.value };
  };
  const becauseFor = (card: unknown, words: string) => {
    const inputs = Object.values(inputsOf(card));
    const input = inputs.find(
      ({ id, label }) => /^because/.test(String(id)) && String(label).includes(words),
    );
    return String(input?.["id"]);
  };

  it("come back as they were typed, with each words once, why, and what could stand there instead", async () => {
    const again = await press(await askForm(), "Ask the community", NAMED);
    expect(faultsOf(again)).to.deep.equal([]);
    expect(typedIn(again)).to.include(NAMED);
    expect(readable(again))
      .to.include("Some of this could point to a person")
      .and.include("“Sarah Pritchard” · 3 times")
      .and.include("“07700 900123”")
      .and.match(/Use “.+” instead/)
      .and.include("This is not an identifying detail");
    expect(await items()).to.deep.equal([]);
  });

  it("are saved with the safer wording chosen, everywhere it stands", async () => {
    const again = await press(await askForm(), "Ask the community", NAMED);
    const asked = await press(again, "Ask the community", {
      ...choiceFor(again, "Sarah Pritchard", /Use “the person”|Use “someone|Use “a /),
      ...choiceFor(again, "07700 900123", /taken out/),
    });
    expect(readable(asked)).to.include("Asked.");
    const [item] = await items();
    expect(`${item?.title} ${item?.text}`).to.not.match(/Sarah|Pritchard|07700/);
    expect(item?.text).to.include("(phone number taken out)");
    expect(await rows()).to.deep.equal([]);
  });

  it("ask again about what was not settled, with what was chosen kept", async () => {
    const again = await press(await askForm(), "Ask the community", NAMED);
    const third = await press(again, "Ask the community", choiceFor(again, "07700 900123", /taken out/));
    expect(typedIn(third)["text"]).to.include("(phone number taken out)");
    expect(readable(third)).to.include("“Sarah Pritchard”").and.not.include("07700");
    expect(await items()).to.deep.equal([]);
  });

  it("need a reason where they are a stop, which goes to the gardener and not with the words", async () => {
    const again = await press(await askForm(), "Ask the community", {
      title: "Which line do you ring?",
      text: "We ring 07700 900123 after hours. Do you?",
    });
    const keep = choiceFor(again, "07700 900123", /not an identifying detail/);
    const third = await press(again, "Ask the community", keep);
    expect(readable(third)).to.include("“07700 900123”");
    const asked = await press(third, "Ask the community", {
      ...choiceFor(third, "07700 900123", /not an identifying detail/),
      [becauseFor(third, "07700 900123")]: "our own duty line",
    });
    expect(readable(asked)).to.include("Asked.");
    const [row] = await rows();
    expect(row).to.deep.include({ reason: "stop-explained", note: "our own duty line" });
    expect(JSON.stringify(row)).to.not.include("07700");
  });

  it("stay settled through a round about something else", async () => {
    const words = {
      title: "Which line do you ring?",
      text: "We ring 07700 900123, or write to a.b@example.com.",
    };
    const again = await press(await askForm(), "Ask the community", words);
    const third = await press(again, "Ask the community", {
      [becauseFor(again, "07700 900123")]: "our own duty line",
    });
    expect(readable(third)).to.include("a.b@example.com").and.not.include("“07700 900123”");
    const asked = await press(third, "Ask the community", choiceFor(third, "a.b@example.com", /by email/));
    expect(readable(asked)).to.include("Asked.");
    expect((await items())[0]?.text).to.equal("We ring 07700 900123, or write to by email.");
    expect(await rows()).to.have.length(1);
  });

  it("stay settled when what is wrong is something else", async () => {
    const words = { title: "Which line do you ring?", text: "We ring 07700 900123 after hours." };
    const again = await press(await askForm(), "Ask the community", words);
    const because = { [becauseFor(again, "07700 900123")]: "our own duty line" };
    const third = await press(again, "Ask the community", { ...because, title: " " });
    expect(readable(third)).to.include("Give it a title");
    expect(readable(await press(third, "Ask the community", { title: words.title }))).to.include("Asked.");
  });

  it("may be changed by hand instead", async () => {
    const again = await press(await askForm(), "Ask the community", NAMED);
    const asked = await press(again, "Ask the community", {
      title: "How would you ask?",
      text: "They say yes.",
    });
    expect(readable(asked)).to.include("Asked.");
  });

  it("are held in a perspective too, in the context as in the text", async () => {
    const item = await aSavedItem(talk.deps);
    const shown = await talk.sayForCard(aSubmit({ verb: "show", itemId: item.id } as never));
    const inputs = { text: "Ask for the opposite.", fitsWhen: "with Gethin Rowlands" };
    const again = await press(shown, "Add it", inputs);
    expect(typedIn(again)).to.include(inputs);
    const added = await press(again, "Add it", choiceFor(again, "Gethin Rowlands", /Use “/));
    expect(readable(added)).to.include("Thank you.").and.not.include("Gethin");
    await press(again, "Add it", choiceFor(again, "Gethin Rowlands", /Use “/));
    const thread = await talk.deps.store.knowledge.thread(FIRST_COMMUNITY, item.id);
    expect(thread?.perspectives).to.have.length(1);
  });

  it("are held in the offer to save, together with what is probably there already", async () => {
    const text = "They agree with all I say. I ask the opposite a minute later. ".repeat(6).trim();
    await aSavedItem(talk.deps, { kind: "insight", title: "They agree with all I say", text });
    const [offer] = await talk.say(aMessage(`${text} Her phone is 07700 900123.`));
    const again = await press(cardOf(offer), "Save");
    expect(readable(again)).to.include("This may be here already").and.include("“07700 900123”");
    const saved = await press(again, "Save anyway", choiceFor(again, "07700 900123", /taken out/));
    expect(readable(saved)).to.include("Saved.");
    expect(await items()).to.have.length(2);
  });

  it("are not shown to a group by a client that cannot answer one person alone", async () => {
    const form = await talk.sayForCard(aMessage("what do you ask?", { place: "groupChat" }));
    const submit = () =>
      talk.say(aSubmit(button(form, "Ask the community").data, NAMED, { place: "groupChat" }));
    const [refused, ...more] = await submit();
    expect(more).to.deep.equal([]);
    expect(refused?.text).to.include("Open your own chat with me").and.not.include("Sarah");
    await talk.say(aMessage("help"));
    expect(await submit()).to.deep.equal([]);
    const [said] = talk.deps.messenger.said;
    expect(said?.to.kind).to.equal("personal");
    expect(said?.message).to.deep.include({ kind: "words-back", words: `${NAMED.title}\n${NAMED.text}` });
    expect(talk.replaced).to.deep.equal([]);
    expect(await items()).to.deep.equal([]);
  });

  it("are written down in no log", async () => {
    const again = await press(await askForm(), "Ask the community", NAMED);
    await press(again, "Ask the community", choiceFor(again, "07700 900123", /taken out/));
    expect(JSON.stringify(talk.deps.log.lines)).to.not.match(/Sarah|07700/);
  });

  it("are asked about in Welsh", async () => {
    await talk.say(aMessage("Cymraeg"));
    const again = await press(await askForm(), "Gofyn i'r gymuned", NAMED);
    expect(readable(again))
      .to.include("A ellid adnabod rhywun")
      .and.match(/Defnyddio “.+” yn lle hynny/);
  });
});
