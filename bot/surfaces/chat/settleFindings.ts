import {
  type Chosen,
  carried,
  type FindingShown,
  type FoundWords,
  type Said,
} from "../../cards/findingBlocks.ts";
import type { FieldFinding } from "../../domain/errors.ts";
import type { Accepted } from "../../domain/identifiers/accepting.ts";
import type { Finding } from "../../domain/identifiers/finding.ts";
import { replaceFinding } from "../../domain/identifiers/replaceFinding.ts";
import { TOPICS_JOINT } from "../../usecases/checkWords.ts";

/** Words of a form by field. */
type Words = Partial<Record<(typeof FIELDS)[number], string>> & { topics?: string[] };
type Find = (text: string) => Finding[];

const FIELDS = ["title", "text", "fitsWhen", "did", "happened", "differently", "inTheWay"] as const;

/**
 * The words with the safer wordings that were chosen put in, wherever those words stand. What was edited by hand
 * meanwhile, so that they are found no more, stays as it was edited.
 */
export function withChosenWordings<T extends Words>(words: T, chosen: Chosen, find: Find): T {
  if (chosen.replace.length === 0) return words;
  const reworded = (text: string) => rewordedText(text, chosen, find);
  const after: Words = {};
  for (const field of FIELDS) if (words[field] !== undefined) after[field] = reworded(words[field]);
  // As the check reads them: joined, so that the same is found.
  if (words.topics?.length) after.topics = reworded(words.topics.join(TOPICS_JOINT)).split(TOPICS_JOINT);
  return { ...words, ...after };
}

/** From right to left, so that the offsets of what is still to be replaced stay true. */
function rewordedText(text: string, chosen: Chosen, find: Find): string {
  return find(text).reduceRight((so, finding) => {
    const choice = chosen.replace.find((of) => isAbout(of, finding, text));
    return choice ? replaceFinding(so, finding, choice.by) : so;
  }, text);
}

/** What the person said of the findings, with their places in the words as they are now. */
export function acceptedOf(
  findings: readonly FieldFinding[],
  textOf: (field: FieldFinding["field"]) => string,
  said: readonly Said[],
): Accepted[] {
  return findings.flatMap((finding) => {
    const about = said.findLast((of) => isAbout(of, finding, textOf(finding.field)));
    if (!about) return [];
    const { field, start, end, kind } = finding;
    return [{ field, start, end, kind, ...(about.because ? { because: about.because } : {}) }];
  });
}

/** Findings as a card shows them: the same words once, stops first, otherwise in the order they stand. */
export function toShow(
  findings: readonly FieldFinding[],
  textOf: (field: FieldFinding["field"]) => string,
): FindingShown[] {
  const shown = new Map<string, FindingShown>();
  for (const { field, start, end, kind, level, reason, suggest } of findings) {
    const words = textOf(field).slice(start, end);
    const key = JSON.stringify([kind, carried(words)]);
    const there = shown.get(key);
    if (!there) shown.set(key, { kind, words, level, reason, suggest, times: 1 });
    else {
      there.times += 1;
      // One stop among them makes all of them need a reason.
      if (level === "stop" && there.level === "check") Object.assign(there, { level, reason, suggest });
    }
  }
  return [...shown.values()].sort((a, b) => Number(b.level === "stop") - Number(a.level === "stop"));
}

function isAbout(of: FoundWords, finding: Finding, text: string): boolean {
  return of.kind === finding.kind && of.words === carried(text.slice(finding.start, finding.end));
}
