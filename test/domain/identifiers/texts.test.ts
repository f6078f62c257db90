import { expect } from "chai";
import { identifiers as welsh } from "../../../bot/texts/cy/identifiers.ts";
import { identifiers as english } from "../../../bot/texts/en/identifiers.ts";
import { found } from "./check.ts";

describe("The words about findings", () => {
  it("are there in Welsh for every kind, reason and wording there is in English, and not the English ones", () => {
    for (const part of ["kinds", "reasons"] as const) {
      expect(Object.keys(welsh[part])).to.deep.equal(Object.keys(english[part]));
      for (const [key, text] of Object.entries(welsh[part])) {
        expect(text.trim(), key).to.not.equal("");
        expect(text, key).to.not.equal((english[part] as Record<string, string>)[key]);
      }
    }
    expect(Object.keys(welsh.saferWording)).to.deep.equal(Object.keys(english.saferWording));
  });

  it("offer only wordings that hold nothing identifying themselves", () => {
    for (const texts of [english, welsh])
      for (const [kind, wordings] of Object.entries(texts.saferWording)) {
        expect(wordings.length, kind).to.be.at.least(1);
        for (const wording of wordings)
          expect(found(`I visited ${wording} today`), wording).to.deep.equal([]);
      }
  });

  it("never shout", () => {
    for (const texts of [english, welsh])
      for (const text of [...Object.values(texts.reasons), ...Object.values(texts.kinds)])
        expect(text).to.not.include("!");
  });
});
