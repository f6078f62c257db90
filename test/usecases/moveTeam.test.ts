import { expect } from "chai";
import type { Audience } from "../../bot/domain/announcement.ts";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { conversationDocumentId } from "../../bot/domain/conversation.ts";
import { newDelivery, type Recipient } from "../../bot/domain/delivery.ts";
import { type CommunityId, personId } from "../../bot/domain/ids.ts";
import { linkedTeamId, type TeamReference } from "../../bot/domain/linkedTeam.ts";
import type { Person } from "../../bot/domain/member.ts";
import type { Rosters } from "../../bot/ports/rosters.ts";
import { aim, createGate } from "../../bot/usecases/announcements/aim.ts";
import { countAudience, recipientsOf } from "../../bot/usecases/announcements/audience.ts";
import { listAnnouncements } from "../../bot/usecases/announcements/drafts.ts";
import { joinCommunity } from "../../bot/usecases/joinCommunity.ts";
import { eraseMe } from "../../bot/usecases/keeping/erase.ts";
import { linkTeam, unlinkTeam } from "../../bot/usecases/linkedTeams.ts";
import { makeCommunity } from "../../bot/usecases/makeCommunity.ts";
import { moveTeam } from "../../bot/usecases/moveTeam.ts";
import { channelsOf } from "../../bot/usecases/places.ts";
import { changeRhythm } from "../../bot/usecases/prompts/changeRhythm.ts";
import { deliverPosts } from "../../bot/usecases/prompts/deliverPosts.ts";
import { postPrompts } from "../../bot/usecases/prompts/postPrompts.ts";
import { readPrompts } from "../../bot/usecases/prompts/readPrompts.ts";
import { readAudit } from "../../bot/usecases/readAudit.ts";
import { readRosters } from "../../bot/usecases/readRosters.ts";
import { recognise } from "../../bot/usecases/recognise.ts";
import { changeRoles } from "../../bot/usecases/roles.ts";
import { linkedTeam } from "../../bot/usecases/whereTeamIs.ts";
import { aDraft } from "../support/announcing.ts";
import { aGardener, anAdmin, aPerson, refusal, TENANT } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";
import { recordedCourier } from "../support/prompts.ts";

const way = { serviceUrl: "https://smba.example.org/", tenantId: TENANT, botId: "28:bot" };
const WEST: TeamReference = { ...way, teamId: "19:west@thread.tacv2" };
const EAST: TeamReference = { ...way, teamId: "19:east@thread.tacv2" };
const channelOf = ({ teamId }: TeamReference) => conversationDocumentId(`${teamId}.questions`);
const objectIdOf = (n: number) => `44444444-4444-4444-8444-${String(n).padStart(12, "0")}`;
const colleague = (n: number) => personId(TENANT, objectIdOf(n));

/** Colleagues 1 and 2 are in the west, 2 and 3 in the east; each team has one channel. */
const rosters: Rosters = {
  team: async ({ teamId }) => ({
    name: teamId,
    channels: [{ id: `${teamId}.questions`, name: "Questions" }],
  }),
  people: async ({ teamId }) => ({
    people: (teamId === WEST.teamId ? [1, 2] : [2, 3]).map((n) => ({
      userId: `29:${n}`,
      objectId: objectIdOf(n),
      name: `Colleague ${n}`,
      guest: false,
    })),
  }),
};

describe("a team that is linked to another community", () => {
  let deps: TestDeps;
  let admin: Person;
  let east: CommunityId;
  beforeEach(async () => {
    deps = await testDeps();
    admin = await anAdmin(deps);
    deps.clock.forward(1000);
    const of = { id: deps.ids.random(), name: "East", purpose: "", open: false };
    east = (await makeCommunity(deps, admin, of)).id;
    await linkTeam(deps, WEST, "West");
    await linkTeam(deps, EAST, "East");
    await read();
  });
  afterEach(() => deps.close());

  async function read(): Promise<void> {
    deps.clock.forward(1);
    // One round takes people in, or lets them go.
    await readRosters(deps, rosters);
  }
  async function move(to: CommunityId = east): Promise<void> {
    deps.clock.forward(1);
    await moveTeam(deps, admin, { teamId: linkedTeamId(EAST.teamId), communityId: to });
  }
  async function rolesOf(n: number) {
    return (await deps.store.people.person(colleague(n)))?.value.roles;
  }
  async function aGardenerOfEast(): Promise<Person> {
    const nia = await aPerson(deps);
    return changeRoles(deps, admin, {
      personId: nia.id,
      communityId: east,
      roles: ["member", "gardener"],
    });
  }
  async function places(communityId: CommunityId): Promise<string[]> {
    return (await channelsOf(deps, communityId)).map(({ value }) => value.id);
  }
  async function reached(communityId: CommunityId, audience: Audience): Promise<unknown[]> {
    const to: unknown[] = [];
    for await (const one of recipientsOf(deps, await aDraft(deps, { communityId, audience })))
      to.push(one.kind === "channel" ? one.reference.teamId : one.personId);
    return to;
  }

  it("brings its people there, and leaves those in the former whom something else made members", async () => {
    const byTap = await recognise(deps, { personId: personId(TENANT, objectIdOf(4)), name: "Four" });
    const first = (await deps.store.communities.all())[0]?.value;
    if (!first) throw new Error("The first community is there");
    await joinCommunity(deps, byTap, first);
    await move();
    await read();
    expect(await rolesOf(1)).to.deep.equal({ [FIRST_COMMUNITY]: ["member"] });
    expect(await rolesOf(2)).to.deep.equal({ [FIRST_COMMUNITY]: ["member"], [east]: ["member"] });
    expect(await rolesOf(3)).to.deep.equal({ [east]: ["member"] });
    expect(await rolesOf(4)).to.deep.equal({ [FIRST_COMMUNITY]: ["member"] });
    expect((await linkedTeam(deps, EAST.teamId))?.value.communityId).to.equal(east);
    expect((await deps.store.membership.teams(FIRST_COMMUNITY)).length, "the former let it go").to.equal(1);
    const lines = (await readAudit(deps, admin, east)).lines.map(({ entry }) => entry.action);
    expect(lines).to.include("team.moved");
  });

  it("takes its channels with it at once, and they stay there whoever speaks in them", async () => {
    await move();
    expect(await places(FIRST_COMMUNITY)).to.deep.equal([channelOf(WEST)]);
    expect(await places(east)).to.deep.equal([channelOf(EAST)]);
    await read();
    await linkTeam(deps, EAST, "East, renamed");
    expect((await linkedTeam(deps, EAST.teamId))?.value).to.deep.include({ communityId: east });
    expect(await places(FIRST_COMMUNITY)).to.deep.equal([channelOf(WEST)]);
  });

  it("is asked back and forth, and ends where it was put last", async () => {
    await move();
    await move(FIRST_COMMUNITY);
    await read();
    await read();
    expect(await rolesOf(3)).to.deep.equal({ [FIRST_COMMUNITY]: ["member"] });
    expect(await places(east)).to.deep.equal([]);
    expect((await linkedTeam(deps, EAST.teamId))?.value.communityId).to.equal(FIRST_COMMUNITY);
  });

  it("is finished by a second try where the first broke off", async () => {
    const write = deps.store.membership.write;
    let left = 1;
    deps.store.membership.write = async (...args) => {
      if (left-- <= 0) throw new Error("the power went");
      return write(...args);
    };
    expect(await refusal(move())).to.be.an("error");
    deps.store.membership.write = write;
    await move();
    await read();
    expect(await places(FIRST_COMMUNITY)).to.deep.equal([channelOf(WEST)]);
    expect(await rolesOf(3)).to.deep.equal({ [east]: ["member"] });
  });

  it("lets everybody go and posts nowhere once the app is out of it", async () => {
    await move();
    await read();
    await unlinkTeam(deps, EAST.teamId);
    await read();
    expect(await rolesOf(3)).to.deep.equal({});
    expect(await places(east)).to.deep.equal([]);
  });

  it("does not bring back who asked to be forgotten", async () => {
    const three = (await deps.store.people.person(colleague(3)))?.value;
    if (!three) throw new Error("Read from the roster");
    await eraseMe(deps, three, "removed");
    await move();
    await read();
    expect(await deps.store.people.person(colleague(3))).to.equal(undefined);
  });

  it("is moved by admins alone, and only to a community there is", async () => {
    const of = { teamId: linkedTeamId(EAST.teamId), communityId: east };
    expect(await refusal(moveTeam(deps, await aGardener(deps), of))).to.equal("not-allowed");
    expect(await refusal(moveTeam(deps, admin, { ...of, communityId: "none" }))).to.equal("not-found");
    expect(await refusal(moveTeam(deps, admin, { ...of, teamId: "team.none" }))).to.equal("not-found");
  });

  describe("what a gardener of the one may see and send", () => {
    let west: Person;
    let ofEast: Person;
    beforeEach(async () => {
      await move();
      await read();
      west = await aGardener(deps);
      ofEast = await aGardenerOfEast();
    });

    it("holds no channel of the other, in announcements or in prompts", async () => {
      const announced = async (who: Person, at: CommunityId) =>
        (await listAnnouncements(deps, who, at)).places.map(({ id }) => id);
      expect(await announced(west, FIRST_COMMUNITY)).to.deep.equal([channelOf(WEST)]);
      expect(await announced(ofEast, east)).to.deep.equal([channelOf(EAST)]);
      const prompts = await readPrompts(deps, west, FIRST_COMMUNITY);
      expect(JSON.stringify(prompts)).to.not.include(EAST.teamId);
      expect(await refusal(listAnnouncements(deps, west, east))).to.equal("not-found");
    });

    it("reaches nobody of the other, whatever the request names", async () => {
      const channels: Audience = { kind: "channels", conversations: [channelOf(WEST), channelOf(EAST)] };
      expect(await reached(FIRST_COMMUNITY, channels)).to.deep.equal([WEST.teamId]);
      expect(await reached(east, channels)).to.deep.equal([EAST.teamId]);
      expect(await countAudience(deps, { communityId: FIRST_COMMUNITY, audience: channels })).to.deep.include(
        { channels: 1, gone: 1 },
      );
      expect(await reached(FIRST_COMMUNITY, { kind: "everyone" })).to.not.include(colleague(3));
      expect(await reached(east, { kind: "everyone" })).to.have.members([
        colleague(2),
        colleague(3),
        ofEast.id,
      ]);
      const chosen: Audience = { kind: "people", personIds: [colleague(3)] };
      expect(await whatIsDone(FIRST_COMMUNITY, { kind: "person", personId: colleague(3) }, chosen)).to.equal(
        "give-up",
      );
    });

    it("is not sent into a channel whose team went over after it was chosen", async () => {
      const [channel] = await channelsOf(deps, east);
      if (!channel) throw new Error("East has one");
      const audience: Audience = { kind: "channels", conversations: [channel.value.id] };
      const recipient = { kind: "channel", reference: channel.value.reference } as const;
      expect(await whatIsDone(east, recipient, audience)).to.equal("send");
      await move(FIRST_COMMUNITY);
      expect(await whatIsDone(east, recipient, audience)).to.equal("give-up");
    });

    it("asks nothing in a channel that went over, not even what was on its way", async () => {
      const promptCourier = recordedCourier();
      const foreign = changeRhythm(deps, west, { conversations: [channelOf(EAST)], running: true });
      expect(await refusal(foreign)).to.equal("prompt-no-channel");
      await changeRhythm(deps, ofEast, {
        communityId: east,
        conversations: [channelOf(EAST)],
        running: true,
      });
      // Next Tuesday at 10, where prompts usually begin.
      deps.clock.forward(7 * 86_400_000);
      await postPrompts(deps);
      expect((await deps.store.prompts.posting(east)).length).to.equal(1);
      await move(FIRST_COMMUNITY);
      await deliverPosts({ ...deps, promptCourier });
      expect(promptCourier.asked).to.deep.equal([]);
      const [post] = await deps.store.prompts.posts(east, 1);
      expect(post?.value.deliveries.map(({ state }) => state)).to.deep.equal(["unreachable"]);
      expect(await places(FIRST_COMMUNITY), "it is still theirs").to.include(channelOf(EAST));
    });

    async function whatIsDone(
      communityId: CommunityId,
      recipient: Recipient,
      audience: Audience,
    ): Promise<string> {
      const announcement = await aDraft(deps, { communityId, audience });
      const of = { announcementId: announcement.id, communityId, recipient };
      const delivery = newDelivery(of, deps.clock.now());
      const gate = createGate(() => deps.clock.now());
      return (await aim(deps, { announcement, delivery, timeZone: "Europe/London" }, gate)).do;
    }
  });
});
