/** A topic's name without case and accents, which do not matter for finding it. */
export function foldedTopic(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
