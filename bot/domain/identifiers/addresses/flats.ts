import type { Candidate } from "../finding.ts";
import type { Reading } from "../reading.ts";
import { before } from "../rule.ts";
import { check, isPublicPlace, LIVES, stop } from "./cues.ts";

const FLAT =
  /\b(?:flat|apartment|apt|fflat|bungalow|byngalo|pitch|plot|caravan|bedsit|annexe?|maisonette|studio)(?: (?:no\.?|number|rhif))? ?(?:(?!0)\d{1,4}(?:\/\d{1,2}| ?[a-z])?|[a-h])\b(?![\d%])/g;
/** Numbered, but as often not a home: believed with the name of a building or site behind it. */
const ROOM = /\b(?:unit|room|ystafell|lodge|cabin|chalet|berth|mooring|uned) (?:no\.? ?)?\d{1,4}[a-z]?\b/g;
const BUILDING =
  /^(?:,? ?\n?(?:at |in |yn )?(?:the )?)(?:\d{1,4}[a-z]?,? )?(?:\p{Lu}[\p{L}'-]{1,20} ){0,3}(?:House|Villas?|Lodge|Court|Yard|Manor|Grange|Hostel|Hotel|Inn|Travelodge|Park|Gardens|View|Place|Mews|Wharf|Quay|Street|St|Road|Rd|Terrace|Lane|Avenue|B&B|Guest|Guesthouse|Foyer|Villa|[Ss]ite)\b/u;
/** The same in a message without capitals. */
const PLAIN_BUILDING =
  /^(?:,? ?\n?(?:at |in |yn )?(?:the )?)(?:[\p{L}'-]{2,20} ){0,2}(?:house|villas?|lodge|court|yard|manor|hostel|hotel|inn|travelodge|b&b|guest ?house|foyer)\b/u;
const HOUSED =
  /\b(?:lives?|living|moved|staying|stays|placed|is in|are in|housed|temp|temporary|accom|accommodation|address|his|her|their|visit(?:ed)?|byw|symud)\b[^.\n]{0,30}$/;

/** Flats, pitches and numbered rooms with the building they are in. */
export function flats(reading: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const found of reading.lower.matchAll(FLAT)) {
    const end = found.index + found[0].length;
    const following =
      /^,? ?\n?(?:at |in )?(?:\d{1,4}[a-z]?,? )?(?:\p{Lu}[\p{L}'-]{1,20})(?: (?:y|yr|[\p{Lu}][\p{L}'-]{0,20})){0,3}/u.exec(
        reading.text.slice(end, end + 90),
      );
    const cued = LIVES.test(before(reading, found.index, 30).replace(/flat/g, ""));
    const pitch = !/^(?:flat|plot|bungalow|byngalo)/.test(found[0]);
    if (following) candidates.push(stop(found.index, end + following[0].length));
    else if ((cued || pitch || reading.noCapitals) && /\d/.test(found[0]))
      candidates.push(stop(found.index, end));
  }
  for (const found of reading.lower.matchAll(ROOM)) {
    const end = found.index + found[0].length;
    const plain = reading.noCapitals || reading.allCapitals;
    const building = (plain ? PLAIN_BUILDING : BUILDING).exec(
      (plain ? reading.lower : reading.text).slice(end, end + 90),
    );
    if (!building || isPublicPlace(reading, found.index, end + building[0].length)) continue;
    const housed = HOUSED.test(before(reading, found.index, 50));
    candidates.push((housed ? stop : check)(found.index, end + building[0].length));
  }
  return candidates;
}
