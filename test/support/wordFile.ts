import { strFromU8, unzipSync } from "fflate";
import { xmlElements } from "./xml.ts";

/** The parts of a Word document, each well-formed, by name. */
export function wordParts(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
  for (const [, xml] of parts) xmlElements(xml);
  return Object.fromEntries(parts);
}

/** Its paragraphs as they are read, in order. */
export function wordParagraphs(bytes: Uint8Array): string[] {
  const xml = (wordParts(bytes)["word/document.xml"] ?? "").replaceAll("<w:br/>", "<w:t>\n</w:t>");
  return xmlElements(xml)
    .filter(({ name }) => name === "w:p")
    .map(({ text }) => text);
}
