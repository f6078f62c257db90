import { expect } from "chai";
import { type CardAction, pressButton, readPress } from "../../bot/cards/cardActions.ts";
import { PracticeError } from "../../bot/domain/errors.ts";

const ID = "01997a52-1111-7111-8111-111111111111";

describe("a press on a card's button", () => {
  const actions: CardAction[] = [
    { verb: "show", itemId: ID },
    { verb: "react", itemId: ID, perspectiveId: ID, tap: "helpedMe", from: "item" },
    { verb: "later", itemId: ID, on: false },
    { verb: "perspective", itemId: ID, seed: ID },
    { verb: "ask", seed: ID },
    { verb: "save", seed: ID, mine: ID, draftId: ID, confirmed: true },
    { verb: "consent", itemId: ID, answer: "remove" },
    { verb: "settings" },
  ];

  for (const action of actions)
    it(`says the same from Execute and from its fallback: ${action.verb}`, () => {
      const button = pressButton("Press", action);
      const fallback = button.fallback as { type: string; data: unknown };
      expect(fallback.type).to.equal("Action.Submit");
      expect(readPress(fallback.data)).to.deep.equal(readPress(button.data));
      expect(readPress(button.data)?.verb).to.equal(action.verb);
    });

  it("takes inputs a client left out as empty", () => {
    expect(readPress({ verb: "ask", seed: ID, title: null })).to.deep.equal({
      verb: "ask",
      seed: ID,
      words: { title: "", text: "", unnamed: false },
      chosen: { replace: [], said: [] },
    });
  });

  it("splits chosen topics, and leaves out fields nobody asked for", () => {
    const press = readPress({
      verb: "save",
      seed: ID,
      mine: "",
      kind: "story",
      title: "t",
      text: "x",
      topics: "one,two",
      admin: true,
    });
    expect(press).to.deep.include({ verb: "save", confirmed: false });
    expect(press && "form" in press && press.form).to.deep.equal({
      kind: "story",
      title: "t",
      text: "x",
      topics: ["one", "two"],
      otherTopics: "",
      unnamed: false,
    });
  });

  it("is not ours with another verb, or none", () => {
    for (const value of [undefined, null, "text", 7, [], {}, { verb: "delete" }, { verb: 3 }])
      expect(readPress(value)).to.equal(undefined);
  });

  it("is malformed with ids or words of the wrong type", () => {
    for (const value of [
      { verb: "show" },
      { verb: "react", itemId: ID, tap: "loveIt", from: "item" },
      { verb: "later", itemId: ID, on: "yes" },
      { verb: "ask", seed: "not-an-id" },
      { verb: "ask", seed: ID, title: { a: 1 } },
      { verb: "perspective", itemId: 7, seed: ID, text: "t" },
      { verb: "save", seed: ID, mine: ID, draftId: "x" },
      { verb: "consent", itemId: ID, answer: "maybe" },
    ])
      expect(() => readPress(value)).to.throw(PracticeError, "request-malformed");
  });
});
