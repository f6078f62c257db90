import { strToU8, zipSync } from "fflate";
import type { Language } from "../../../bot/contract/api.ts";

/** One paragraph of a document; `text` may hold line breaks. */
export type Paragraph = { style: "title" | "heading" | "text" | "quiet"; text: string };

const STYLES: Record<Paragraph["style"], string> = {
  title: "Title",
  heading: "Heading1",
  text: "Normal",
  quiet: "Quiet",
};

/**
 * A Word document of plain paragraphs (Office Open XML, ECMA-376: the four parts a reader needs and no more). It names
 * no author and holds no date of its own: who wrote it is for whoever takes it along to say.
 */
export function docx(paragraphs: readonly Paragraph[], language: Language): Uint8Array<ArrayBuffer> {
  const part = (xml: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  const zip = zipSync(
    {
      "[Content_Types].xml": part(CONTENT_TYPES),
      "_rels/.rels": part(RELATIONSHIPS),
      "word/_rels/document.xml.rels": part(DOCUMENT_RELATIONSHIPS),
      "word/styles.xml": part(stylesIn(language)),
      "word/document.xml": part(documentOf(paragraphs)),
    },
    // The oldest a zip can say: when it was made is nobody's business.
    { mtime: "1980-01-01T00:00:00" },
  );
  return new Uint8Array(zip);
}

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`;

const RELATIONSHIPS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;

const DOCUMENT_RELATIONSHIPS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/** Real headings, so that a screen reader finds them, and the language, so that it reads them aloud in it. */
function stylesIn(language: Language): string {
  const lang = language === "cy" ? "cy-GB" : "en-GB";
  const style = (id: string, name: string, paragraph: string, run: string, more = "") =>
    `<w:style w:type="paragraph"${more} w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  return `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${lang}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
    style("Normal", "Normal", "", "", ' w:default="1"'),
    style("Title", "Title", '<w:spacing w:after="200"/>', '<w:b/><w:sz w:val="36"/>'),
    style(
      "Heading1",
      "heading 1",
      '<w:keepNext/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="0"/>',
      '<w:b/><w:sz w:val="26"/>',
    ),
    style("Quiet", "Quiet", "", '<w:color w:val="595959"/><w:sz w:val="20"/>'),
  ].join("")}</w:styles>`;
}

function documentOf(paragraphs: readonly Paragraph[]): string {
  const body = paragraphs.map(
    ({ style, text }) =>
      `<w:p><w:pPr><w:pStyle w:val="${STYLES[style]}"/></w:pPr><w:r>${text
        .split("\n")
        .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
        .join("<w:br/>")}</w:r></w:p>`,
  );
  return `<w:document xmlns:w="${MAIN}"><w:body>${body.join("")}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

/** The text as XML can hold it; what XML 1.0 knows no character for is left out. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these (section 2.2)
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
  );
}
