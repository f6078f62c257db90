import { expect } from "chai";
import fc from "fast-check";
import { systemClock } from "../../bot/adapters/system/clock.ts";
import { inRequest } from "../../bot/adapters/system/currentRequest.ts";
import { createIds, systemIds } from "../../bot/adapters/system/ids.ts";
import { createLog } from "../../bot/adapters/system/log.ts";
import { isUuid } from "../../bot/domain/ids.ts";

describe("ids", () => {
  it("are UUIDs of version 7 that hold the moment they were made", () => {
    const at = Date.parse("2026-11-24T10:00:00.000Z");
    const id = createIds(() => at).next();
    expect(isUuid(id)).to.equal(true);
    expect(id[14]).to.equal("7");
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).to.equal(at);
  });

  it("sort in the order they were made, whatever the clock does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 200 }), (times) => {
        let i = 0;
        const ids = createIds(() => times[i++ % times.length] ?? 0);
        const made = times.map(() => ids.next());
        expect(made.toSorted()).to.deep.equal(made);
        expect(new Set(made).size).to.equal(made.length);
      }),
    );
  });

  it("sort even when more are made in a millisecond than it can count", () => {
    const ids = createIds(() => 1_000_000);
    const made = Array.from({ length: 10_000 }, () => ids.next());
    expect(made.toSorted()).to.deep.equal(made);
    expect(new Set(made).size).to.equal(made.length);
  });

  it("made at random say nothing about when", () => {
    const id = systemIds.random();
    expect(isUuid(id)).to.equal(true);
    expect(id[14]).to.equal("4");
  });

  it("leave chance between 0 and 1", () => {
    const drawn = Array.from({ length: 1000 }, () => systemIds.chance());
    expect(Math.min(...drawn)).to.be.within(0, 0.1);
    expect(Math.max(...drawn)).to.be.within(0.9, 0.9999999999);
  });
});

describe("the clock", () => {
  it("goes on while one sleeps", async () => {
    const before = systemClock.now().getTime();
    await systemClock.sleep(2);
    expect(systemClock.now().getTime()).to.be.greaterThan(before);
  });
});

describe("the log", () => {
  function logged(write: (log: ReturnType<typeof createLog>) => void, level?: "warn"): unknown[] {
    const lines: string[] = [];
    write(createLog(level, { write: (line: string) => lines.push(line) }));
    return lines.map((line) => JSON.parse(line));
  }

  it("is one line of JSON an event, with its fields, level and time", () => {
    const [line] = logged((log) => log.warn("item.saved", { itemId: "i", ms: 3, missing: undefined }));
    expect(line).to.deep.include({ level: "warn", event: "item.saved", itemId: "i", ms: 3 });
    expect(line).to.have.keys("level", "time", "event", "itemId", "ms");
    expect(line)
      .to.have.property("time")
      .that.matches(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it("leaves out what is below its level", () => {
    const lines = logged((log) => {
      log.info("quiet");
      log.error("loud");
    }, "warn");
    expect(lines).to.have.length(1);
  });

  it("names the request a line belongs to, also after a wait", async () => {
    const lines: string[] = [];
    const log = createLog("info", { write: (line: string) => lines.push(line) });
    const both = (id: string) =>
      new Promise<void>((resolve) =>
        inRequest(id, () => {
          log.info("first");
          setImmediate(() => {
            log.info("second");
            resolve();
          });
        }),
      );
    await Promise.all([both("a"), both("b")]);
    log.info("outside");
    expect(
      lines.map((line) => JSON.parse(line)).map(({ event, requestId }) => [event, requestId]),
    ).to.deep.equal([
      ["first", "a"],
      ["first", "b"],
      ["second", "a"],
      ["second", "b"],
      ["outside", undefined],
    ]);
  });
});
