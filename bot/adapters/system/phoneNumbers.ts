import { createRequire } from "node:module";
import type { PhoneNumbers } from "../../domain/identifiers/findIdentifiers.ts";

type Library = { isPossiblePhoneNumber(number: string): boolean };

/** Google's numbering plans for every country, through libphonenumber-js; loaded at the first question, for most texts ask none. */
export function createPhoneNumbers(): PhoneNumbers {
  const load = createRequire(import.meta.url);
  let library: Library | undefined;
  return {
    isPossible(international) {
      library ??= load("libphonenumber-js/min") as Library;
      return library.isPossiblePhoneNumber(international);
    },
  };
}
