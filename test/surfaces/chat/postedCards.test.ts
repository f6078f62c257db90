import { expect } from "chai";
import { wordsVersion } from "../../../bot/domain/item.ts";
import { addPerspective } from "../../../bot/usecases/addPerspective.ts";
import { editItem } from "../../../bot/usecases/editItem.ts";
import { report } from "../../../bot/usecases/report.ts";
import { moveTo } from "../../../bot/usecases/standing.ts";
import { withdraw } from "../../../bot/usecases/withdraw.ts";
import { aMessage, anActivity, anExecute, NIA } from "../../support/activities.ts";
import { aPerson, aSavedItem } from "../../support/builders.ts";
import { button, readable } from "../../support/cards.ts";
import { type SignedBot, startSignedBot } from "../../support/signedActivities.ts";

const GONE = "This is no longer here.";
const OLD_LIST = "Something in this list has changed. Ask again, and I will look anew.";

describe("cards the bot posted, when what they show is changed or taken back", () => {
  let bot: SignedBot;
  beforeEach(async () => {
    bot = await startSignedBot();
  });
  afterEach(() => bot.close());

  type Changes = Parameters<typeof anActivity>[0];
  const show = (itemId: string, changes: Changes = {}) =>
    bot.post(
      anActivity({ type: "message", value: { verb: "show", itemId }, replyToId: "list-1", ...changes }),
    );
  /** What stands in each conversation after the updates so far, by path. */
  const updates = () =>
    bot.connector.calls
      .filter(({ method }) => method === "PUT")
      .map(({ path, body }) => ({
        path: decodeURIComponent(path),
        card: readable(body.attachments?.[0]?.content),
      }));
  const cardsOf = async (item: { id: never; communityId: never }) =>
    (await bot.deps.store.knowledge.postedCards(item.communityId, item.id)).map(({ value }) => value);
  const held = async (itemId: string) =>
    report(bot.deps, await aPerson(bot.deps, "Femi"), { itemId, why: "recognised" });
  const recall = async (itemId: string) => withdraw(bot.deps, await aPerson(bot.deps), { itemId });

  for (const place of ["personal", "groupChat", "channel"] as const)
    it(`are emptied in a ${place} once the item is held, and filled again with it restored`, async () => {
      const item = await aSavedItem(bot.deps);
      const conversation =
        place === "channel"
          ? { conversation: { id: "19:channel;messageid=7", conversationType: "channel" } }
          : {};
      await show(item.id, { place, ...conversation });
      const [card] = await cardsOf(item as never);
      expect(card?.activityId).to.match(/^activity-/);
      await held(item.id);
      expect(updates().map((update) => update.card)).to.deep.equal([GONE]);
      const where = place === "channel" ? "19:channel;messageid=7" : `19:${place}`;
      expect(updates()[0]?.path).to.include(`/conversations/${where}/activities/${card?.activityId}`);
      await moveTo(bot.deps, item, "published", "unnamed");
      expect(updates().at(-1)?.card).to.include(item.title);
    });

  it("show the new words after an edit, with community and published perspectives", async () => {
    const item = await aSavedItem(bot.deps);
    await show(item.id, { place: "groupChat" });
    const person = await aPerson(bot.deps);
    await addPerspective(bot.deps, person, {
      id: bot.deps.ids.next(),
      itemId: item.id,
      text: "Ask the opposite.",
    });
    await editItem(bot.deps, person, {
      itemId: item.id,
      kind: "question",
      title: "How do you ask?",
      text: "They say yes.",
      topics: [],
      version: wordsVersion(item),
    });
    const [{ card } = { card: "" }, ...more] = updates();
    expect(more).to.deep.equal([]);
    expect(card).to.include("How do you ask?").and.include("Ask the opposite.").and.not.include(item.title);
    const [community] = await bot.deps.store.communities.all();
    expect(card).to.include(community?.value.name ?? "?");
  });

  it("are lists too, which lose all their titles, once", async () => {
    const first = await aSavedItem(bot.deps, { title: "Supervision that helps" });
    const other = await aSavedItem(bot.deps, { title: "Supervision that does not", text: "Other words." });
    await bot.post(aMessage("supervision that helps", { place: "groupChat" }));
    expect(readable(bot.connector.sent()[0]?.attachments?.[0]?.content))
      .to.include(first.title)
      .and.include(other.title);
    await recall(other.id);
    expect(updates().map((update) => update.card)).to.deep.equal([OLD_LIST]);
    expect(await cardsOf(other as never)).to.deep.equal([]);
    expect(await cardsOf(first as never)).to.have.length(1);
  });

  it("are those put in place of a form, for everybody and for the presser's own chat", async () => {
    const words = { title: "How do you hand over?", text: "I leave in May." };
    const ask = (changes: Changes) =>
      bot.post(anExecute({ verb: "ask", seed: bot.deps.ids.next() } as never, words, changes));
    await ask({ place: "groupChat", replyToId: "form-1" });
    await ask({ replyToId: "form-2" });
    const seed = bot.deps.ids.next();
    await bot.post(
      anActivity({ type: "message", value: { verb: "ask", seed, ...words }, replyToId: "form-3" }),
    );
    const page = await bot.deps.store.knowledge.items("first" as never, { limit: 9 });
    expect(page.documents).to.have.length(3);
    bot.connector.calls.length = 0;
    for (const { value } of page.documents) await recall(value.id);
    expect(updates().every(({ card }) => card === GONE)).to.equal(true);
    const paths = updates().map(({ path }) => path.split("/").at(-1));
    expect(paths).to.have.members(["form-1", "form-2", "form-3"]);
  });

  it("are found through what lies in the store, which does not say who read what", async () => {
    const item = await aSavedItem(bot.deps);
    await show(item.id);
    await show(item.id, { place: "groupChat" });
    const cards = await cardsOf(item as never);
    expect(cards).to.have.length(2);
    const own = cards.filter(({ reference }) => !reference);
    expect(own).to.have.length(1);
    expect(JSON.stringify(own)).to.not.include(NIA.id).and.not.include("19:personal");
    expect(new Set(cards.map(({ createdAt }) => createdAt))).to.deep.equal(
      new Set(["2026-11-24T00:00:00.000Z"]),
    );
  });

  it("are taken back at once where they could not be remembered", async () => {
    const item = await aSavedItem(bot.deps);
    const { PracticeError } = await import("../../../bot/domain/errors.ts");
    const { knowledge } = bot.deps.store;
    const write = knowledge.write.bind(knowledge);
    knowledge.write = async (communityId, changes) => {
      if (JSON.stringify(changes).includes('"type":"card"')) throw new PracticeError("unavailable");
      return write(communityId, changes);
    };
    await show(item.id);
    const deleted = bot.connector.calls.filter(({ method }) => method === "DELETE");
    expect(deleted).to.have.length(1);
    expect(bot.connector.sent().at(-1)?.text).to.include("We cannot reach the store");
  });

  it("are forgotten with a removed item, and tried again where they could not be reached", async () => {
    const item = await aSavedItem(bot.deps);
    await show(item.id);
    bot.connector.plan({ status: 403, code: "BotNotInConversationRoster" });
    await held(item.id);
    expect(bot.deps.log.lines.map(({ event }) => event)).to.include("card.not-replaced");
    expect(await cardsOf(item as never)).to.have.length(1);
    await moveTo(bot.deps, item, "removed", "unnamed");
    expect(updates().at(-1)?.card).to.equal(GONE);
    expect(await cardsOf(item as never)).to.deep.equal([]);
  });

  it("still work as buttons after they were put there anew", async () => {
    const item = await aSavedItem(bot.deps);
    await show(item.id, { place: "groupChat" });
    await editItem(bot.deps, await aPerson(bot.deps), {
      itemId: item.id,
      kind: "question",
      title: "How do you ask?",
      text: "They say yes.",
      topics: [],
      version: wordsVersion(item),
    });
    const posted = bot.connector.calls.findLast(({ method }) => method === "PUT")?.body;
    const { data } = button(posted?.attachments?.[0]?.content, "Add it");
    const { text } = await bot.post(anExecute(data, { text: "Ask the opposite.", fitsWhen: "" }));
    expect(text).to.include("Thank you.").and.include("Ask the opposite.");
  });
});
