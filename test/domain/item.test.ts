import { expect } from "chai";
import { PracticeError } from "../../bot/domain/errors.ts";
import { checkedWords } from "../../bot/domain/item.ts";

describe("the words of an item", () => {
  const words = {
    kind: "question",
    title: " Who  decides? ",
    text: " Some text ",
    topics: ["DoLS", "dols ", ""],
  };

  it("are trimmed, and topics that differ only in case become one", () => {
    expect(checkedWords(words)).to.deep.equal({
      kind: "question",
      title: "Who decides?",
      text: "Some text",
      topics: ["DoLS"],
    });
  });

  it("need a title a reader can see", () => {
    for (const title of ["", "   ", "\u200b\u200d", "\n\t"])
      expect(() => checkedWords({ ...words, title })).to.throw(PracticeError, "title-empty");
  });
});
