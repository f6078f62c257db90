import { expect } from "chai";
import fc from "fast-check";
import { guessKind, shortenTo, suggestFrom, suggestTitle } from "../../bot/domain/draft.ts";

describe("what a message suggests", () => {
  for (const [text, kind] of [
    ["How do people explain direct payments?", "question"],
    ["Thanks all. Does anyone have the form? I looked everywhere.", "question"],
    ['She asked "why me?" and I had no answer', "question"],
    ["https://example.org/guide?page=2", "resource"],
    ["See https://example.org/guide?x=1 for the form", "insight"],
    ["Going back on another day changed the whole assessment.", "insight"],
    ["Beth yw'r ffordd orau?", "question"],
    ["ما هي أفضل طريقة؟", "question"],
  ] as const)
    it(`${JSON.stringify(text)} looks like a ${kind}`, () => expect(guessKind(text)).to.equal(kind));

  it("takes the question as title, or else the first sentence without its full stop", () => {
    expect(suggestTitle("Hi all.\nHow do you do this? Thanks")).to.equal("How do you do this?");
    expect(suggestTitle("Going back helped. It took six visits.")).to.equal("Going back helped");
    expect(suggestTitle("👍 Great tip")).to.equal("👍 Great tip");
  });

  it("has nothing to suggest for a message without words", () => {
    expect(suggestFrom("\u200b \n")).to.deep.equal({
      kind: "insight",
      title: "",
      text: "",
      shortened: false,
    });
  });

  it("fits what an item can hold, whatever the message, and says when it was shortened", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 9000, size: "max" }), (message) => {
        const suggestion = suggestFrom(message);
        expect(suggestion.title.length).to.be.at.most(150);
        expect(suggestion.text.length).to.be.at.most(6000);
        expect(suggestion.shortened).to.equal(
          message.replace(/\r\n?/g, "\n").trim().length > suggestion.text.length,
        );
      }),
    );
  });

  it("never cuts a character in half", () => {
    for (const max of [4, 5, 6, 7]) expect(shortenTo("👍👍👍👍👍👍", max).isWellFormed()).to.equal(true);
  });
});
