import { createPhoneNumbers } from "../../../bot/adapters/system/phoneNumbers.ts";
import { identifierData } from "../../../bot/data/identifiers/data.ts";
import { createIdentifierCheck } from "../../../bot/domain/identifiers/findIdentifiers.ts";

/** The check as the product makes it, built once for all tests. */
export const check = createIdentifierCheck(identifierData, createPhoneNumbers());

/** What is found, as `kind: stretch`. */
export function found(text: string): string[] {
  return check.find(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

/** The level of the first finding, if there is one. */
export function level(text: string): string | undefined {
  return check.find(text)[0]?.level;
}
