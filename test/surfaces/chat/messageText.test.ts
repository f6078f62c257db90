import { expect } from "chai";
import * as fc from "fast-check";
import { isForwarded, messageText } from "../../../bot/surfaces/chat/messageText.ts";

const text = (content: string) => messageText({ contentType: "html", content }, "en");

describe("the words of a chat message", () => {
  it("leave out who was mentioned, also when the name comes in two parts", () => {
    expect(text('<p><at id="0">Nerys Pugh</at> what would you do?</p>')).to.equal(
      "[colleague] what would you do?",
    );
    expect(text('<p>Thanks <at id="0">Nerys</at>&nbsp;<at id="1">Pugh</at>, that helps</p>')).to.equal(
      "Thanks [colleague], that helps",
    );
  });

  it("keep emoji, whether Teams sends a picture or a tag for them", () => {
    expect(
      text(
        '<p>Well done <img itemtype="http://schema.skype.com/Emoji" alt="🎉" src="https://x/y.png"> <emoji id="smile" alt="🙂" title="Smile"></emoji></p>',
      ),
    ).to.equal("Well done 🎉 🙂");
  });

  it("keep lists as lists", () => {
    expect(text("<p>First:</p><ul><li>one</li><li>two</li></ul><ol><li>a</li><li>b</li></ol>")).to.equal(
      "First:\n- one\n- two\n 1. a\n 2. b",
    );
  });

  it("leave out a quoted reply, which is somebody else's", () => {
    expect(
      text(
        '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1"><strong itemprop="mri">Gethin Rowlands</strong><span itemprop="time"></span><p itemprop="preview">Is the form still needed?</p></blockquote><p>No, not since May.</p>',
      ),
    ).to.equal("No, not since May.");
  });

  it("keep what was quoted by hand, marked as a quotation", () => {
    expect(
      text("<p>The Code says:</p><blockquote>Assume capacity.</blockquote><p>So start there.</p>"),
    ).to.match(/The Code says:\s+> Assume capacity\.\s+So start there\./);
  });

  it("keep a forwarded message, and know it for one", () => {
    const html =
      '<p>Worth keeping</p><blockquote itemtype="http://schema.skype.com/Forward"><p>Ask twice, on different days.</p></blockquote>';
    expect(text(html)).to.equal("Worth keeping\nAsk twice, on different days.");
    expect(isForwarded(html)).to.equal(true);
    expect(isForwarded("<p>schema.skype.com/Forward</p>")).to.equal(false);
  });

  it("keep where links lead", () => {
    expect(text('<p>See <a href="https://example.org/a">the guide</a></p>')).to.equal(
      "See the guide (https://example.org/a)",
    );
    expect(text('<p><a href="https://example.org/a">https://example.org/a</a></p>')).to.equal(
      "https://example.org/a",
    );
  });

  it("are none where there are only attachments", () => {
    expect(text('<attachment id="1"></attachment><attachment id="2"></attachment>')).to.equal("");
    expect(text('<p><img src="https://x/photo.png" alt="image"></p>')).to.equal("[picture]");
    for (const nothing of ["", "<p></p>", "<p>&nbsp;</p>", "<div><br></div>"])
      expect(text(nothing)).to.equal("");
  });

  it("never carry scripts, styles or characters that do not show", () => {
    expect(text("<p>a<script>alert(1)</script><style>p{}</style>\u0000\u0007b\ud800</p>")).to.equal("ab");
  });

  it("keep right-to-left text as it is", () => {
    expect(text('<p dir="rtl">كيف نقيّم القدرة؟</p>')).to.equal("كيف نقيّم القدرة؟");
    expect(text("<p>מה עושים?</p>")).to.equal("מה עושים?");
  });

  it("keep the lines of plain text that is called HTML", () => {
    expect(text("First line\nSecond line &amp; more")).to.equal("First line\nSecond line & more");
    expect(messageText({ contentType: "text", content: "a < b &amp; c" }, "en")).to.equal("a < b &amp; c");
  });

  it("keep every paragraph of 28 KB of HTML", () => {
    const html = Array.from(
      { length: 350 },
      (_, i) => `<p>Paragraph ${i} about <b>supervision</b> &amp; more.</p>`,
    );
    const long = html.join("").slice(0, 28 * 1024);
    const words = text(long);
    expect(words).to.include("Paragraph 0 about supervision & more.");
    expect(words).to.include("Paragraph 349 about supervision & more.");
  });

  it("survive nesting that no chat has", () => {
    expect(text(`${"<div>".repeat(20_000)}deep${"</div>".repeat(20_000)}`)).to.be.a("string");
  });

  it("say in Welsh what stands in for a name", () => {
    expect(messageText({ content: '<p><at id="0">Nerys</at> diolch</p>' }, "cy")).to.equal(
      "[cydweithiwr] diolch",
    );
  });

  it("come out of any string, well formed and without control characters", () => {
    return fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (content) => {
        const words = text(content);
        expect(words.isWellFormed()).to.equal(true);
        expect(words).to.not.match(/[\p{Cc}--[\n\t]]/v);
      }),
    );
  });
});
