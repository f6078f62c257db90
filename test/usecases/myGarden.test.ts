import { expect } from "chai";
import { DEFAULT_RETENTION } from "../../bot/domain/retention.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { firstVisit } from "../../bot/usecases/firstVisit.ts";
import { followTopic } from "../../bot/usecases/followTopic.ts";
import { purge } from "../../bot/usecases/keeping/purge.ts";
import { myImpact } from "../../bot/usecases/myImpact.ts";
import { myUses } from "../../bot/usecases/myUses.ts";
import { publishWaiting } from "../../bot/usecases/publishWaiting.ts";
import { react } from "../../bot/usecases/react.ts";
import { sayUsed } from "../../bot/usecases/sayUsed.ts";
import { tendHere } from "../../bot/usecases/tend.ts";
import { aGardener, aPerson, aSavedItem } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

describe("what is in it for me", () => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = await testDeps();
  });
  afterEach(() => deps.close());

  const hourPasses = async () => {
    for (let i = 0; i < 70; i++) {
      deps.clock.forward(60_000);
      await publishWaiting(deps);
    }
    await deps.search.caughtUp();
  };
  const again = async (name: "Nia" | "Femi") => aPerson(deps, name);

  it("is what my sharing led to, also of what I shared without my name, and never who it was", async () => {
    const nia = await aPerson(deps);
    const femi = await aPerson(deps, "Femi");
    const named = await aSavedItem(deps, { kind: "insight" }, nia);
    const unnamed = await aSavedItem(deps, { unnamed: true, title: "Without my name?" }, nia);
    await hourPasses();
    await sayUsed(deps, femi, {
      id: deps.ids.next(),
      itemId: named.id,
      fit: "used",
      story: { did: "I waited.", happened: "She spoke." },
    });
    await sayUsed(deps, await again("Femi"), { id: deps.ids.next(), itemId: unnamed.id, fit: "used" });
    await react(deps, await again("Femi"), { itemId: named.id, tap: "thankYou", on: true });
    const id = deps.ids.next();
    await addPerspective(deps, await again("Femi"), { id, itemId: named.id, text: "Ask twice." });
    await addPerspective(deps, await again("Nia"), {
      id: deps.ids.next(),
      itemId: named.id,
      text: "I would add: sit down.",
    });
    const impact = await myImpact(deps, await again("Nia"));
    expect(impact).to.include({ shared: 3, uses: 2, perspectives: 1, thanks: 1, helped: 0 });
    expect(impact.stories.map(({ use }) => use.story?.did)).to.deep.equal(["I waited."]);
    expect(await myImpact(deps, await again("Femi"))).to.include({ shared: 1, uses: 0 });
  });

  it("is what I used, with and without my name, for me alone", async () => {
    const nia = await aPerson(deps);
    const femi = await aPerson(deps, "Femi");
    const first = await aSavedItem(deps, { kind: "insight", title: "First" }, nia);
    const second = await aSavedItem(deps, { kind: "insight", title: "Second" }, nia);
    await sayUsed(deps, femi, { id: deps.ids.next(), itemId: first.id, fit: "didNotFit" });
    deps.clock.forward(60_000);
    await sayUsed(deps, await again("Femi"), {
      id: deps.ids.next(),
      itemId: second.id,
      fit: "used",
      story: { did: "I waited." },
      unnamed: true,
    });
    const uses = async () =>
      (await myUses(deps, await again("Femi"))).map(({ title, use, waiting }) => [title, use.fit, waiting]);
    expect(await uses()).to.deep.include.members([
      ["First", "didNotFit", false],
      ["Second", "used", true],
    ]);
    await hourPasses();
    expect(await uses()).to.deep.include(["Second", "used", false]);
    expect(await myUses(deps, await again("Nia"))).to.deep.equal([]);
  });

  it("says why a story of mine was taken out, also one without my name, until the mark of it goes", async () => {
    const gardener = await aGardener(deps);
    const item = await aSavedItem(deps, { kind: "insight", title: "First" }, await aPerson(deps));
    for (const [name, unnamed] of [
      ["Femi", true],
      ["Aled", false],
    ] as const) {
      const story = { did: "I waited." };
      const use = { id: deps.ids.next(), itemId: item.id, fit: "used" as const, story, unnamed };
      await sayUsed(deps, await aPerson(deps, name), use);
    }
    await hourPasses();
    const gone = async (name: "Femi" | "Aled") =>
      (await myUses(deps, await aPerson(deps, name))).map(({ use, ...rest }) => ({
        ...rest,
        state: use.state,
        because: use.removedBecause,
        story: use.story,
      }));
    for (const name of ["Femi", "Aled"] as const) {
      const [mine] = await myUses(deps, await aPerson(deps, name));
      await tendHere(deps, gardener, { itemId: item.id, useId: mine?.use.id ?? "" }, { act: "remove" });
      expect(await gone(name)).to.deep.equal([
        {
          itemId: item.id,
          title: "First",
          waiting: false,
          unnamed: name === "Femi",
          state: "removed",
          because: "gardener",
          story: undefined,
        },
      ]);
    }
    deps.clock.forward(100 * 86_400_000);
    await purge(deps, DEFAULT_RETENTION);
    expect(await gone("Femi")).to.deep.equal([]);
  });

  it("begins with three useful items: of topics I follow, or else those others used most", async () => {
    const femi = await aPerson(deps, "Femi");
    const nia = await aPerson(deps);
    const saved = [];
    for (const [title, topics] of [
      ["One", ["visits"]],
      ["Two", ["visits"]],
      ["Three", ["hoarding"]],
      ["Four", ["visits"]],
    ] as const)
      saved.push(await aSavedItem(deps, { kind: "insight", title, topics: [...topics] }, femi));
    await aSavedItem(deps, { title: "Nobody answered this?" }, femi);
    await aSavedItem(deps, { kind: "insight", title: "My own" }, nia);
    const [, two] = saved;
    await react(deps, nia, { itemId: two?.id ?? "", tap: "helpful", on: true });
    await deps.search.caughtUp();
    const begins = await firstVisit(deps, await again("Nia"));
    expect(begins.items.map(({ title }) => title)[0]).to.equal("Two");
    expect(begins.items.map(({ title }) => title)).to.not.include.members([
      "My own",
      "Nobody answered this?",
    ]);
    expect(begins.ofTopics).to.equal(false);
    await followTopic(deps, await again("Nia"), { topic: "Hoarding", follow: true });
    const followed = await firstVisit(deps, await again("Nia"));
    expect([followed.items[0]?.title, followed.items.length, followed.ofTopics]).to.deep.equal([
      "Three",
      3,
      true,
    ]);
    expect(followed.topics).to.include("visits");
  });
});
