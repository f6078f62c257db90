import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { personId } from "../../bot/domain/ids.ts";
import type { RosterMember, TeamReference } from "../../bot/domain/linkedTeam.ts";
import { type Rosters, TeamGone } from "../../bot/ports/rosters.ts";
import { joinCommunity } from "../../bot/usecases/joinCommunity.ts";
import { eraseMe } from "../../bot/usecases/keeping/erase.ts";
import { myData } from "../../bot/usecases/keeping/myData.ts";
import { linkTeam, teamChanged, unlinkTeam } from "../../bot/usecases/linkedTeams.ts";
import { readRosters } from "../../bot/usecases/readRosters.ts";
import { recognise } from "../../bot/usecases/recognise.ts";
import { keepReference } from "../../bot/usecases/references.ts";
import { changeRoles } from "../../bot/usecases/roles.ts";
import { linkedTeam } from "../../bot/usecases/whereTeamIs.ts";
import { aGardener, anAdmin, aReachable, idOf, TENANT } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

const TEAM: TeamReference = {
  teamId: "19:team@thread.tacv2",
  serviceUrl: "https://smba.example.org/",
  tenantId: TENANT,
  botId: "28:bot",
};
const DAY_MS = 86_400_000;

function colleague(n: number, more: Partial<RosterMember> = {}): RosterMember {
  const objectId = `44444444-4444-4444-8444-${String(n).padStart(12, "0")}`;
  return { userId: `29:${n}`, objectId, name: `Colleague ${n}`, guest: false, ...more };
}
const idOfColleague = (n: number) => personId(TENANT, colleague(n).objectId);

/** A team whose people and channels a test changes. */
function aTeam(people: RosterMember[]) {
  const team = {
    people,
    channels: [{ id: TEAM.teamId }, { id: "19:second", name: "Practice" }] as { id: string; name?: string }[],
    asked: 0,
    failing: undefined as Error | undefined,
  };
  const rosters: Rosters = {
    async team() {
      if (team.failing) throw team.failing;
      return { name: "Adults west", channels: team.channels };
    },
    async people(_team, next) {
      team.asked += 1;
      const from = Number(next ?? 0);
      const page = team.people.slice(from, from + 2);
      return { people: page, ...(from + 2 < team.people.length ? { next: String(from + 2) } : {}) };
    },
  };
  return { team, rosters };
}

describe("the rosters of linked teams", () => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = await testDeps();
    await linkTeam(deps, TEAM);
  });
  afterEach(() => deps.close());

  const row = async (n: number) =>
    (await deps.store.membership.member(FIRST_COMMUNITY, idOfColleague(n)))?.value;
  const roles = async (n: number) =>
    (await deps.store.people.person(idOfColleague(n)))?.value.roles[FIRST_COMMUNITY];
  const later = (ms: number) => deps.clock.forward(ms);

  it("make members of everybody in the team but guests, reached by opening a chat", async () => {
    const { rosters } = aTeam([
      colleague(1),
      colleague(2),
      colleague(3, { guest: true }),
      colleague(4),
      colleague(5),
    ]);
    expect(await readRosters(deps, rosters)).to.equal(1);
    expect(await row(1)).to.deep.include({ byTeam: true, reach: "contact", roles: ["member"] });
    expect((await row(1))?.contact).to.deep.include({ userId: "29:1", serviceUrl: TEAM.serviceUrl });
    expect(await roles(5)).to.deep.equal(["member"]);
    expect(await row(3)).to.equal(undefined);
    expect(await deps.store.membership.countMembers(FIRST_COMMUNITY, "contact")).to.equal(4);
    const one = (await deps.store.people.person(idOfColleague(1)))?.value;
    if (!one) throw new Error("Just taken in");
    expect((await myData(deps, one)).communities[0]?.throughTeams).to.deep.equal(["Adults west"]);
    expect((await linkedTeam(deps, TEAM.teamId))?.value).to.deep.include({ people: 4, name: "Adults west" });
  });

  it("name every channel of the team, so that it can be posted in", async () => {
    await readRosters(deps, aTeam([]).rosters);
    const kept = await deps.store.membership.conversations(FIRST_COMMUNITY);
    const names = kept.map(({ value }) => [value.reference.conversationId, value.names]);
    expect(names).to.have.deep.members([
      [TEAM.teamId, { team: "Adults west" }],
      ["19:second", { team: "Adults west", channel: "Practice" }],
    ]);
  });

  it("are read weekly, and soon after somebody came, though not for each of many", async () => {
    const { team, rosters } = aTeam([colleague(1)]);
    await readRosters(deps, rosters);
    expect(await readRosters(deps, rosters)).to.equal(0);
    await teamChanged(deps, TEAM.teamId);
    later(60_000);
    expect(await readRosters(deps, rosters), "ten minutes apart").to.equal(0);
    later(9 * 60_000);
    team.people.push(colleague(2));
    expect(await readRosters(deps, rosters)).to.equal(1);
    expect(await row(2)).not.to.equal(undefined);
    later(6 * DAY_MS);
    expect(await readRosters(deps, rosters)).to.equal(0);
    later(DAY_MS);
    expect(await readRosters(deps, rosters)).to.equal(1);
  });

  it("let those go who left, but not who joined by themselves or looks after the community", async () => {
    const gardener = await aGardener(deps);
    const [, objectId = ""] = gardener.id.split(".");
    const byTap = await recognise(deps, { personId: idOfColleague(2), name: "Colleague 2" });
    const { value: community } = (await deps.store.communities.all())[0] ?? { value: undefined };
    if (!community) throw new Error("The first community is there");
    await joinCommunity(deps, byTap, community);
    const { team, rosters } = aTeam([
      colleague(1),
      colleague(2),
      colleague(3),
      { ...colleague(9), objectId },
    ]);
    await changeRoles(deps, await anAdmin(deps), {
      personId: gardener.id,
      communityId: FIRST_COMMUNITY,
      roles: ["member", "gardener"],
    });
    await readRosters(deps, rosters);
    team.people = [colleague(3)];
    later(7 * DAY_MS);
    await readRosters(deps, rosters);
    expect(await row(1)).to.equal(undefined);
    expect(await roles(1)).to.equal(undefined);
    expect(await row(2)).to.deep.include({ roles: ["member"] });
    expect(await row(2)).to.not.have.any.keys("teams", "contact", "reach");
    expect(await row(3)).to.deep.include({ reach: "contact" });
    expect(await deps.store.membership.member(FIRST_COMMUNITY, gardener.id)).to.not.equal(undefined);
  });

  it("do not bring back who asked to be forgotten, or whom an admin took out", async () => {
    const { rosters } = aTeam([colleague(1), colleague(2)]);
    await readRosters(deps, rosters);
    const first = (await deps.store.people.person(idOfColleague(1)))?.value;
    if (!first) throw new Error("Just taken in");
    await eraseMe(deps, first, "kept");
    await changeRoles(deps, await anAdmin(deps), {
      personId: idOfColleague(2),
      communityId: FIRST_COMMUNITY,
      roles: [],
    });
    later(7 * DAY_MS);
    expect(await readRosters(deps, rosters)).to.equal(1);
    expect(await row(1)).to.equal(undefined);
    expect(await row(2)).to.equal(undefined);
    expect(await deps.store.people.person(idOfColleague(1))).to.equal(undefined);
    const team = JSON.stringify((await linkedTeam(deps, TEAM.teamId))?.value);
    expect(team).not.to.include(colleague(1).objectId);
  });

  it("go on where a reading broke off, and come again later when Teams does not answer", async () => {
    const { team, rosters } = aTeam([colleague(1), colleague(2), colleague(3)]);
    const broken: Rosters = {
      ...rosters,
      people: async (reference, next) => {
        if (next) throw new Error("connection reset");
        return rosters.people(reference, next);
      },
    };
    await readRosters(deps, broken);
    expect(await row(1)).not.to.equal(undefined);
    expect(await readRosters(deps, rosters), "not at once").to.equal(0);
    team.people = [colleague(2), colleague(3)];
    later(10 * 60_000);
    await readRosters(deps, rosters);
    expect(await row(1)).to.equal(undefined);
    expect(await row(3)).not.to.equal(undefined);
  });

  it("let everybody go whom only this team brought, once the app is out of it", async () => {
    const { rosters, team } = aTeam([colleague(1)]);
    await readRosters(deps, rosters);
    team.failing = new TeamGone();
    later(7 * DAY_MS);
    await readRosters(deps, rosters);
    expect(await deps.store.membership.conversations(FIRST_COMMUNITY)).to.deep.equal([]);
    await readRosters(deps, rosters);
    expect(await row(1)).to.equal(undefined);
    expect(await linkedTeam(deps, TEAM.teamId)).to.equal(undefined);
  });

  it("leave people alone where a team is archived, but post nothing in it", async () => {
    const { rosters } = aTeam([colleague(1)]);
    await readRosters(deps, rosters);
    await teamChanged(deps, TEAM.teamId, { archived: true });
    later(7 * DAY_MS);
    await readRosters(deps, rosters);
    expect(await row(1)).not.to.equal(undefined);
    expect(await deps.store.membership.conversations(FIRST_COMMUNITY)).to.deep.equal([]);
  });

  it("note that somebody has a chat with the bot, and that they have none any more", async () => {
    const { rosters } = aTeam([colleague(1)]);
    await readRosters(deps, rosters);
    const person = (await deps.store.people.person(idOfColleague(1)))?.value;
    if (!person) throw new Error("Just taken in");
    const chat = (await aReachable(deps, "Nia")).conversation;
    if (!chat) throw new Error("Nia can be reached");
    await keepReference(deps, person, chat);
    expect((await row(1))?.reach).to.equal("chat");
    await unlinkTeam(deps, TEAM.teamId);
    later(60_000);
    await readRosters(deps, rosters);
    expect(await row(1)).to.equal(undefined);
    expect(idOf("Nia")).to.be.a("string");
  });
});
