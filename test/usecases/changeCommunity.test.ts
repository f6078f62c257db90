import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { changeCommunity } from "../../bot/usecases/changeCommunity.ts";
import { readAudit } from "../../bot/usecases/readAudit.ts";
import { anAdmin, aPerson, refusal } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

describe("changing a community's settings", () => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = await testDeps();
  });
  afterEach(() => deps.close());

  it("is one line of the audit, without the words", async () => {
    const admin = await anAdmin(deps);
    await changeCommunity(deps, admin, FIRST_COMMUNITY, { safeguardingRoute: "Ring the duty desk" });
    const { lines } = await readAudit(deps, admin, FIRST_COMMUNITY);
    const changes = lines.filter(({ entry }) => entry.action === "community.changed");
    expect(changes.map(({ entry }) => entry.actor)).to.deep.equal([admin.actorRef]);
    expect(JSON.stringify(lines)).to.not.include("duty desk");
  });

  it("is refused before it is looked up which communities there are", async () => {
    const nia = await aPerson(deps);
    for (const id of [FIRST_COMMUNITY, "elsewhere"])
      expect(await refusal(changeCommunity(deps, nia, id, { safeguardingRoute: "" }))).to.equal(
        "not-allowed",
      );
    const admin = await anAdmin(deps);
    expect(await refusal(changeCommunity(deps, admin, "elsewhere", { safeguardingRoute: "" }))).to.equal(
      "not-found",
    );
  });
});
