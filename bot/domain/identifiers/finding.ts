/** What a possible identifying detail is. Stable: counts are stored by it. */
export const IDENTIFIER_KINDS = [
  "nhs-number",
  "ni-number",
  "phone",
  "email",
  "postcode",
  "address",
  "date-of-birth",
  "date",
  "case-reference",
  "school",
  "name",
  "age-place",
  "rare-circumstance",
  "initials",
  "placement",
  "vehicle",
  "bank",
  "passport",
  "home-office",
  "pupil-number",
  "record-link",
] as const;

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** `stop` cannot be saved until it is changed or explained; `check` takes one tap. */
export type IdentifierLevel = "stop" | "check";

/** Why it was found, where the kind alone does not say it. Each has a sentence in `texts/<language>/identifiers.ts`. */
export type IdentifierReason =
  | IdentifierKind
  | "nhs-number-mistyped"
  | "name-with-other"
  | "name-of-child"
  | "name-of-relative"
  | "name-of-professional";

/** Which safer wordings fit in its place. Each has a list in `texts/<language>/identifiers.ts`. */
export type SaferWording = IdentifierKind | "name-of-child" | "name-of-relative" | "name-of-professional";

/** One possible identifying detail. */
export type Finding = {
  kind: IdentifierKind;
  level: IdentifierLevel;
  /** Offset of its first UTF-16 unit in what the person typed. */
  start: number;
  /** Offset after its last UTF-16 unit. */
  end: number;
  reason: IdentifierReason;
  suggest: SaferWording;
};

/** What a rule reports: offsets are those of the reading, not yet of the text. */
export type Candidate = {
  kind: IdentifierKind;
  level: IdentifierLevel;
  from: number;
  to: number;
  reason?: IdentifierReason;
  suggest?: SaferWording;
};
