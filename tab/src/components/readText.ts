/** A run of text inside a paragraph. */
export type Run = { text: string; bold?: boolean; link?: string };
/** A paragraph is lines; a list is entries; both hold runs. */
export type Block =
  | { kind: "paragraph"; lines: Run[][] }
  | { kind: "list"; entries: Run[][] }
  | { kind: "steps"; entries: Run[][] };

const BULLET = /^\s{0,3}[-*•]\s+(.*)$/;
const STEP = /^\s{0,3}\d{1,3}[.)]\s+(.*)$/;
/** `**bold**`, `[words](https://…)` or a bare address. */
const INLINE = /\*\*([^*\n]+)\*\*|\[([^[\]\n]+)\]\((https?:\/\/[^\s()<>]+)\)|(https?:\/\/[^\s<>"“”]+)/gi;

/**
 * Reads the little that plain text can say: paragraphs, lists, bold, links. Anything else, HTML above all, stays the
 * characters it is.
 */
export function readText(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  const begin = (block: Block) => {
    blocks.push(block);
    open = block;
  };
  for (const line of text.split(/\r\n?|\n/)) {
    const bullet = BULLET.exec(line)?.[1];
    const entry = bullet ?? STEP.exec(line)?.[1];
    const kind = bullet !== undefined ? "list" : entry !== undefined ? "steps" : "paragraph";
    if (line.trim() === "") open = undefined;
    else if (entry === undefined) {
      if (open?.kind === "paragraph") open.lines.push(readRuns(line));
      else begin({ kind: "paragraph", lines: [readRuns(line)] });
    } else if (kind !== "paragraph") {
      if (open?.kind === kind) open.entries.push(readRuns(entry));
      else begin({ kind, entries: [readRuns(entry)] });
    }
  }
  return blocks;
}

/** The runs of one line. */
export function readRuns(line: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const match of line.matchAll(INLINE)) {
    const [all, bold, words, target, address] = match;
    if (match.index > at) runs.push({ text: line.slice(at, match.index) });
    at = match.index + all.length;
    if (bold !== undefined) runs.push({ text: bold, bold: true });
    else if (words !== undefined && safeLink(target)) runs.push({ text: words, link: safeLink(target) });
    else if (address !== undefined) {
      // Punctuation that ends the sentence is not part of the address.
      const bare = address.replace(/[.,;:!?)\]'’]+$/u, "");
      const link = safeLink(bare);
      runs.push(link ? { text: bare, link } : { text: bare });
      if (bare.length < address.length) runs.push({ text: address.slice(bare.length) });
    } else runs.push({ text: all });
  }
  if (at < line.length) runs.push({ text: line.slice(at) });
  return runs;
}

/** The address if it is one of the web, in its normal form. */
function safeLink(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const web = url.protocol === "https:" || url.protocol === "http:";
  // A user name in front of the host makes an address look like another one.
  return web && url.username === "" && url.password === "" ? url.href : undefined;
}
