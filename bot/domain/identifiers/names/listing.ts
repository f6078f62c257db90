import type { Lexicon } from "../lexicon.ts";
import type { Reading } from "../reading.ts";
import type { Word } from "../words.ts";

/** Points from which a word is taken for a person's name. */
export const BAR = 3;

/** What the lists know of a word as a name. */
export type Listing = {
  first: boolean;
  last: boolean;
  more: boolean;
  surely: boolean;
  rarely: boolean;
  word: boolean;
  place: boolean;
  shaped: boolean;
};

const SURNAME_SHAPE =
  /^(?:o'[a-z]{3,}|mc[a-z]{3,}|mac[a-z]{4,}|fitz[a-z]{4,}|d'[a-z]{3,}|[a-z]{3,}(?:owicz|ewicz|owski|ewski|owska|ewska|inska|inski|czyk|czak|kiewicz|ovic|evic|escu|eanu|enko|chuk|idze|shvili|poulos|akis|oglu|sson|sdottir|endra|deep|preet|jeet|inder|winder|swamy|nathan|murthy|wicz|ulla|uddin|ullah|adze|nyi|unle|tunde|chukwu|emeka|oluwa))$|^(?:ogh|oluw|olu[fwms]|chukw|ngoz|nkem|ifeo|adeb|adew|ayod|babat|temit|nwa[cknbz]|okon|oko[rly]|iwu|onye|uche|abdul|muham|moham|sri[a-z]{4}|jas[wvkp]|gur[pdbsm][a-z]{2}|har[pjm][a-z]{3}|zbig|wojc|krzy|prze|grze|szcz|xia|zha|zho|qia|ngu)[a-z]{2,}$/;

export function listingOf(lexicon: Lexicon, lower: string): Listing {
  // "Sunita'n gweld", "Nia'r": Welsh hangs its small words on a vowel.
  const clitic = /^([a-z]{3,})'[nri]$/.exec(lower);
  if (clitic && !lexicon.isWord(lower) && lexicon.isFirst(clitic[1] ?? ""))
    return listingOf(lexicon, clitic[1] ?? "");
  const parts = lower.split("-");
  const whole = of(lower);
  if (parts.length === 1 || whole.first || whole.last) return whole;
  const each = parts.filter((part) => part !== "").map(of);
  // "Daisy-May": two words, and together a name.
  if (
    each.length === 2 &&
    each.every((part) => part.first) &&
    !/^(?:may|june|april|august)-(?:may|june|april|august)$/.test(lower)
  )
    return { ...whole, first: true, word: false };
  return {
    first:
      each.some((part) => part.first && !part.word) &&
      each.every((part) => !part.word || part.first || part.last),
    last:
      each.some((part) => part.last && !part.word) &&
      each.every((part) => !part.word || part.first || part.last),
    more: each.some((part) => part.more && !part.word),
    surely: false,
    rarely: false,
    word: whole.word || each.every((part) => part.word),
    place: each.some((part) => part.place),
    shaped: each.some((part) => part.shaped),
  };

  function of(name: string): Listing {
    const word = lexicon.isWord(name);
    return {
      // "caoimhes file": the apostrophe left out.
      first:
        lexicon.isFirst(name) ||
        (!word &&
          name.length > 4 &&
          name.endsWith("s") &&
          lexicon.isFirst(name.slice(0, -1)) &&
          !lexicon.isLast(name)),
      // "the Smiths"
      last:
        lexicon.isLast(name) ||
        (!word && name.length > 4 && name.endsWith("s") && lexicon.isLast(name.slice(0, -1))),
      more: lexicon.isMore(name),
      surely: lexicon.isSurelyName(name),
      rarely: lexicon.isRarelyName(name),
      word,
      place: lexicon.isPlaceWord(name),
      shaped: !word && SURNAME_SHAPE.test(name),
    };
  }
}

/** How much the word itself looks like a name. */
export function ownPoints(reading: Reading, word: Word, listing: Listing): number {
  const { first, last, more, surely, rarely, word: ordinary, shaped } = listing;
  // A word in another script, in a message otherwise in ours, is nearly always a name.
  if (/[^a-z'-]/i.test(word.text)) return word.text.length <= 12 && reading.latin ? 3 : 0;
  if (!ordinary && !listing.place && isDisguised(reading, word)) return 3;
  const capital = word.shape === "capital" || word.shape === "all";
  if (!capital || reading.allCapitals) return withoutCapital(reading, word, listing);
  let points = -1.5;
  if (rarely) points = word.first ? 0.75 : 1.25;
  else if (first) points = !ordinary ? 3 : surely ? 2.25 : 1.5;
  else if (last) points = !ordinary ? 2 : surely ? 1.5 : word.first ? 0 : 0.75;
  else if (shaped) points = 2;
  else if (more) points = ordinary ? 0.25 : 2;
  else if (!ordinary) points = 1;
  if (listing.place) points = Math.min(points, first ? 1.25 : -0.25);
  if (word.shape === "all") return points + (first && !ordinary && word.lower.length > 3 ? 0.5 : -2);
  return points + (word.first ? 0.25 : 1);
}

/** Letters of two alphabets in one word: nobody types that by chance. */
function isDisguised(reading: Reading, word: Word): boolean {
  if (reading.source === reading.text || word.lower.length < 4) return false;
  const { start, end } = reading.span(word.from, word.to);
  const typed = reading.source.slice(start, end);
  return (
    /\p{Script=Latin}/u.test(typed) &&
    /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(typed) &&
    word.shape === "capital"
  );
}

/** A capital says nothing in a message of capitals and none in a message without; elsewhere its absence speaks against a name. */
function withoutCapital(reading: Reading, word: Word, listing: Listing): number {
  const { first, last, more, shaped, surely, rarely, word: ordinary } = listing;
  const long = word.lower.length > 3;
  const usual = !(reading.noCapitals || reading.allCapitals);
  let points = ordinary || reading.welsh || word.shape === "mixed" ? -2 : long ? (usual ? 0.75 : 1) : 0;
  if (rarely) points = -0.25;
  else if (first)
    points = !ordinary ? (long ? 3 : word.lower.length === 3 ? (usual ? 2 : 2.5) : 1.25) : surely ? 1.5 : 1;
  else if (!ordinary && (last || more || shaped)) points = 1.5;
  if (listing.place) points = Math.min(points, 1);
  return usual ? points - 1 : points;
}
