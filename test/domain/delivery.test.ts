import { expect } from "chai";
import fc from "fast-check";
import {
  type Answer,
  BUCKETS,
  bucketOf,
  bucketsOf,
  countsOf,
  DELIVERY_STATES,
  type Delivery,
  newDelivery,
  newTally,
  openingOutcomeOf,
  outcomeOf,
  put,
  tallied,
} from "../../bot/domain/delivery.ts";
import type { AnnouncementId, CommunityId, PersonId } from "../../bot/domain/ids.ts";

const AT = new Date("2026-11-24T10:00:00Z");
const ID = "announcement" as AnnouncementId;

/** What comes back from Teams, and what we make of it. */
const TABLE: [string, Answer, string][] = [
  ["201", { status: 201, id: "1" }, "sent"],
  ["200 without an id", { status: 200 }, "sent"],
  ["429", { status: 429, code: "Throttled" }, "refused, throttled"],
  ["429 with Retry-After", { status: 429, retryAfterMs: 3000 }, "refused, throttled, after 3000"],
  ["412", { status: 412, code: "PreconditionFailed" }, "refused"],
  ["503 with Retry-After", { status: 503, retryAfterMs: 5000 }, "refused, after 5000"],
  ["no connection", { failed: "not-connected" }, "refused, everybody"],
  ["503 without Retry-After", { status: 503 }, "uncertain"],
  ["500", { status: 500, code: "ServiceError" }, "uncertain"],
  ["502", { status: 502 }, "uncertain"],
  ["504", { status: 504 }, "uncertain"],
  ["408", { status: 408 }, "uncertain"],
  ["a time-out or reset after the request left", { failed: "answer-lost" }, "uncertain"],
  ["403 uninstalled", { status: 403, code: "BotNotInConversationRoster" }, "unreachable: turned-away"],
  ["403 blocked", { status: 403, code: "ConversationBlockedByUser" }, "unreachable: turned-away"],
  ["403 in its older form", { status: 403, code: "209" }, "unreachable: turned-away"],
  ["403 switched off by an admin", { status: 403, code: "BotDisabledByAdmin" }, "unreachable: switched-off"],
  ["403 not permitted", { status: 403, code: "NotEnoughPermissions" }, "unreachable: not-permitted"],
  ["403 with a code that is new", { status: 403, code: "SomethingNew" }, "unreachable: not-permitted"],
  ["404", { status: 404, code: "ConversationNotFound" }, "unreachable: gone"],
  ["403 of a proxy", { status: 403 }, "stop: answer-unknown"],
  ["404 of a proxy", { status: 404 }, "stop: answer-unknown"],
  ["302", { status: 302 }, "stop: answer-unknown"],
  ["405", { status: 405 }, "stop: answer-unknown"],
  ["400", { status: 400, code: "BadArgument" }, "stop: message-refused"],
  ["413", { status: 413, code: "MessageSizeTooBig" }, "stop: message-too-large"],
  ["401", { status: 401, code: "BotNotRegistered" }, "stop: bot-refused"],
  ["403 of another cloud", { status: 403, code: "InvalidBotApiHost" }, "stop: bot-refused"],
];

function told(outcome: ReturnType<typeof openingOutcomeOf> | ReturnType<typeof outcomeOf>): string {
  switch (outcome.kind) {
    case "refused":
      return [
        "refused",
        ...(outcome.throttled ? ["throttled"] : []),
        ...(outcome.everybody ? ["everybody"] : []),
        ...(outcome.retryAfterMs === undefined ? [] : [`after ${outcome.retryAfterMs}`]),
      ].join(", ");
    case "unreachable":
      return `unreachable: ${outcome.because}`;
    case "stop":
      return `stop: ${outcome.why}`;
    default:
      return outcome.kind;
  }
}

describe("what an answer of Teams means for a delivery", () => {
  for (const [what, answer, means] of TABLE)
    it(`${what}: ${means}`, () => expect(told(outcomeOf(answer))).to.equal(means));

  it("of opening a chat: nothing is ever uncertain, for nothing was said", () => {
    for (const [what, answer, means] of TABLE) {
      const told_ = told(openingOutcomeOf(answer));
      if (means === "sent") expect(told_, what).to.equal(what === "201" ? "opened" : "refused");
      else expect(told_, what).to.equal(means === "uncertain" ? "refused" : means);
    }
  });
});

describe("the deliveries of an announcement", () => {
  it("spread evenly over their buckets, each person always in the same", () => {
    const sizes = new Map(bucketsOf(ID).map((bucket) => [bucket, 0]));
    for (let n = 0; n < 16_000; n++) {
      const bucket = bucketOf(ID, `tenant.33333333-3333-4333-8333-${String(n).padStart(12, "0")}`);
      sizes.set(bucket, (sizes.get(bucket) ?? 0) + 1);
    }
    expect(sizes.size).to.equal(BUCKETS);
    for (const [bucket, size] of sizes) expect(size, bucket).to.be.within(800, 1200);
  });

  it("are counted right by their tally, whatever happens to them", () => {
    const state = fc.constantFrom(...DELIVERY_STATES);
    fc.assert(
      fc.property(fc.array(fc.array(state, { minLength: 1, maxLength: 6 }), { maxLength: 30 }), (lives) => {
        let tally = newTally("b", AT);
        const now: Delivery[] = [];
        for (const [n, states] of lives.entries()) {
          let delivery = newDelivery(
            {
              announcementId: ID,
              communityId: "c" as CommunityId,
              recipient: { kind: "person", personId: `t.${n}` as PersonId },
            },
            AT,
          );
          tally = tallied(tally, [{ after: delivery }], AT);
          for (const to of states) {
            const after = put(
              delivery,
              { state: to, ...(to === "unreachable" ? { because: "gone" as const } : {}) },
              AT,
            );
            tally = tallied(tally, [{ before: delivery, after }], AT);
            delivery = after;
          }
          now.push(delivery);
        }
        for (const each of DELIVERY_STATES)
          expect(tally.states[each]).to.equal(now.filter((delivery) => delivery.state === each).length);
        const counts = countsOf([tally]);
        expect(counts.total).to.equal(now.length);
        const unreachable = counts.unreachable.gone ?? 0;
        const { sent, waiting, deferred, uncertain, cancelled } = counts;
        expect(sent + waiting + deferred + uncertain + cancelled + unreachable).to.equal(counts.total);
      }),
    );
  });
});
