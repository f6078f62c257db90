/** One element of a document: its name, and the text directly and indirectly in it. */
export type XmlElement = { name: string; attributes: Record<string, string>; text: string };

const TOKEN = /<\?[^?]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Every element of a document, in the order they end.
 * @throws Error where it is not well-formed: a tag left open, two roots, a bare `&`, a character XML 1.0 has no place for
 */
export function xmlElements(xml: string): XmlElement[] {
  const done: XmlElement[] = [];
  const open: XmlElement[] = [];
  let roots = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(xml);
    if (!match) throw new Error(`Not XML at ${at}: ${xml.slice(at, at + 40)}`);
    const [, closes, name, attributes = "", empty, text] = match;
    if (text !== undefined) {
      const said = unescaped(text);
      if (open.length === 0 && said.trim() !== "") throw new Error("Text outside the root");
      for (const element of open) element.text += said;
    } else if (name !== undefined) {
      if (closes) {
        const element = open.pop();
        if (element?.name !== name) throw new Error(`</${name}> closes <${element?.name}>`);
        done.push(element);
      } else {
        if (open.length === 0) roots += 1;
        const element = { name, attributes: attributesIn(attributes), text: "" };
        if (empty) done.push(element);
        else open.push(element);
      }
    }
  }
  if (open.length > 0 || roots !== 1) throw new Error(`${open.length} tags left open, ${roots} roots`);
  return done;
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, unescaped(value)]),
  );
}

function unescaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids (section 2.2)
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) || !text.isWellFormed())
    throw new Error("A character XML has no place for");
  return text.replace(/&(\w*);?/g, (whole, name: string) => {
    const char = ENTITIES[name];
    if (char === undefined || !whole.endsWith(";")) throw new Error(`A bare & before ${name}`);
    return char;
  });
}
