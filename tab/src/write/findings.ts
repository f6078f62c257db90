import type {
  AcceptedFinding,
  CheckedField,
  CheckRequest,
  FindingView,
  Mark,
} from "../../../bot/contract/api.ts";

/** Words in a field that could point to somebody, wherever they stand in it; settled together. */
export type FindingGroup = {
  key: string;
  field: CheckedField;
  kind: string;
  level: "stop" | "check";
  words: string;
  reason: string;
  wordings: string[];
  at: Mark[];
};

/** What the writer said of findings, by {@link keyOf}: of a `stop`, why. It follows the words, wherever they move. */
export type Said = ReadonlyMap<string, { because?: string }>;

/** Words and kind, not the place: what was said of a finding stays said when words before it change. */
export function keyOf(field: CheckedField, kind: string, words: string): string {
  return JSON.stringify([field, kind, words]);
}

/** Findings gathered by their words, in the order of the text. */
export function grouped(findings: FindingView[], texts: CheckRequest): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const { field, start, end, kind, level, reason, wordings } of findings) {
    const words = texts[field]?.slice(start, end) ?? "";
    const key = keyOf(field, kind, words);
    const group = groups.get(key) ?? { key, field, kind, level, words, reason, wordings, at: [] };
    if (level === "stop") group.level = "stop";
    group.at.push({ start, end });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** True where nothing is left to be said of it. */
export function isSettled(group: Pick<FindingGroup, "key" | "level">, said: Said): boolean {
  const answer = said.get(group.key);
  return answer !== undefined && (group.level === "check" || answer.because !== undefined);
}

/** What was said, as the server takes it: with the places in the words as they are sent. */
export function acceptedOf(findings: FindingView[], texts: CheckRequest, said: Said): AcceptedFinding[] {
  return findings.flatMap(({ field, start, end, kind }) => {
    const answer = said.get(keyOf(field, kind, texts[field]?.slice(start, end) ?? ""));
    return answer ? [{ field, start, end, kind, ...answer }] : [];
  });
}

/**
 * Findings of a text as it was, put where their words are now. What was touched since is left out until it is checked
 * again.
 */
export function followed(findings: FindingView[], before: CheckRequest, now: CheckRequest): FindingView[] {
  return findings.flatMap((finding) => {
    const was = before[finding.field] ?? "";
    const is = now[finding.field] ?? "";
    if (was === is) return [finding];
    const head = sameStart(was, is);
    if (finding.end <= head) return [finding];
    const tail = Math.min(sameStart(reversed(was), reversed(is)), was.length - head, is.length - head);
    if (finding.start < was.length - tail) return [];
    const moved = is.length - was.length;
    return [{ ...finding, start: finding.start + moved, end: finding.end + moved }];
  });
}

/** The text with every one of the marked places replaced. */
export function withWording(text: string, at: Mark[], wording: string): string {
  const backwards = at.toSorted((a, b) => b.start - a.start);
  return backwards.reduce((now, { start, end }) => {
    // At the beginning of a sentence it begins as one.
    const begins = /(^|[.!?]\s+|\n\s*)$/u.test(now.slice(0, start));
    const words = begins ? wording.charAt(0).toLocaleUpperCase() + wording.slice(1) : wording;
    return now.slice(0, start) + words + now.slice(end);
  }, text);
}

function sameStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  return i;
}

function reversed(text: string): string {
  // By UTF-16 unit, as offsets are.
  return text.split("").reverse().join("");
}
