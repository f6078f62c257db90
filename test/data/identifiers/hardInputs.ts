/** Inputs meant to make a careless pattern slow: long runs of what patterns repeat, near misses, and mixtures by a seeded generator. */
export function hardInputs(length: number): { name: string; text: string }[] {
  const fill = (piece: string) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const runs: Record<string, string> = {
    "one letter": "a",
    "one capital": "A",
    digits: "1",
    "digits and spaces": "1 ",
    "digits and dashes": "1-",
    "digits, three separators": "1 . ",
    zeros: "0",
    "zero and letters O": "0O",
    plus: "+",
    "plus and digits": "+44 7",
    "at signs": "@",
    "mail that never ends": "a.a@",
    "mail with dots": "a@a.",
    "spelt mail": "aa at bb dot ",
    spaces: " ",
    "line breaks": "\n",
    apostrophes: "a'",
    hyphens: "a-",
    "capital words": "Ab ",
    "capitals and commas": "Ab, ",
    "titles only": "Mr Mrs Dr ",
    "names only": "Gethin Probert ",
    "kin only": "mum, dad, nan, ",
    possessives: "Gwen's Gwen's ",
    "street words": "1 Road Street Lane ",
    "flat numbers": "flat 1 ",
    "lives at": "lives at ",
    "cues without numbers": "nhs ref case dob tel ",
    dates: "1/1/01 ",
    months: "1 may 1 march ",
    "spelt digits": "oh seven seven ",
    "only a": "the only only only a deaf ",
    "ages and places": "is 84 in Bala ",
    "ages without places": "84 year old ",
    entities: "&#48;",
    "broken entities": "&#",
    "zero width": "1\u200b",
    marks: "e\u0301",
    "marks alone": "\u0301",
    emoji: "👩‍👩‍👧 ",
    Cyrillic: "Анна ",
    mixed: "Раul1",
    "full width": "０７７",
    Arabic: "محمد ",
    "lone surrogates": "\ud800",
    brackets: "(((",
    links: "https://a.b/1/",
    "one link": "https://aaaa/",
    schools: "St School Primary ",
    iban: "GB29 NWBK ",
    licence: "ABCDE123456",
    "room and bed": "Room 1 at A A A ",
    initials: "client K. ",
  };
  const inputs = Object.entries(runs).map(([name, piece]) => ({ name, text: fill(piece) }));
  const random = seeded(20261);
  const pieces = Object.values(runs);
  for (let round = 0; round < 40; round++) {
    let text = "";
    while (text.length < length) {
      const piece = pieces[Math.floor(random() * pieces.length)] ?? " ";
      text += piece.repeat(1 + Math.floor(random() * 30));
    }
    inputs.push({ name: `mixture ${round}`, text: text.slice(0, length) });
  }
  return inputs;
}

/** mulberry32: the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
