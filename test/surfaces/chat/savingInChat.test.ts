import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import type { DraftId } from "../../../bot/domain/ids.ts";
import { aMessage, anExecute, aSubmit, FEMI, NIA } from "../../support/activities.ts";
import { aSavedItem } from "../../support/builders.ts";
import { button, inputsOf, readable, typedIn } from "../../support/cards.ts";
import { cardOf, startTalk, type Talk } from "../../support/talk.ts";

const LONG = `What changed my carer's assessments was one opening line. ${"I ask what a good day looks like. ".repeat(12)}`;

describe("a long or forwarded text to the bot", () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await startTalk();
  });
  afterEach(() => talk.deps.close());

  const items = async () => {
    const page = await talk.deps.store.knowledge.items(FIRST_COMMUNITY, { limit: 50 });
    return page.documents.map(({ value }) => value);
  };

  it("is offered for saving, with the form under the button, and looked for meanwhile", async () => {
    const there = await aSavedItem(talk.deps, { title: "Opening a carer's assessment", text: "A good day." });
    const replies = await talk.say(aMessage(LONG));
    expect(replies).to.have.length(2);
    const offer = cardOf(replies[0]);
    expect(readable(offer)).to.include("Save this as practice knowledge?");
    expect(typedIn(offer)).to.include({
      kind: "insight",
      title: "What changed my carer's assessments was one opening line",
      text: LONG.trim(),
    });
    expect(readable(cardOf(replies[1]))).to.include(there.title);
  });

  it("is saved once, under the name of whoever wrote it", async () => {
    const [offer] = await talk.say(aMessage(LONG));
    const { data } = button(cardOf(offer), "Save");
    const inputs = { ...typedIn(cardOf(offer)), otherTopics: "carers, assessment" };
    const { body } = await talk.invoke(anExecute(data, inputs));
    expect(readable(body.value)).to.include("Saved.");
    await talk.invoke(anExecute(data, inputs));
    await talk.say(aSubmit(data, inputs));
    const [item, ...more] = await items();
    expect(more).to.deep.equal([]);
    expect(item).to.deep.include({ kind: "insight", origin: "bot", topics: ["carers", "assessment"] });
    expect(item?.author?.personId).to.equal(NIA.personId);
  });

  it("stays unnamed when a colleague saves it in a group", async () => {
    const [offer] = await talk.say(aMessage(LONG, { place: "groupChat" }));
    const { data } = button(cardOf(offer), "Save");
    await talk.invoke(anExecute(data, typedIn(cardOf(offer)), { place: "groupChat", sender: FEMI }));
    const [item] = await items();
    expect(item?.author).to.equal(undefined);
    expect(item?.savedBy).to.equal(FEMI.personId);
  });

  it("stays unnamed when it was forwarded, however short", async () => {
    const html =
      '<blockquote itemtype="http://schema.skype.com/Forward"><p>Ask twice, on different days.</p></blockquote>';
    const [offer] = await talk.say(
      aMessage("Ask twice, on different days.", {
        attachments: [{ contentType: "text/html", content: html }],
      }),
    );
    expect(typedIn(cardOf(offer))["text"]).to.equal("Ask twice, on different days.");
    await talk.invoke(anExecute(button(cardOf(offer), "Save").data, typedIn(cardOf(offer))));
    const [item] = await items();
    expect(item?.author).to.equal(undefined);
  });

  it("comes back with everything typed when something is wrong with it", async () => {
    const [offer] = await talk.say(aMessage(LONG));
    const { data } = button(cardOf(offer), "Save");
    const typed = typedIn(cardOf(offer));
    const inputs = { ...typed, kind: "poem", otherTopics: "a, b" };
    const { body } = await talk.invoke(anExecute(data, inputs));
    expect(readable(body.value)).to.include("Choose what it is");
    expect(typedIn(body.value)).to.include({ ...typed, kind: "poem", otherTopics: "a, b" });
  });

  it("asks once more when it is probably there already, and then saves it", async () => {
    await aSavedItem(talk.deps, { kind: "insight", title: LONG.slice(0, 56), text: LONG });
    const [offer] = await talk.say(aMessage(LONG));
    const inputs = typedIn(cardOf(offer));
    const { body } = await talk.invoke(anExecute(button(cardOf(offer), "Save").data, inputs));
    expect(readable(body.value)).to.include("This may be here already");
    expect(typedIn(body.value)["text"]).to.equal(LONG.trim());
    await talk.invoke(anExecute(button(body.value, "Save anyway").data, typedIn(body.value)));
    expect(await items()).to.have.length(2);
  });

  it("is kept whole as a draft when it is longer than an item, and the draft goes once it is saved", async () => {
    const veryLong = "A sentence about supervision. ".repeat(300).trim();
    const [offer] = await talk.say(aMessage(veryLong));
    const { data } = button(cardOf(offer), "Save") as unknown as { data: { verb: string; draftId: DraftId } };
    expect(readable(cardOf(offer))).to.include("longer than 6,000 characters");
    expect(String(inputsOf(cardOf(offer))["text"]?.["value"]).length).to.be.at.most(6000);
    const draft = () => talk.deps.store.people.draft(NIA.personId, data.draftId);
    expect((await draft())?.value.text).to.equal(veryLong);
    await talk.invoke(anExecute(data, typedIn(cardOf(offer))));
    expect(await draft()).to.equal(undefined);
    expect(await items()).to.have.length(1);
  });
});
