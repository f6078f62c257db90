/** A stretch of text that stays, goes or is new. */
export type DiffPart = { what: "kept" | "removed" | "added"; text: string };

/**
 * How a text is cut, from fine to coarse. First words, white space, and runs of anything else: every character is in
 * exactly one of them. Then everything up to the next word; then lines; then all in one.
 */
const CUTS = [
  /[\p{L}\p{M}\p{N}'’_-]+|\s+|[^\s\p{L}\p{M}\p{N}'’_-]+/gu,
  /\S+\s*|\s+/gu,
  /[^\n]+\n*|\n+/gu,
  /[\s\S]+/gu,
];
/** Texts with more to compare are cut coarser: this takes about 20 ms and 4 MB. */
const CELLS_MAX = 2_000_000;

/**
 * What was changed from one text to the other, word by word. Kept and removed parts together are the first text, kept and
 * added ones the second; in every change what is removed comes before what is added. A change that leaves white space
 * alone between two words is shown as one, since nobody reads a changed phrase word by word.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed !== "") parts.push({ what: "removed", text: removed });
    if (added !== "") parts.push({ what: "added", text: added });
    removed = "";
    added = "";
  };
  const steps = stepsBetween(before, after);
  for (const [i, { what, text }] of steps.entries()) {
    if (what === "removed") removed += text;
    else if (what === "added") added += text;
    else if (isBetween(steps, i)) {
      removed += text;
      added += text;
    } else {
      flush();
      const last = parts.at(-1);
      if (last?.what === "kept") last.text += text;
      else parts.push({ what: "kept", text });
    }
  }
  flush();
  return parts;
}

/** Blank, on one line, with words changed right before and right behind it. */
function isBetween(steps: readonly DiffPart[], i: number): boolean {
  const isChange = (step: DiffPart | undefined) => step !== undefined && step.what !== "kept";
  const text = steps[i]?.text ?? "";
  return /^[^\S\n]+$/u.test(text) && isChange(steps[i - 1]) && isChange(steps[i + 1]);
}

function stepsBetween(before: string, after: string): DiffPart[] {
  for (const cut of CUTS) {
    const a = before.match(cut) ?? [];
    const b = after.match(cut) ?? [];
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) start++;
    let end = 0;
    while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
    const [goes, comes] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
    if (goes.length * comes.length > CELLS_MAX) continue;
    const kept = (tokens: string[]): DiffPart[] => tokens.map((text) => ({ what: "kept", text }));
    return [...kept(a.slice(0, start)), ...changedSteps(goes, comes), ...kept(a.slice(a.length - end))];
  }
  // Not reached: in one piece there is nothing to compare.
  return [];
}

/** By the longest common subsequence. */
function changedSteps(a: readonly string[], b: readonly string[]): DiffPart[] {
  const width = b.length + 1;
  // lengths[i * width + j]: of the longest common subsequence of a from i and b from j. A text has fewer than 65,536 tokens.
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const steps: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && one === other) {
      steps.push({ what: "kept", text: one });
      i++;
      j++;
    } else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ what: "removed", text: one });
      i++;
    } else if (other !== undefined) {
      steps.push({ what: "added", text: other });
      j++;
    }
  }
  return steps;
}
