import { expect } from "chai";
import fc from "fast-check";
import { WORDS_CARRIED } from "../../../bot/cards/findingBlocks.ts";
import type { FieldFinding } from "../../../bot/domain/errors.ts";
import { settled } from "../../../bot/domain/identifiers/accepting.ts";
import type { Finding } from "../../../bot/domain/identifiers/finding.ts";
import { acceptedOf, toShow, withChosenWordings } from "../../../bot/surfaces/chat/settleFindings.ts";

/** A check that finds words in capitals: names, and stops where they are longer than three letters. */
function find(text: string): Finding[] {
  return [...text.matchAll(/[A-Z]{2,}/g)].map(({ index, 0: words }) => ({
    kind: "name",
    level: words.length > 3 ? "stop" : "check",
    start: index,
    end: index + words.length,
    reason: "name",
    suggest: "name",
  }));
}

type Words = { title: string; text: string; topics: string[] };
const textIn = (words: Words) => (field: FieldFinding["field"]) =>
  field === "topics"
    ? words.topics.join(", ")
    : ((words as Record<string, unknown>)[field]?.toString() ?? "");
function findIn(words: Words): FieldFinding[] {
  const of = textIn(words);
  return (["title", "text", "topics"] as const).flatMap((field) =>
    find(of(field)).map((finding) => ({ ...finding, field })),
  );
}

const piece = fc.constantFrom("SARAH", "JO", "TOM", "asks", "twice", ",", "about", "tea.", "🙂");
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" "));
const words = fc.record({
  title: text,
  text,
  topics: fc.array(fc.constantFrom("TOM", "tea"), { maxLength: 3 }),
});
const name = fc.constantFrom("SARAH", "JO", "TOM");
const about = (of: string) => ({ kind: "name" as const, words: of });

describe("what was chosen for words that were found", () => {
  it("leaves every word alone where nothing was chosen", () => {
    fc.assert(
      fc.property(words, (typed) => {
        const nothing = { replace: [], said: [] };
        expect(withChosenWordings(typed, nothing, find)).to.equal(typed);
        expect(acceptedOf(findIn(typed), textIn(typed), [])).to.deep.equal([]);
      }),
    );
  });

  it("takes the words out of every field, and leaves all others as they were typed", () => {
    fc.assert(
      fc.property(words, name, (typed, taken) => {
        const chosen = { replace: [{ ...about(taken), by: "the person" }], said: [] };
        const after = withChosenWordings(typed, chosen, find);
        const expected = (before: string) => before.replaceAll(taken, "the person");
        for (const field of ["title", "text"] as const)
          expect(after[field].toLowerCase()).to.equal(expected(typed[field]).toLowerCase());
        expect(after.topics.join().toLowerCase()).to.equal(expected(typed.topics.join()).toLowerCase());
      }),
    );
  });

  it("is the same however often it is applied", () => {
    fc.assert(
      fc.property(words, name, (typed, taken) => {
        const chosen = { replace: [{ ...about(taken), by: "the person" }], said: [] };
        const once = withChosenWordings(typed, chosen, find);
        expect(withChosenWordings(once, chosen, find)).to.deep.equal(once);
      }),
    );
  });

  it("settles what it is about with the places of the new words, and nothing else", () => {
    fc.assert(
      fc.property(words, name, name, fc.boolean(), (typed, replaced, kept, because) => {
        const said = [{ ...about(kept), ...(because ? { because: "a teddy bear" } : {}) }];
        const chosen = { replace: [{ ...about(replaced), by: "the person" }], said };
        const after = withChosenWordings(typed, chosen, find);
        const findings = findIn(after);
        const { open } = settled(findings, acceptedOf(findings, textIn(after), said));
        const left = open.map(({ field, start, end }) => textIn(after)(field).slice(start, end));
        expect(left).to.not.include(replaced);
        // A stop needs a reason, however plainly it was said to be none.
        if (because || kept.length <= 3) expect(left).to.not.include(kept);
        else expect(left.includes(kept)).to.equal(kept !== replaced && JSON.stringify(typed).includes(kept));
      }),
    );
  });

  it("counts for nothing once the words were changed by hand", () => {
    const chosen = { replace: [{ ...about("SARAH"), by: "the person" }], said: [about("JO")] };
    const typed = { title: "", text: "Sara asks, and JOE answers", topics: [] };
    expect(withChosenWordings(typed, chosen, find)).to.deep.equal(typed);
    const findings = findIn(typed);
    expect(acceptedOf(findings, textIn(typed), chosen.said)).to.deep.equal([]);
  });

  it("begins a sentence with a capital", () => {
    const chosen = { replace: [{ ...about("SARAH"), by: "the person" }], said: [] };
    const after = withChosenWordings({ text: "SARAH said so. I asked SARAH. SARAH knew." }, chosen, find);
    expect(after.text).to.equal("The person said so. I asked the person. The person knew.");
  });
});

describe("findings to be shown", () => {
  it("are shown once for all places, stops first", () => {
    const typed = { title: "JO and SARAH", text: "JO said so. SARAH knew. JO", topics: ["TOM"] };
    const shown = toShow(findIn(typed), textIn(typed));
    expect(shown.map((finding) => [finding.words, finding.level, finding.times])).to.deep.equal([
      ["SARAH", "stop", 2],
      ["JO", "check", 3],
      ["TOM", "check", 1],
    ]);
  });

  it("are found again by their beginning where they are too long to carry", () => {
    const long = "A".repeat(WORDS_CARRIED + 50);
    const typed = { text: `${long} asks` };
    const chosen = { replace: [{ ...about(long.slice(0, WORDS_CARRIED)), by: "somebody" }], said: [] };
    expect(withChosenWordings(typed, chosen, find).text).to.equal("Somebody asks");
  });
});
