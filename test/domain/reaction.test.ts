import { expect } from "chai";
import fc from "fast-check";
import type { CommunityId, ItemId, PersonId, PerspectiveId } from "../../bot/domain/ids.ts";
import { newItem, REACTIONS } from "../../bot/domain/item.ts";
import { newPerspective } from "../../bot/domain/perspective.ts";
import {
  checkTap,
  isOwnNamed,
  type Reacted,
  reactedId,
  type Tap,
  tapped,
  tappedOnce,
  tapsOn,
  withTaps,
} from "../../bot/domain/reaction.ts";

const AT = new Date("2026-11-24T10:17:31.123Z");
const communityId = "first" as CommunityId;
const itemId = "01997a52-1111-7111-8111-111111111111" as ItemId;
const nia = "t.nia" as PersonId;

const item = newItem(
  { kind: "insight", title: "Begin slowly", text: "Slowly.", topics: [] },
  { id: itemId, communityId, savedBy: nia, author: { personId: nia, name: "Nia" } },
  AT,
);
const perspective = newPerspective(
  { text: "Twice.", fitsWhen: "" },
  { id: "01997a52-2222-7222-8222-222222222222" as PerspectiveId, communityId, itemId },
  AT,
);

/** A person's document after some taps and takings back. */
function taken(taps: [Tap, boolean][], id = reactedId(itemId, "hash")): Reacted | undefined {
  return taps.reduce<Reacted | undefined>(
    (before, [tap, on]) => tapped(before, { id, communityId, itemId }, tap, on, AT),
    undefined,
  );
}

describe("reactions", () => {
  it("keep what somebody tapped in one order, with the day and no moment", () => {
    const reacted = taken([
      ["thankYou", true],
      ["helpful", true],
    ]);
    expect(reacted?.kinds).to.deep.equal(["helpful", "thankYou"]);
    expect(reacted?.createdAt).to.equal("2026-11-24T00:00:00.000Z");
    expect(reacted?.updatedAt).to.equal("2026-11-24T00:00:00.000Z");
    expect(JSON.stringify(reacted)).not.to.contain("10:17");
  });

  it("are the same object where a tap says what is so already", () => {
    const reacted = taken([["helpful", true]]);
    expect(tapped(reacted, { id: "x", communityId, itemId }, "helpful", true, AT)).to.equal(reacted);
    expect(tapped(undefined, { id: "x", communityId, itemId }, "helpful", false, AT)).to.equal(undefined);
  });

  it("leave nothing once all is taken back", () => {
    expect(
      taken([
        ["helpful", true],
        ["helpful", false],
      ]),
    ).to.equal(undefined);
  });

  it("count exactly the people who stand by a tap, whatever the order of taps", () => {
    const act = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(...REACTIONS), fc.boolean());
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const people = new Map<number, Reacted | undefined>();
        let counted = item;
        for (const [who, tap, on] of acts) {
          const before = people.get(who);
          const of = { id: reactedId(itemId, String(who)), communityId, itemId };
          const now = tapped(before, of, tap, on, AT);
          if (now !== before) counted = withTaps(counted, tap, on ? 1 : -1, AT);
          people.set(who, now);
        }
        for (const tap of REACTIONS) {
          const standing = [...people.values()].filter((reacted) => reacted?.kinds.includes(tap));
          expect(tapsOn(counted, tap)).to.equal(standing.length);
        }
      }),
    );
  });

  it("never count fewer than none", () => {
    expect(tapsOn(withTaps(item, "helpful", -1, AT), "helpful")).to.equal(0);
    expect(withTaps(perspective, "helpedMe", -1, AT).helpedMe).to.equal(0);
  });

  it("count once for a person whose items were made one, with nothing they tapped forgotten", () => {
    const kinds = fc.uniqueArray(fc.constantFrom(...REACTIONS), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 4 }), (all) => {
        const documents = all.map((some, i): Reacted => {
          const of = { type: "reaction", communityId, itemId, createdAt: "", updatedAt: "" } as const;
          return { ...of, id: reactedId(`item${i}`, "h"), kinds: some };
        });
        const { changed, less } = tappedOnce(documents);
        const after = documents.map((one) => changed.find(({ id }) => id === one.id) ?? one);
        const counted = after.flatMap((one) => one.kinds);
        expect(counted).to.have.members([...new Set(all.flat())]);
        expect(counted.length + less.length).to.equal(all.flat().length);
        for (const [i, { kinds: firm, twice = [] }] of after.entries()) {
          expect([...firm, ...twice.map(({ tap }) => tap)]).to.have.members(all[i] ?? []);
          for (const { tap, countedOn } of twice)
            expect(after.find(({ id }) => id.includes(countedOn))?.kinds).to.include(tap);
        }
        expect(tappedOnce(after)).to.deep.equal({ changed: [], less: [] });
      }),
    );
  });

  it("belong to items, and that it helped to perspectives", () => {
    expect(() => checkTap(item, "helpedMe")).to.throw("request-malformed");
    expect(() => checkTap(perspective, "helpful")).to.throw("request-malformed");
    checkTap(item, "tryingThis");
    checkTap(perspective, "helpedMe");
  });

  it("are not for words with one's own name, and for everybody on words without one", () => {
    const { author: _, savedBy: __, ...rest } = item;
    const unnamed = { ...rest, unnamed: { standIn: "s", author: { key: "k", sealed: "s" } } };
    expect(isOwnNamed(item, nia)).to.equal(true);
    expect(isOwnNamed(item, "t.femi")).to.equal(false);
    expect(isOwnNamed(unnamed, nia)).to.equal(false);
  });

  it("keep of the unnamed no more than the day, and let no date go back", () => {
    const unnamed = {
      ...item,
      unnamed: { standIn: "s", author: { key: "k", sealed: "s" } },
      updatedAt: "2026-11-20T00:00:00.000Z",
    };
    expect(withTaps(unnamed, "helpful", 1, AT).updatedAt).to.equal("2026-11-24T00:00:00.000Z");
    const newer = { ...unnamed, updatedAt: "2026-11-24T09:00:00.000Z" };
    expect(withTaps(newer, "helpful", 1, AT).updatedAt).to.equal("2026-11-24T09:00:00.000Z");
  });
});
