import { expect } from "chai";
import fc from "fast-check";
import { countsByKind } from "../../../bot/domain/identifiers/countsByKind.ts";
import { IDENTIFIER_KINDS } from "../../../bot/domain/identifiers/finding.ts";
import { replaceFinding } from "../../../bot/domain/identifiers/replaceFinding.ts";
import { identifiers as welsh } from "../../../bot/texts/cy/identifiers.ts";
import { identifiers as english } from "../../../bot/texts/en/identifiers.ts";
import { developmentSet } from "../../data/identifiers/messages.ts";
import { check } from "./check.ts";

const messages = developmentSet();
const written = [...messages.identifying, ...messages.clean].map(({ text }) => text);

/** Bits of messages, of patterns and of any Unicode, in any order. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...written),
      fc.constantFrom(
        "07700 900461",
        "943 476 5919",
        "Mrs ",
        "&#48;",
        "\u200b",
        "\u0301",
        "\n",
        "LL57 2AB",
        " in Bala ",
        "аё",
        "😀",
        "1/2/41 ",
      ),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

describe("Whatever the text, the identifier check", () => {
  it("never throws, and gives stretches inside the text, in order, none overlapping, of known kinds", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { start, end, kind, level } of check.find(text)) {
          expect(start).to.be.at.least(before);
          expect(end).to.be.above(start).and.at.most(text.length);
          expect(IDENTIFIER_KINDS).to.include(kind);
          expect(level).to.be.oneOf(["stop", "check"]);
          before = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("says the same of the same text, whatever it read in between", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = check.find(text);
        check.find(other);
        expect(check.find(text)).to.deep.equal(first);
      }),
      { numRuns: 60 },
    );
  });

  it("covers the same digits when invisible characters are put among them", () => {
    const invisible = fc.constantFrom("\u200b", "\u200c", "\u200d", "\ufeff", "\u2060", "\u00ad");
    const number = fc.constantFrom("943 476 5919", "07700 900461", "JG103759A", "LL57 2AB", "12/03/1941");
    fc.assert(
      fc.property(number, fc.array(fc.tuple(fc.nat(20), invisible), { maxLength: 6 }), (plain, marks) => {
        let hidden = plain;
        for (const [at, mark] of marks) {
          const place = 1 + (at % (hidden.length - 1));
          hidden = hidden.slice(0, place) + mark + hidden.slice(place);
        }
        const text = `dob or nhs or call ${hidden} please`;
        const [finding] = check.find(text);
        expect(finding, JSON.stringify(text)).to.not.equal(undefined);
        const covered = text
          .slice(finding?.start, finding?.end)
          .replace(/[\u200b-\u200d\ufeff\u2060\u00ad]/g, "");
        expect(covered).to.equal(plain);
      }),
      { numRuns: 200 },
    );
  });

  it("is satisfied once a finding is replaced by any of its safer wordings, in English and Welsh", () => {
    for (const { text } of messages.identifying)
      for (const finding of check.find(text))
        for (const texts of [english, welsh])
          for (const wording of texts.saferWording[finding.suggest]) {
            const mended = replaceFinding(text, finding, wording);
            const end = finding.start + wording.length;
            const again = check
              .find(mended)
              .filter(
                (other) => other.kind === finding.kind && other.start < end && other.end > finding.start,
              );
            expect(again, `${mended} (${finding.kind})`).to.deep.equal([]);
          }
  });
});

describe("Of a check may be stored", () => {
  it("a count for each kind, and nothing of the text", () => {
    const text = "Gethin, Anwen and 07700 900461";
    expect(countsByKind(check.find(text))).to.deep.equal({ name: 2, phone: 1 });
    expect(countsByKind([])).to.deep.equal({});
  });
});

describe("Replacing a finding", () => {
  it("puts the wording in its place and a capital where a sentence begins", () => {
    const text = "Gethin rang. Then I saw Gethin.";
    const [first, second] = check.find(text);
    expect(first && replaceFinding(text, first, "the person")).to.equal(
      "The person rang. Then I saw Gethin.",
    );
    expect(second && replaceFinding(text, second, "the person")).to.equal(
      "Gethin rang. Then I saw the person.",
    );
  });
});
