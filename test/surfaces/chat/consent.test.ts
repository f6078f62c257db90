import { expect } from "chai";
import { consentCard } from "../../../bot/cards/messageCard.ts";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import type { Item } from "../../../bot/domain/item.ts";
import { addPerspective } from "../../../bot/usecases/addPerspective.ts";
import { sendNotices } from "../../../bot/usecases/notices.ts";
import { aMessage, anExecute, aSubmit, FEMI, NIA } from "../../support/activities.ts";
import { aPerson, aSavedItem } from "../../support/builders.ts";
import { button, readable } from "../../support/cards.ts";
import { cardOf, startTalk, type Talk } from "../../support/talk.ts";

describe("the question whether a writer may be named", () => {
  let talk: Talk;
  let item: Item;
  beforeEach(async () => {
    talk = await startTalk();
    await talk.say(aMessage("help", { sender: FEMI }));
    item = await aSavedItem(talk.deps, { ownWords: false, sender: FEMI.personId });
  });
  afterEach(() => talk.deps.close());

  const now = async () => (await talk.deps.store.knowledge.item(FIRST_COMMUNITY, item.id))?.value;
  const card = () => consentCard({ itemId: item.id, communityName: "Practice" }, "en");
  const press = async (title: string, sender = FEMI) =>
    (await talk.invoke(anExecute(button(card(), title).data, {}, { sender }))).body;

  it("goes to them alone, and shows the words only when they ask", async () => {
    await sendNotices(talk.deps);
    const [said, ...more] = talk.deps.messenger.said;
    expect(more).to.deep.equal([]);
    expect(said?.message.kind).to.equal("consent-request");
    expect(said?.to.userId).to.equal(FEMI.id);
    expect(readable(card())).to.include("May we name you?").and.not.include(item.title);
    const [shown] = await talk.say(
      aSubmit(button(card(), "Show me what was saved").data, {}, { sender: FEMI }),
    );
    expect(readable(cardOf(shown))).to.include(item.text);
  });

  it("is answered with their name on it", async () => {
    const { value } = await press("Happy to be named");
    expect(readable(value)).to.include("Thank you. Your name is on it now.");
    expect((await now())?.author).to.deep.equal({ personId: FEMI.personId, name: "Femi" });
    expect(readable(cardOf(talk.replaced[0]))).to.include("Your name is on it now");
  });

  it("is answered with no name, also after another answer, in either kind of client", async () => {
    await press("Happy to be named");
    expect(
      await talk.say(aSubmit(button(card(), "Keep me unnamed").data, {}, { sender: FEMI })),
    ).to.deep.equal([]);
    expect(readable(cardOf(talk.replaced.at(-1)))).to.include("It stays without your name");
    expect((await now())?.author).to.equal(undefined);
  });

  it("takes the words out, and leaves a line where others built on them", async () => {
    await addPerspective(talk.deps, await aPerson(talk.deps, "Aled"), {
      id: talk.deps.ids.next(),
      itemId: item.id,
      text: "Ask for the opposite.",
    });
    const { value } = await press("Please remove it");
    expect(readable(value)).to.include("Your words are taken out");
    expect(await now()).to.deep.include({ text: "", title: "", wordsRemoved: true });
    const [shown] = await talk.say(aSubmit({ verb: "show", itemId: item.id } as never));
    expect(readable(cardOf(shown)))
      .to.include("(words taken out at their writer's request)")
      .and.include("Ask for the opposite.");
  });

  it("can be answered by nobody else, who learns nothing by trying", async () => {
    const answers = [];
    for (const itemId of [item.id, talk.deps.ids.next(), "guessed", "../people"]) {
      const data = { ...button(card(), "Please remove it").data, itemId };
      const { body } = await talk.invoke(anExecute(data as never, {}, { sender: NIA }));
      answers.push(JSON.stringify(body));
    }
    expect(new Set(answers)).to.have.property("size", 1);
    expect(answers[0]).to.include("could not find that");
    expect((await now())?.text).to.equal(item.text);
  });

  it("cannot be answered where others read along", async () => {
    const data = button(card(), "Happy to be named").data;
    const [reply] = await talk.say(aSubmit(data, {}, { sender: FEMI, place: "groupChat" }));
    expect(reply?.text).to.include("cannot do that here");
    expect((await now())?.author).to.equal(undefined);
  });
});
