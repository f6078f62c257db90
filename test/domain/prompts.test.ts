import { expect } from "chai";
import fc from "fast-check";
import { PROMPT_MAX, TITLE_MAX } from "../../bot/contract/limits.ts";
import { promptLibrary } from "../../bot/data/promptLibrary.ts";
import prompts from "../../bot/data/prompts.json" with { type: "json" };
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import {
  type AnyPrompt,
  checkedPromptWords,
  filled,
  languagesOf,
  PROMPT_GROUPS,
  type PromptGroup,
  placeholdersIn,
  promptItemWords,
  wordingOf,
} from "../../bot/domain/prompt.ts";
import { newPlan, placed, skipped, slotsOf } from "../../bot/domain/promptCalendar.ts";
import { nextPrompt, planned, swapped, type Used } from "../../bot/domain/promptRotation.ts";

const NOW = new Date("2026-11-23T00:00:00Z");

function aPrompt(id: string, group: PromptGroup, en = `Question ${id}?`): AnyPrompt {
  return { id, group, words: { en, cy: "" } };
}

describe("the library of prompts", () => {
  it("has forty, each in both languages, with the same open places, and the Welsh marked as a draft", () => {
    expect(promptLibrary).to.have.length(40);
    expect(new Set(promptLibrary.map(({ id }) => id)).size).to.equal(40);
    for (const { id, words, when, welshIsDraft } of promptLibrary) {
      expect(placeholdersIn(words.en), id).to.deep.equal(placeholdersIn(words.cy));
      expect(words.en, id).to.not.equal(words.cy);
      expect(checkedPromptWords(words), id).to.deep.equal(words);
      expect(
        [when.en, when.cy].every((text) => text !== ""),
        id,
      ).to.equal(true);
      expect(welshIsDraft, id).to.equal(true);
    }
    // Nothing in the data was of a group or an audience that the loader had to guess.
    expect(
      prompts
        .map(({ group }) => group)
        .every((group) => (PROMPT_GROUPS as readonly string[]).includes(group)),
    ).to.equal(true);
    expect([...new Set(prompts.map(({ to }) => to))].sort()).to.deep.equal(["community", "person"]);
  });

  it("fills open places with what is known and leaves the others as they are", () => {
    expect(filled("{count} about {topic}, {unknown}", { count: "3", topic: "DoLS" })).to.equal(
      "3 about DoLS, {unknown}",
    );
    expect(filled("{title}", { title: "{count} $& times", count: "4" })).to.equal("{count} $& times");
  });

  it("words a prompt for one person in their language, or not at all while something stays open", () => {
    const title = "What is {this}?";
    expect(wordingOf(promptLibrary, "followup-2", { title }, "en")).to.match(
      /^You saved What is \{this\}\? last month/,
    );
    expect(wordingOf(promptLibrary, "followup-2", { title }, "cy")).to.match(/^Cadwoch What is \{this\}\?/);
    expect(wordingOf(promptLibrary, "followup-2", {}, "en")).to.equal(undefined);
    expect(wordingOf(promptLibrary, "welcome-2", {}, "en")).to.match(/^New here\?/);
    expect(wordingOf(promptLibrary, "followup-99", {}, "en")).to.equal(undefined);
  });

  it("keeps words tidy and refuses what is empty or too long, naming the language", () => {
    expect(checkedPromptWords({ en: " Why?\r\n ", cy: "\u200b" })).to.deep.equal({ en: "Why?", cy: "" });
    expect(() => checkedPromptWords({ en: " ", cy: "" })).to.throw("text-empty");
    expect(() => checkedPromptWords({ en: "x".repeat(30_000), cy: "" }))
      .to.throw("text-too-long")
      .with.property("field", "text");
    expect(() => checkedPromptWords({ en: "Why?", cy: "x".repeat(PROMPT_MAX + 1) }))
      .to.throw()
      .with.property("field", "textCy");
  });

  it("makes an item whose title and text say nothing twice and lose nothing", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: PROMPT_MAX }).filter((text) => text.trim() !== ""),
        fc.string({ maxLength: PROMPT_MAX }),
        fc.constantFrom("both" as const, "en" as const, "cy" as const),
        (en, cy, wanted) => {
          const words = checkedPromptWords({ en: `${en.replace(/\p{Cf}/gu, "")}x`, cy });
          const { title, text } = promptItemWords(words, wanted);
          expect(title.length).to.be.within(1, TITLE_MAX);
          expect(text).to.not.equal(title);
          for (const language of languagesOf(words, wanted))
            expect(`${title}\n${text}`.replace(/\s+/g, " ")).to.include(words[language].replace(/\s+/g, " "));
        },
      ),
    );
  });

  it("asks in the languages of the community that there are words for, and never in none", () => {
    expect(languagesOf({ en: "Why?", cy: "Pam?" }, "both")).to.deep.equal(["en", "cy"]);
    expect(languagesOf({ en: "Why?", cy: "" }, "both")).to.deep.equal(["en"]);
    expect(languagesOf({ en: "Why?", cy: "" }, "cy")).to.deep.equal(["en"]);
    expect(languagesOf({ en: "", cy: "Pam?" }, "en")).to.deep.equal(["cy"]);
  });
});

describe("the rotation of prompts", () => {
  const library = promptLibrary.filter(({ to }) => to === "community");

  it("asks or shares twice, then looks back once, and repeats nothing until all of a group were used", () => {
    const used: Used[] = [];
    for (let i = 0; i < 60; i++) {
      const next = nextPrompt(library, used);
      if (!next) throw new Error("The library is never empty");
      used.push({ promptId: next.id, group: next.group });
    }
    const kinds = used.map(({ group }) => (group === "ask" || group === "share" ? "a" : "b")).join("");
    expect(kinds).to.match(/^(aab)+$/);
    for (const group of ["ask", "share", "reflect", "celebrate"]) {
      const ids = used.filter((use) => use.group === group).map(({ promptId }) => promptId);
      const different = new Set(ids).size;
      for (let i = 0; i + different <= ids.length; i++)
        expect(new Set(ids.slice(i, i + different)).size).to.equal(different);
    }
  });

  it("leaves prompts with open places to gardeners, and finds something as long as there is anything", () => {
    expect(nextPrompt([aPrompt("1", "ask", "About {topic}?"), aPrompt("2", "reflect")], [])?.id).to.equal(
      "2",
    );
    expect(nextPrompt([aPrompt("1", "welcome")], [])).to.equal(undefined);
    expect(nextPrompt([], [])).to.equal(undefined);
  });

  it("plans the next weeks: what a gardener chose stays, skipped and paused slots stay empty, nothing comes twice", () => {
    const base = { ...newPlan(FIRST_COMMUNITY, NOW), running: true };
    const [, second, third] = slotsOf(base, "2026-11-23", 6);
    if (!second || !third) throw new Error("Six weeks have six slots");
    const plan = skipped(placed(base, second.id, { promptId: "share-4", group: "share" }), third.id, true);
    const ahead = planned({ ...plan, pausedWeeks: ["2026-12-14"] }, library, [], new Set(), NOW, 6);
    expect(ahead.map(({ chosen }) => chosen)).to.deep.equal([false, true, false, false, false, false]);
    expect(ahead[1]?.prompt?.promptId).to.equal("share-4");
    expect(ahead[2]?.prompt).to.equal(undefined);
    expect([ahead[3]?.paused, ahead[3]?.prompt]).to.deep.equal([true, undefined]);
    const ids = ahead.flatMap(({ prompt }) => prompt?.promptId ?? []);
    expect(new Set(ids).size).to.equal(4);
  });

  it("shows no slot that went out or is long past, and counts what went out", () => {
    const plan = { ...newPlan(FIRST_COMMUNITY, NOW), running: true };
    const tuesday = new Date("2026-11-24T10:30:00Z");
    const [first] = planned(plan, library, [], new Set(), tuesday, 2);
    expect(first?.id).to.equal("2026-11-23.1");
    const after = planned(
      plan,
      library,
      [{ promptId: "ask-1", group: "ask" }],
      new Set(["2026-11-23.1"]),
      tuesday,
      2,
    );
    expect(after.map(({ id, prompt }) => [id, prompt?.group])).to.deep.equal([["2026-11-30.1", "share"]]);
    expect(planned(plan, library, [], new Set(), new Date("2026-11-24T14:00:00Z"), 1)).to.deep.equal([]);
  });

  it("swaps the prompts of two slots and keeps both", () => {
    const plan = { ...newPlan(FIRST_COMMUNITY, NOW), running: true };
    const [a, b] = planned(plan, library, [], new Set(), NOW, 2);
    if (!a || !b) throw new Error("Two weeks have two slots");
    const ahead = planned(swapped(plan, a, b), library, [], new Set(), NOW, 2);
    expect(ahead.map(({ prompt, chosen }) => [prompt?.promptId, chosen])).to.deep.equal([
      [b.prompt?.promptId, true],
      [a.prompt?.promptId, true],
    ]);
  });
});
