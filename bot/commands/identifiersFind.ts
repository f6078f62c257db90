import { readFileSync } from "node:fs";
import { z } from "zod";
import { createPhoneNumbers } from "../adapters/system/phoneNumbers.ts";
import { identifierData } from "../data/identifiers/data.ts";
import { createIdentifierCheck } from "../domain/identifiers/findIdentifiers.ts";
import { CannotRun, exitSaying } from "./exitSaying.ts";

const Texts = z.array(z.object({ text: z.string() }));

/** `npm run identifiers:find -- texts.json`: prints, for each text, what the identifier check finds in it. */
function main(path: string | undefined): void {
  if (path === undefined) throw new CannotRun("Name a file: npm run identifiers:find -- texts.json");
  const check = createIdentifierCheck(identifierData, createPhoneNumbers());
  const found = readTexts(path).map(({ text }) =>
    check.find(text).map(({ start, end, kind, level }) => ({ start, end, kind, level })),
  );
  process.stdout.write(`${JSON.stringify(found)}\n`);
}

function readTexts(path: string): { text: string }[] {
  let written: string;
  try {
    written = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw new CannotRun(`Cannot read ${path}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    throw new CannotRun(`${path} is not JSON. It should be a list such as [{"text": "..."}].`);
  }
  const texts = Texts.safeParse(value);
  if (texts.success) return texts.data;
  const [problem] = texts.error.issues;
  throw new CannotRun(
    `${path} should be a list such as [{"text": "..."}]; at ${problem?.path.join(".") || "the top"}: ${problem?.message ?? "not as expected"}`,
  );
}

try {
  main(process.argv[2]);
} catch (error) {
  exitSaying(error);
}
