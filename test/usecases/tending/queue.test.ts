import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import type { Person } from "../../../bot/domain/member.ts";
import { countSearchInVain } from "../../../bot/usecases/communityWords.ts";
import { publishWaiting } from "../../../bot/usecases/publishWaiting.ts";
import { report } from "../../../bot/usecases/report.ts";
import { actOnRow } from "../../../bot/usecases/tending/actOnRow.ts";
import { changeAway } from "../../../bot/usecases/tending/away.ts";
import { tendingQueue } from "../../../bot/usecases/tending/queue.ts";
import { suggestionsFor } from "../../../bot/usecases/tending/suggestions.ts";
import { aPerson, aSavedItem, idOf, refusal, words } from "../../support/builders.ts";
import { type TestDeps, TUESDAY, testDeps } from "../../support/deps.ts";
import { answers, daysPass, gardenerOf, memberOf, rowsOf, tends } from "../../support/tended.ts";

describe("the gardener's queue", () => {
  let deps: TestDeps;
  let gwen: Person;
  beforeEach(async () => {
    deps = await testDeps();
    gwen = await gardenerOf(deps);
  });
  afterEach(() => deps.close());

  const reasons = async () => {
    await deps.search.caughtUp();
    return (await tendingQueue(deps, gwen, undefined)).rows.map(({ reason }) => reason);
  };

  it("holds what was reported and what is due, by harm and then by promise", async () => {
    const nia = await memberOf(deps, "Nia");
    const item = await aSavedItem(deps, {}, nia);
    for (const why of ["unkind", "worry"] as const)
      await report(deps, await aPerson(deps, "Femi"), { itemId: item.id, why });
    await aSavedItem(deps, { kind: "insight", title: "Bring a flask", text: "It is cold.", topics: [] }, nia);
    for (let n = 0; n < 3; n++) await countSearchInVain(deps, nia, { text: "skittles" });
    daysPass(deps, 2);
    expect(await reasons()).to.deep.equal([
      "worry",
      "first-contribution",
      "unanswered",
      "no-topic",
      "searched-in-vain",
      "newcomers",
      "unkind",
    ]);
  });

  it("is for gardeners alone, and never lists who has not contributed", async () => {
    const nia = await memberOf(deps, "Nia");
    for (const name of ["Femi", "Aled"] as const) await memberOf(deps, name);
    expect(await refusal(tendingQueue(deps, nia, undefined))).to.equal("not-allowed");
    await aSavedItem(deps, {}, nia);
    daysPass(deps, 30);
    const { rows } = await tendingQueue(deps, gwen, undefined);
    expect(JSON.stringify(rows)).to.not.include(idOf("Femi")).and.to.not.include(idOf("Aled"));
  });

  it("tells of nearly the same items, which then point to each other", async () => {
    const first = await aSavedItem(deps, {}, await memberOf(deps, "Nia"));
    const again = await aSavedItem(deps, {}, await memberOf(deps, "Femi"));
    // Two alone have no rare words; a community has others.
    for (const title of ["Hoarding and fire", "Supervision notes", "Direct payments", "Carers in Gwent"])
      await aSavedItem(deps, { kind: "insight", title, text: `${title}, as we do it.` });
    const [row] = await rowsOf(deps, gwen, "near-duplicate");
    expect([row?.item?.id, row?.other?.id].sort()).to.deep.equal([first.id, again.id].sort());
    await tends(deps, gwen, "near-duplicate", { do: "link" });
    expect(await rowsOf(deps, gwen, "near-duplicate")).to.deep.equal([]);
    const linked = await deps.store.knowledge.item(FIRST_COMMUNITY, first.id);
    expect(linked?.value.seeAlso).to.deep.equal([again.id]);
  });

  it("gives topics to an item without, suggested by its words and checked like all words", async () => {
    await aSavedItem(deps);
    const bare = await aSavedItem(deps, { topics: [] });
    const [row] = await rowsOf(deps, gwen, "no-topic");
    const suggested = await suggestionsFor(deps, gwen, { key: row?.key ?? "" });
    expect(suggested.topics).to.include("mental capacity");
    const bad = { do: "topics", topics: ["Ring 07700 900123"] } as const;
    expect(
      await refusal(actOnRow(deps, gwen, { key: row?.key ?? "" }, { ...bad, topics: [...bad.topics] })),
    ).to.equal("identifiers-found");
    await tends(deps, gwen, "no-topic", { do: "topics", topics: ["mental capacity"] });
    expect(deps.search.get(bare.id)?.topics).to.deep.equal(["mental capacity"]);
    expect(await rowsOf(deps, gwen, "no-topic")).to.deep.equal([]);
  });

  it("keeps what was put off out of sight until its day, and what is ticked off until it is due anew", async () => {
    await aSavedItem(deps, {}, await memberOf(deps, "Nia"));
    daysPass(deps, 1);
    await tends(deps, gwen, "unanswered", { do: "snooze", until: "tomorrow" });
    expect((await rowsOf(deps, gwen, "unanswered"))[0]?.aside).to.equal("snoozed");
    daysPass(deps, 1);
    expect((await rowsOf(deps, gwen, "unanswered"))[0]?.aside).to.equal(undefined);
    await tends(deps, gwen, "unanswered", { do: "done" });
    expect(await rowsOf(deps, gwen, "unanswered")).to.deep.equal([]);
    daysPass(deps, 3);
    expect((await rowsOf(deps, gwen, "unanswered"))[0]?.due?.days).to.equal(3);
  });

  it("hands over to a second gardener, and to whoever stands in while they are away", async () => {
    await aSavedItem(deps, {}, await memberOf(deps, "Nia"));
    daysPass(deps, 1);
    const femi = await gardenerOf(deps, "Femi");
    const aled = await gardenerOf(deps, "Aled");
    const nia = { do: "hand", personId: idOf("Nia") } as const;
    const [row] = await rowsOf(deps, gwen, "unanswered");
    expect(await refusal(actOnRow(deps, gwen, { key: row?.key ?? "" }, nia))).to.equal("not-found");
    await tends(deps, gwen, "unanswered", { do: "hand", personId: femi.id });
    const seenBy = async (person: Person) => {
      const [seen] = await rowsOf(deps, person, "unanswered");
      return [seen?.handedTo, seen?.aside];
    };
    expect(await seenBy(gwen)).to.deep.equal([femi.id, "withOther"]);
    expect(await seenBy(femi)).to.deep.equal([femi.id, undefined]);
    await changeAway(deps, femi, { away: { from: "2026-11-26", until: "2026-11-27", cover: aled.id } });
    expect(await seenBy(aled)).to.deep.equal([femi.id, "withOther"]);
    daysPass(deps, 1);
    expect(await seenBy(aled)).to.deep.equal([aled.id, undefined]);
    daysPass(deps, 2);
    expect(await seenBy(femi)).to.deep.equal([femi.id, undefined]);
    await tends(deps, gwen, "unanswered", { do: "back" });
    expect(await seenBy(gwen)).to.deep.equal([undefined, undefined]);
  });

  it("takes only days that can be, and a stand-in who looks after the garden", async () => {
    const away = (from: string, until: string, cover?: string) =>
      refusal(changeAway(deps, gwen, { away: { from, until, cover } }));
    expect(await away("2026-12-02", "2026-12-01")).to.equal("days-unclear");
    expect(await away("2026-02-30", "2026-12-01")).to.equal("days-unclear");
    expect(await away("2026-11-01", "2026-11-02")).to.equal("days-unclear");
    expect(await away("2026-12-01", "2028-12-02")).to.equal("days-unclear");
    expect(await away("2026-12-01", "2026-12-02", idOf("Nia"))).to.equal("not-found");
    expect(await away("2026-12-01", "2026-12-02", gwen.id)).to.equal("not-found");
  });

  it("counts nothing towards anybody that was written without a name", async () => {
    const unnamed = words(deps, { unnamed: true, title: "Is it only me who forgets the form?" });
    await aSavedItem(deps, unnamed, await memberOf(deps, "Nia"));
    deps.clock.forward(61 * 60_000);
    await publishWaiting(deps);
    daysPass(deps, 10);
    expect(await rowsOf(deps, gwen, "first-contribution")).to.deep.equal([]);
    const [row] = await rowsOf(deps, gwen, "unanswered");
    expect(row?.item?.title).to.equal("Is it only me who forgets the form?");
    expect(JSON.stringify(row?.due)).to.not.include(idOf("Nia"));
  });

  it("lets go of a question once somebody answers, and of what is withdrawn", async () => {
    const item = await aSavedItem(deps, {}, await memberOf(deps, "Nia"));
    deps.clock.set(new Date(TUESDAY.getTime() + 3 * 86_400_000));
    expect(await rowsOf(deps, gwen, "unanswered")).to.have.length(1);
    await answers(deps, await memberOf(deps, "Femi"), item.id);
    expect(await rowsOf(deps, gwen, "unanswered")).to.deep.equal([]);
  });
});
