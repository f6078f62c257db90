import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import { linkTeam } from "../../../bot/usecases/linkedTeams.ts";
import { linkedTeam } from "../../../bot/usecases/whereTeamIs.ts";
import { aMessage, anActivity, BOT_ID, FEMI } from "../../support/activities.ts";
import { TENANT } from "../../support/builders.ts";
import { startTalk, type Talk } from "../../support/talk.ts";

const TEAM = "19:team";

describe("what Teams tells of a team the app is in", () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await startTalk();
    await talk.say(event({ membersAdded: [{ id: BOT_ID }] }));
  });
  afterEach(() => talk.deps.close());

  /** As Teams sends them: from nobody it names an Entra id of. */
  function event(changes: object, channel: object = { id: TEAM }) {
    const { eventType, ...rest } = changes as { eventType?: string };
    return anActivity({
      type: "conversationUpdate",
      place: "channel",
      conversation: { id: TEAM, conversationType: "channel", tenantId: TENANT },
      channelData: { tenant: { id: TENANT }, team: { id: TEAM, name: "Adults west" }, channel, eventType },
      ...rest,
    });
  }
  const team = async () => (await linkedTeam(talk.deps, TEAM))?.value;
  const channels = async () =>
    (await talk.deps.store.membership.conversations(FIRST_COMMUNITY)).map(({ value }) => [
      value.reference.conversationId,
      value.names?.channel,
    ]);

  it("links the team when the app is added to it", async () => {
    expect(await team()).to.deep.include({
      state: "linked",
      name: "Adults west",
      communityId: FIRST_COMMUNITY,
    });
    expect((await team())?.reference).to.deep.include({ teamId: TEAM, tenantId: TENANT, botId: BOT_ID });
  });

  it("links a team it is spoken to in, should it have missed being added", async () => {
    const elsewhere = { tenant: { id: TENANT }, team: { id: "19:other" }, channel: { id: "19:other" } };
    const conversation = { id: "19:other", conversationType: "channel", tenantId: TENANT };
    await talk.say(aMessage("help", { place: "channel", channelData: elsewhere, conversation }));
    expect((await linkedTeam(talk.deps, "19:other"))?.value.state).to.equal("linked");
  });

  it("follows channels that are made, renamed and deleted", async () => {
    await talk.say(event({ eventType: "channelCreated" }, { id: "19:new", name: "Ideas" }));
    expect(await channels()).to.deep.include(["19:new", "Ideas"]);
    await talk.say(event({ eventType: "channelRenamed" }, { id: "19:new", name: "Good ideas" }));
    expect(await channels()).to.deep.include(["19:new", "Good ideas"]);
    await talk.say(event({ eventType: "channelDeleted" }, { id: "19:new", name: "Good ideas" }));
    expect((await channels()).map(([id]) => id)).to.deep.equal([TEAM]);
  });

  it("has the roster read anew when people come and go, and says nothing", async () => {
    const later = new Date(talk.deps.clock.now().getTime() + 86_400_000).toISOString();
    const stored = await linkedTeam(talk.deps, TEAM);
    if (!stored) throw new Error("Just linked");
    const notDue = { ...stored.value, dueAt: later };
    await talk.deps.store.membership.write(FIRST_COMMUNITY, [{ replace: notDue, version: stored.version }]);
    const said = await talk.say(event({ eventType: "teamMemberAdded", membersAdded: [{ id: FEMI.id }] }));
    expect(said).to.deep.equal([]);
    expect((await team())?.dueAt).to.equal("2026-11-24T10:01:00.000Z");
  });

  it("takes a renamed, an archived and a restored team for what it is", async () => {
    await talk.say(event({ eventType: "teamArchived" }));
    expect(await team()).to.have.property("archived", true);
    expect(await channels()).to.deep.equal([]);
    await talk.say(event({ eventType: "teamUnarchived" }));
    expect(await team()).to.not.have.property("archived");
    expect((await team())?.dueAt).to.equal(talk.deps.clock.now().toISOString());
  });

  it("lets everything of a team go that is deleted, or that the app was taken out of", async () => {
    await talk.say(event({ eventType: "channelCreated" }, { id: "19:new", name: "Ideas" }));
    await talk.say(event({ eventType: "teamDeleted" }));
    expect(await team()).to.have.property("state", "leaving");
    expect(await channels()).to.deep.equal([]);
    await talk.say(event({ membersAdded: [{ id: BOT_ID }] }));
    expect(await team()).to.have.property("state", "linked");
    await talk.say(event({ membersRemoved: [{ id: BOT_ID }] }));
    expect(await team()).to.have.property("state", "leaving");
  });

  it("hears nothing of another organisation's teams", async () => {
    const strict = await startTalk({ allowedTenants: [TENANT] });
    const way = { serviceUrl: "https://smba.example.org/", tenantId: TENANT, botId: BOT_ID };
    await linkTeam(strict.deps, { ...way, teamId: TEAM });
    const foreign = event({ eventType: "teamDeleted" });
    const activity = {
      ...foreign,
      conversation: {
        id: TEAM,
        conversationType: "channel",
        tenantId: "99999999-9999-4999-8999-999999999999",
      },
    };
    await strict.say(activity as typeof foreign);
    expect((await linkedTeam(strict.deps, TEAM))?.value.state).to.equal("linked");
    await strict.deps.close();
  });
});
