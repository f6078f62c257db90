import { expect } from "chai";
import fc from "fast-check";
import { readRuns, readText } from "../../tab/src/components/readText.ts";

describe("text as people write it", () => {
  it("becomes paragraphs, lines, lists and steps", () => {
    expect(readText("One\ntwo\n\n- a\n- b\n\n1. first\n2) second\n\nlast")).to.deep.equal([
      { kind: "paragraph", lines: [[{ text: "One" }], [{ text: "two" }]] },
      { kind: "list", entries: [[{ text: "a" }], [{ text: "b" }]] },
      { kind: "steps", entries: [[{ text: "first" }], [{ text: "second" }]] },
      { kind: "paragraph", lines: [[{ text: "last" }]] },
    ]);
  });

  it("keeps bold words and links of the web", () => {
    expect(
      readRuns("See **this** at https://example.org/a, or [the guide](https://example.org/b)."),
    ).to.deep.equal([
      { text: "See " },
      { text: "this", bold: true },
      { text: " at " },
      { text: "https://example.org/a", link: "https://example.org/a" },
      { text: "," },
      { text: " or " },
      { text: "the guide", link: "https://example.org/b" },
      { text: "." },
    ]);
  });

  for (const hostile of [
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "![picture](https://example.org/x.png",
    "https://teams.microsoft.com@evil.example/login",
    "[bank](data:text/html,hello)",
  ])
    it(`makes no link and no markup of ${hostile}`, () => {
      const runs = readRuns(hostile);
      expect(
        runs.filter(({ link }) => link?.includes("evil") || !/^https?:/.test(link ?? "https:")),
      ).to.deep.equal([]);
      expect(runs.map(({ text }) => text).join("")).to.equal(hostile);
    });

  it("loses no letter of any text, and links only to the web", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const runs = readText(text)
          .flatMap((block) => (block.kind === "paragraph" ? block.lines : block.entries))
          .flat();
        for (const { link } of runs) if (link !== undefined) expect(link).to.match(/^https?:\/\//);
        const letters = (of: string) => of.replace(/[^\p{L}]/gu, "");
        expect(letters(runs.map((run) => run.text).join(""))).to.equal(letters(text));
      }),
    );
  });
});
