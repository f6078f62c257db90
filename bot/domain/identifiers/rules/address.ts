import { flats } from "../addresses/flats.ts";
import { introduced } from "../addresses/introduced.ts";
import { namedHouses } from "../addresses/namedHouses.ts";
import { streets } from "../addresses/streets.ts";
import { welshStreets } from "../addresses/welshStreets.ts";
import type { Rule } from "../rule.ts";

/** House numbers with a street word in English or Welsh, houses that go by a name, flats, pitches and rooms, and whatever "lives at" introduces. */
export const address: Rule = (reading, lexicon) => [
  ...streets(reading, lexicon),
  ...welshStreets(reading, lexicon),
  ...namedHouses(reading, lexicon),
  ...flats(reading),
  ...introduced(reading, lexicon),
];
