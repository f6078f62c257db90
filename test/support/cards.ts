import { createRequire } from "node:module";
import type { IAdaptiveCard } from "@microsoft/teams.cards";

// Its ES modules cannot be loaded by Node, its bundle can.
const adaptivecards = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js") as {
  AdaptiveCard: new () => {
    parse(card: unknown, context: unknown): void;
    validateProperties(): { validationEvents: { message: string }[] };
  };
  SerializationContext: new () => {
    eventCount: number;
    getEventAt(at: number): { message: string };
  };
};

type Node = Record<string, unknown>;

/** What the real renderer finds wrong with a card: unknown elements, missing properties, wrong values. */
export function faultsOf(card: IAdaptiveCard): string[] {
  const context = new adaptivecards.SerializationContext();
  const parsed = new adaptivecards.AdaptiveCard();
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const faults = parsed.validateProperties().validationEvents.map(({ message }) => message);
  for (let i = 0; i < context.eventCount; i++) faults.push(context.getEventAt(i).message);
  // The renderer tests languages with one global pattern that remembers where it stopped: every other one "fails".
  return faults.filter((fault) => !/^Invalid value "(en|cy)" for property "lang"/.test(fault));
}

export function bytesOf(card: IAdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card));
}

/** Every object inside a card, outermost first. */
export function nodesOf(card: unknown): Node[] {
  if (Array.isArray(card)) return card.flatMap(nodesOf);
  if (typeof card !== "object" || card === null) return [];
  return [card as Node, ...Object.values(card).flatMap(nodesOf)];
}

/** Every input of a card, also of folded ones, by id. */
export function inputsOf(card: unknown): Record<string, Node> {
  return Object.fromEntries(
    nodesOf(card)
      .filter(({ type }) => typeof type === "string" && type.startsWith("Input."))
      .map((input) => [String(input["id"]), input]),
  );
}

/** What the inputs hold, as a client sends it. */
export function typedIn(card: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputsOf(card)).map(([id, input]) => [id, String(input["value"] ?? "")]),
  );
}

/** Everything a reader can read in a card, one line each. */
export function readable(card: unknown): string {
  return nodesOf(card)
    .flatMap(({ text, title, label, value }) => [text, title, label, value])
    .filter((text) => typeof text === "string")
    .join("\n");
}

/** The button of this title, wherever it is in the card. */
export function button(card: unknown, title: string): Node & { data: { verb: string } } {
  const found = nodesOf(card).find(
    (node) => String(node["type"]).startsWith("Action.") && node["title"] === title,
  );
  if (!found) throw new Error(`No button "${title}" in ${readable(card)}`);
  return found as Node & { data: { verb: string } };
}
