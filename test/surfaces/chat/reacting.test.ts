import { expect } from "chai";
import { itemCard } from "../../../bot/cards/itemCard.ts";
import { itemViewOf } from "../../../bot/cards/itemView.ts";
import { promptCard } from "../../../bot/cards/promptCard.ts";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import type { Item } from "../../../bot/domain/item.ts";
import { addPerspective } from "../../../bot/usecases/addPerspective.ts";
import { aMessage, anExecute, aSubmit, FEMI, NIA } from "../../support/activities.ts";
import { aPerson, aSavedItem } from "../../support/builders.ts";
import { button, readable } from "../../support/cards.ts";
import { startTalk, type Talk } from "../../support/talk.ts";

describe("reacting on cards", () => {
  let talk: Talk;
  let item: Item;
  beforeEach(async () => {
    talk = await startTalk();
    const colleague = await aPerson(talk.deps, "Aled");
    item = await aSavedItem(talk.deps, { title: "Capacity and yes" }, colleague);
    const of = { id: talk.deps.ids.next(), itemId: item.id, text: "Show photos." };
    await addPerspective(talk.deps, colleague, of);
  });
  afterEach(() => talk.deps.close());

  const posted = async () => {
    const thread = await talk.deps.store.knowledge.thread(FIRST_COMMUNITY, item.id);
    if (!thread) throw new Error("Just saved");
    const perspectives = thread.perspectives.map(({ value }) => value);
    return itemCard(
      itemViewOf({ item: thread.item.value, perspectives, communityName: "Practice community" }, talk.deps),
      "en",
    );
  };
  const counts = async () =>
    (await talk.deps.store.knowledge.item(FIRST_COMMUNITY, item.id))?.value.counts.reactions;
  const inChannel = { place: "channel" as const };

  it("takes one tap, ticks it for whoever tapped, and is taken back by another", async () => {
    const first = await talk.invoke(anExecute(button(await posted(), "Helpful").data));
    expect(readable(first.body.value)).to.include("✓ Helpful · 1").and.include("Tap again to take it back");
    const tap = button(first.body.value, "✓ Helpful · 1").data;
    const second = await talk.invoke(anExecute(tap));
    expect(readable(second.body.value)).to.include("Helpful\n").and.include("Taken back.");
    expect((await counts())?.helpful).to.equal(0);
  });

  it("says of a perspective that it helped", async () => {
    const { body } = await talk.invoke(anExecute(button(await posted(), "Helped me").data));
    expect(readable(body.value)).to.include("✓ Helped me · 1");
    const thread = await talk.deps.store.knowledge.thread(FIRST_COMMUNITY, item.id);
    expect(thread?.perspectives[0]?.value.helpedMe).to.equal(1);
  });

  it("shows a group neither who tapped nor, at once, that somebody did", async () => {
    const tap = button(await posted(), "Thank you").data;
    const { body } = await talk.invoke(anExecute(tap, {}, inChannel));
    expect(readable(body.value)).to.include("✓ Thank you · 1");
    expect(await talk.say(aSubmit(tap, {}, { ...inChannel, sender: FEMI }))).to.deep.equal([]);
    expect(talk.replaced).to.deep.equal([]);
    expect((await counts())?.thankYou).to.equal(2);
    expect(readable(await posted()))
      .to.include("Thank you · 2")
      .and.not.include("✓");
  });

  it("saves for later for the presser alone, with a tick, and takes it off again", async () => {
    const later = button(await posted(), "Save for later").data;
    const { body } = await talk.invoke(anExecute(later, {}, inChannel));
    expect(readable(body.value)).to.include("Saved. You find it in your garden.");
    const off = button(body.value, "✓ Save for later").data;
    const saved = async () => (await talk.deps.store.people.person(NIA.personId))?.value.saves ?? [];
    expect(await saved()).to.have.length(1);
    expect(await talk.say(aSubmit(later, {}, { ...inChannel, sender: FEMI }))).to.deep.equal([]);
    expect(talk.replaced).to.deep.equal([]);
    await talk.invoke(anExecute(off, {}, inChannel));
    expect(await saved()).to.deep.equal([]);
  });

  it("answers in a list of what was found: this helps, once, with the item to read", async () => {
    const list = await talk.sayForCard(aMessage("capacity yes"));
    const tap = button(list, "This helps").data;
    for (const _ of [1, 2]) {
      const { body } = await talk.invoke(anExecute(tap));
      expect(readable(body.value)).to.include("Capacity and yes").and.include("✓ Helpful · 1");
    }
  });

  it("says kindly that words with one's own name are for others to react to", async () => {
    const own = await aSavedItem(talk.deps, { title: "Mine", text: "My own words." });
    const data = { verb: "react" as const, itemId: own.id, tap: "helpful" as const, from: "item" as const };
    const { body } = await talk.invoke(anExecute(data));
    expect(readable(body.value)).to.include("These are your own words");
    const stored = await talk.deps.store.knowledge.item(FIRST_COMMUNITY, own.id);
    expect(stored?.value.counts.reactions.helpful).to.equal(0);
  });

  it("stands on a prompt in each of its languages, and the answer in the reader's", async () => {
    const card = promptCard({
      itemId: item.id,
      words: { en: "How?", cy: "Sut?" },
      languages: ["en", "cy"],
      communityName: "Practice community",
      replies: 0,
      reactions: {},
      link: "https://garden.example.org/i/1",
      seed: talk.deps.ids.next(),
    });
    const tap = button(card, "Seen this too / Wedi gweld hyn hefyd").data;
    const { body } = await talk.invoke(anExecute(tap, {}, { ...inChannel, locale: "cy-GB" }));
    expect(readable(body.value)).to.include("✓ Wedi gweld hyn hefyd · 1").and.not.include("Seen this too");
  });
});
