import { expect } from "chai";
import fc from "fast-check";
import { firstContributions } from "../../../bot/domain/due/firstContributions.ts";
import { followUps } from "../../../bot/domain/due/followUps.ts";
import { suggestedActs } from "../../../bot/domain/due/suggesting.ts";
import { unanswered } from "../../../bot/domain/due/unanswered.ts";
import { by, known, view } from "../../support/knownItems.ts";

const LONDON = "Europe/London";
const at = (text: string) => new Date(text);

describe("people who wait in the gardener's queue", () => {
  describe("first contributions", () => {
    const monday = known();
    it("come after four working hours, not after a night or a weekend", () => {
      expect(firstContributions([monday], at("2026-11-23T13:59:00Z"), LONDON)).to.deep.equal([]);
      const [row] = firstContributions([monday], at("2026-11-23T14:00:00Z"), LONDON);
      expect(row).to.include({ itemId: monday.id, dueAt: "2026-11-23T14:00:00.000Z" });
      const friday = known({ createdAt: "2026-11-27T16:00:00.000Z", by: by("femi") });
      expect(firstContributions([friday], at("2026-11-29T20:00:00Z"), LONDON)).to.deep.equal([]);
      expect(firstContributions([friday], at("2026-11-30T12:00:00Z"), LONDON)).to.have.length(1);
    });

    it("are each person's first alone, and go once anybody responded", () => {
      const later = known({ createdAt: "2026-11-23T10:30:00.000Z" });
      const now = at("2026-11-24T10:00:00Z");
      expect(firstContributions([monday, later], now, LONDON).map(({ itemId }) => itemId)).to.deep.equal([
        monday.id,
      ]);
      const own = known({ perspectives: [view("2026-11-23T11:00:00.000Z", "nia")] });
      expect(firstContributions([own], now, LONDON)).to.have.length(1);
      for (const answered of [
        known({ perspectives: [view("2026-11-23T11:00:00.000Z")] }),
        known({ taps: 1 }),
      ])
        expect(firstContributions([answered], now, LONDON)).to.deep.equal([]);
    });

    it("may be a perspective, which a later view or a tap responds to", () => {
      const first = view("2026-11-23T11:00:00.000Z", "femi");
      const item = (more: ReturnType<typeof view>[]) => known({ taps: 1, perspectives: [first, ...more] });
      const now = at("2026-11-24T12:00:00Z");
      expect(firstContributions([item([])], now, LONDON)).to.have.length(1);
      const after = view("2026-11-23T12:00:00.000Z", "nia");
      expect(firstContributions([item([after])], now, LONDON)).to.deep.equal([]);
    });

    it("never name anybody by what was written without a name", () => {
      const { by: _by, ...unnamed } = known({ perspectives: [view("2026-11-23T00:00:00.000Z")] });
      expect(firstContributions([unnamed], at("2026-11-24T12:00:00Z"), LONDON)).to.deep.equal([]);
    });
  });

  describe("questions nobody answered", () => {
    it("come back after one, three and five working days, with the next thing to try", () => {
      const question = known();
      const step = (now: string) => {
        const [row] = unanswered([question], at(now), LONDON);
        return row && [row.days, suggestedActs(row, question)[0]];
      };
      expect(step("2026-11-24T09:59:00Z")).to.equal(undefined);
      expect(step("2026-11-24T10:00:00Z")).to.deep.equal([1, "nudge"]);
      expect(step("2026-11-26T10:00:00Z")).to.deep.equal([3, "invite"]);
      expect(step("2026-11-30T10:00:00Z")).to.deep.equal([5, "ask"]);
    });

    it("are answered by anybody but whoever asked, and prompts have a way of their own", () => {
      const now = at("2026-12-24T10:00:00Z");
      const own = known({ perspectives: [view("2026-11-24T10:00:00.000Z", "nia")] });
      const other = known({ perspectives: [view("2026-11-24T10:00:00.000Z")] });
      const rows = unanswered(
        [own, other, known({ isPrompt: true }), known({ kind: "insight" })],
        now,
        LONDON,
      );
      expect(rows.map(({ itemId }) => itemId)).to.deep.equal([own.id]);
    });

    it("offer what was not done yet first, and nothing that is not possible", () => {
      const row = { reason: "unanswered", days: 5 } as const;
      expect(suggestedActs(row, known(), ["ask"])).to.deep.equal(["team", "invite", "nudge", "ask"]);
      expect(suggestedActs(row, known({ topics: [], hasOwner: false }))).to.deep.equal(["team", "invite"]);
    });

    it("once there stay, with steps that only grow, until somebody answers", () => {
      const minutes = fc.integer({ min: 0, max: 60 * 24 * 40 });
      const zones = fc.constantFrom(LONDON, "America/St_Johns", "Pacific/Auckland");
      fc.assert(
        fc.property(minutes, minutes, zones, (a, b, zone) => {
          const question = known({ createdAt: "2027-03-20T12:00:00.000Z" });
          const start = Date.parse(question.createdAt);
          const days = (after: number) =>
            unanswered([question], new Date(start + after * 60_000), zone)[0]?.days ?? 0;
          expect(days(Math.min(a, b))).to.be.at.most(days(Math.max(a, b)));
        }),
        { numRuns: 100 },
      );
    });
  });

  describe("follow-ups", () => {
    const answered = { perspectives: [view("2026-11-24T10:00:00.000Z", "femi")] };
    it("come two weeks after a question that was answered, and a month after a save", () => {
      const question = known(answered);
      const insight = known({ kind: "insight" });
      const due = (now: string) =>
        followUps([question, insight, known()], at(now)).map(({ reason }) => reason);
      expect(due("2026-12-07T09:59:00Z")).to.deep.equal([]);
      expect(due("2026-12-07T10:00:00Z")).to.deep.equal(["ask-how-it-went"]);
      expect(due("2026-12-23T10:00:00Z")).to.deep.equal(["ask-how-it-went", "ask-if-used"]);
      expect(due("2027-03-01T10:00:00Z")).to.deep.equal([]);
    });

    it("ask nobody twice, no story, and nobody where nobody can be asked", () => {
      const now = at("2026-12-25T10:00:00Z");
      const asked = known({ ...answered, asked: { why: "went", at: "2026-12-08T10:00:00.000Z" } });
      const others = [known({ kind: "story" }), known({ ...answered, hasOwner: false })];
      expect(followUps([asked, ...others], now)).to.deep.equal([]);
    });
  });
});
