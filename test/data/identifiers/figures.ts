import type { Finding, IdentifierCheck } from "../../../bot/domain/identifiers/findIdentifiers.ts";
import type { Message } from "./messages.ts";

export type Share = { hit: number; of: number };

/** How far the check reaches on labelled messages. Shares keep their counts, so that small samples show. */
export type Figures = {
  /** Labelled stretches touched by any finding, per kind. */
  recall: Map<string, Share>;
  /** Names touched, per origin. */
  nameRecall: Map<string, Share>;
  /** Findings in identifying messages that touch a labelled stretch, per kind of finding. */
  precision: Map<string, Share>;
  /** Identifying messages with at least one finding that touches a labelled stretch. */
  caught: Share;
  /** Identifying messages whose every labelled stretch is touched. */
  covered: Share;
  cleanWithFinding: Share;
  cleanWithStop: Share;
  missed: string[];
  falseAlarms: string[];
};

export function measure(check: IdentifierCheck, identifying: Message[], clean: Message[]): Figures {
  const figures: Figures = {
    recall: new Map(),
    nameRecall: new Map(),
    precision: new Map(),
    caught: { hit: 0, of: 0 },
    covered: { hit: 0, of: 0 },
    cleanWithFinding: { hit: 0, of: 0 },
    cleanWithStop: { hit: 0, of: 0 },
    missed: [],
    falseAlarms: [],
  };
  for (const { text, spans } of identifying) {
    const findings = check.find(text);
    const touched = spans.map((span) => findings.some((finding) => overlap(finding, span)));
    for (const [index, span] of spans.entries()) {
      add(figures.recall, span.kind, touched[index] === true);
      if (span.origin) add(figures.nameRecall, span.origin, touched[index] === true);
      if (!touched[index])
        figures.missed.push(`${span.kind} “${text.slice(span.start, span.end)}” in: ${text}`);
    }
    for (const finding of findings) {
      const right = spans.some((span) => overlap(finding, span));
      add(figures.precision, finding.kind, right);
      if (!right) figures.falseAlarms.push(describe(text, finding));
    }
    count(figures.caught, touched.some(Boolean));
    count(figures.covered, touched.every(Boolean));
  }
  for (const { text } of clean) {
    const findings = check.find(text);
    count(figures.cleanWithFinding, findings.length > 0);
    count(
      figures.cleanWithStop,
      findings.some((finding) => finding.level === "stop"),
    );
    for (const finding of findings) figures.falseAlarms.push(describe(text, finding));
  }
  return figures;
}

export function share({ hit, of }: Share): number {
  return of === 0 ? 1 : hit / of;
}

function overlap(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end;
}

function describe(text: string, finding: Finding): string {
  return `${finding.kind} (${finding.level}) “${text.slice(finding.start, finding.end)}” in: ${text}`;
}

function add(shares: Map<string, Share>, key: string, hit: boolean): void {
  const held = shares.get(key) ?? { hit: 0, of: 0 };
  count(held, hit);
  shares.set(key, held);
}

function count(held: Share, hit: boolean): void {
  held.of++;
  if (hit) held.hit++;
}
