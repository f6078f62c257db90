import { createPhoneNumbers } from "../../bot/adapters/system/phoneNumbers.ts";
import { identifierData } from "../../bot/data/identifiers/data.ts";
import { createIdentifierCheck, type IdentifierCheck } from "../../bot/domain/identifiers/findIdentifiers.ts";
import { measure, type Share, share } from "../data/identifiers/figures.ts";
import { hardInputs } from "../data/identifiers/hardInputs.ts";
import { developmentSet, type Half } from "../data/identifiers/messages.ts";
import { percentile, printTable } from "./table.ts";

/** Reach of the identifier check on the development set, its speed, and its slowest inputs. */
export async function benchIdentifiers(): Promise<void> {
  const check = createIdentifierCheck(identifierData, createPhoneNumbers());
  for (const half of ["tuning", "held-out"] as const) printReach(check, half);
  printSpeed(check);
  printSlowest(check);
}

function printReach(check: IdentifierCheck, half: Half): void {
  const { identifying, clean } = developmentSet(half);
  const figures = measure(check, identifying, clean);
  const kinds = [...new Set([...figures.recall.keys(), ...figures.precision.keys()])];
  printTable(
    `Identifier check, ${half} half: by kind`,
    kinds.map((kind) => ({
      kind,
      "labelled stretches": figures.recall.get(kind)?.of ?? 0,
      "recall %": percent(figures.recall.get(kind)),
      findings: figures.precision.get(kind)?.of ?? 0,
      "precision %": percent(figures.precision.get(kind)),
    })),
  );
  printTable(
    `Names by origin, ${half} half`,
    [...figures.nameRecall].map(([origin, held]) => ({ origin, names: held.of, "recall %": percent(held) })),
  );
  printTable(`Messages, ${half} half`, [
    {
      measure: "identifying messages caught",
      aim: "≥ 95",
      "share %": percent(figures.caught),
      of: figures.caught.of,
    },
    {
      measure: "every stretch touched",
      aim: "",
      "share %": percent(figures.covered),
      of: figures.covered.of,
    },
    {
      measure: "clean messages with any finding",
      aim: "≤ 10",
      "share %": percent(figures.cleanWithFinding),
      of: figures.cleanWithFinding.of,
    },
    {
      measure: "clean messages with a stop",
      aim: "≤ 2",
      "share %": percent(figures.cleanWithStop),
      of: figures.cleanWithStop.of,
    },
  ]);
}

function percent(held: Share | undefined): string {
  return held === undefined || held.of === 0 ? "–" : (share(held) * 100).toFixed(1);
}

function printSpeed(check: IdentifierCheck): void {
  const words = developmentSet()
    .identifying.concat(developmentSet().clean)
    .flatMap(({ text }) => text.split(/\s+/));
  const texts = [0, 1, 2, 3, 4, 5].map((part) => words.slice(part * 500, part * 500 + 500).join(" "));
  for (let round = 0; round < 10; round++) for (const text of texts) check.find(text);
  const samples: number[] = [];
  for (let round = 0; round < 30; round++) for (const text of texts) samples.push(milliseconds(check, text));
  printTable("Identifier check, 500 words once warm", [
    { measure: "p50 ms", aim: "≤ 10", value: percentile(samples, 0.5) },
    { measure: "p99 ms", aim: "", value: percentile(samples, 0.99) },
  ]);
}

function printSlowest(check: IdentifierCheck): void {
  const timed = hardInputs(10_000)
    .map(({ name, text }) => ({
      input: name,
      // The best of three: one pause of the machine says nothing about a pattern.
      ms: Math.min(...[1, 2, 3].map(() => milliseconds(check, text))),
    }))
    .sort((one, other) => other.ms - one.ms);
  printTable(
    `Identifier check, slowest of ${timed.length} hard inputs of 10,000 units (aim ≤ 100 ms)`,
    timed.slice(0, 5),
  );
}

function milliseconds(check: IdentifierCheck, text: string): number {
  const begun = performance.now();
  check.find(text);
  return performance.now() - begun;
}
