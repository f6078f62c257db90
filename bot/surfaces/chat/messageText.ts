import { compile, type HtmlToTextOptions } from "html-to-text";
import type { Language } from "../../texts/language.ts";
import { teamsTexts } from "../../texts/teamsTexts.ts";

/** Deep nesting would overflow the stack; a chat message has at most 28 KB, so this much is never a real one. */
const LIMITS = { maxDepth: 100, maxInputLength: 100_000 };

const convert: Record<Language, (html: string) => string> = {
  en: compile(optionsFor("en")),
  cy: compile(optionsFor("cy")),
};

/**
 * The words of a chat message as plain text. What belongs to others is left out: quoted replies, and the names in
 * mentions. Emoji become characters, links keep their address, attachments leave nothing.
 */
export function messageText(
  body: { contentType?: string | undefined; content: string },
  language: Language,
): string {
  const isHtml = body.contentType !== "text" && /<[a-z!/]|&[a-z#0-9]+;/i.test(body.content);
  // Text marked as HTML that has no tag in it keeps its lines.
  const html = /<[a-z!/]/i.test(body.content) ? body.content : body.content.replace(/\n/g, "<br>");
  return tidy(isHtml ? convert[language](html) : body.content, teamsTexts(language).chat.colleague);
}

/** Whether a message's HTML carries one that was forwarded, so that the words are somebody else's. */
export function isForwarded(html: string): boolean {
  return /itemtype\s*=\s*["']https?:\/\/schema\.skype\.com\/Forward["']/i.test(html);
}

function optionsFor(language: Language): HtmlToTextOptions {
  const texts = teamsTexts(language).chat;
  const asIs = { leadingLineBreaks: 1, trailingLineBreaks: 1, uppercase: false };
  return {
    wordwrap: false,
    limits: LIMITS,
    formatters: {
      mention: (_element, _walk, builder) => builder.addInline(texts.colleague),
      picture: (element, _walk, builder) => {
        const { alt = "", itemtype = "" } = element.attribs ?? {};
        const emoji =
          /emoji/i.test(itemtype) || element.name === "emoji" || /\p{Extended_Pictographic}/u.test(alt);
        builder.addInline(emoji ? alt : texts.image);
      },
    },
    selectors: [
      { selector: 'blockquote[itemtype*="schema.skype.com/Reply"]', format: "skip" },
      { selector: 'blockquote[itemtype*="schema.skype.com/Forward"]', format: "block" },
      { selector: "attachment", format: "skip" },
      { selector: "systemEventMessage", format: "skip" },
      { selector: "script", format: "skip" },
      { selector: "style", format: "skip" },
      { selector: "at", format: "mention" },
      { selector: "emoji", format: "picture" },
      { selector: "img", format: "picture" },
      {
        selector: "a",
        options: { linkBrackets: ["(", ")"], hideLinkHrefIfSameAsText: true, noAnchorUrl: true },
      },
      { selector: "p", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      { selector: "ul", options: { itemPrefix: "- ", leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      { selector: "ol", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      { selector: "table", format: "dataTable", options: { uppercaseHeaderCells: false } },
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: asIs })),
    ],
  };
}

/** One form for spaces and ends of lines, nothing that does not show, at most one empty line in a row. */
function tidy(text: string, colleague: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/\u00a0/g, " ")
    .replace(/[\p{Cc}\ufffd\ufffc]/gu, (character) =>
      character === "\n" || character === "\t" ? character : "",
    )
    .replaceAll(`${colleague} ${colleague}`, colleague)
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
