import type { Candidate, Finding, IdentifierKind } from "./finding.ts";
import type { Reading } from "./reading.ts";

/** Which kind speaks where two meet: what is surest, and what says most about the stretch, first. */
const PRECEDENCE: readonly IdentifierKind[] = [
  "record-link",
  "email",
  "date-of-birth",
  "home-office",
  "passport",
  "pupil-number",
  "bank",
  "ni-number",
  "nhs-number",
  "phone",
  "postcode",
  "case-reference",
  "vehicle",
  "date",
  "address",
  "school",
  "placement",
  "name",
  "initials",
  "age-place",
  "rare-circumstance",
];
const RANK = new Map(PRECEDENCE.map((kind, rank) => [kind, rank]));
/** A name beside one of these belongs to a person who can be found. A date by itself says too little. */
const WITH_NAME_ALONE = new Set<IdentifierKind>(["name", "date", "initials"]);

/** One finding per stretch, in order, none overlapping; names become `stop` beside another identifier. */
export function settle(candidates: readonly Candidate[], reading: Reading): Finding[] {
  const ranked = candidates
    .filter((candidate) => candidate.to > candidate.from)
    .toSorted(
      (one, other) =>
        rank(one) - rank(other) || other.to - other.from - (one.to - one.from) || one.from - other.from,
    );
  const taken: Candidate[] = [];
  const occupied = new Uint8Array(reading.text.length);
  for (const candidate of ranked) {
    for (const piece of freeParts(candidate, occupied, reading.text)) {
      occupied.fill(1, piece.from, piece.to);
      taken.push(piece);
    }
  }
  const beside = taken.some((candidate) => !WITH_NAME_ALONE.has(candidate.kind));
  const findings: Finding[] = [];
  for (const candidate of taken.toSorted((one, other) => one.from - other.from)) {
    const { start, end } = reading.span(candidate.from, candidate.to);
    // Two readings of one typed character (a ligature, an entity) may be claimed by two findings: the first has it.
    const begin = Math.max(start, findings.at(-1)?.end ?? 0);
    if (begin >= end) continue;
    const stopped = candidate.kind === "name" && beside;
    findings.push({
      kind: candidate.kind,
      level: stopped ? "stop" : candidate.level,
      start: begin,
      end,
      reason: stopped && !candidate.reason ? "name-with-other" : (candidate.reason ?? candidate.kind),
      suggest: candidate.suggest ?? candidate.kind,
    });
  }
  return findings;
}

function rank(candidate: Candidate): number {
  return RANK.get(candidate.kind) ?? PRECEDENCE.length;
}

/** Of an age and a place, a scrap left over by other findings says nothing. */
const COMBINED = new Set<IdentifierKind>(["age-place", "rare-circumstance"]);

/** The longest stretch of a candidate that nothing before it took and that still says something; none or one. */
function freeParts(candidate: Candidate, occupied: Uint8Array, text: string): Candidate[] {
  const parts: Candidate[] = [];
  let from = candidate.from;
  for (let at = candidate.from; at <= candidate.to; at++) {
    if (at < candidate.to && occupied[at] === 0) continue;
    if (at > from) {
      const piece = text.slice(from, at);
      const inner = piece.replace(/^[\s,.;:()-]+/, "");
      const begin = from + piece.length - inner.length;
      const end = begin + inner.replace(/[\s,.;:(-]+$/, "").length;
      const whole = from === candidate.from && at === candidate.to;
      if (whole) parts.push(candidate);
      else if (
        /[\p{L}\p{N}]{2}/u.test(text.slice(begin, end)) &&
        end - begin >= (COMBINED.has(candidate.kind) ? 8 : 2)
      )
        parts.push({ ...candidate, from: begin, to: end });
    }
    from = at + 1;
  }
  return parts.toSorted((one, other) => other.to - other.from - (one.to - one.from)).slice(0, 1);
}
