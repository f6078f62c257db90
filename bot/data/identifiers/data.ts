import type { IdentifierData } from "../../domain/identifiers/findIdentifiers.ts";
import mail from "./mail.json" with { type: "json" };
import moreNames from "./moreNames.json" with { type: "json" };
import african from "./names/african.json" with { type: "json" };
import arabic from "./names/arabic.json" with { type: "json" };
import caribbean from "./names/caribbean.json" with { type: "json" };
import eastAsian from "./names/eastasian.json" with { type: "json" };
import english from "./names/english.json" with { type: "json" };
import european from "./names/european.json" with { type: "json" };
import irish from "./names/irish.json" with { type: "json" };
import polish from "./names/polish.json" with { type: "json" };
import scottish from "./names/scottish.json" with { type: "json" };
import southAsian from "./names/southasian.json" with { type: "json" };
import welsh from "./names/welsh.json" with { type: "json" };
import nameWords from "./nameWords.json" with { type: "json" };
import phrases from "./phrases.json" with { type: "json" };
import places from "./places.json" with { type: "json" };
import postcodeAreas from "./postcodeAreas.json" with { type: "json" };
import streets from "./streets.json" with { type: "json" };
import words from "./words.json" with { type: "json" };

const ORIGINS = [
  english,
  welsh,
  irish,
  scottish,
  southAsian,
  african,
  polish,
  european,
  arabic,
  eastAsian,
  caribbean,
];

/** Lists are kept as lines of words, which read and compare better than one word a line. */
function unpack(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(" "));
}

/** The word lists of the identifier check; SOURCES.md says where each comes from. */
export const identifierData: IdentifierData = {
  names: {
    first: ORIGINS.flatMap((origin) => unpack(origin.first)),
    last: ORIGINS.flatMap((origin) => unpack(origin.last)),
    more: unpack(moreNames),
    surelyNames: nameWords.surelyNames,
    rarelyNames: nameWords.rarelyNames,
    alsoWords: nameWords.alsoWords,
  },
  words: unpack(words),
  places: places.places,
  widePlaces: places.wide,
  phrases: phrases.phrases,
  theorists: phrases.theorists,
  streetWords: streets.streetWords,
  ambiguousStreetWords: streets.ambiguousStreetWords,
  welshStreetWords: streets.welshStreetWords,
  postcodeAreas,
  sharedMailboxes: mail.shared,
  freeMailDomains: mail.freeMail,
};
