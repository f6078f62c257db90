import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import { wordsVersion } from "../../../bot/domain/item.ts";
import type { Person } from "../../../bot/domain/member.ts";
import { editItem } from "../../../bot/usecases/editItem.ts";
import { myGarden } from "../../../bot/usecases/myGarden.ts";
import { sendNotices } from "../../../bot/usecases/notices.ts";
import { publishWaiting } from "../../../bot/usecases/publishWaiting.ts";
import { actOnRow } from "../../../bot/usecases/tending/actOnRow.ts";
import { answerAsked } from "../../../bot/usecases/tending/answerAsked.ts";
import { suggestionsFor } from "../../../bot/usecases/tending/suggestions.ts";
import { welcomeNewcomers } from "../../../bot/usecases/tending/welcomeNewcomers.ts";
import { aSavedItem, idOf, refusal, words } from "../../support/builders.ts";
import { type TestDeps, testDeps } from "../../support/deps.ts";
import { answers, daysPass, gardenerOf, memberOf, rowsOf, tends } from "../../support/tended.ts";

describe("what a gardener says to people", () => {
  let deps: TestDeps;
  let gwen: Person;
  let nia: Person;
  beforeEach(async () => {
    deps = await testDeps();
    gwen = await gardenerOf(deps);
    nia = await memberOf(deps, "Nia");
    // What is welcomed is not what is looked at here.
    await welcomeNewcomers(deps);
    await sendNotices(deps);
    deps.messenger.said.length = 0;
  });
  afterEach(() => deps.close());

  const said = async () => {
    await sendNotices(deps);
    return deps.messenger.said.map(({ to, message }) => ({ to: to.userId, ...message }));
  };
  const follows = async (name: "Femi" | "Aled" | "Nia", topics: string[]) => {
    const person = await memberOf(deps, name);
    const row = await deps.store.membership.member(FIRST_COMMUNITY, person.id);
    if (!row) throw new Error("They joined");
    await deps.store.membership.write(FIRST_COMMUNITY, [
      { replace: { ...row.value, follows: topics }, version: row.version },
    ]);
    return person;
  };

  it("a nudge reaches those who follow the topic, not whoever asked, once, and counts to their week", async () => {
    const item = await aSavedItem(deps, {}, nia);
    await follows("Femi", ["mental capacity"]);
    await follows("Aled", ["hoarding"]);
    await follows("Nia", ["mental capacity"]);
    daysPass(deps, 1);
    for (let times = 0; times < 2; times++) await tends(deps, gwen, "unanswered", { do: "nudge" });
    expect(await said()).to.deep.equal([
      {
        to: "29:Femi",
        kind: "gardener-asks",
        wish: "nudge",
        topic: "mental capacity",
        link: deps.links.item(item.id),
      },
    ]);
    expect((await deps.store.people.person(idOf("Femi")))?.value.noticed?.sent).to.equal(1);
    const [row] = await rowsOf(deps, gwen, "unanswered");
    expect(row?.state?.steps?.[0]).to.equal("nudge");
  });

  it("a nudge that was overtaken by an answer that took the question away is not sent", async () => {
    const item = await aSavedItem(deps, {}, nia);
    await follows("Femi", ["mental capacity"]);
    daysPass(deps, 1);
    await tends(deps, gwen, "unanswered", { do: "nudge" });
    const stored = await deps.store.knowledge.item(FIRST_COMMUNITY, item.id);
    if (!stored) throw new Error("It was saved");
    const held = { ...stored.value, state: "held" as const };
    await deps.store.knowledge.write(FIRST_COMMUNITY, [{ replace: held, version: stored.version }]);
    expect(await said()).to.deep.equal([]);
  });

  describe("an invitation", () => {
    beforeEach(async () => {
      const other = await aSavedItem(deps, { title: "Capacity and tenancy", text: "Who signs?" }, nia);
      await answers(deps, await memberOf(deps, "Femi"), other.id);
      await answers(deps, await memberOf(deps, "Aled"), other.id, true);
      deps.clock.forward(61 * 60_000);
      await publishWaiting(deps);
      const femi = await memberOf(deps, "Femi");
      await aSavedItem(deps, { title: "Yes to everything, always" }, await memberOf(deps, "Bronwen"));
      await deps.search.caughtUp();
      daysPass(deps, 6);
      deps.messenger.said.length = 0;
      expect(femi.name).to.equal("Femi");
    });
    const theRow = async () => {
      const rows = await rowsOf(deps, gwen, "unanswered");
      const row = rows.find(({ item }) => item?.title === "Yes to everything, always");
      if (!row) throw new Error("It waits");
      return row;
    };

    it("goes to people who wrote about the topic with their name, with the reason why them", async () => {
      const { people } = await suggestionsFor(deps, gwen, { key: (await theRow()).key });
      expect(
        people.map(({ name, topic, perspectives, items }) => ({ name, topic, perspectives, items })),
      ).to.deep.equal([
        { name: "Femi", topic: "mental capacity", perspectives: 1, items: 0 },
        { name: "Nia", topic: "mental capacity", perspectives: 0, items: 1 },
      ]);
    });

    it("carries the gardener's words, checked, privately, and is not repeated to the same person", async () => {
      const { key, item } = await theRow();
      const invite = (personId: string, text: string) =>
        actOnRow(deps, gwen, { key }, { do: "invite", invites: [{ personId, words: text }] });
      expect(await refusal(invite(idOf("Femi"), "Ring Mrs Prudence Okafor on 07700 900123."))).to.equal(
        "identifiers-found",
      );
      expect(await refusal(invite(idOf("Femi"), "  "))).to.equal("text-empty");
      expect(await refusal(invite(idOf("Aled"), "You wrote about it."))).to.equal("not-found");
      await invite(idOf("Femi"), "You know about yes.");
      expect(await said()).to.deep.equal([
        {
          to: "29:Femi",
          kind: "gardener-asks",
          wish: "invite",
          words: "You know about yes.",
          from: "Gwen",
          link: deps.links.item(item?.id ?? ""),
        },
      ]);
      const { people } = await suggestionsFor(deps, gwen, { key });
      expect(people.map(({ name }) => name)).to.deep.equal(["Nia"]);
    });
  });

  describe("a question to whoever saved something", () => {
    it("reaches a named one by message and in their garden, and an edit answers it", async () => {
      const item = await aSavedItem(deps, {}, nia);
      daysPass(deps, 8);
      await tends(deps, gwen, "unanswered", { do: "ask", words: "Is it one question or two?" });
      expect(await said()).to.deep.equal([
        {
          to: "29:Nia",
          kind: "gardener-asks",
          wish: "reword",
          words: "Is it one question or two?",
          from: "Gwen",
          link: deps.links.item(item.id),
        },
      ]);
      const asked = async () => {
        const stored = await deps.store.knowledge.item(FIRST_COMMUNITY, item.id);
        return stored?.value.asked;
      };
      expect(await asked()).to.deep.include({ why: "reword", wording: "Is it one question or two?" });
      const { kind, title, topics } = item;
      const version = wordsVersion(item);
      await editItem(deps, nia, { kind, title, topics, itemId: item.id, text: "One question.", version });
      expect((await asked())?.answered).to.equal(true);
    });

    it("waits for an unnamed one in their own garden, and neither gardener nor notice learns who", async () => {
      const unnamed = words(deps, { unnamed: true, title: "Am I the only one who forgets?" });
      const item = await aSavedItem(deps, unnamed, nia);
      deps.clock.forward(61 * 60_000);
      await publishWaiting(deps);
      daysPass(deps, 8);
      await tends(deps, gwen, "unanswered", { do: "ask", words: "What have you tried so far?" });
      expect(await said()).to.deep.equal([]);
      expect((await deps.store.notices.of(idOf("Nia"))).length).to.equal(1);
      const person = (await deps.store.people.person(idOf("Nia")))?.value ?? nia;
      const { written } = await myGarden(deps, person);
      const mine = written.find(({ thing }) => thing.id === item.id)?.thing;
      expect(mine).to.have.nested.property("asked.wording", "What have you tried so far?");
      expect(await refusal(answerAsked(deps, await memberOf(deps, "Femi"), item.id, "seen"))).to.equal(
        "not-allowed",
      );
      await answerAsked(deps, person, item.id, "seen");
      const stored = await deps.store.knowledge.item(FIRST_COMMUNITY, item.id);
      expect(stored?.value.asked?.answered).to.equal(true);
      expect(stored?.value.updatedAt).to.match(/T00:00:00\.000Z$/);
    });

    it("two weeks after a question asks what came of it, once", async () => {
      const item = await aSavedItem(deps, {}, nia);
      await answers(deps, await memberOf(deps, "Femi"), item.id);
      daysPass(deps, 14);
      await tends(deps, gwen, "ask-how-it-went", { do: "ask", words: "What did you try?" });
      expect(await rowsOf(deps, gwen, "ask-how-it-went")).to.deep.equal([]);
      await answerAsked(deps, nia, item.id, "seen");
      daysPass(deps, 2);
      expect(await rowsOf(deps, gwen, "ask-how-it-went")).to.deep.equal([]);
    });

    it("past its review date is answered with one tap, by its owner or by the gardener", async () => {
      const item = await aSavedItem(deps, { kind: "resource" }, nia);
      daysPass(deps, 190);
      await tends(deps, gwen, "past-review", { do: "ask", words: "Is it still right?" });
      await answerAsked(deps, nia, item.id, "right");
      expect(await rowsOf(deps, gwen, "past-review")).to.deep.equal([]);
      daysPass(deps, 190);
      await tends(deps, gwen, "past-review", { do: "still-right" });
      expect(await rowsOf(deps, gwen, "past-review")).to.deep.equal([]);
    });
  });

  it("a thank you goes to a first contributor, and the row with it", async () => {
    const item = await aSavedItem(deps, {}, nia);
    daysPass(deps, 1);
    await tends(deps, gwen, "first-contribution", { do: "thank", words: "Thank you for being first." });
    expect(await said()).to.deep.include({
      to: "29:Nia",
      kind: "gardener-asks",
      wish: "thanks",
      words: "Thank you for being first.",
      from: "Gwen",
      link: deps.links.item(item.id),
    });
    expect(await rowsOf(deps, gwen, "first-contribution")).to.deep.equal([]);
  });

  it("a personal welcome goes to newcomers of the row only, uses up nothing of their week, and the row goes", async () => {
    await memberOf(deps, "Femi");
    const [row] = await rowsOf(deps, gwen, "newcomers");
    expect(row?.due?.people).to.have.members([idOf("Nia"), idOf("Femi")]);
    const to = (personIds: string[]) =>
      actOnRow(deps, gwen, { key: "newcomers" }, { do: "welcome", personIds, words: "Welcome." });
    expect(await refusal(to([idOf("Idris")]))).to.equal("not-found");
    await to([idOf("Femi")]);
    expect(await said()).to.deep.include({
      to: "29:Femi",
      kind: "gardener-asks",
      wish: "welcome",
      words: "Welcome.",
      from: "Gwen",
      link: deps.links.tab(),
    });
    expect((await deps.store.people.person(idOf("Femi")))?.value.noticed).to.equal(undefined);
    expect(await rowsOf(deps, gwen, "newcomers")).to.deep.equal([]);
    daysPass(deps, 1);
    await memberOf(deps, "Aled");
    expect((await rowsOf(deps, gwen, "newcomers"))[0]?.due?.people).to.deep.equal([idOf("Aled")]);
  });
});
