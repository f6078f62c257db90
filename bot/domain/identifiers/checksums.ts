/** NHS number, ten digits: weights 10 to 2, remainder from 11; 11 counts as 0 and 10 is never given out (NHS Data Dictionary). */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(digits.charAt(place)) * (10 - place);
  return (11 - (sum % 11)) % 11 === Number(digits.charAt(9));
}

/** Luhn's check digit, as on payment cards. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits.charAt(digits.length - 1 - place));
    const weighed = place % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** ISO 13616: the first four moved to the end, letters as 10 to 35, remainder 1 by 97. */
export function isIban(compact: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(compact)) return false;
  let remainder = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    for (const digit of String(Number.parseInt(character, 36)))
      remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
}

const UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

/** Unique pupil number: a check letter, then twelve digits weighted 2 to 13, remainder by 23 (Department for Education). */
export function isPupilNumber(compact: string): boolean {
  if (!/^[A-Z]\d{11}[A-Z0-9]$/.test(compact)) return false;
  let sum = 0;
  for (let place = 1; place < 13; place++) {
    const character = compact.charAt(place);
    const value = /\d/.test(character) ? Number(character) : UPN_LETTERS.indexOf(character);
    sum += value * (place + 1);
  }
  return UPN_LETTERS.charAt(sum % 23) === compact.charAt(0);
}
