import { expect } from "chai";
import fc from "fast-check";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { phrasesOf, topicsOf } from "../../bot/domain/obstacles.ts";
import { obstaclesOf } from "../../bot/usecases/obstacles.ts";
import { sayUsed } from "../../bot/usecases/sayUsed.ts";
import { removeTold, tellChange, toldIn } from "../../bot/usecases/tellChange.ts";
import { aGardener, aPerson, aSavedItem, refusal } from "../support/builders.ts";
import { testDeps } from "../support/deps.ts";

const QUIET = new Set(["the", "for", "was", "had", "and"]);
const obstacle = (text: string, topics: string[] = []) => ({ text, topics });

describe("what got in the way", () => {
  it("is gathered by topic, whatever its spelling, and by phrases that come up again", () => {
    const all = [
      obstacle("The capacity form had no room.", ["Mental capacity"]),
      obstacle("I filled the capacity form twice; the panel met late.", ["mental capacity", "panels"]),
      obstacle("The panel.", ["panels"]),
    ];
    expect(topicsOf(all)).to.deep.equal([
      { name: "Mental capacity", count: 2 },
      { name: "panels", count: 2 },
    ]);
    expect(phrasesOf(all, QUIET)).to.deep.equal([
      { phrase: "capacity form", count: 2 },
      { phrase: "panel", count: 2 },
    ]);
  });

  it("names no phrase that only one person used, and counts each obstacle once", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 12 }), (texts) => {
        for (const { phrase, count } of phrasesOf(
          texts.map((text) => obstacle(text)),
          QUIET,
        )) {
          expect(count).to.be.at.least(2).and.at.most(texts.length);
          expect(
            texts.filter((text) => text.toLowerCase().includes(phrase.split(" ")[0] ?? "")).length,
          ).to.be.at.least(count);
        }
      }),
    );
  });

  it("is read by gardeners, without a name and with no more than the month; not by members", async () => {
    const deps = await testDeps();
    const item = await aSavedItem(deps);
    const femi = await aPerson(deps, "Femi");
    const story = { inTheWay: "The panel met late." };
    await sayUsed(deps, femi, { id: deps.ids.next(), itemId: item.id, fit: "didNotFit", story });
    const { obstacles } = await obstaclesOf(deps, await aGardener(deps), FIRST_COMMUNITY);
    expect(obstacles.map(({ text, month }) => [text, month])).to.deep.equal([
      ["The panel met late.", "2026-11"],
    ]);
    expect(await refusal(obstaclesOf(deps, femi, FIRST_COMMUNITY))).to.equal("not-allowed");
    await deps.close();
  });
});

describe("you said, we changed", () => {
  it("is told by a gardener, once, for everybody to read, and taken out without a trace of its words", async () => {
    const deps = await testDeps();
    const gardener = await aGardener(deps);
    const femi = await aPerson(deps, "Femi");
    const words = { said: "The form has no room.", changed: "It has a page now.", theme: "forms" };
    const input = { id: deps.ids.next(), ...words };
    expect(await refusal(tellChange(deps, femi, input))).to.equal("not-allowed");
    await tellChange(deps, gardener, input);
    await tellChange(deps, gardener, input);
    expect((await toldIn(deps, femi, undefined)).map(({ changed }) => changed)).to.deep.equal([
      words.changed,
    ]);
    const named = { ...input, id: deps.ids.next(), said: "Rang 07700 900123 about it." };
    expect(await refusal(tellChange(deps, gardener, named))).to.equal("identifiers-found");
    expect(await refusal(removeTold(deps, femi, { id: input.id }))).to.equal("not-allowed");
    await removeTold(deps, gardener, { id: input.id });
    expect(await toldIn(deps, femi, undefined)).to.deep.equal([]);
    await deps.close();
  });
});
