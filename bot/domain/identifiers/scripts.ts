/** Cyrillic and Greek letters by the Latin letter they look like. Used in words that mix scripts. */
const LOOKS_LIKE: Record<string, string> = pairs(
  "аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw ɡg ӏl кk вb нh тt мm АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ЗZ ԌG",
  "αa οo νv ρp υu ιi κk τt χx ηn γy ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX",
);

/** The same scripts by sound, so that a name written in them is found in the lists. */
const SOUNDS_LIKE: Record<string, string> = pairs(
  "аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya іi їi єe ґg ўu јj љlj њnj ћc ђd џdz",
  "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo",
);

function pairs(...lines: string[]): Record<string, string> {
  const table: Record<string, string> = {};
  for (const pair of lines.join(" ").split(" ")) {
    const [letter, ...latin] = [...pair];
    if (letter !== undefined && letter.charCodeAt(0) > 127) table[letter] = latin.join("");
  }
  return table;
}

/** The Latin letter a character looks like, or `undefined`. */
export function confusable(character: string): string | undefined {
  return LOOKS_LIKE[character];
}

/** The Latin spelling of a Cyrillic or Greek letter, capital kept, or `undefined`. */
export function romanised(character: string): string | undefined {
  const bare = character.normalize("NFD").replace(/\p{M}/gu, "");
  const direct = SOUNDS_LIKE[character] ?? SOUNDS_LIKE[bare];
  if (direct !== undefined) return direct;
  const small = SOUNDS_LIKE[bare.toLowerCase()];
  return small === undefined || small === "" ? small : small.charAt(0).toUpperCase() + small.slice(1);
}
