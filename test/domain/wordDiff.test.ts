import { expect } from "chai";
import fc from "fast-check";
import { type DiffPart, wordDiff } from "../../bot/domain/wordDiff.ts";
import { wordsDiff } from "../../bot/domain/wordsDiff.ts";

const without = (parts: DiffPart[], what: DiffPart["what"]) =>
  parts
    .filter((part) => part.what !== what)
    .map(({ text }) => text)
    .join("");
/** `[kept]`, `-removed-`, `+added+`. */
const shown = (parts: DiffPart[]) =>
  parts.map(({ what, text }) => ({ kept: `[${text}]`, removed: `-${text}-`, added: `+${text}+` })[what]);

describe("what was changed, word by word", () => {
  const word = fc.constantFrom(
    "ask",
    "twice",
    "on",
    "Tuesday",
    "cŵn",
    "don't",
    "👩‍⚕️",
    "a\u0301",
    ".",
    "—",
    "…",
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(" ", "\n", "  ", "")), { maxLength: 60 })
    .map((parts) => parts.flat().join(""));
  const anyTwo = fc.oneof(fc.tuple(text, text), fc.tuple(fc.string(), fc.string({ unit: "grapheme" })));

  it("gives back both texts", () => {
    fc.assert(
      fc.property(anyTwo, ([before, after]) => {
        const parts = wordDiff(before, after);
        expect(without(parts, "added")).to.equal(before);
        expect(without(parts, "removed")).to.equal(after);
      }),
    );
  });

  it("says nothing of texts that are the same", () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(wordDiff(same, same)).to.deep.equal(same === "" ? [] : [{ what: "kept", text: same }]);
      }),
    );
  });

  it("has no empty part, no two of a kind side by side, and what goes before what comes", () => {
    fc.assert(
      fc.property(anyTwo, ([before, after]) => {
        const parts = wordDiff(before, after);
        for (const [i, { what, text: part }] of parts.entries()) {
          expect(part).not.to.equal("");
          expect(what).not.to.equal(parts[i - 1]?.what);
          if (what === "removed") expect(parts[i - 1]?.what).not.to.equal("added");
        }
      }),
    );
  });

  it("keeps everything of a text that something was put into", () => {
    fc.assert(
      fc.property(text, text, text, (start, middle, end) => {
        const parts = wordDiff(`${start} ${end}`, `${start} ${middle} ${end}`);
        expect(
          parts.filter(({ what }) => what === "removed").map(({ text: gone }) => gone.trim()),
        ).to.satisfy(
          // White space may be counted to either side.
          (gone: string[]) => gone.every((part) => part === ""),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("never cuts a character in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
        for (const { text: part } of wordDiff(before, after)) expect(part.isWellFormed()).to.equal(true);
      }),
    );
  });

  it("shows a changed phrase as one, and leaves the rest alone", () => {
    expect(shown(wordDiff("Ask them twice, at home.", "Ask her again, at home."))).to.deep.equal([
      "[Ask ]",
      "-them twice-",
      "+her again+",
      "[, at home.]",
    ]);
    expect(shown(wordDiff("one\ntwo", "one\nthree"))).to.deep.equal(["[one\n]", "-two-", "+three+"]);
    expect(shown(wordDiff("", "new"))).to.deep.equal(["+new+"]);
    expect(shown(wordDiff("old", ""))).to.deep.equal(["-old-"]);
  });

  it("manages the longest texts there are, with nothing in common", () => {
    for (const piece of ["a ", "a\n", "aa", "ab cd\n"]) {
      const [before, after] = [piece.repeat(3000), piece.toUpperCase().repeat(3000)];
      const parts = wordDiff(before, after);
      expect(without(parts, "added")).to.equal(before);
      expect(without(parts, "removed")).to.equal(after);
    }
  });

  it("compares topics whole, and says so when the kind changes", () => {
    const before = { kind: "question", title: "T", text: "x", topics: ["mental capacity", "DoLS"] } as const;
    const changes = wordsDiff(
      { ...before, topics: [...before.topics] },
      { ...before, kind: "insight", topics: ["DoLS", "capacity"] },
    );
    expect(changes.kind).to.deep.equal({ from: "question", to: "insight" });
    expect(shown(changes.topics)).to.deep.equal(["-mental capacity-", "[DoLS]", "+capacity+"]);
  });
});
