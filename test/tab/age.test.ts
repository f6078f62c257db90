import { expect } from "chai";
import { tab as welsh } from "../../bot/texts/cy/tab.ts";
import { tab as english } from "../../bot/texts/en/tab.ts";
import { age, moment } from "../../tab/src/texts/age.ts";

const NOW = Date.parse("2026-11-24T10:00:00Z");
const ago = (seconds: number) => new Date(NOW - seconds * 1000).toISOString();
const DAY = 86_400;

describe("ages", () => {
  for (const [seconds, en, cy] of [
    [-5, "just now", "nawr"],
    [10, "just now", "nawr"],
    [120, "2 minutes ago", "2 funud yn ôl"],
    [3600, "1 hour ago", "1 awr yn ôl"],
    [DAY, "yesterday", "ddoe"],
    [2 * DAY, "2 days ago", "2 ddiwrnod yn ôl"],
    [21 * DAY, "3 weeks ago", "3 wythnos yn ôl"],
    [65 * DAY, "2 months ago", "2 fis yn ôl"],
    [3 * 365 * DAY, "3 years ago", "3 blynedd yn ôl"],
  ] as const)
    it(`say ${en} and ${cy}`, () => {
      expect(age(ago(seconds), NOW, english)).to.equal(en);
      expect(age(ago(seconds), NOW, welsh)).to.equal(cy);
    });

  it("can be seen in full", () => {
    expect(moment("2026-01-05T10:05:00", welsh)).to.equal("5 Ionawr 2026, 10:05");
  });
});
