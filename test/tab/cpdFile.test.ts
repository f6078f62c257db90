import { expect } from "chai";
import fc from "fast-check";
import type { CpdWords } from "../../bot/contract/mine.ts";
import { mine as welsh } from "../../bot/texts/cy/mine.ts";
import { tab as welshTab } from "../../bot/texts/cy/tab.ts";
import { mine } from "../../bot/texts/en/mine.ts";
import { tab } from "../../bot/texts/en/tab.ts";
import { cpdMarkdown, cpdParagraphs } from "../../tab/src/files/cpdFile.ts";
import { docx } from "../../tab/src/files/docx.ts";
import { asCpdWords, cpdStart } from "../../tab/src/pages/Item/cpdStart.ts";
import { wordParts as opened, wordParagraphs as read } from "../support/wordFile.ts";
import { xmlElements } from "../support/xml.ts";

const WORDS: CpdWords = {
  kind: "discussed",
  what: "Talked about capacity with a colleague",
  on: "2026-11-20",
  learnt: "Wait after the question.\nThen wait <again> & longer.",
  impact: "I sit down first.",
  discussion: "",
};
const ABOUT = { itemId: "i1", title: "Assessing capacity", link: "https://garden.example.org/i/i1" };
const ENGLISH = { mine, texts: tab };

describe("a note of learning as a file", () => {
  it("opens in Word: a package whose parts name each other, with real headings and the language", () => {
    const parts = opened(docx(cpdParagraphs({ words: WORDS, about: ABOUT }, ENGLISH), "en"));
    expect(Object.keys(parts).sort()).to.deep.equal([
      "[Content_Types].xml",
      "_rels/.rels",
      "word/_rels/document.xml.rels",
      "word/document.xml",
      "word/styles.xml",
    ]);
    const targets = xmlElements(parts["_rels/.rels"] ?? "").map(({ attributes }) => attributes["Target"]);
    expect(targets).to.include("word/document.xml");
    const typed = xmlElements(parts["[Content_Types].xml"] ?? "").map(
      ({ attributes }) => attributes["PartName"],
    );
    expect(typed).to.include.members(["/word/document.xml", "/word/styles.xml"]);
    const styles = xmlElements(parts["word/styles.xml"] ?? "");
    const known = styles.flatMap(({ name, attributes }) =>
      name === "w:style" ? attributes["w:styleId"] : [],
    );
    const used = xmlElements(parts["word/document.xml"] ?? "").flatMap(({ name, attributes }) =>
      name === "w:pStyle" ? attributes["w:val"] : [],
    );
    expect(known).to.include.members(used);
    expect(used).to.include.members(["Title", "Heading1"]);
    expect(styles.find(({ name }) => name === "w:lang")?.attributes["w:val"]).to.equal("en-GB");
  });

  it("says type, date, what it is about, and each answer that says something; nobody's name and no date of its own", () => {
    const bytes = docx(cpdParagraphs({ words: WORDS, about: ABOUT }, ENGLISH), "en");
    expect(read(bytes)).to.deep.equal([
      "Talked about capacity with a colleague",
      "Type: Discussed with colleagues",
      "Date: 20 November 2026",
      "About: Assessing capacity\nhttps://garden.example.org/i/i1",
      "What I learnt",
      "Wait after the question.\nThen wait <again> & longer.",
      "What it changes in my practice",
      "I sit down first.",
    ]);
    expect(Object.keys(opened(bytes)).filter((name) => name.startsWith("docProps"))).to.deep.equal([]);
    expect(bytes).to.deep.equal(docx(cpdParagraphs({ words: WORDS, about: ABOUT }, ENGLISH), "en"));
  });

  it("is the same in Welsh, and leaves out an item that is not there any more", () => {
    const said = { mine: welsh, texts: welshTab };
    const gone = { ...ABOUT, title: "" };
    const bytes = docx(cpdParagraphs({ words: WORDS, about: gone }, said), "cy");
    expect(read(bytes)).to.include.members(["Math: Trafod gyda chydweithwyr", "Yr hyn a ddysgais"]);
    expect(read(bytes).join(" ")).to.not.include("garden.example.org");
    expect(opened(bytes)["word/styles.xml"]).to.include('w:val="cy-GB"');
  });

  it("as Markdown reads as plain text too", () => {
    expect(cpdMarkdown({ words: WORDS, about: undefined }, ENGLISH)).to.equal(
      [
        "# Talked about capacity with a colleague",
        "Type: Discussed with colleagues",
        "Date: 20 November 2026",
        "## What I learnt",
        "Wait after the question.\nThen wait <again> & longer.",
        "## What it changes in my practice",
        "I sit down first.\n",
      ].join("\n\n"),
    );
  });

  it("holds whatever anybody types, and is a document all the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const [, said = ""] = read(
          docx(
            [
              { style: "title", text: "t" },
              { style: "text", text: `${text}.` },
            ],
            "en",
          ),
        );
        expect(said.endsWith(".")).to.equal(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe("what a note of learning begins with", () => {
  const item = {
    id: "i1",
    title: "A title",
    link: "",
    kind: "insight" as const,
    text: "Words of a colleague.",
    author: { name: "Somebody", you: false },
  };

  it("is never a colleague's words, but the reader's own item or story", () => {
    const read = cpdStart({ item }, mine);
    expect(read).to.include({ kind: "read", learnt: "", impact: "" });
    expect(JSON.stringify(read)).to.not.include("colleague.");
    expect(cpdStart({ item: { ...item, author: { name: "Me", you: true } } }, mine)).to.include({
      kind: "shared",
      learnt: "Words of a colleague.",
    });
    const story = { did: "I waited\nand waited.", happened: "She spoke.", differently: "Sit.", inTheWay: "" };
    expect(cpdStart({ item, story }, mine)).to.include({
      kind: "used",
      what: "I waited and waited.",
      learnt: "Sit.",
      impact: "She spoke.",
    });
  });

  it("is what was kept, if that is what it is", () => {
    expect(asCpdWords(JSON.parse(JSON.stringify(WORDS)))).to.deep.equal(WORDS);
    for (const other of [undefined, "text", {}, { ...WORDS, kind: "other" }, { ...WORDS, on: 7 }])
      expect(asCpdWords(other)).to.equal(undefined);
  });
});
