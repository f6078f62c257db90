import { expect } from "chai";
import fc from "fast-check";
import { wantsAnotherView } from "../../bot/domain/anotherView.ts";
import { KINDS } from "../../bot/domain/item.ts";
import { LAW_REVIEW_MONTHS, REVIEW_MONTHS, reviewDueAt } from "../../bot/domain/reviewing.ts";

const FRESH = "2026-01-31T10:00:00.000Z";
const item = { kind: "story", topics: ["Mental Capacity Act"], freshAt: FRESH } as const;

describe("when an item should be read again", () => {
  it("is by its kind: soonest for what points elsewhere, latest for stories", () => {
    expect(reviewDueAt({ ...item, kind: "resource" }, new Map())).to.equal("2026-07-31T10:00:00.000Z");
    expect(reviewDueAt({ ...item, kind: "question" }, new Map())).to.equal("2027-01-31T10:00:00.000Z");
    expect(reviewDueAt(item, new Map())).to.equal("2028-01-31T10:00:00.000Z");
  });

  it("is on the last day of a month that has no such day", () => {
    const end = { ...item, kind: "resource", freshAt: "2026-08-31T10:00:00.000Z" } as const;
    expect(reviewDueAt(end, new Map())).to.equal("2027-02-28T10:00:00.000Z");
  });

  it("is sooner about the law, however the topic is spelt", () => {
    expect(reviewDueAt(item, new Map([["mental capacity act", {}]]))).to.equal("2026-07-31T10:00:00.000Z");
  });

  it("is at once when the law changed since, and not when somebody looked after that", () => {
    const law = new Map([["mental capacity act", { changedAt: "2026-02-02T09:00:00.000Z" }]]);
    expect(reviewDueAt(item, law)).to.equal("2026-02-02T09:00:00.000Z");
    const looked = { ...item, freshAt: "2026-02-03T09:00:00.000Z" };
    expect(reviewDueAt(looked, law)).to.equal("2026-08-03T09:00:00.000Z");
  });

  it("is never later for a law, nor sooner than somebody looked", () => {
    const when = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), when, when, (kind, fresh, changed) => {
        const of = { kind, topics: ["law"], freshAt: fresh.toISOString() };
        const law = new Map([["law", { changedAt: changed.toISOString() }]]);
        const due = reviewDueAt(of, law);
        expect(due <= reviewDueAt(of, new Map())).to.equal(true);
        expect(due > of.freshAt).to.equal(true);
      }),
    );
    expect(LAW_REVIEW_MONTHS).to.be.at.most(Math.min(...Object.values(REVIEW_MONTHS)));
  });
});

describe("whether another view is asked for", () => {
  const view = (fitsWhen: string, helpedMe = 0) => ({ state: "published" as const, fitsWhen, helpedMe });
  const question = { kind: "question" } as const;

  it("is where one view alone helped many", () => {
    expect(wantsAnotherView(question, [view("", 3)])).to.equal(true);
    expect(wantsAnotherView(question, [view("", 2)])).to.equal(false);
    expect(wantsAnotherView(question, [])).to.equal(false);
  });

  it("is where several views fit one situation", () => {
    expect(wantsAnotherView(question, [view("At home"), view("at home "), view("At home")])).to.equal(true);
    expect(wantsAnotherView(question, [view(""), view(""), view("In hospital")])).to.equal(false);
    expect(wantsAnotherView(question, [view(""), view("")])).to.equal(false);
  });

  it("is not of stories, and counts only what all can read", () => {
    expect(wantsAnotherView({ kind: "story" }, [view("", 9)])).to.equal(false);
    expect(wantsAnotherView(question, [view("", 3), { ...view("x"), state: "held" }])).to.equal(true);
  });
});
