import { type Token, tokensOf } from "./bicepText.ts";

/** An expression of Bicep, as far as our files use the language. */
export type Expression =
  | { is: "text"; parts: (string | Expression)[] }
  | { is: "value"; value: number | boolean | null }
  | { is: "name"; name: string }
  | { is: "member"; of: Expression; name: string }
  | { is: "index"; of: Expression; at: Expression }
  | { is: "call"; name: string; args: Expression[] }
  | { is: "object"; fields: { name: Expression; value: Expression }[] }
  | { is: "array"; items: Expression[] }
  | { is: "choice"; test: Expression; then: Expression; otherwise: Expression }
  | { is: "operation"; sign: string; of: Expression[] }
  | { is: "loop"; each: string; over: Expression; body: Expression }
  | { is: "lambda"; argument: string; body: Expression };

/** One statement of a Bicep file. */
export type Statement =
  | { is: "param"; name: string; type: string; otherwise?: Expression; decorators: string[] }
  | { is: "var"; name: string; value: Expression }
  | { is: "resource"; name: string; type: string; version: string; condition?: Expression; body: Expression }
  | { is: "module"; name: string; path: string; condition?: Expression; body: Expression }
  | { is: "output"; name: string; type: string; value: Expression };

/**
 * Reads a Bicep file by the grammar of learn.microsoft.com, "Bicep file structure and syntax", as far as our own files
 * use it. It is no compiler: it knows neither types nor the properties of resources.
 * @throws SyntaxError naming the line
 */
export function readBicep(source: string): Statement[] {
  const reader = new Reader(tokensOf(source));
  const statements: Statement[] = [];
  for (reader.skipLines(); !reader.atEnd(); reader.skipLines()) {
    const statement = reader.statement();
    if (statement) statements.push(statement);
  }
  return statements;
}

class Reader {
  readonly #tokens: Token[];
  #at = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  atEnd(): boolean {
    return this.#next.kind === "end";
  }

  skipLines(): void {
    while (this.#next.kind === "newline") this.#at++;
  }

  statement(): Statement | undefined {
    const decorators: string[] = [];
    while (this.#takes("@")) {
      decorators.push(nameOfCall(this.#postfix()));
      this.skipLines();
    }
    const word = this.#word();
    switch (word) {
      case "targetScope":
        this.#must("=");
        this.expression();
        return this.#ended(undefined);
      case "param":
        return this.#ended(this.#param(decorators));
      case "var": {
        const name = this.#word();
        this.#must("=");
        return this.#ended({ is: "var", name, value: this.expression() });
      }
      case "resource": {
        const name = this.#word();
        const [type = "", version = ""] = this.#plainText().split("@");
        return this.#ended({ is: "resource", name, type, version, ...this.#body() });
      }
      case "module": {
        const name = this.#word();
        return this.#ended({ is: "module", name, path: this.#plainText(), ...this.#body() });
      }
      case "output": {
        const name = this.#word();
        const type = this.#word();
        this.#must("=");
        return this.#ended({ is: "output", name, type, value: this.expression() });
      }
      default:
        return this.#fail(`a statement, not ${word}`);
    }
  }

  expression(): Expression {
    const test = this.#operation(0);
    if (!this.#takes("?", true)) return test;
    const then = this.expression();
    this.#must(":", true);
    return { is: "choice", test, then, otherwise: this.expression() };
  }

  #param(decorators: string[]): Statement {
    const name = this.#word();
    let type = this.#word();
    if (this.#takes("[")) {
      this.#must("]");
      type += "[]";
    }
    return {
      is: "param",
      name,
      type,
      decorators,
      ...(this.#takes("=") ? { otherwise: this.expression() } : {}),
    };
  }

  #body(): { condition?: Expression; body: Expression } {
    this.#must("=");
    if (this.#next.kind !== "word" || this.#next.text !== "if") return { body: this.expression() };
    this.#at++;
    this.#must("(");
    const condition = this.expression();
    this.#must(")");
    return { condition, body: this.expression() };
  }

  static readonly #LEVELS = [
    ["??"],
    ["||"],
    ["&&"],
    ["==", "!="],
    ["<", ">", "<=", ">="],
    ["+", "-"],
    ["*", "/", "%"],
  ];

  #operation(level: number): Expression {
    const signs = Reader.#LEVELS[level];
    if (!signs) return this.#prefixed();
    let left = this.#operation(level + 1);
    for (let sign = this.#oneOf(signs); sign; sign = this.#oneOf(signs))
      left = { is: "operation", sign, of: [left, this.#operation(level + 1)] };
    return left;
  }

  #prefixed(): Expression {
    const sign = this.#oneOf(["!", "-"]);
    return sign ? { is: "operation", sign, of: [this.#prefixed()] } : this.#postfix();
  }

  #postfix(): Expression {
    let of = this.#primary();
    for (;;) {
      if (this.#takes(".")) {
        const name = this.#word();
        of = this.#takes("(")
          ? { is: "call", name, args: [of, ...this.#list(")")] }
          : { is: "member", of, name };
      } else if (this.#takes("[")) {
        of = { is: "index", of, at: this.expression() };
        this.#must("]");
        // A module that may not be there, said to be there.
      } else if (!this.#takes("!")) return of;
    }
  }

  #primary(): Expression {
    const token = this.#next;
    this.#at++;
    if (token.kind === "text")
      return {
        is: "text",
        parts: token.parts.map((part) => (typeof part === "string" ? part : new Reader(part).#whole())),
      };
    if (token.kind === "number") return { is: "value", value: Number(token.text) };
    if (token.kind === "word") {
      if (token.text === "true" || token.text === "false")
        return { is: "value", value: token.text === "true" };
      if (token.text === "null") return { is: "value", value: null };
      if (this.#takes("(")) return { is: "call", name: token.text, args: this.#list(")") };
      if (this.#takes("=>")) return { is: "lambda", argument: token.text, body: this.expression() };
      return { is: "name", name: token.text };
    }
    if (token.text === "(") {
      const inside = this.expression();
      this.#must(")");
      return inside;
    }
    if (token.text === "{") return this.#object();
    if (token.text === "[") return this.#array();
    this.#at--;
    return this.#fail("an expression");
  }

  #object(): Expression {
    const fields: { name: Expression; value: Expression }[] = [];
    for (this.#separated(); !this.#takes("}"); this.#separated()) {
      const name: Expression =
        this.#next.kind === "text" ? this.#primary() : { is: "text", parts: [this.#word()] };
      this.#must(":");
      fields.push({ name, value: this.expression() });
    }
    return { is: "object", fields };
  }

  #array(): Expression {
    this.skipLines();
    if (this.#next.kind === "word" && this.#next.text === "for") {
      this.#at++;
      const each = this.#word();
      if (this.#word() !== "in") this.#fail("in");
      const over = this.expression();
      this.#must(":");
      const body = this.expression();
      this.#must("]", true);
      return { is: "loop", each, over, body };
    }
    return { is: "array", items: this.#list("]") };
  }

  #list(end: string): Expression[] {
    const items: Expression[] = [];
    for (this.#separated(); !this.#takes(end); this.#separated()) items.push(this.expression());
    return items;
  }

  /** Between items stand commas or ends of lines. */
  #separated(): void {
    while (this.#next.kind === "newline" || this.#takes(",")) this.skipLines();
  }

  #whole(): Expression {
    const inside = this.expression();
    if (!this.atEnd()) this.#fail("the end of the expression");
    return inside;
  }

  #ended<T>(statement: T): T {
    if (this.#next.kind !== "newline" && !this.atEnd()) this.#fail("the end of the line");
    return statement;
  }

  get #next(): Token {
    return this.#tokens[this.#at] ?? { kind: "end", text: "", line: 0 };
  }

  #oneOf(signs: string[]): string | undefined {
    return signs.find((sign) => this.#takes(sign));
  }

  /** @param overLines whether the sign may stand on a later line */
  #takes(sign: string, overLines = false): boolean {
    const before = this.#at;
    if (overLines) this.skipLines();
    const found = this.#next.kind === "sign" && this.#next.text === sign;
    this.#at = found ? this.#at + 1 : before;
    return found;
  }

  #must(sign: string, overLines = false): void {
    if (!this.#takes(sign, overLines)) this.#fail(sign);
  }

  #word(): string {
    const token = this.#next;
    if (token.kind !== "word") return this.#fail("a word");
    this.#at++;
    return token.text;
  }

  #plainText(): string {
    const text = this.#primary();
    if (text.is !== "text" || text.parts.some((part) => typeof part !== "string"))
      return this.#fail("a plain text");
    return text.parts.join("");
  }

  #fail(wanted: string): never {
    const token = this.#next;
    throw new SyntaxError(
      `line ${token.line}: ${wanted} expected, not ${token.kind === "text" ? "a text" : token.text}`,
    );
  }
}

function nameOfCall(expression: Expression): string {
  return expression.is === "call" ? expression.name : "";
}
