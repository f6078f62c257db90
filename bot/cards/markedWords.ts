import type { CardElement, IContainer, IRichTextBlock, ITextRun } from "@microsoft/teams.cards";
import { startsRightToLeft } from "./peoplesWords.ts";

const BULLET = /^\s{0,3}[-*•]\s+(.*)$/;
const STEP = /^\s{0,3}(\d{1,3})[.)]\s+(.*)$/;
/** `**bold**`, `[words](https://…)` or a bare address. */
const INLINE = /\*\*([^*\n]+)\*\*|\[([^[\]\n]+)\]\((https?:\/\/[^\s()<>]+)\)|(https?:\/\/[^\s<>"“”]+)/gi;
/** Ends a sentence and not an address. */
const AFTER_ADDRESS = /[.,;:!?)\]'’]+$/u;

/**
 * What somebody wrote with lists, bold words and links, one block a line, as the tab reads it (`readText.ts`). As text
 * runs: clients' own Markdown differs from one to the next, and would let through more than these three.
 */
export function markedWords(text: string): CardElement[] {
  let gap = false;
  const blocks: CardElement[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() === "") gap = true;
    else {
      blocks.push(lineBlock(line, gap));
      gap = false;
    }
  }
  return startsRightToLeft(text)
    ? [{ type: "Container", rtl: true, items: blocks } satisfies IContainer]
    : blocks;
}

function lineBlock(line: string, gap: boolean): IRichTextBlock {
  const bullet = BULLET.exec(line)?.[1];
  const [, number, step] = STEP.exec(line) ?? [];
  const entry = bullet ?? step;
  const sign = bullet !== undefined ? "• " : number !== undefined ? `${number}. ` : "";
  return {
    type: "RichTextBlock",
    ...(gap ? {} : { spacing: "Small" as const }),
    inlines: [...(sign ? [run(sign)] : []), ...runsOf(entry ?? line)],
  };
}

function runsOf(line: string): ITextRun[] {
  const runs: ITextRun[] = [];
  let at = 0;
  const plainUntil = (end: number) => {
    if (end > at) runs.push(run(line.slice(at, end)));
  };
  for (const match of line.matchAll(INLINE)) {
    const [all, bold, words, target, address] = match;
    plainUntil(match.index);
    at = match.index + all.length;
    if (bold !== undefined) runs.push({ ...run(bold), weight: "Bolder" });
    else if (words !== undefined) runs.push(linked(words, target, all));
    else if (address !== undefined) {
      const bare = address.replace(AFTER_ADDRESS, "");
      runs.push(linked(bare, bare, bare));
      at -= address.length - bare.length;
    }
  }
  plainUntil(line.length);
  return runs;
}

function run(text: string): ITextRun {
  return { type: "TextRun", text };
}

function linked(words: string, address: string | undefined, otherwise: string): ITextRun {
  const url = webAddress(address);
  return url ? { ...run(words), selectAction: { type: "Action.OpenUrl", url } } : run(otherwise);
}

/** The address in its normal form, where it is one of the web; a user name before the host would make it look like another. */
function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const web = url.protocol === "https:" || url.protocol === "http:";
  return web && url.username === "" && url.password === "" ? url.href : undefined;
}
