import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import type { CommunityId } from "../../../bot/domain/ids.ts";
import { linkedTeamId } from "../../../bot/domain/linkedTeam.ts";
import { linkTeam, unlinkTeam } from "../../../bot/usecases/linkedTeams.ts";
import { makeCommunity } from "../../../bot/usecases/makeCommunity.ts";
import { moveTeam } from "../../../bot/usecases/moveTeam.ts";
import { changeRoles } from "../../../bot/usecases/roles.ts";
import { ask, type RunningApp, startApp } from "../../support/app.ts";
import { anAdmin, TENANT } from "../../support/builders.ts";

const TEAM = {
  teamId: "19:nights@thread.tacv2",
  serviceUrl: "https://smba.example.org/",
  tenantId: TENANT,
  botId: "28:bot",
};

describe("the community of the team in whose channel the tab stands", () => {
  let app: RunningApp;
  let closed: CommunityId;
  before(async () => {
    app = await startApp();
    const admin = await anAdmin(app.deps);
    const of = { id: app.deps.ids.random(), name: "Night staff", purpose: "", open: false };
    closed = (await makeCommunity(app.deps, admin, of)).id;
    await linkTeam(app.deps, TEAM, "Nights");
    await moveTeam(app.deps, admin, { teamId: linkedTeamId(TEAM.teamId), communityId: closed });
    const people = (await app.deps.store.membership.members(FIRST_COMMUNITY, { limit: 100 })).documents;
    const gardener = people.find(({ value }) => value.personId.endsWith(app.people.gardener))?.value;
    if (!gardener) throw new Error("the gardener has not joined");
    await changeRoles(app.deps, admin, {
      personId: gardener.personId,
      communityId: closed,
      roles: ["member"],
    });
  });
  after(() => app.close());

  const placeOf = (who: string, teamId: string) => ask(app, who, "POST", "/api/place", { teamId });

  it("is told whoever may read it", async () => {
    const { status, body } = await placeOf(app.people.gardener, TEAM.teamId);
    expect({ status, body }).to.deep.equal({ status: 200, body: { communityId: closed } });
  });

  it("is told nobody else, in words that do not tell it from a team without one, and gives no right", async () => {
    const foreign = await placeOf(app.people.practitioner, TEAM.teamId);
    const nowhere = await placeOf(app.people.practitioner, "19:nowhere@thread.tacv2");
    expect(foreign.body).to.deep.equal({});
    expect({ ...foreign, headers: undefined }).to.deep.equal({ ...nowhere, headers: undefined });
    const search = { communityId: closed, text: "keys" };
    expect((await ask(app, app.people.practitioner, "POST", "/api/search", search)).status).to.equal(404);
  });

  it("is none for what is no id of a team", async () => {
    for (const teamId of ["", "../../etc", "19:x".repeat(50)])
      expect((await placeOf(app.people.gardener, teamId)).body).to.deep.equal({});
    expect((await placeOf(app.people.gardener, "x".repeat(301))).status).to.equal(400);
  });

  it("is no longer told once the app is out of the team", async () => {
    await unlinkTeam(app.deps, TEAM.teamId);
    expect((await placeOf(app.people.gardener, TEAM.teamId)).body).to.deep.equal({});
  });
});
