import { expect } from "chai";
import { createBotAdapter } from "../../bot/adapters/teams/botAdapter.ts";
import { createTeamsRosters } from "../../bot/adapters/teams/rosters.ts";
import type { TeamReference } from "../../bot/domain/linkedTeam.ts";
import { type Rosters, TeamGone } from "../../bot/ports/rosters.ts";
import { BOT_ID } from "../support/activities.ts";
import { TENANT } from "../support/builders.ts";
import { recordedLog } from "../support/deps.ts";
import { type FakeConnector, startFakeConnector } from "../support/fakeConnector.ts";

const TEAM = "19:team@thread.tacv2";

describe("a team's roster and channels, over the connector (local mode)", () => {
  let connector: FakeConnector;
  let rosters: Rosters;
  before(async () => {
    connector = await startFakeConnector();
    rosters = createTeamsRosters(createBotAdapter(undefined, recordedLog()), "");
  });
  beforeEach(() => connector.teams.clear());
  after(() => connector.close());

  const reference = (teamId = TEAM): TeamReference => ({
    teamId,
    serviceUrl: connector.url,
    tenantId: TENANT,
    botId: BOT_ID,
  });
  const member = (n: number, more: object = {}) => ({
    id: `29:${n}`,
    aadObjectId: `object-${n}`,
    name: `Colleague ${n}`,
    userPrincipalName: `colleague${n}@council.example.org`,
    tenantId: TENANT,
    userRole: "user",
    ...more,
  });
  const aTeam = (people: object[], page = 2) =>
    connector.teams.set(TEAM, {
      name: "Adults west",
      channels: [
        { id: TEAM, name: null },
        { id: "19:ideas@thread.tacv2", name: "Ideas" },
      ],
      people,
      page,
    });

  it("are read page by page", async () => {
    aTeam([member(1), member(2), member(3)]);
    const first = await rosters.people(reference());
    expect(first.people.map(({ userId }) => userId)).to.deep.equal(["29:1", "29:2"]);
    const second = await rosters.people(reference(), first.next);
    expect(second).to.deep.equal({
      people: [{ userId: "29:3", objectId: "object-3", name: "Colleague 3", guest: false }],
    });
    expect(connector.calls.at(-1)?.path).to.match(/pagedmembers\?.*pageSize=500/i);
  });

  it("tell guests, in each way Teams marks them", async () => {
    const guests = [
      member(1, { userRole: "guest" }),
      member(2, { userRole: "anonymous" }),
      member(3, { userPrincipalName: "someone_partner.org#EXT#@council.example.org" }),
      member(4, { tenantId: "99999999-9999-4999-8999-999999999999" }),
    ];
    aTeam([...guests, member(5, { tenantId: TENANT.toUpperCase() })], 10);
    const { people } = await rosters.people(reference());
    expect(people.map(({ guest }) => guest)).to.deep.equal([true, true, true, true, false]);
  });

  it("name the team and its channels; the one it begins with has no name", async () => {
    aTeam([]);
    expect(await rosters.team(reference())).to.deep.equal({
      name: "Adults west",
      channels: [{ id: TEAM }, { id: "19:ideas@thread.tacv2", name: "Ideas" }],
    });
  });

  it("say that a team is gone", async () => {
    for (const ask of [() => rosters.team(reference()), () => rosters.people(reference())])
      expect(await ask().catch((error: unknown) => error)).to.be.instanceOf(TeamGone);
  });
});
