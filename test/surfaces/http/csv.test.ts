import { expect } from "chai";
import { csvFile } from "../../../bot/surfaces/http/csv.ts";

describe("a table for a spreadsheet", () => {
  const cells = (...row: (string | number)[]) => csvFile([row]).slice(1).trimEnd();

  it("begins so that Welsh letters are read as such, and ends each line", () => {
    expect(csvFile([["Siân", "tŷ"], []])).to.equal("\uFEFFSiân,tŷ\r\n\r\n");
  });

  it("quotes what would break a line or a column", () => {
    expect(cells('He said "no"', "a,b", "two\nlines")).to.equal('"He said ""no""","a,b","two\nlines"');
  });

  it("lets nothing run, whatever somebody is called", () => {
    for (const name of ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u00a0=1", "＝1"])
      expect(cells(name)).to.match(/^"'/, JSON.stringify(name));
    expect(cells(`="" & A1`)).to.equal(`"'="""" & A1"`);
    expect(cells("O'Brien")).to.equal(`"O'Brien"`);
    expect(cells("Anne-Marie", -3)).to.equal("Anne-Marie,-3");
  });
});
