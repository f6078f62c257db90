import { readFileSync } from "node:fs";

/** A stretch of a message that points to somebody. */
export type Span = { kind: string; origin?: string; start: number; end: number };
export type Message = { text: string; spans: Span[] };

/** Tuning is for looking at; the held-out half is for figures only. */
export type Half = "tuning" | "held-out" | "all";

/**
 * The development set: invented messages, a line each, with `[[kind|stretch]]` or `[[name:origin|stretch]]` around what points
 * to somebody. `\n` is a line break and `\u200b` that character. Lines alternate between the halves.
 */
export function developmentSet(half: Half = "all"): { identifying: Message[]; clean: Message[] } {
  return { identifying: readMessages("identifying.txt", half), clean: readMessages("clean.txt", half) };
}

function readMessages(file: string, half: Half): Message[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .filter((_, index) => half === "all" || (index % 2 === 0) === (half === "tuning"))
    .map(parseMessage);
}

/** Reads one marked-up line. */
export function parseMessage(line: string): Message {
  const spans: Span[] = [];
  let text = "";
  let at = 0;
  const plain = line
    .replaceAll("\\n", "\n")
    .replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  for (const found of plain.matchAll(/\[\[([a-z-]+)(?::([a-z-]+))?\|([^\]]+)\]\]/g)) {
    const [whole, kind = "", origin, stretch = ""] = found;
    text += plain.slice(at, found.index);
    spans.push({
      kind,
      ...(origin ? { origin } : {}),
      start: text.length,
      end: text.length + stretch.length,
    });
    text += stretch;
    at = found.index + whole.length;
  }
  return { text: text + plain.slice(at), spans };
}
