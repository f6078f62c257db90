import { flats } from "../addresses/flats.ts";
import { introduced } from "../addresses/introduced.ts";
import { namedHouses } from "../addresses/namedHouses.ts";
import { streets } from "../addresses/streets.ts";
import { welshStreets } from "../addresses/welshStreets.ts";
import type { Candidate } from "../finding.ts";
import type { Reading } from "../reading.ts";
import type { Rule } from "../rule.ts";

/** House numbers with a street word in English or Welsh, houses that go by a name, flats, pitches and rooms, and whatever "lives at" introduces. */
export const address: Rule = (reading, lexicon) =>
  whole(reading, [
    ...streets(reading, lexicon),
    ...welshStreets(reading, lexicon),
    ...namedHouses(reading, lexicon),
    ...flats(reading),
    ...introduced(reading, lexicon),
  ]);

/** "Flat 7" and "88 Lower Bridge St" beside each other are one address, as sure as its surest part. */
function whole(reading: Reading, parts: Candidate[]): Candidate[] {
  const merged: Candidate[] = [];
  for (const part of parts.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && (part.from <= last.to || /^[, \n]{1,2}$/.test(reading.text.slice(last.to, part.from)))) {
      last.to = Math.max(last.to, part.to);
      if (part.level === "stop") last.level = "stop";
    } else merged.push({ ...part });
  }
  return merged;
}
