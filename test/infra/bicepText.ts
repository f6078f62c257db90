/** One word, sign or text of a Bicep file. A text with `${…}` in it holds the expressions in between. */
export type Token =
  | { kind: "word" | "sign" | "number"; text: string; line: number }
  | { kind: "text"; parts: (string | Token[])[]; line: number }
  | { kind: "newline"; text: string; line: number }
  | { kind: "end"; text: string; line: number };

const SIGNS = /^(=>|==|!=|&&|\|\||\?\?|<=|>=|[@(){}[\].,:?=!|<>+\-*/%])/;

/**
 * Cuts a Bicep file into tokens.
 * @throws SyntaxError naming the line, for what is no Bicep.
 */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let rest = source;
  let line = 1;
  const skip = (text: string) => {
    line += text.split("\n").length - 1;
    rest = rest.slice(text.length);
  };
  while (rest !== "") {
    const blank = /^([ \t\r]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)/.exec(rest)?.[0];
    if (blank) {
      skip(blank);
      continue;
    }
    const breaks = /^\n[\s]*/.exec(rest)?.[0];
    if (breaks) {
      tokens.push({ kind: "newline", text: "\n", line });
      skip(breaks);
      continue;
    }
    if (rest.startsWith("'''"))
      throw new SyntaxError(`line ${line}: texts over several lines are not read here`);
    if (rest.startsWith("'")) {
      const { parts, length } = textAt(rest, line);
      tokens.push({ kind: "text", parts, line });
      skip(rest.slice(0, length));
      continue;
    }
    const number = /^\d+/.exec(rest)?.[0];
    const word = /^[A-Za-z_]\w*/.exec(rest)?.[0];
    const sign = SIGNS.exec(rest)?.[0];
    const text = number ?? word ?? sign;
    if (!text) throw new SyntaxError(`line ${line}: unexpected ${JSON.stringify(rest.slice(0, 20))}`);
    tokens.push({ kind: number ? "number" : word ? "word" : "sign", text, line });
    skip(text);
  }
  tokens.push({ kind: "end", text: "end of file", line });
  return tokens;
}

const ESCAPES: Record<string, string> = { "\\": "\\", "'": "'", n: "\n", r: "\r", t: "\t", $: "$" };

/** The parts of a text that begins here, and how long it is in the source. */
function textAt(source: string, line: number): { parts: (string | Token[])[]; length: number } {
  const parts: (string | Token[])[] = [];
  let said = "";
  let at = 1;
  while (source[at] !== "'") {
    const next = source[at];
    if (next === undefined || next === "\n") throw new SyntaxError(`line ${line}: a text has no end`);
    if (next === "\\") {
      const escaped = ESCAPES[source[at + 1] ?? ""];
      if (escaped === undefined) throw new SyntaxError(`line ${line}: no such escape as \\${source[at + 1]}`);
      said += escaped;
      at += 2;
    } else if (source.startsWith("${", at)) {
      const end = endOfExpression(source, at + 2, line);
      parts.push(said, tokensOf(source.slice(at + 2, end)));
      said = "";
      at = end + 1;
    } else {
      said += next;
      at++;
    }
  }
  parts.push(said);
  return { parts, length: at + 1 };
}

/** Where the brace is that ends an expression within a text. */
function endOfExpression(source: string, from: number, line: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    if (source[at] === "'") at += textAt(source.slice(at), line).length - 1;
    else if (source[at] === "{") depth++;
    else if (source[at] === "}") {
      if (depth === 0) return at;
      depth--;
    }
  }
  throw new SyntaxError(`line ${line}: an expression within a text has no end`);
}
