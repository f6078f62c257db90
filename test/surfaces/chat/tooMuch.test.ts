import { expect } from "chai";
import { createAllowance } from "../../../bot/surfaces/allowance.ts";
import { aMessage, anExecute, aQuery, FEMI } from "../../support/activities.ts";
import { TENANT } from "../../support/builders.ts";
import { readable } from "../../support/cards.ts";
import { testDeps } from "../../support/deps.ts";
import { startTalk, type Talk } from "../../support/talk.ts";

const RULES = { ask: { atOnce: 2, perSecond: 1 }, change: { atOnce: 2, perSecond: 0.1 } };

describe("somebody who sends the bot more than a person does", () => {
  let talk: Talk;
  beforeEach(async () => {
    const deps = await testDeps();
    talk = await startTalk({ allowedTenants: [TENANT], allowance: createAllowance(deps.clock, RULES) }, deps);
    for (let i = 0; i < 2; i++) {
      await talk.say(aMessage("help"));
      await talk.invoke(aQuery({ text: "a" }));
    }
  });
  afterEach(() => talk.deps.close());

  it("is told so in their language, and the others are not", async () => {
    const [english] = await talk.say(aMessage("help"));
    expect(english?.text).to.match(/Wait a moment and try again; nothing is lost/);
    const [welsh] = await talk.say(aMessage("help", { locale: "cy-GB" }));
    expect(welsh?.text).to.match(/Arhoswch/);
    const [femi] = await talk.say(aMessage("help", { sender: FEMI }));
    expect(femi?.attachments).to.have.length(1);
  });

  it("reads it in the search box too, and finds again after a moment", async () => {
    const { body } = await talk.invoke(aQuery({ text: "a" }));
    expect(body.composeExtension.text).to.match(/nothing is lost/);
    talk.deps.clock.forward(1000);
    const again = await talk.invoke(aQuery({ text: "a" }));
    expect(JSON.stringify(again.body)).to.not.match(/nothing is lost/);
  });

  it("gets the form back with what they wrote, when it was a form they sent", async () => {
    const itemId = "0190a8c0-0000-7000-8000-000000000000";
    const data = { verb: "perspective", itemId, seed: talk.deps.ids.next() };
    const { body } = await talk.invoke(anExecute(data, { text: "We ring the day before." }));
    expect(readable(body.value)).to.match(/nothing is lost/);
    expect(JSON.stringify(body.value)).to.contain("We ring the day before.");
  });
});

describe("a turn that takes too long", () => {
  it("ends in words, within what Teams waits for", async () => {
    const deps = await testDeps();
    const hanging = { ...deps.store.people, person: () => new Promise<never>(() => undefined) };
    const talk = await startTalk(
      { allowedTenants: [TENANT], patienceMs: 20 },
      { ...deps, store: { ...deps.store, people: hanging } },
    );
    const [reply] = await talk.say(aMessage("help"));
    expect(reply?.text).to.match(/Nothing is lost/);
    const { body } = await talk.invoke(aQuery({ text: "a" }));
    expect(body.composeExtension.text).to.match(/Nothing is lost/);
    await deps.close();
  });
});
