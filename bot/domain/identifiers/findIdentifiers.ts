import type { Finding } from "./finding.ts";
import { type IdentifierData, prepareLexicon } from "./lexicon.ts";
import { names } from "./names/names.ts";
import { read } from "./reading.ts";
import type { Rule } from "./rule.ts";
import { address } from "./rules/address.ts";
import { agePlace } from "./rules/agePlace.ts";
import { bank } from "./rules/bank.ts";
import { benefitReference } from "./rules/benefitReference.ts";
import { caseReference } from "./rules/caseReference.ts";
import { dates } from "./rules/dates.ts";
import { email } from "./rules/email.ts";
import { homeOffice } from "./rules/homeOffice.ts";
import { initials } from "./rules/initials.ts";
import { nhsNumber } from "./rules/nhsNumber.ts";
import { niNumber } from "./rules/niNumber.ts";
import { passport } from "./rules/passport.ts";
import { type PhoneNumbers, phone } from "./rules/phone.ts";
import { placement } from "./rules/placement.ts";
import { postcode } from "./rules/postcode.ts";
import { pupilNumber } from "./rules/pupilNumber.ts";
import { rareCircumstance } from "./rules/rareCircumstance.ts";
import { recordLink } from "./rules/recordLink.ts";
import { school } from "./rules/school.ts";
import { vehicle } from "./rules/vehicle.ts";
import { settle } from "./settle.ts";

export type { Finding, IdentifierKind, IdentifierLevel, IdentifierReason, SaferWording } from "./finding.ts";
export type { IdentifierData } from "./lexicon.ts";
export type { PhoneNumbers } from "./rules/phone.ts";

/**
 * Raised by one with every change of rules or word lists that finds more than before: what is already published is then
 * held against them once.
 */
export const RULES_VERSION = 3;

/** Looks for details by which a person could be recognised. A seat belt, not a licence: a human reads again. */
export type IdentifierCheck = {
  /**
   * What was found, in the order of the text, none overlapping. Never throws, changes nothing, keeps nothing.
   * Reads the first 20,000 units, three times what an item may hold, so that no input can hold up a turn.
   */
  find(text: string): Finding[];
};

const LONGEST_READ = 20_000;

/** Makes the check from its word lists; `phoneNumbers` says which foreign numbers can exist, without it any may. */
export function createIdentifierCheck(data: IdentifierData, phoneNumbers?: PhoneNumbers): IdentifierCheck {
  const lexicon = prepareLexicon(data);
  const rules: readonly Rule[] = [
    nhsNumber,
    niNumber,
    phone(phoneNumbers),
    email,
    postcode,
    address,
    dates,
    caseReference,
    benefitReference,
    school,
    vehicle,
    bank,
    passport,
    homeOffice,
    pupilNumber,
    recordLink,
    placement,
    initials,
    agePlace,
    rareCircumstance,
    names,
  ];
  return {
    find(text) {
      const reading = read(text.length > LONGEST_READ ? text.slice(0, LONGEST_READ) : text);
      return settle(
        rules.flatMap((rule) => rule(reading, lexicon)),
        reading,
      );
    },
  };
}
