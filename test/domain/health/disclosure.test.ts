import { expect } from "chai";
import fc from "fast-check";
import { boundsOf, disclosed, type Flow, isPossible, isSafe } from "../../../bot/domain/health/disclosure.ts";
import { peopleFlows } from "../../../bot/domain/health/healthWindow.ts";
import { SHOWN_FROM, type Shown, shareOf, shown } from "../../../bot/domain/health/shown.ts";
import { closedSpans, type Span, weeksIn } from "../../../bot/domain/health/windows.ts";
import type { CommunityId } from "../../../bot/domain/ids.ts";
import type { Flag, WeeklyFlags } from "../../../bot/domain/participation.ts";

const SPANS = closedSpans(new Date("2026-06-01"), new Date("2026-12-31"));
const QUARTER = SPANS.find(({ weeks }) => weeks === 13) as Span;
const FOUR = SPANS.find(({ weeks }) => weeks === 4) as Span;

/** A community whose groups have sizes of every kind, small ones above all. */
const size = fc.oneof(
  { weight: 3, arbitrary: fc.nat(9) },
  { weight: 2, arbitrary: fc.nat(30) },
  { weight: 1, arbitrary: fc.nat(300) },
);
const community = fc.record({
  creators: size,
  contributors: size,
  readersOnce: size,
  readersOften: size,
  turned: size,
  stayed: size,
  away: size,
});
type Sizes = typeof community extends fc.Arbitrary<infer T> ? T : never;

function flowsOf(sizes: Sizes, span: Span): Flow[][] {
  const weeks = weeksIn(span);
  const [first = "", second = ""] = weeks;
  const last = weeks.at(-1) ?? "";
  const one = (by: Record<string, Flag[]>): WeeklyFlags => ({
    type: "flags",
    id: "x",
    communityId: "first" as CommunityId,
    window: QUARTER.from,
    weeks: by,
    createdAt: "",
    updatedAt: "",
  });
  const many = (count: number, by: Record<string, Flag[]>) => Array.from({ length: count }, () => one(by));
  const flags = [
    ...many(sizes.creators, { [first]: ["created"] }),
    ...many(sizes.contributors, { [first]: ["contributed", "read"] }),
    ...many(sizes.readersOnce, { [last]: ["read"] }),
    ...many(sizes.readersOften, { [first]: ["read"], [second]: ["read"] }),
    ...many(sizes.turned, { [first]: ["read"], [last]: ["contributed"] }),
    ...many(sizes.stayed, { [first]: ["read"] }),
  ];
  const members = flags.length + sizes.away;
  return peopleFlows(span, { members, flags, items: [], timeZone: "Europe/London" });
}

describe("what is published of a window gives no small count of people away", () => {
  it("no count below eight is published, and every other one is rounded to the nearest five", () => {
    fc.assert(
      fc.property(fc.nat(1000), (count) => {
        const published = shown(count);
        if (count < SHOWN_FROM) expect(published).to.equal("few");
        else {
          expect(Number(published) % 5).to.equal(0);
          expect(Math.abs(Number(published) - count)).to.be.at.most(2);
        }
      }),
    );
  });

  for (const [name, span] of [
    ["four weeks", FOUR],
    ["a quarter", QUARTER],
  ] as const)
    it(`of ${name}, all that is published together leaves each hidden count anything from 0 to 7`, () => {
      fc.assert(
        fc.property(community, (sizes) => {
          for (const flows of flowsOf(sizes, span)) {
            const published = new Map(Object.entries(disclosed(flows)));
            for (const { name: flow, count } of flows) {
              if (count === undefined) continue;
              if (count < SHOWN_FROM) expect(published.get(flow)).to.be.oneOf(["few", "withheld"]);
              if (published.get(flow) === "few") expect(isSafe(flow, flows, published)).to.equal(true);
            }
          }
        }),
        { numRuns: 500 },
      );
    });

  it("no pair of published numbers, nor their sum with a total, gives a hidden one", () => {
    fc.assert(
      fc.property(community, fc.constantFrom(FOUR, QUARTER), (sizes, span) => {
        for (const flows of flowsOf(sizes, span)) {
          const published = new Map(Object.entries(disclosed(flows)));
          for (const place of new Set(flows.flatMap(({ from, to }) => [from, to]))) {
            if (place === "world") continue;
            // Each place says "what comes in is what goes out": all but one known, the one is their difference.
            for (const { name, left, right } of equationsAt(place, flows)) {
              if (published.get(name) !== "few") continue;
              const [leftLeast, leftMost] = sumOfBounds(left, published);
              const [rightLeast, rightMost] = sumOfBounds(right, published);
              expect(leftLeast - rightMost, `${name} is at least`).to.be.at.most(0);
              expect(leftMost - rightLeast, `${name} is at most`).to.be.at.least(SHOWN_FROM - 1);
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("hides one more count where the total would give a small one away", () => {
    const flows: Flow[] = [
      { name: "members", from: "world", to: "roster", count: 100 },
      { name: "creators", from: "roster", to: "world", count: 3 },
      { name: "others", from: "roster", to: "world", count: 97 },
    ];
    const published = disclosed(flows);
    expect(published["creators"]).to.equal("few");
    expect([published["members"], published["others"]]).to.include("withheld");
  });

  it("finds what is possible exactly as trying everything does", () => {
    const places = ["a", "b", "c"];
    const arc = fc.record({
      from: fc.constantFrom(...places),
      to: fc.constantFrom(...places),
      least: fc.nat(2),
      most: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(arc, { minLength: 1, maxLength: 5 }), (arcs) => {
        const flows = arcs.filter(({ from, to }) => from !== to);
        expect(isPossible(flows)).to.equal(somethingFits(flows, []));
      }),
      { numRuns: 500 },
    );
  });

  it("a share is one of published counts alone, and only of twenty or more", () => {
    expect(shareOf(10, 15)).to.equal(undefined);
    expect(shareOf("few", 200)).to.equal(undefined);
    expect(shareOf(10, "withheld")).to.equal(undefined);
    expect(shareOf(10, 200)).to.equal(5);
  });
});

/** For each flow at a place: what it must be, as the difference of two sums. */
function equationsAt(place: string, flows: readonly Flow[]) {
  const into = flows.filter(({ to }) => to === place);
  const outOf = flows.filter(({ from }) => from === place);
  const others = (some: readonly Flow[], flow: Flow) => some.filter((other) => other !== flow);
  return [
    ...into.map((flow) => ({ name: flow.name, left: outOf, right: others(into, flow) })),
    ...outOf.map((flow) => ({ name: flow.name, left: into, right: others(outOf, flow) })),
  ];
}

function sumOfBounds(flows: readonly Flow[], published: ReadonlyMap<string, Shown>): [number, number] {
  let least = 0;
  let most = 0;
  for (const { name } of flows) {
    const [low, high] = boundsOf(published.get(name));
    least += low;
    most += high;
  }
  return [least, most];
}

type Arc = { from: string; to: string; least: number; most: number };

function somethingFits(arcs: readonly Arc[], chosen: readonly number[]): boolean {
  const next = arcs[chosen.length];
  if (!next) {
    const balance = new Map<string, number>();
    for (const [i, { from, to }] of arcs.entries()) {
      balance.set(from, (balance.get(from) ?? 0) - (chosen[i] ?? 0));
      balance.set(to, (balance.get(to) ?? 0) + (chosen[i] ?? 0));
    }
    return [...balance.values()].every((sum) => sum === 0);
  }
  for (let value = next.least; value <= next.most; value++)
    if (somethingFits(arcs, [...chosen, value])) return true;
  return false;
}
