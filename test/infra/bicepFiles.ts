import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Expression, readBicep, type Statement } from "./bicep.ts";

export const INFRA = fileURLToPath(new URL("../../infra/", import.meta.url));

export type BicepFile = { path: string; source: string; statements: Statement[] };

/** Our Bicep, main.bicep first; paths are below infra/. */
export function bicepFiles(): BicepFile[] {
  const modules = readdirSync(`${INFRA}modules`).map((name) => `modules/${name}`);
  return ["main.bicep", ...modules].map((path) => {
    const source = readFileSync(INFRA + path, "utf8");
    return { path, source, statements: readBicep(source) };
  });
}

/** Statements of one kind. */
export function ofKind<K extends Statement["is"]>(file: BicepFile, kind: K): Extract<Statement, { is: K }>[] {
  return file.statements.filter((one): one is Extract<Statement, { is: K }> => one.is === kind);
}

/** The value of a field, by its path; `undefined` where there is none. */
export function fieldOf(expression: Expression | undefined, ...path: string[]): Expression | undefined {
  if (path.length === 0 || !expression) return expression;
  const [first, ...rest] = path;
  const object = expression.is === "loop" ? expression.body : expression;
  if (object.is !== "object") return undefined;
  return fieldOf(object.fields.find(({ name }) => plain(name) === first)?.value, ...rest);
}

/** What an expression is when it says so by itself: a text, a number, true, false; `undefined` otherwise. */
export function plain(expression: Expression | undefined): string | number | boolean | null | undefined {
  if (expression?.is === "value") return expression.value;
  if (expression?.is === "text" && expression.parts.every((part) => typeof part === "string"))
    return expression.parts.join("");
  return undefined;
}

/** Every expression within one, itself first. */
export function within(expression: Expression): Expression[] {
  return [expression, ...partsOf(expression).flatMap(within)];
}

function partsOf(expression: Expression): Expression[] {
  switch (expression.is) {
    case "text":
      return expression.parts.filter((part) => typeof part !== "string");
    case "value":
    case "name":
      return [];
    case "member":
      return [expression.of];
    case "index":
      return [expression.of, expression.at];
    case "call":
      return expression.args;
    case "object":
      return expression.fields.flatMap(({ name, value }) => [name, value]);
    case "array":
      return expression.items;
    case "choice":
      return [expression.test, expression.then, expression.otherwise];
    case "operation":
      return expression.of;
    case "loop":
      return [expression.over, expression.body];
    case "lambda":
      return [expression.body];
  }
}

/** The expressions of a statement. */
export function expressionsOf(statement: Statement): Expression[] {
  switch (statement.is) {
    case "param":
      return statement.otherwise ? [statement.otherwise] : [];
    case "var":
    case "output":
      return [statement.value];
    default:
      return [...(statement.condition ? [statement.condition] : []), statement.body];
  }
}
