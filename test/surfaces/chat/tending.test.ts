import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import { changeRoles } from "../../../bot/usecases/roles.ts";
import { changePause } from "../../../bot/usecases/tending/pause.ts";
import { aMessage, NIA } from "../../support/activities.ts";
import { anAdmin, aPerson, aSavedItem } from "../../support/builders.ts";
import { button, faultsOf, readable } from "../../support/cards.ts";
import { startTalk, type Talk } from "../../support/talk.ts";
import { daysPass } from "../../support/tended.ts";

describe("asking the bot what needs a gardener", () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await startTalk();
    await aPerson(talk.deps, "Nia");
    await changeRoles(talk.deps, await anAdmin(talk.deps), {
      personId: NIA.personId,
      communityId: FIRST_COMMUNITY,
      roles: ["member", "gardener"],
    });
  });
  afterEach(() => talk.deps.close());

  it("gives the three most urgent things, without a word of theirs, and the way to the queue", async () => {
    const femi = await aPerson(talk.deps, "Femi");
    const item = await aSavedItem(talk.deps, { title: "A secret question?", topics: [] }, femi);
    daysPass(talk.deps, 3);
    for (const words of ["tend", "Tend.", "what needs me"]) {
      const card = await talk.sayForCard(aMessage(words));
      expect(faultsOf(card)).to.deep.equal([]);
      expect(readable(card))
        .to.include("1. Their first contribution")
        .and.include("2. No perspective after 3 working days")
        .and.include("3. It has no topic")
        .and.include("one more thing")
        .and.not.include("secret");
      expect(JSON.stringify(card)).to.include(talk.deps.links.item(item.id));
      expect(button(card, "Open the queue")).to.include({ url: talk.deps.links.tending() });
    }
    const welsh = await talk.sayForCard(aMessage("gofalu", { locale: "cy-GB" }));
    expect(readable(welsh)).to.include("Dim safbwynt ar ôl 3 diwrnod gwaith");
  });

  it("says so when nothing needs them, and while everything is paused", async () => {
    expect(readable(await talk.sayForCard(aMessage("tend")))).to.include("Nothing needs you today");
    const nia = await talk.deps.store.people.person(NIA.personId);
    if (!nia) throw new Error("She is known");
    await changePause(talk.deps, nia.value, { until: "2026-11-27" });
    expect(readable(await talk.sayForCard(aMessage("tend")))).to.include(
      "until the end of Friday 27 November",
    );
  });

  it("tells nobody else, and nothing where others read along", async () => {
    await aSavedItem(talk.deps, {}, await aPerson(talk.deps, "Femi"));
    daysPass(talk.deps, 3);
    for (const place of ["groupChat", "channel"] as const) {
      const [reply] = await talk.say(aMessage("tend", { place }));
      expect(reply?.attachments ?? []).to.deep.equal([]);
      expect(reply?.text).to.match(/own chat/);
    }
    await changeRoles(talk.deps, await anAdmin(talk.deps), {
      personId: NIA.personId,
      communityId: FIRST_COMMUNITY,
      roles: ["member"],
    });
    const [reply] = await talk.say(aMessage("tend"));
    expect(reply?.text).to.match(/for gardeners/);
  });
});
