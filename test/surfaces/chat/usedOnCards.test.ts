import { expect } from "chai";
import { itemCard } from "../../../bot/cards/itemCard.ts";
import { itemViewOf } from "../../../bot/cards/itemView.ts";
import { followUpCard } from "../../../bot/cards/usedCards.ts";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import type { Item } from "../../../bot/domain/item.ts";
import { anExecute, aSubmit, FEMI } from "../../support/activities.ts";
import { aPerson, aSavedItem } from "../../support/builders.ts";
import { button, readable } from "../../support/cards.ts";
import { startTalk, type Talk } from "../../support/talk.ts";

describe("using something, told on cards", () => {
  let talk: Talk;
  let item: Item;
  beforeEach(async () => {
    talk = await startTalk();
    item = await aSavedItem(talk.deps, { title: "Capacity and yes" }, await aPerson(talk.deps, "Aled"));
  });
  afterEach(() => talk.deps.close());

  const posted = () =>
    itemCard(itemViewOf({ item, perspectives: [], communityName: "Practice community" }, talk.deps), "en");
  const asked = () => followUpCard({ why: "kept", itemId: item.id, seed: talk.deps.ids.next() }, "en");
  const uses = async () =>
    (await talk.deps.store.knowledge.thread(FIRST_COMMUNITY, item.id))?.uses.map(({ value }) => value) ?? [];

  it("takes one tap, and back, and gives room for a story without asking for one", async () => {
    const { body } = await talk.invoke(anExecute(button(posted(), "I used this").data));
    expect(readable(body.value)).to.include("Counted.").and.include("What got in the way");
    expect((await uses()).map(({ fit }) => fit)).to.deep.equal(["used"]);
    const undone = await talk.invoke(anExecute(button(body.value, "Take back").data));
    expect(readable(undone.body.value)).to.include("Taken back.");
    expect(await uses()).to.deep.equal([]);
  });

  it("says nothing to a group of who used it", async () => {
    const tap = button(posted(), "I used this").data;
    expect(await talk.say(aSubmit(tap, {}, { place: "channel", sender: FEMI }))).to.deep.equal([]);
    expect(talk.replaced).to.deep.equal([]);
    expect(await uses()).to.have.length(1);
  });

  it("is asked weeks later with three answers, each as welcome, and no word of the item", async () => {
    expect(readable(asked())).to.not.include("Capacity");
    const notYet = await talk.invoke(anExecute(button(asked(), "Not yet").data));
    expect(readable(notYet.body.value)).to.include("No hurry.");
    expect(await uses()).to.deep.equal([]);
    const not = await talk.invoke(anExecute(button(asked(), "It did not fit").data));
    expect(readable(not.body.value)).to.include("That helps as much as a yes.");
    expect((await uses()).map(({ fit }) => fit)).to.deep.equal(["didNotFit"]);
  });

  it("takes a story with its findings settled, and gives every word back until then", async () => {
    const { body } = await talk.invoke(anExecute(button(asked(), "I used this").data));
    const share = button(body.value, "Share the story").data;
    const told = { did: "Rang 07700 900123 first.", happened: "It helped.", differently: "", inTheWay: "" };
    const back = await talk.invoke(anExecute(share, told));
    expect(JSON.stringify(back.body.value)).to.include("It helped.").and.include("07700 900123");
    const kept = await talk.invoke(
      anExecute(button(back.body.value, "Share the story").data, { ...told, did: "Rang first." }),
    );
    expect(readable(kept.body.value)).to.include("Your story is on the page.");
    expect((await uses()).map(({ story }) => story?.did)).to.deep.equal(["Rang first."]);
    const empty = await talk.invoke(anExecute(share, { did: " " }));
    expect(readable(empty.body.value)).to.include("Fill in at least one of the four.");
  });

  it("keeps a story without a name for its teller alone, and not in the item before its time", async () => {
    const { body } = await talk.invoke(anExecute(button(asked(), "I used this").data));
    const share = button(body.value, "Share the story").data;
    const kept = await talk.invoke(anExecute(share, { did: "Quietly.", unnamed: "true" }));
    expect(readable(kept.body.value)).to.not.include("Quietly.");
    expect(await uses()).to.deep.equal([]);
    expect(await talk.deps.store.waiting.all()).to.have.length(1);
  });
});
