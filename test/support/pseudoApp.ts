import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { promptCard } from "../../bot/texts/cy/promptCard.ts";
import { pseudo } from "./pseudo.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ENGLISH = join(ROOT, "bot/texts/en");

/** Builds the tab with its English catalogue in the pseudo-language; answers the folder. */
export async function buildPseudoTab(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "garden-pseudo-"));
  // Vite takes the whole process for production's; what is started from it later is not.
  const before = process.env["NODE_ENV"];
  try {
    await build({
      configFile: join(ROOT, "tab/vite.config.ts"),
      logLevel: "error",
      plugins: [{ name: "pseudo-language", enforce: "pre", transform: inPseudo }],
      build: { outDir, emptyOutDir: true, minify: false },
    });
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
  return outDir;
}

/** A file of the English catalogue whose constants say the same in the pseudo-language. */
function inPseudo(code: string, file: string): string | undefined {
  if (!file.replaceAll("\\", "/").includes("/bot/texts/en/")) return undefined;
  const names: string[] = [];
  const inner = code.replace(/^export const (\w+)/gm, (_, name: string) => {
    names.push(name);
    return `const ${name}InEnglish`;
  });
  return [
    `${pseudo}`,
    inner,
    ...names.map((name) => `export const ${name} = pseudo(${name}InEnglish);`),
  ].join("\n");
}

/**
 * Lets the server's English catalogue speak the pseudo-language until the answer is called: the same objects, since
 * whoever speaks holds them already.
 */
export async function serverInPseudo(): Promise<() => void> {
  const restores: (() => void)[] = [];
  for (const file of readdirSync(ENGLISH)) {
    const catalogues = (await import(pathToFileURL(join(ENGLISH, file)).href)) as Record<string, unknown>;
    for (const catalogue of Object.values(catalogues)) {
      const texts = catalogue as Record<string, unknown>;
      const before = { ...texts };
      Object.assign(texts, pseudo(before));
      restores.push(() => Object.assign(texts, before));
    }
  }
  return () => {
    for (const restore of restores) restore();
  };
}

const DATA = ["sampleCommunity", "samplePeople", "prompts", "glossary", "firstCommunity"];
/** From here on a part of what somebody wrote is known for it; shorter words may be anybody's. */
const TELLING = 25;

/** Whether words are from the sample, the glossary or the library of prompts: of no catalogue, and rightly so. */
export async function sampleWords(): Promise<(words: string) => boolean> {
  const strings = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === "string") for (const line of value.split("\n")) strings.add(line.trim());
    else if (value !== null && typeof value === "object") for (const one of Object.values(value)) gather(one);
  };
  for (const name of DATA) {
    const file = ["json", "ts"].map((ending) => join(ROOT, `bot/data/${name}.${ending}`)).find(existsSync);
    if (!file) throw new Error(`There is no data called ${name}`);
    gather(
      file.endsWith("json") ? JSON.parse(readFileSync(file, "utf8")) : await import(pathToFileURL(file).href),
    );
  }
  const all = [...strings].join("\n");
  // A prompt stands in both languages on one card.
  gather(promptCard);
  const one = (words: string) => strings.has(words) || (words.length >= TELLING && all.includes(words));
  // Where a list shows the beginning only, or names beside each other.
  return (words) => {
    const whole = words.replace(/^[^\p{L}\p{N}]+/u, "").replace(/( \(\d+\))?[\s…:(]*$/u, "");
    return one(whole) || whole.split(/, | · |: /).every(one);
  };
}
