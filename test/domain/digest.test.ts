import { expect } from "chai";
import fc from "fast-check";
import type { KnownItem } from "../../bot/domain/contributions.ts";
import {
  communityWeek,
  digestFor,
  entriesIn,
  isDigestPaused,
  type WeekCounts,
  withDigestChange,
} from "../../bot/domain/digest.ts";
import type { CommunityId, ItemId, PersonId, PerspectiveId } from "../../bot/domain/ids.ts";

const NOW = new Date("2026-11-26T10:00:00.000Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();
const NIA = "nia" as PersonId;
const FEMI = "femi" as PersonId;
let next = 0;

function known(of: Partial<KnownItem> & { days?: number } = {}): KnownItem {
  const { days = 1, ...rest } = of;
  next += 1;
  return {
    id: `item-${String(next).padStart(4, "0")}` as ItemId,
    communityId: "first" as CommunityId,
    kind: "question",
    topics: ["Hoarding"],
    createdAt: daysAgo(days),
    freshAt: daysAgo(days),
    by: FEMI,
    hasOwner: true,
    isPrompt: false,
    seeAlso: [],
    taps: 0,
    perspectives: [],
    ...rest,
  };
}

const view = (by: PersonId | undefined, days = 1) => ({
  id: `view-${by}-${days}` as PerspectiveId,
  at: daysAgo(days),
  helped: 0,
  ...(by ? { by } : {}),
});

function digestOf(items: KnownItem[], follows: string[], counts: [KnownItem, Partial<WeekCounts>][] = []) {
  const week = communityWeek(
    items,
    new Map(counts.map(([item, count]) => [item.id, { uses: 0, reactions: 0, ...count }])),
    NOW,
  );
  return digestFor([week], { id: NIA, follows });
}

describe("a member's weekly summary", () => {
  it("is nothing where the week held nothing for them", () => {
    expect(digestOf([], [])).to.equal(undefined);
    expect(digestOf([known()], ["supervision"])).to.equal(undefined);
  });

  it("has two questions of topics they follow, those nobody answered first", () => {
    const answered = known({ perspectives: [view(FEMI)] });
    const old = known({ days: 40 });
    const unanswered = known({ days: 20 });
    const newer = known({ days: 9 });
    const digest = digestOf([answered, old, unanswered, newer], ["hoarding"]);
    expect(digest?.questions.map(({ itemId }) => itemId)).to.deep.equal([newer.id, unanswered.id]);
    expect(digest?.questions[0]).to.include({ topic: "Hoarding", unanswered: true });
    expect(digestOf([answered, old], ["hoarding"])?.questions).to.have.length(1);
  });

  it("knows the topics they wrote about, but puts those they follow first", () => {
    const mine = known({ by: NIA, kind: "insight", topics: ["DoLS"], days: 100 });
    const asked = known({ topics: ["dols"], days: 2 });
    const followed = known({ topics: ["supervision"], days: 9 });
    expect(digestOf([mine, asked], [])?.questions.map(({ itemId }) => itemId)).to.deep.equal([asked.id]);
    expect(
      digestOf([mine, asked, followed], ["Supervision"])?.questions.map(({ itemId }) => itemId),
    ).to.deep.equal([followed.id, asked.id]);
  });

  it("never asks them about what they asked, or answered with their name", () => {
    const digest = digestOf(
      [known({ by: NIA, days: 9 }), known({ perspectives: [view(NIA, 8)], days: 9 })],
      ["hoarding"],
    );
    expect(digest).to.equal(undefined);
  });

  it("tells of what colleagues used, in their topics first, and never of their own as colleagues'", () => {
    const much = known({ topics: ["fostering"], kind: "insight", days: 90 });
    const fits = known({ topics: ["hoarding"], kind: "insight", days: 90 });
    const own = known({ by: NIA, topics: ["hoarding"], kind: "insight", days: 90 });
    const counts: [KnownItem, Partial<WeekCounts>][] = [
      [much, { uses: 9 }],
      [fits, { uses: 1 }],
      [own, { uses: 20 }],
    ];
    expect(digestOf([much, fits, own], [], counts)?.used?.itemId).to.equal(fits.id);
    expect(digestOf([much], [], counts)?.used).to.include({ itemId: much.id, times: 9, topic: "fostering" });
  });

  it("tells the newest in topics they follow, and how many more", () => {
    const first = known({ kind: "insight", days: 3 });
    const second = known({ kind: "story", days: 2 });
    expect(digestOf([first, second, known({ kind: "story", days: 9 })], ["hoarding"])?.news).to.include({
      itemId: second.id,
      more: 1,
    });
  });

  it("counts what their sharing led to this week, and others' views only", () => {
    const mine = known({
      by: NIA,
      kind: "insight",
      days: 200,
      perspectives: [view(FEMI, 2), view(undefined, 3), view(NIA, 1), view(FEMI, 30)],
    });
    expect(digestOf([mine], [], [[mine, { uses: 2, reactions: 4 }]])?.impact).to.deep.equal({
      uses: 2,
      perspectives: 2,
      reactions: 4,
    });
  });

  it("is at most five things, each once, and none of them their own", () => {
    const people = [NIA, FEMI, "aled" as PersonId, undefined];
    const anItem = fc
      .record({
        kind: fc.constantFrom("question" as const, "insight" as const),
        topics: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 3 }),
        days: fc.integer({ min: 0, max: 60 }),
        by: fc.constantFrom(...people),
        viewers: fc.array(fc.constantFrom(...people), { maxLength: 3 }),
        uses: fc.integer({ min: 0, max: 4 }),
      })
      .map(({ by, viewers, uses, ...rest }) => {
        const { by: _, ...item } = known({ ...rest, perspectives: viewers.map((who) => view(who)) });
        return { item: { ...item, ...(by ? { by } : {}) } as KnownItem, uses };
      });
    fc.assert(
      fc.property(
        fc.array(anItem, { maxLength: 30 }),
        fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 4 }),
        (made, follows) => {
          const items = made.map(({ item }) => item);
          const digest = digestOf(
            items,
            follows,
            made.map(({ item, uses }) => [item, { uses }]),
          );
          if (!digest) return;
          const ids = entriesIn(digest).map(({ itemId }) => itemId);
          expect(new Set(ids).size).to.equal(ids.length);
          expect(ids.length + (digest.impact ? 1 : 0)).to.be.within(1, 5);
          for (const id of ids) expect(items.find((item) => item.id === id)?.by).to.not.equal(NIA);
        },
      ),
    );
  });

  it("costs one person no walk through the community: 5,000 people and 10,000 items", () => {
    const items = Array.from({ length: 10_000 }, (_, i) =>
      known({
        days: i % 300,
        topics: [`topic ${i % 40}`],
        kind: i % 3 ? "insight" : "question",
        by: `p${i % 900}` as PersonId,
      }),
    );
    const counts = new Map(items.slice(0, 3000).map(({ id }, i) => [id, { uses: i % 5, reactions: 1 }]));
    const week = communityWeek(items, counts, NOW);
    let touched = 0;
    const counting: typeof week.questions = new Proxy(week.questions as Map<string, never>, {
      get: (map, name) => {
        if (name !== "get") return Reflect.get(map, name);
        return (key: string) => {
          const list = map.get(key) as unknown[] | undefined;
          touched += list?.length ?? 0;
          return list;
        };
      },
    });
    for (let i = 0; i < 5000; i++)
      digestFor([{ ...week, questions: counting }], {
        id: `p${i}` as PersonId,
        follows: [`topic ${i % 40}`, `topic ${(i + 1) % 40}`],
      });
    // Fifty of a topic at the most, for the few topics a person cares for.
    expect(touched / 5000).to.be.below(50 * 14);
  });

  it("comes on the day chosen, and can be paused until a day, no longer than a year", () => {
    const today = "2026-11-24";
    expect(withDigestChange(undefined, { day: 2 }, today)).to.deep.equal({ day: 2 });
    const paused = withDigestChange({ day: 2 }, { pausedUntil: "2026-12-24" }, today);
    expect(paused).to.deep.equal({ day: 2, pausedUntil: "2026-12-24" });
    expect([isDigestPaused(paused, "2026-12-24"), isDigestPaused(paused, "2026-12-25")]).to.deep.equal([
      true,
      false,
    ]);
    expect(withDigestChange(paused, { pausedUntil: null }, today)).to.deep.equal({ day: 2 });
    expect(withDigestChange(paused, { day: 5 }, "2027-01-04")).to.deep.equal({ day: 5 });
    for (const wrong of [{ day: 0 }, { day: 6 }, { pausedUntil: "soon" }, { pausedUntil: "2028-01-01" }])
      expect(() => withDigestChange(undefined, wrong, today)).to.throw("request-malformed");
  });
});
