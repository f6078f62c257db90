import type { FieldFinding } from "../errors.ts";
import type { IdentifierKind } from "./finding.ts";

/** What a person says of a finding: that it points to nobody; for a `stop`, also why. */
export type Accepted = {
  field: FieldFinding["field"];
  start: number;
  end: number;
  kind: IdentifierKind;
  because?: string | undefined;
};

/** Shortest explanation of a `stop` that counts as one, in characters. */
const SHORTEST_REASON = 3;

export type Settled = {
  /** Still to be changed, accepted or explained. */
  open: FieldFinding[];
  /** Why stops are said to be no identifiers. */
  explained: string[];
  /** The findings that were accepted or explained, counted by kind. */
  counts: Record<string, number>;
};

/** Holds findings against what the person said of them. What was said of other words counts for nothing. */
export function settled(findings: FieldFinding[], accepted: readonly Accepted[]): Settled {
  const result: Settled = { open: [], explained: [], counts: {} };
  for (const finding of findings) {
    const said = accepted.find(
      ({ field, start, end, kind }) =>
        field === finding.field && start === finding.start && end === finding.end && kind === finding.kind,
    );
    const because = said?.because?.trim() ?? "";
    if (!said || (finding.level === "stop" && because.length < SHORTEST_REASON)) {
      result.open.push(finding);
      continue;
    }
    result.counts[finding.kind] = (result.counts[finding.kind] ?? 0) + 1;
    if (finding.level === "stop") result.explained.push(because);
  }
  return result;
}
