import { expect } from "chai";
import fc from "fast-check";
import type { CommunityId, ItemId, PerspectiveId } from "../../bot/domain/ids.ts";
import { type Item, newItem } from "../../bot/domain/item.ts";
import { mergedItems, movedInto, numbered } from "../../bot/domain/merging.ts";
import { newPerspective, type Perspective } from "../../bot/domain/perspective.ts";
import { memberIn, standInNames } from "../../bot/domain/unnamed.ts";

const AT = new Date("2026-11-24T10:00:00Z");
const communityId = "c" as CommunityId;

function item(id: string, asker?: string): Item {
  const unnamed = asker === undefined ? {} : { unnamed: { standIn: `${id}:${asker}`, author: seal() } };
  return newItem(
    { kind: "question", title: id, text: id, topics: [] },
    { id: id as ItemId, communityId, ...unnamed },
    AT,
  );
}

const seal = () => ({ key: "k", sealed: "s" });

/** Perspectives of a thread by its writers, in order; a stand-in comes from thread and person. */
function thread(of: Item, writers: string[], isNumbered: boolean): Perspective[] {
  const all: Perspective[] = [];
  for (const [i, writer] of writers.entries()) {
    const standIn = { standIn: `${of.id}:${writer}`, author: seal() };
    const member = isNumbered ? { member: memberIn(of, all, standIn) } : {};
    all.push(
      newPerspective(
        { text: `${i}`, fitsWhen: "" },
        {
          id: `${of.id}.${i}` as PerspectiveId,
          communityId,
          itemId: of.id,
          unnamed: { ...standIn, ...member },
        },
        AT,
      ),
    );
  }
  return all;
}

const namesIn = (of: Item, parts: Perspective[]) =>
  parts.map(({ unnamed }) => JSON.stringify(standInNames(of, parts).get(unnamed?.standIn ?? "")));

describe("merging two items", () => {
  const writers = fc.array(fc.constantFrom("ann", "bob", "cat", "dai"), { maxLength: 8 });

  it("keeps every name there was, and never gives two people one name or one thread's person two", () => {
    fc.assert(
      fc.property(writers, writers, fc.boolean(), fc.boolean(), (here, there, isNumbered, byAsker) => {
        const into = item("into", byAsker ? "ann" : undefined);
        const from = item("from", byAsker ? "ann" : undefined);
        const stood = thread(into, here, isNumbered);
        const before = namesIn(into, stood);
        const firm = stood.map((part) => numbered(stood, into).find(({ id }) => id === part.id) ?? part);
        const moved = movedInto(thread(from, there, isNumbered), into, firm);
        const all = [...firm, ...moved];
        const after = namesIn(into, all);
        expect(after.slice(0, stood.length)).to.deep.equal(before);
        for (const [i, one] of all.entries())
          for (const [j, other] of all.entries())
            expect(after[i] === after[j]).to.equal(one.unnamed?.standIn === other.unnamed?.standIn);
        for (const name of after.slice(stood.length)) expect(name).to.include("member");
      }),
    );
  });

  it("moves in parts as it does at once", () => {
    fc.assert(
      fc.property(writers, writers, fc.nat(8), (here, there, cut) => {
        const [into, from] = [item("into"), item("from")];
        const stood = thread(into, here, true);
        const coming = thread(from, there, true);
        const first = movedInto(coming.slice(0, cut), into, stood);
        const second = movedInto(coming.slice(cut), into, [...stood, ...first]);
        expect([...first, ...second]).to.deep.equal(movedInto(coming, into, stood));
      }),
    );
  });

  it("adds taps up, counts nothing twice, and leaves the words of both", () => {
    const taps = fc.record({
      helpful: fc.nat(99),
      seenThisToo: fc.nat(99),
      tryingThis: fc.nat(99),
      thankYou: fc.nat(99),
    });
    fc.assert(
      fc.property(taps, taps, (a, b) => {
        const from = { ...item("from"), counts: { perspectives: 2, uses: 1, reactions: a } };
        const into = { ...item("into"), counts: { perspectives: 1, uses: 4, reactions: b } };
        const after = mergedItems(from, into, AT);
        for (const tap of Object.keys(a) as (keyof typeof a)[])
          expect(after.from.counts.reactions[tap] + after.into.counts.reactions[tap]).to.equal(
            a[tap] + b[tap],
          );
        expect(after.into.counts.uses).to.equal(4);
        expect(after.from.text).to.equal("from");
        expect(after.into.text).to.equal("into");
      }),
    );
  });

  it("leads from one to the other, also from what was merged before", () => {
    const older = { ...item("from"), mergedFrom: ["older" as ItemId] };
    const { from, into } = mergedItems(older, { ...item("into"), seeAlso: [older.id] }, AT);
    expect(from.mergedInto).to.equal("into");
    expect(into.mergedFrom).to.deep.equal(["from", "older"]);
    expect(into.seeAlso).to.equal(undefined);
  });

  it("is refused for an item and itself, prompts, what is gone already, and another community's", () => {
    const [a, b] = [item("a"), item("b")];
    const refused: [Item, Item][] = [
      [a, a],
      [{ ...a, mergedInto: b.id }, b],
      [a, { ...b, mergedInto: "c" as ItemId }],
      [{ ...a, state: "held" }, b],
      [a, { ...b, state: "removed" }],
      [a, { ...b, communityId: "other" as CommunityId }],
      [a, { ...b, prompt: { postId: "p", words: { en: "Ask", cy: "Gofyn" }, languages: [] } }],
    ];
    for (const [from, into] of refused) expect(() => mergedItems(from, into, AT)).to.throw();
  });
});
