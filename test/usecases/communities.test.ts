import { expect } from "chai";
import { COMMUNITIES_MAX, COMMUNITY_NAME_MAX } from "../../bot/contract/limits.ts";
import { type Community, FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { CommunityId } from "../../bot/domain/ids.ts";
import type { Person } from "../../bot/domain/member.ts";
import { allCommunities } from "../../bot/usecases/allCommunities.ts";
import { changeCommunity } from "../../bot/usecases/changeCommunity.ts";
import { readableCommunities } from "../../bot/usecases/communities.ts";
import { makeCommunity } from "../../bot/usecases/makeCommunity.ts";
import { readAudit } from "../../bot/usecases/readAudit.ts";
import { changeRoles } from "../../bot/usecases/roles.ts";
import { anAdmin, aPerson, refusal } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

describe("communities that admins make", () => {
  let deps: TestDeps;
  let admin: Person;
  beforeEach(async () => {
    deps = await testDeps();
    admin = await anAdmin(deps);
    deps.clock.forward(1000);
  });
  afterEach(() => deps.close());

  const make = (changes: Partial<Parameters<typeof makeCommunity>[2]> = {}): Promise<Community> =>
    makeCommunity(deps, admin, {
      id: deps.ids.random(),
      name: "Hoarding and self-neglect",
      purpose: "For those who visit.",
      open: false,
      ...changes,
    });
  const actions = async (id: CommunityId) =>
    (await readAudit(deps, admin, id)).lines.map(({ entry }) => entry.action);

  it("are there once however often they are sent, with one line of the audit", async () => {
    const id = deps.ids.random();
    await Promise.all([make({ id }), make({ id })]);
    const made = await make({ id });
    expect((await deps.store.communities.all()).length).to.equal(2);
    expect(await actions(made.id)).to.deep.equal(["community.made"]);
    const rows = await allCommunities(deps, admin);
    expect(rows.map(({ community, members }) => [community.id, members])).to.deep.equal([
      [FIRST_COMMUNITY, 0],
      [id, 0],
    ]);
  });

  it("need a name that can be told apart, and a bounded one", async () => {
    await make();
    expect(await refusal(make({ name: " \u200b " }))).to.equal("name-empty");
    expect(await refusal(make({ name: "x".repeat(COMMUNITY_NAME_MAX + 1) }))).to.equal("name-too-long");
    expect(await refusal(make({ name: "HOARDING and  self-neglect" }))).to.equal("name-taken");
    expect(await refusal(make({ id: "first" }))).to.equal("id-malformed");
    const first = changeCommunity(deps, admin, FIRST_COMMUNITY, { name: "Hoarding and self-neglect" });
    expect(await refusal(first)).to.equal("name-taken");
  });

  it("are bounded in number", async () => {
    for (let n = 1; n < COMMUNITIES_MAX; n++) await make({ name: `Community ${n}` });
    expect(await refusal(make())).to.equal("communities-too-many");
  });

  it("are made, changed and listed by admins alone", async () => {
    const nia = await aPerson(deps);
    const of = { id: deps.ids.random(), name: "Mine", purpose: "", open: true };
    expect(await refusal(makeCommunity(deps, nia, of))).to.equal("not-allowed");
    expect(await refusal(allCommunities(deps, nia))).to.equal("not-allowed");
  });

  it("closed, are read by whom an admin lets in, and opened, by everybody", async () => {
    const { id } = await make();
    const nia = await aPerson(deps);
    const names = async (person: Person) => (await readableCommunities(deps, person)).map((one) => one.id);
    expect(await names(nia)).to.deep.equal([FIRST_COMMUNITY]);
    expect(await names(admin)).to.deep.equal([FIRST_COMMUNITY]);
    const member = await changeRoles(deps, admin, {
      personId: nia.id,
      communityId: id,
      roles: ["member"],
    });
    expect(await names(member)).to.deep.equal([id, FIRST_COMMUNITY]);
    const out = await changeRoles(deps, admin, { personId: nia.id, communityId: id, roles: [] });
    expect(await names(out)).to.deep.equal([FIRST_COMMUNITY]);
    await changeCommunity(deps, admin, id, { open: true });
    expect(await names(out)).to.deep.equal([FIRST_COMMUNITY, id]);
    expect(await actions(id)).to.include("community.changed");
  });

  it("keep what a change does not name", async () => {
    const { id } = await make();
    await changeCommunity(deps, admin, id, { purpose: "  For all who visit.  " });
    await changeCommunity(deps, admin, id, { safeguardingRoute: "Duty desk" });
    const kept = (await deps.store.communities.all()).find(({ value }) => value.id === id)?.value;
    expect(kept).to.deep.include({
      name: "Hoarding and self-neglect",
      purpose: "For all who visit.",
      safeguardingRoute: "Duty desk",
      open: false,
    });
  });

  it("leave the first one open: it is everybody's", async () => {
    expect(await refusal(changeCommunity(deps, admin, FIRST_COMMUNITY, { open: false }))).to.equal(
      "first-stays-open",
    );
  });
});
