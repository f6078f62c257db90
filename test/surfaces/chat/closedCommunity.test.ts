import { expect } from "chai";
import type { CommunityId } from "../../../bot/domain/ids.ts";
import type { Item } from "../../../bot/domain/item.ts";
import type { Person } from "../../../bot/domain/member.ts";
import { changeCommunity } from "../../../bot/usecases/changeCommunity.ts";
import { changeSettings } from "../../../bot/usecases/changeSettings.ts";
import { linkTeam } from "../../../bot/usecases/linkedTeams.ts";
import { makeCommunity } from "../../../bot/usecases/makeCommunity.ts";
import { moveTeam } from "../../../bot/usecases/moveTeam.ts";
import { keepPostedCard, refreshPostedCards, refreshStaleCards } from "../../../bot/usecases/postedCards.ts";
import { changeRoles } from "../../../bot/usecases/roles.ts";
import { linkedTeam } from "../../../bot/usecases/whereTeamIs.ts";
import {
  aMessage,
  anExecute,
  anInvoke,
  aQuery,
  saveOnMessage,
  submitOnMessage,
} from "../../support/activities.ts";
import { anAdmin, aPerson, aSavedItem, TENANT } from "../../support/builders.ts";
import { button, inputsOf, readable, typedIn } from "../../support/cards.ts";
import { startTalk, type Talk } from "../../support/talk.ts";

const TEAM = {
  teamId: "19:team",
  serviceUrl: "https://smba.example.org/",
  tenantId: TENANT,
  botId: "28:bot",
};
const TITLE = "Keys that go missing";

describe("a closed community, in chats", () => {
  let talk: Talk;
  let admin: Person;
  let closed: CommunityId;
  let item: Item;
  let nia: Person;
  beforeEach(async () => {
    talk = await startTalk();
    const { deps } = talk;
    admin = await anAdmin(deps);
    await aSavedItem(deps, { title: "Open to all" });
    deps.clock.forward(1000);
    const of = { id: deps.ids.random(), name: "Night staff", purpose: "", open: false };
    closed = (await makeCommunity(deps, admin, of)).id;
    nia = await aPerson(deps);
    await changeRoles(deps, admin, { personId: nia.id, communityId: closed, roles: ["member"] });
    item = await aSavedItem(deps, { title: TITLE, communityId: closed });
  });
  afterEach(() => talk.deps.close());

  async function linked(): Promise<void> {
    await linkTeam(talk.deps, TEAM, "Nights");
    const id = (await linkedTeam(talk.deps, TEAM.teamId))?.value.id ?? "";
    await moveTeam(talk.deps, admin, { teamId: id, communityId: closed });
  }

  it("leaves a link to it a link, also where a member pastes it", async () => {
    const url = talk.deps.links.item(item.id);
    const { body } = await talk.invoke(
      anInvoke("composeExtension/queryLink", { url }, { place: "groupChat" }),
    );
    expect(body.composeExtension.attachments).to.deep.equal([]);
  });

  it("is found by a member, and put into a chat as a link that says nothing of it", async () => {
    const { body } = await talk.invoke(aQuery({ text: "keys" }));
    const [found] = body.composeExtension.attachments;
    expect(found?.preview.content.title).to.equal(TITLE);
    const said = JSON.stringify(found?.content);
    expect(said).to.include(item.id);
    expect(said).to.not.include("Keys");
  });

  it("takes what a member saves from a message, and says nothing of it in the chat", async () => {
    const html = "<p>The spare key hangs behind the door of the office.</p>";
    const open = (await talk.invoke(saveOnMessage(html))).body.task.value.card.content;
    expect(inputsOf(open)["communityId"]).to.deep.include({ value: "first" });
    const data = { ...button(open, "Save").data, ...typedIn(open), communityId: closed };
    const { body } = await talk.invoke(submitOnMessage(data, html));
    expect(JSON.stringify(body.composeExtension.attachments[0]?.content)).to.not.include("spare key");
    const { documents } = await talk.deps.store.knowledge.items(closed, { limit: 5 });
    expect(documents.map(({ value }) => value.text)).to.include(
      "The spare key hangs behind the door of the office.",
    );
  });

  it("is where a member begins who chose so, in every form", async () => {
    const nia = await aPerson(talk.deps);
    await changeSettings(talk.deps, nia, { home: closed });
    const open = (await talk.invoke(saveOnMessage("<p>Something learnt.</p>"))).body.task.value.card.content;
    expect(inputsOf(open)["communityId"]).to.deep.include({ value: closed });
  });

  it("is what the channel of its team offers first, and is asked there", async () => {
    await linked();
    const at = { place: "channel" as const };
    const open = (await talk.invoke(saveOnMessage("<p>Something learnt.</p>", {}, at))).body.task.value.card
      .content;
    expect(inputsOf(open)["communityId"]).to.deep.include({ value: closed });
    const found = await talk.sayForCard(aMessage("what about zebras", at));
    const { data } = button(found, "Ask the community");
    await talk.invoke(anExecute(data, { title: "What about zebras?", text: "Seen one." }, at));
    const { documents } = await talk.deps.store.knowledge.items(closed, { limit: 5 });
    expect(documents.map(({ value }) => value.title)).to.include("What about zebras?");
  });

  it("empties, once closed, the cards that hang where others read along, and no others", async () => {
    const { deps } = talk;
    await linked();
    await changeCommunity(deps, admin, closed, { open: true });
    const way = { serviceUrl: "s", tenantId: TENANT, botId: "28:bot" };
    const places = {
      "a group": { ...way, conversationId: "19:a", kind: "groupChat" },
      "a team's channel": { ...way, conversationId: "19:b", kind: "channel", teamId: "19:other" },
      "its own channel": { ...way, conversationId: "19:c", kind: "channel", teamId: TEAM.teamId },
      "a member's chat": { ...way, conversationId: "a:nia", kind: "personal" },
    } as const;
    for (const [activityId, reference] of Object.entries(places))
      await keepPostedCard(deps, { item, reference, activityId, language: "en", reader: nia.id });
    await changeCommunity(deps, admin, closed, { open: false });
    await refreshStaleCards(deps);
    const emptied = deps.messenger.replaced.filter((card) => !card.item).map(({ activityId }) => activityId);
    expect(emptied).to.have.members(["a group", "a team's channel"]);
    deps.messenger.replaced.length = 0;
    await refreshPostedCards(deps, closed, item.id);
    const shown = deps.messenger.replaced.filter((card) => card.item).map(({ activityId }) => activityId);
    expect(shown).to.have.members(["its own channel", "a member's chat"]);
  });

  it("shows nothing newer in the own chat of somebody who was taken out of it, and goes on for those in it", async () => {
    const { deps } = talk;
    const femi = await aPerson(deps, "Femi");
    await changeRoles(deps, admin, { personId: femi.id, communityId: closed, roles: ["member"] });
    const shown = await talk.sayForCard(aMessage("keys missing"));
    expect(readable(shown)).to.include(TITLE);
    const way = { serviceUrl: "s", tenantId: TENANT, botId: "28:bot", kind: "personal" } as const;
    for (const { id } of [nia, femi])
      await keepPostedCard(deps, {
        item,
        reference: { ...way, conversationId: `a:${id}` },
        activityId: id,
        language: "en",
        reader: id,
      });
    await changeRoles(deps, admin, { personId: nia.id, communityId: closed, roles: [] });
    await refreshPostedCards(deps, closed, item.id);
    const at = (id: string) => deps.messenger.replaced.filter(({ activityId }) => activityId === id);
    expect(at(nia.id).map((card) => card.item?.title)).to.deep.equal([undefined]);
    expect(at(femi.id).map((card) => card.item?.title)).to.deep.equal([TITLE]);
    // The list they asked for in their own chat goes with it: it names what they may not read.
    expect(deps.messenger.replaced.filter((card) => card.item)).to.have.length(1);
    // Taken in again, they see it as it is then.
    await changeRoles(deps, admin, { personId: nia.id, communityId: closed, roles: ["member"] });
    await refreshPostedCards(deps, closed, item.id);
    expect(at(nia.id).at(-1)?.item?.title).to.equal(TITLE);
  });

  it("shows none of it where somebody asks in a group", async () => {
    const card = await talk.sayForCard(aMessage("keys missing", { place: "groupChat" }));
    expect(readable(card)).to.not.include(TITLE);
  });
});
