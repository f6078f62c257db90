import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { askedAbout, type FollowUpCandidate, nextFollowUp } from "../../bot/domain/followUp.ts";
import type { ItemId } from "../../bot/domain/ids.ts";
import type { Person } from "../../bot/domain/member.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { oweFollowUps } from "../../bot/usecases/followUps.ts";
import { followItem, saveForLater } from "../../bot/usecases/keepItem.ts";
import { sendNotices } from "../../bot/usecases/notices.ts";
import { react } from "../../bot/usecases/react.ts";
import { sayUsed } from "../../bot/usecases/sayUsed.ts";
import { tellContributors } from "../../bot/usecases/tellContributors.ts";
import { aPerson, aReachable, aSavedItem } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

const DAY_MS = 86_400_000;

describe("what came of somebody's words", () => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = await testDeps();
  });
  afterEach(() => deps.close());

  const used = (person: Person, itemId: string) =>
    sayUsed(deps, person, { id: deps.ids.next(), itemId, fit: "used" });
  const views = (person: Person, itemId: string) =>
    addPerspective(deps, person, { id: deps.ids.next(), itemId, text: "Ask on another day." });
  const news = () =>
    deps.messenger.said.flatMap(({ to, message }) =>
      message.kind === "thread-news" ? [[to.conversationId, message.news, message.follows] as const] : [],
    );

  it("is told the next morning, gathered, to those who wrote there and who follow it, and never names anybody", async () => {
    await aReachable(deps, "Nia");
    await aReachable(deps, "Aled");
    await aReachable(deps, "Gwen", { roles: { [FIRST_COMMUNITY]: ["member"] } });
    const item = await aSavedItem(deps, {}, await aPerson(deps));
    const view = await views(await aPerson(deps, "Aled"), item.id);
    await followItem(deps, await aPerson(deps, "Gwen"), { itemId: item.id, on: true });
    await used(await aPerson(deps, "Femi"), item.id);
    await used(await aPerson(deps), item.id);
    await used(await aPerson(deps, "Idris"), item.id);
    await react(deps, await aPerson(deps, "Femi"), { itemId: item.id, tap: "thankYou", on: true });
    await react(deps, await aPerson(deps, "Femi"), {
      itemId: item.id,
      perspectiveId: view.id,
      tap: "helpedMe",
      on: true,
    });
    deps.clock.forward(DAY_MS);
    expect(await tellContributors(deps)).to.equal(3);
    expect(await tellContributors(deps)).to.equal(0);
    await sendNotices(deps);
    expect(news()).to.have.deep.members([
      ["a:Nia", { perspectives: 1, uses: 2, thanks: 1 }, false],
      ["a:Aled", { perspectives: 0, uses: 3, thanks: 1 }, false],
      ["a:Gwen", { perspectives: 1, uses: 3, thanks: 0 }, true],
    ]);
    expect(JSON.stringify(deps.messenger.said.map(({ message }) => message))).to.not.contain("Femi");
  });

  it("is told once where two processes gather it, and on Monday for the days before", async () => {
    await aReachable(deps, "Nia");
    const item = await aSavedItem(deps, {}, await aPerson(deps));
    await Promise.all([tellContributors(deps), tellContributors({ ...deps })]);
    // Thursday's round, then one on Friday and one on Saturday: those two are told on Monday.
    for (const person of ["Femi", "Aled", "Gwen", "Idris"] as const) {
      deps.clock.forward(DAY_MS);
      await tellContributors(deps);
      await used(await aPerson(deps, person), item.id);
    }
    deps.clock.forward(2 * DAY_MS);
    await Promise.all([tellContributors(deps), tellContributors({ ...deps })]);
    for (let round = 0; round < 3; round++) await sendNotices(deps);
    const told = news().map(([, { uses }]) => uses);
    expect(told.reduce((sum, uses) => sum + uses, 0)).to.equal(4);
    expect(told.at(-1)).to.equal(2);
  });

  it("is not told where it was taken back before it was sent", async () => {
    await aReachable(deps, "Nia");
    const item = await aSavedItem(deps, {}, await aPerson(deps));
    await used(await aPerson(deps, "Femi"), item.id);
    deps.clock.forward(DAY_MS);
    await tellContributors(deps);
    await deps.store.knowledge.write(FIRST_COMMUNITY, await removals(item.id));
    await sendNotices(deps);
    expect(news()).to.deep.equal([]);
  });

  async function removals(itemId: ItemId) {
    const thread = await deps.store.knowledge.thread(FIRST_COMMUNITY, itemId);
    return (thread?.uses ?? []).map(({ value, version }) => ({ remove: value.id, version }));
  }
});

describe("being asked whether something was used", () => {
  const item = (id: string) => id as ItemId;
  const at = (days: number) => new Date(Date.parse("2026-11-02T10:00:00.000Z") + days * DAY_MS);
  const since = at(0).toISOString();

  it("comes 30 days after saving and 14 after asking, the longest due first, one a week, about nothing twice", () => {
    const all: FollowUpCandidate[] = [
      { itemId: item("a"), why: "saved", since },
      { itemId: item("b"), why: "asked", since },
    ];
    expect(nextFollowUp(all, undefined, at(13))).to.equal(undefined);
    expect(nextFollowUp(all, undefined, at(14))?.itemId).to.equal("b");
    expect(nextFollowUp(all, undefined, at(31))?.itemId).to.equal("b");
    const asked = askedAbout(undefined, item("b"), at(28).toISOString().slice(0, 10));
    expect(nextFollowUp(all, asked, at(31))).to.equal(undefined);
    expect(nextFollowUp(all, asked, at(36))?.itemId).to.equal("a");
    expect(nextFollowUp(all, askedAbout(asked, item("a"), "2026-12-08"), at(60))).to.equal(undefined);
    expect(nextFollowUp(all, undefined, at(200))).to.equal(undefined);
  });

  it("goes to who saved it, asked and was answered, or kept it; not to who told already", async () => {
    const deps = await testDeps();
    const community = { roles: { [FIRST_COMMUNITY]: ["member" as const] } };
    const nia = await aReachable(deps, "Nia", community);
    const femi = await aReachable(deps, "Femi", community);
    await aReachable(deps, "Aled", community);
    const insight = await aSavedItem(deps, { kind: "insight" }, nia);
    const asked = await aSavedItem(deps, { title: "How do you open the talk?" }, femi);
    await addPerspective(deps, nia, { id: deps.ids.next(), itemId: asked.id, text: "With a picture." });
    await aSavedItem(deps, { title: "Nobody answered" }, await aPerson(deps, "Aled"));
    await saveForLater(deps, await aPerson(deps, "Aled"), { itemId: insight.id, on: true });
    await deps.search.caughtUp();
    deps.clock.forward(16 * DAY_MS);
    expect(await oweFollowUps(deps)).to.equal(1);
    expect(await oweFollowUps(deps)).to.equal(0);
    await sendNotices(deps);
    deps.clock.forward(15 * DAY_MS);
    expect(await oweFollowUps(deps)).to.equal(2);
    await sayUsed(deps, await aPerson(deps, "Aled"), {
      id: deps.ids.next(),
      itemId: insight.id,
      fit: "didNotFit",
    });
    await sendNotices(deps);
    const sent = deps.messenger.said.flatMap(({ to, message }) =>
      message.kind === "follow-up" ? [[to.conversationId, message.why]] : [],
    );
    expect(sent).to.deep.equal([
      ["a:Femi", "asked"],
      ["a:Nia", "saved"],
    ]);
    deps.clock.forward(21 * DAY_MS);
    expect(await oweFollowUps(deps)).to.equal(0);
    await deps.close();
  });
});
