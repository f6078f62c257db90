import { expect } from "chai";
import fc from "fast-check";
import { createPacer, type Pacer, restMs, restOver } from "../../bot/domain/pacing.ts";

/** Takes turns from `from` until `until`, as fast as they are given; answers when each was. */
function takeUntil(
  pacer: Pacer,
  from: number,
  until: number,
  conversation = (n: number) => `a:${n}`,
): number[] {
  const taken: number[] = [];
  let now = from;
  while (now < until) {
    const turn = pacer.take(conversation(taken.length), now);
    if (turn.now) taken.push(now);
    else now += turn.waitMs;
  }
  return taken;
}

/** Most moments in any window of so many milliseconds. */
function busiest(moments: number[], ms: number): number {
  return Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + ms).length));
}

describe("the pace of bulk sending", () => {
  it("is 45 a second and a little, evenly, and never 47 in any second", () => {
    const taken = takeUntil(createPacer(), 0, 60_000);
    expect(taken.length).to.be.within(45 * 60, 46 * 60);
    expect(busiest(taken.slice(0, 500), 1000)).to.be.at.most(46);
  });

  it("halves when Teams says it is too much, and is back at full speed within 30 seconds", () => {
    const pacer = createPacer();
    takeUntil(pacer, 0, 1000);
    pacer.throttled(1000, false);
    expect(pacer.rate(1000)).to.be.closeTo(22.7, 0.1);
    expect(pacer.rate(7000)).to.be.closeTo(34.1, 0.1);
    expect(pacer.rate(13_000)).to.be.closeTo(45.45, 0.01);
    expect(takeUntil(pacer, 1000, 2000).length).to.be.within(21, 26);
  });

  it("halves again and again while many are refused, but not below one a second", () => {
    const pacer = createPacer();
    for (let second = 0; second < 60; second++)
      for (let n = 0; n < 5; n++) pacer.throttled(second * 1000 + n, false);
    expect(pacer.rate(60_000)).to.be.within(1, 8);
    expect(takeUntil(pacer, 60_000, 61_000).length).to.be.within(1, 12);
  });

  it("is not slowed by a few busy chats more than once in 12 seconds, nor by one refused again at all", () => {
    const pacer = createPacer();
    for (let at = 0; at < 11_900; at += 500) {
      for (let n = 0; n < 19; n++) pacer.accepted(at);
      pacer.throttled(at, false);
      pacer.throttled(at, true);
    }
    expect(pacer.rate(11_900)).to.be.greaterThan(44);
  });

  it("holds everything when no connection can be made, longer each time, until one is", () => {
    const pacer = createPacer();
    const waitAfter = (now: number) => {
      pacer.cutOff(now);
      const turn = pacer.take("a", now);
      return turn.now ? 0 : turn.waitMs;
    };
    expect(waitAfter(0)).to.equal(1000);
    // One that was under way when it was noticed.
    expect(waitAfter(500)).to.equal(500);
    expect(waitAfter(1000)).to.equal(2000);
    let now = 3000;
    for (let n = 0; n < 10; n++) now += waitAfter(now);
    expect(waitAfter(now)).to.equal(30_000);
    pacer.accepted(now);
    expect(waitAfter(now + 30_000)).to.equal(1000);
  });

  it("keeps each conversation's own windows: 7 in a second, 8 in two, 15 in thirty", () => {
    const taken = takeUntil(createPacer(), 0, 3_600_000, () => "a:one");
    expect(busiest(taken, 1000)).to.be.at.most(7);
    expect(busiest(taken, 2000)).to.be.at.most(8);
    expect(busiest(taken, 30_000)).to.be.at.most(15);
    expect(taken.length).to.be.within(1790, 1800);
  });

  it("never breaks a window, whatever is asked and answered when", () => {
    const step = fc.record({
      wait: fc.integer({ min: 0, max: 2000 }),
      conversation: fc.integer({ min: 0, max: 3 }),
      many: fc.integer({ min: 1, max: 60 }),
      answer: fc.constantFrom("accepted", "throttled", "again", "cutOff", "none"),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const pacer = createPacer();
        const all: number[] = [];
        const by = new Map<number, number[]>();
        let now = 0;
        for (const { wait, conversation, many, answer } of steps) {
          now += wait;
          for (let n = 0; n < many; n++) {
            if (!pacer.take(`a:${conversation}`, now).now) continue;
            all.push(now);
            by.set(conversation, [...(by.get(conversation) ?? []), now]);
          }
          if (answer === "accepted") pacer.accepted(now);
          if (answer === "throttled") pacer.throttled(now, false);
          if (answer === "again") pacer.throttled(now, true);
          if (answer === "cutOff") pacer.cutOff(now);
          expect(pacer.rate(now)).to.be.within(1, 45.5);
        }
        expect(busiest(all, 1000)).to.be.at.most(46);
        for (const taken of by.values()) {
          expect(busiest(taken, 1000)).to.be.at.most(7);
          expect(busiest(taken, 2000)).to.be.at.most(8);
          expect(busiest(taken, 30_000)).to.be.at.most(15);
        }
      }),
    );
  });

  it("rests a recipient as long as Teams asks, else 2 s doubled up to two minutes, 20 % more or less", () => {
    expect(restMs(1, 7000, 0)).to.equal(7000);
    expect(restMs(1, undefined, 0.5)).to.equal(2000);
    expect(restMs(1, undefined, 0)).to.equal(1600);
    expect(restMs(4, undefined, 0.5)).to.equal(16_000);
    expect(restMs(500, undefined, 0.5)).to.equal(120_000);
    expect(restMs(1, 86_400_000, 0)).to.equal(3_600_000);
  });

  it("ends a rest at its time, and at once when the clock was set back behind any rest there can be", () => {
    const at = new Date("2026-11-24T10:00:00Z");
    expect(restOver("2026-11-24T10:00:00.000Z", at)).to.equal(true);
    expect(restOver("2026-11-24T10:00:01.000Z", at)).to.equal(false);
    expect(restOver("2026-11-25T10:00:00.000Z", at)).to.equal(true);
  });
});
