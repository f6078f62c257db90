import { expect } from "chai";
import type { Item } from "../../bot/domain/item.ts";
import { DEFAULT_RETENTION } from "../../bot/domain/retention.ts";
import { purge } from "../../bot/usecases/keeping/purge.ts";
import { keepPostedCard, refreshStaleCards } from "../../bot/usecases/postedCards.ts";
import { tendHere } from "../../bot/usecases/tend.ts";
import { aGardener, aSavedItem } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

describe("cards that show what is no longer so", () => {
  let deps: TestDeps;
  let item: Item;
  /** Whether the chats can be written to. */
  let reachable: boolean;
  beforeEach(async () => {
    deps = await testDeps();
    item = await aSavedItem(deps);
    reachable = true;
    const { replaceCard } = deps.messenger;
    deps.messenger.replaceCard = async (...card) => {
      if (reachable) return replaceCard(...card);
      return false;
    };
  });
  afterEach(() => deps.close());

  const posted = async (count = 1, shows: "item" | "list" = "item") => {
    for (let n = 0; n < count; n++)
      await keepPostedCard(deps, {
        item,
        reference: { conversationId: "19:a", kind: "groupChat", serviceUrl: "s", tenantId: "t", botId: "b" },
        activityId: `card-${n}`,
        language: "en",
        shows,
      });
  };
  const removes = async () => tendHere(deps, await aGardener(deps), { itemId: item.id }, { act: "remove" });
  const cards = async () =>
    (await deps.store.knowledge.postedCards(item.communityId, item.id)).map(({ value }) => value);
  const states = async () => (await cards()).map(({ state }) => state);

  it("are replaced later where it could not be done at once, and forgotten with their words", async () => {
    await posted();
    reachable = false;
    await removes();
    expect(await states()).to.deep.equal(["stale"]);
    expect(await refreshStaleCards(deps)).to.equal(0);
    reachable = true;
    expect(await refreshStaleCards(deps)).to.equal(0);
    deps.clock.forward(20 * MINUTE_MS);
    expect(await refreshStaleCards(deps)).to.equal(1);
    expect(deps.messenger.replaced.at(-1)).to.deep.equal({ activityId: "card-0", item: undefined });
    expect(await cards()).to.deep.equal([]);
  });

  it("of what is still there are as good as any other once they were replaced", async () => {
    await posted();
    const before = await cards();
    reachable = false;
    await tendHere(deps, await aGardener(deps), { itemId: item.id }, { act: "hold" });
    reachable = true;
    await tendHere(deps, await aGardener(deps), { itemId: item.id }, { act: "restore" });
    expect(await cards()).to.deep.equal(before);
    expect(deps.messenger.replaced.at(-1)?.item?.id).to.equal(item.id);
  });

  it("are given up after some days, and the log says so", async () => {
    await posted();
    reachable = false;
    await removes();
    for (let hours = 0; hours < 4 * 24; hours++) {
      deps.clock.forward(60 * MINUTE_MS);
      await refreshStaleCards(deps);
    }
    expect(await states()).to.deep.equal(["given-up"]);
    const given = deps.log.lines.filter(({ event }) => event === "card.given-up");
    expect(given.map(({ level }) => level)).to.deep.equal(["warn"]);
    const tried = deps.log.lines.filter(({ event }) => event === "card.not-replaced").length;
    expect(tried).to.equal(10);
  });

  it("keep nobody waiting where there are many: the rest follows in the next minutes", async () => {
    await posted(50);
    await removes();
    expect(deps.messenger.replaced).to.have.length(20);
    await refreshStaleCards(deps);
    expect(deps.messenger.replaced).to.have.length(50);
    expect(await cards()).to.deep.equal([]);
  });

  it("tell by no time of theirs when somebody acted without their name", async () => {
    await posted();
    reachable = false;
    deps.clock.forward(17 * MINUTE_MS + 23_456);
    await removes();
    for (const { createdAt, updatedAt, notBefore } of await cards())
      expect([createdAt, updatedAt, notBefore]).to.deep.equal([
        "2026-11-24T00:00:00.000Z",
        "2026-11-24T00:00:00.000Z",
        "2026-11-24T10:30:00.000Z",
      ]);
  });

  it("are emptied to a link and forgotten when they have stood for as long as they may", async () => {
    await posted();
    deps.clock.forward((DEFAULT_RETENTION.postedCards - 1) * DAY_MS);
    await purge(deps, DEFAULT_RETENTION);
    expect(await states()).to.deep.equal([undefined]);
    deps.clock.forward(2 * DAY_MS);
    expect((await purge(deps, DEFAULT_RETENTION))["postedCards"]).to.equal(1);
    await purge(deps, DEFAULT_RETENTION);
    expect(await states()).to.deep.equal(["stale"]);
    await refreshStaleCards(deps);
    expect(deps.messenger.replaced.at(-1)).to.deep.equal({
      activityId: "card-0",
      item: undefined,
      aged: item.id,
    });
    expect(await cards()).to.deep.equal([]);
  });

  it("that cannot be emptied even then are forgotten a night after they were given up", async () => {
    await posted();
    reachable = false;
    deps.clock.forward((DEFAULT_RETENTION.postedCards + 1) * DAY_MS);
    await purge(deps, DEFAULT_RETENTION);
    for (let hours = 0; hours < 4 * 24; hours++) {
      deps.clock.forward(60 * MINUTE_MS);
      await refreshStaleCards(deps);
    }
    await purge(deps, DEFAULT_RETENTION);
    expect(await cards()).to.deep.equal([]);
  });
});
