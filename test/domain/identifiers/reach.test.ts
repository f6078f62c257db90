import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { measure, share } from "../../data/identifiers/figures.ts";
import { hardInputs } from "../../data/identifiers/hardInputs.ts";
import { developmentSet, parseMessage } from "../../data/identifiers/messages.ts";
import { check } from "./check.ts";

const STOP_KINDS = [
  "nhs-number",
  "ni-number",
  "phone",
  "email",
  "postcode",
  "address",
  "date-of-birth",
  "case-reference",
];

/** The floors the product promises; `npm run bench -- identifiers` shows the figures themselves. */
describe("On the development set the identifier check", () => {
  const { identifying, clean } = developmentSet();
  const figures = measure(check, identifying, clean);

  it("has messages enough to say so", () => {
    expect(identifying).to.have.length.of.at.least(330);
    expect(clean).to.have.length.of.at.least(250);
    expect(parseMessage("a [[name:welsh|b]] c").spans).to.deep.equal([
      { kind: "name", origin: "welsh", start: 2, end: 3 },
    ]);
  });

  for (const kind of STOP_KINDS)
    it(`touches 95 % of what is marked ${kind}`, () => {
      const held = figures.recall.get(kind) ?? { hit: 0, of: 0 };
      expect(held.of).to.be.at.least(5);
      expect(share(held)).to.be.at.least(0.95);
    });

  it("touches 85 % of names, no origin more than ten points below English", () => {
    expect(share(figures.recall.get("name") ?? { hit: 0, of: 1 })).to.be.at.least(0.85);
    const english = share(figures.nameRecall.get("english") ?? { hit: 0, of: 1 });
    for (const [origin, held] of figures.nameRecall)
      expect(share(held), origin).to.be.at.least(english - 0.1);
  });

  it("touches 70 % of ages and rare circumstances beside a place", () => {
    for (const kind of ["age-place", "rare-circumstance"])
      expect(share(figures.recall.get(kind) ?? { hit: 0, of: 1 }), kind).to.be.at.least(0.7);
  });

  it("catches 95 % of identifying messages", () => {
    expect(share(figures.caught)).to.be.at.least(0.95);
  });

  it("leaves 90 % of clean messages alone, and stops at most 2 % of them", () => {
    expect(share(figures.cleanWithFinding)).to.be.at.most(0.1);
    expect(share(figures.cleanWithStop)).to.be.at.most(0.02);
  });
});

describe("The work of the identifier check is bounded", () => {
  const folder = new URL("../../../bot/domain/identifiers/", import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );

  it("no pattern repeats a group without bound, so none can try its ways in powers of the length", () => {
    expect(sources.length).to.be.at.least(20);
    for (const file of sources) {
      const source = readFileSync(new URL(file, folder), "utf8")
        .replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, "")
        .replace(/\\./g, "x")
        .replace(/\[[^\]\n]*\]/g, "y");
      expect(source.match(/.*\)(?:[*+]|\{\d+,\}).*/g) ?? [], file).to.deep.equal([]);
    }
  });

  it("no more findings than words come of inputs made to be hard, and each is read to its end", () => {
    for (const { name, text } of hardInputs(3000)) {
      const findings = check.find(text);
      expect(findings.length, name).to.be.at.most(text.length / 2);
    }
  });
});
