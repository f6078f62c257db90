import { expect } from "chai";
import type { HealthSpanView, ValueReport } from "../../bot/contract/health.ts";
import { health as welsh } from "../../bot/texts/cy/health.ts";
import { health } from "../../bot/texts/en/health.ts";
import { docx } from "../../tab/src/files/docx.ts";
import { reportParagraphs } from "../../tab/src/pages/Health/reportFile.ts";
import { wordParagraphs } from "../support/wordFile.ts";

const SPAN: HealthSpanView = {
  weeks: 13,
  from: "2026-08-24",
  until: "2026-11-23",
  people: { creators: 10, contributors: 40, readers: 120 },
  things: { questions: 25, answered: 20, uses: "few" },
  shares: {},
  middles: { gardenMinutes: 240 },
  concentration: {},
};
const REPORT: ValueReport = {
  name: "Home visits",
  purpose: "To learn from each visit.",
  plan: { whoFor: "Everybody who visits", whatMembersGet: "", whoTends: "Two seniors", whenToStop: "" },
  span: SPAN,
  stories: [{ itemTitle: "Sit down first", did: "Sat down & waited.", happened: "", differently: "" }],
  themes: [{ theme: "forms", stories: 3, quotes: ["No room on the form."] }],
  told: [{ id: "t", said: "The form is too long.", changed: "It has two pages now." }],
};
const SAID = { t: health, spanName: "24 August 2026 to 22 November 2026", sample: false };

describe("the value report as a file", () => {
  it("says what its page says: purpose, five value cycles, what got in the way, what it took", () => {
    expect(wordParagraphs(docx(reportParagraphs(REPORT, SAID), "en"))).to.deep.equal([
      "What Home visits is worth",
      "Quarter: 24 August 2026 to 22 November 2026",
      "Why there is this community",
      "To learn from each visit.",
      "Who is it for?",
      "Everybody who visits",
      "1. What people did",
      "about 170 took part by reading or writing",
      "about 25 questions that had time to be answered",
      "about 20 of them answered",
      "2. What they may use",
      'fewer than 8 "I used this"',
      "3. What they did with it",
      "Sat down & waited.",
      'About "Sit down first"',
      "4. What came of it",
      health.report.noStories,
      "5. What we changed",
      "You said: The form is too long.\nWe changed: It has two pages now.",
      "What got in the way",
      "forms, said 3 times",
      "No room on the form.",
      "What tending took",
      "about 240 min noted by gardeners in the quarter, beside what is above.",
      health.report.foot,
    ]);
  });

  it("before a quarter is over says so and counts nothing, and says of sample content that it is left out", () => {
    const { span: _none, ...young } = REPORT;
    const read = reportParagraphs(young, { t: welsh, spanName: undefined, sample: true });
    const texts = read.map(({ text }) => text);
    expect(texts).to.include.members([welsh.report.noSpan, welsh.report.sample]);
    expect(texts).to.not.include(welsh.report.immediate);
    expect(texts).to.not.include(welsh.report.cost);
  });

  it("counts nobody together with those who are hidden", () => {
    const few = { ...SPAN, people: { ...SPAN.people, creators: "few" as const } };
    const texts = reportParagraphs({ ...REPORT, span: few }, SAID).map(({ text }) => text);
    expect(texts).to.include("not shown took part by reading or writing");
  });
});
