import { expect } from "chai";
import { check, found } from "./check.ts";

/** The one finding, as typed. */
function only(text: string): string {
  const findings = check.find(text);
  expect(findings, text).to.have.length(1);
  return text.slice(findings[0]?.start, findings[0]?.end);
}

describe("The identifier check keeps exact offsets into what was typed", () => {
  it("across zero-width characters and soft hyphens", () => {
    expect(only("NHS no 943\u200b 476\u200d5919 ok")).to.equal("943\u200b 476\u200d5919");
    expect(only("ring 07700\u00ad900461 ok")).to.equal("07700\u00ad900461");
    expect(only("I saw Ge\u200bthin today")).to.equal("Ge\u200bthin");
  });

  it("across line breaks inside numbers", () => {
    expect(only("nhs 943\n476 5919")).to.equal("943\n476 5919");
    expect(only("ring 07700\r\n900 461")).to.equal("07700\r\n900 461");
  });

  it("across HTML entities", () => {
    expect(only("nhs 943&nbsp;476&#32;5919 ok")).to.equal("943&nbsp;476&#32;5919");
    expect(only("I saw G&eacute;thin Pr&ocirc;bert")).to.equal("G&eacute;thin Pr&ocirc;bert");
    expect(only("near LL&#53;7 2AB")).to.equal("LL&#53;7 2AB");
  });

  it("in full-width, mathematical and Arabic-Indic digits", () => {
    expect(only("NHS ９４３ ４７６ ５９１９ ok")).to.equal("９４３ ４７６ ５９１９");
    expect(only("NHS 𝟗𝟒𝟑 𝟒𝟕𝟔 𝟓𝟗𝟏𝟗 ok")).to.equal("𝟗𝟒𝟑 𝟒𝟕𝟔 𝟓𝟗𝟏𝟗");
    expect(only("NHS ٩٤٣ ٤٧٦ ٥٩١٩ ok")).to.equal("٩٤٣ ٤٧٦ ٥٩١٩");
  });

  it("with composed and decomposed accents alike", () => {
    expect(only("saw Siân today")).to.equal("Siân");
    expect(only("saw Sia\u0302n today")).to.equal("Sia\u0302n");
    expect(only("saw Zofia Wis\u0301niewska today")).to.equal("Zofia Wis\u0301niewska");
  });

  it("in look-alike letters and mixed scripts", () => {
    expect(only("spoke to Gеthіn today")).to.equal("Gеthіn");
    expect(only("ring О7700 900461 today")).to.equal("О7700 900461");
  });

  it("after emoji and other characters of two units", () => {
    expect(only("👩‍👩‍👧 👍🏽 spoke to Gethin")).to.equal("Gethin");
    expect(only("𝐆𝐞𝐭𝐡𝐢𝐧 rang about it")).to.equal("𝐆𝐞𝐭𝐡𝐢𝐧");
  });

  it("in all capitals and in none", () => {
    expect(found("VISITED GETHIN PROBERT AT 14 CASTLE STREET")).to.deep.equal([
      "name: GETHIN PROBERT",
      "address: 14 CASTLE STREET",
    ]);
    expect(found("visited gethin probert at 14 castle street")).to.deep.equal([
      "name: gethin probert",
      "address: 14 castle street",
    ]);
  });

  it("in nothing, in blanks, in broken text and in 10,000 characters", () => {
    for (const text of ["", " \n\t ", "\u200b", "\ud800", "&#", "&#0;&#xffffffff;", "\u0301\u0301", "\0"])
      expect(check.find(text), JSON.stringify(text)).to.deep.equal([]);
    const long = `${"We talked about strengths. ".repeat(380)}NHS no 943 476 5919`;
    expect(only(long)).to.equal("943 476 5919");
  });
});

describe("The identifier check reads", () => {
  it("three times what an item may hold, and no further", () => {
    const filler = "We talked about strengths. ";
    const within = `${filler.repeat(700)}NHS no 943 476 5919`;
    const beyond = `${filler.repeat(760)}NHS no 943 476 5919`;
    expect(check.find(within)).to.have.length(1);
    expect(check.find(beyond)).to.deep.equal([]);
  });
});
