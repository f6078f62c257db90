import { expect } from "chai";
import { announcementCard, isTooLarge } from "../../bot/cards/announcementCard.ts";
import { ANNOUNCEMENT_TEXT_MAX, TITLE_MAX } from "../../bot/contract/limits.ts";
import { nodesOf, readable } from "../support/cards.ts";

const words = (language: string) => ({ title: `Title ${language}`, text: `Text ${language}` });
const both = { en: words("en"), cy: words("cy") };
const view = { texts: both, communityName: "Practice community" };

describe("the card of an announcement", () => {
  it("speaks the reader's language, and both in a channel", () => {
    const english = readable(announcementCard({ ...view, language: "en" }));
    expect(english).to.include("Text en").and.not.include("Text cy");
    expect(readable(announcementCard({ ...view, language: "cy" })))
      .to.include("Text cy")
      .and.not.include("Text en");
    const channel = announcementCard({ ...view, language: "both" });
    expect(readable(channel)).to.match(/Text en[\s\S]*Text cy/);
    expect(channel.fallbackText).to.equal("Title en · Title cy");
  });

  it("gives a reader the language there is, and says in which it is", () => {
    const card = announcementCard({ ...view, texts: { cy: words("cy") }, language: "en" });
    expect(readable(card)).to.include("Text cy").and.include("Cyhoeddiad");
    expect(card.lang).to.equal("cy");
  });

  it("shows lists, bold words and links, and nothing else that looks like Markdown", () => {
    const text =
      "See [the guide](https://example.org/guide).\n\n- **Read** it\n- *then* ask\n1. <b>go</b>\nhttps://example.org/a, soon";
    const card = announcementCard({ ...view, texts: { en: { title: "T", text } }, language: "en" });
    const runs = nodesOf(card).filter(({ type }) => type === "TextRun");
    const links = runs.flatMap(({ text: shown, selectAction }) =>
      selectAction ? [[shown, (selectAction as { url: string }).url]] : [],
    );
    expect(links).to.deep.equal([
      ["the guide", "https://example.org/guide"],
      ["https://example.org/a", "https://example.org/a"],
    ]);
    expect(runs.filter(({ weight }) => weight === "Bolder").map((run) => run["text"])).to.deep.equal([
      "T",
      "Read",
    ]);
    const all = runs.map((run) => run["text"]).join("|");
    expect(all)
      .to.include("• |Read| it")
      .and.include("• |*then* ask")
      .and.include("1. |<b>go</b>")
      .and.include("|, soon");
  });

  it("makes no link of an address that pretends to be another, or is not one of the web", () => {
    const text = "[a](https://council.gov.uk@evil.example/) [b](javascript:alert(1))";
    const card = announcementCard({ ...view, texts: { en: { title: "T", text } }, language: "en" });
    const links = nodesOf(card).filter(({ selectAction }) => selectAction !== undefined);
    expect(links).to.deep.equal([]);
  });

  it("has the button of the reader's language, or both where they differ", () => {
    const button = (label: string) => ({ label, url: "https://example.org/" });
    const texts = (en: string, cy: string) => ({
      en: { ...words("en"), button: button(en) },
      cy: { ...words("cy"), button: button(cy) },
    });
    const titles = (language: "cy" | "both", of: ReturnType<typeof texts>) =>
      announcementCard({ ...view, texts: of, language }).actions?.map(({ title }) => title);
    expect(titles("cy", texts("Book", "Archebu"))).to.deep.equal(["Archebu"]);
    expect(titles("both", texts("Book", "Archebu"))).to.deep.equal(["Book", "Archebu"]);
    expect(titles("both", texts("Zoom", "Zoom"))).to.deep.equal(["Zoom"]);
  });

  it("is known to be too large before it is sent", () => {
    const filled = (text: string) => ({
      en: { title: "x".repeat(TITLE_MAX), text },
      cy: { title: "T", text },
    });
    expect(isTooLarge({ ...view, texts: filled("capacity ".repeat(ANNOUNCEMENT_TEXT_MAX / 9)) })).to.equal(
      false,
    );
    expect(isTooLarge({ ...view, texts: filled("a\n".repeat(ANNOUNCEMENT_TEXT_MAX / 2)) })).to.equal(true);
  });
});
