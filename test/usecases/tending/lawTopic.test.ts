import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import type { Person } from "../../../bot/domain/member.ts";
import { changeSynonyms, communityWords } from "../../../bot/usecases/communityWords.ts";
import { type LawSaying, sayOfLaw } from "../../../bot/usecases/tending/lawTopic.ts";
import { aGardener, aPerson, aSavedItem, refusal } from "../../support/builders.ts";
import { type TestDeps, testDeps } from "../../support/deps.ts";
import { rowsOf, tends } from "../../support/tended.ts";

const DAY_MS = 86_400_000;

describe("topics about the law", () => {
  let deps: TestDeps;
  let gardener: Person;
  beforeEach(async () => {
    deps = await testDeps();
    gardener = await aGardener(deps);
  });
  afterEach(() => deps.close());

  const say = (says: LawSaying, by = gardener, topic = "DoLS") =>
    sayOfLaw(deps, by, { communityId: FIRST_COMMUNITY, topic, says });
  const due = () => rowsOf(deps, gardener, "past-review");

  it("bring everything on them to the gardeners at once when the law changes, until it was looked at", async () => {
    await aSavedItem(deps, { kind: "story", topics: ["dols"], title: "Owls" });
    await aSavedItem(deps, { kind: "story", topics: ["visits"], title: "Zebras", text: "Stripes." });
    deps.clock.forward(DAY_MS);
    expect(await due()).to.deep.equal([]);
    await say("changed");
    await deps.search.caughtUp();
    expect(await due()).to.have.length(1);
    deps.clock.forward(DAY_MS);
    await tends(deps, gardener, "past-review", { do: "still-right" });
    await deps.search.caughtUp();
    expect(await due()).to.deep.equal([]);
    deps.clock.forward(DAY_MS);
    await say("changed");
    expect(await due()).to.have.length(1);
  });

  it("are read again after half a year, and like any other once they are not about the law", async () => {
    await aSavedItem(deps, { kind: "story", topics: ["DoLS"] });
    deps.clock.forward(190 * DAY_MS);
    await say("is-law");
    expect(await due()).to.have.length(1);
    await say("no-law");
    expect(await due()).to.deep.equal([]);
  });

  it("keep the community's words for them, as those keep that they are about the law", async () => {
    await aSavedItem(deps, { topics: ["DoLS"] });
    const synonyms = { communityId: FIRST_COMMUNITY, topic: "DoLS", synonyms: ["liberty safeguards"] };
    await changeSynonyms(deps, gardener, synonyms);
    await say("changed");
    await changeSynonyms(deps, gardener, synonyms);
    const { topics } = await communityWords(deps, gardener, FIRST_COMMUNITY);
    expect(topics.find(({ name }) => name === "DoLS")).to.deep.include({
      synonyms: ["liberty safeguards"],
      law: { changedAt: deps.clock.now().toISOString() },
    });
  });

  it("are for gardeners to say", async () => {
    expect(await refusal(say("changed", await aPerson(deps, "Femi")))).to.equal("not-allowed");
    expect(await refusal(say("changed", gardener, " "))).to.equal("request-malformed");
  });
});
