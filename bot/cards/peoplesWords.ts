import type { CardElement, IContainer, IRichTextBlock, ITextRun } from "@microsoft/teams.cards";

type Look = Pick<ITextRun, "size" | "weight" | "isSubtle" | "italic">;

/** Each line is a block of its own; more than this and the blocks outweigh the words. */
const MOST_LINES = 20;

const LINK = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'’]/gu;

/**
 * What people wrote, one block a line. As text runs, because a TextBlock would read it as Markdown: stars would
 * vanish, and a title could carry a link that shows another address than it opens.
 */
export function peoplesWords(text: string, look: Look = {}): CardElement[] {
  const all = text.split("\n").filter((line) => line.trim() !== "");
  const lines = [...all.slice(0, MOST_LINES - 1), ...rest(all.slice(MOST_LINES - 1))];
  const blocks = lines.map(
    (line, i) =>
      ({
        type: "RichTextBlock",
        ...(i > 0 ? { spacing: "Small" } : {}),
        inlines: runsOf(line, look),
      }) satisfies IRichTextBlock,
  );
  if (!startsRightToLeft(text)) return blocks;
  return [{ type: "Container", rtl: true, items: blocks } satisfies IContainer];
}

function rest(lines: string[]): string[] {
  return lines.length > 0 ? [lines.join(" ")] : [];
}

function runsOf(line: string, look: Look): ITextRun[] {
  const runs: ITextRun[] = [];
  let at = 0;
  for (const match of line.matchAll(LINK)) {
    if (match.index > at) runs.push({ type: "TextRun", text: line.slice(at, match.index), ...look });
    runs.push({
      type: "TextRun",
      text: match[0],
      ...look,
      selectAction: { type: "Action.OpenUrl", url: match[0] },
    });
    at = match.index + match[0].length;
  }
  if (at < line.length) runs.push({ type: "TextRun", text: line.slice(at), ...look });
  return runs;
}

/** Whether the first letter belongs to a script written from right to left. */
export function startsRightToLeft(text: string): boolean {
  return /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    text,
  );
}
