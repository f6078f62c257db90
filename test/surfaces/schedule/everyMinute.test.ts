import { expect } from "chai";
import { type Repeat, startEveryMinute, type Task } from "../../../bot/surfaces/schedule/everyMinute.ts";
import { type RecordedLog, recordedLog } from "../../support/deps.ts";

describe("what is done every minute", () => {
  let log: RecordedLog;
  let tick: () => void;
  let ended: boolean;
  let done: string[];
  const byHand: Repeat = (_ms, run) => {
    tick = run;
    return () => {
      ended = true;
    };
  };
  beforeEach(() => {
    log = recordedLog();
    done = [];
    ended = false;
  });

  const task = (name: string, run: () => Promise<unknown> = async () => undefined): Task => ({
    name,
    run: async () => {
      done.push(name);
      await run();
    },
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it("is done in turn, each round anew", async () => {
    startEveryMinute({ log }, [task("publish"), task("send")], byHand);
    tick();
    await settled();
    tick();
    await settled();
    expect(done).to.deep.equal(["publish", "send", "publish", "send"]);
  });

  it("does not overtake itself", async () => {
    let finish: () => void = () => undefined;
    const slow = () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      });
    startEveryMinute({ log }, [task("slow", slow), task("send")], byHand);
    tick();
    tick();
    await settled();
    tick();
    expect(done).to.deep.equal(["slow"]);
    finish();
    await settled();
    expect(done).to.deep.equal(["slow", "send"]);
    tick();
    expect(done).to.deep.equal(["slow", "send", "slow"]);
  });

  it("goes on after a task that failed, and logs no word of why", async () => {
    const fails = async () => {
      throw new RangeError("Mrs Quirke of 4 Mill Lane");
    };
    startEveryMinute({ log }, [task("publish", fails), task("send")], byHand);
    tick();
    await settled();
    expect(done).to.deep.equal(["publish", "send"]);
    expect(log.lines).to.deep.equal([
      { level: "error", event: "schedule.failed", fields: { task: "publish", error: "RangeError" } },
    ]);
  });

  it("stops after the task that runs, and begins no other", async () => {
    let finish: () => void = () => undefined;
    const slow = () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      });
    const rounds = startEveryMinute({ log }, [task("slow", slow), task("send")], byHand);
    tick();
    const stopped = rounds.stop();
    expect(ended).to.equal(true);
    finish();
    await stopped;
    expect(done).to.deep.equal(["slow"]);
  });
});
