import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { filled, placesOf, unfilled } from "./fill.ts";
import { iconProblems } from "./iconRules.ts";
import { languageFileProblems, languageFiles, languageTagProblems } from "./languageRules.ts";
import { MANIFEST_RULES } from "./manifestRules.ts";
import { isObject, type Json, type JsonObject, PackageError, type Problem } from "./problems.ts";
import { breaksManifestSchema } from "./schema.ts";
import { readSettings } from "./settings.ts";

const MANIFEST = "manifest.json";

/**
 * The app package: manifest, icons and language files in one zip, everything at its root, as Teams wants it.
 * The same folder and settings give the same bytes.
 * @param folder where `manifest.json` and what it names lie
 * @param given settings by name, see {@link SETTINGS}
 * @throws PackageError with everything that is wrong
 */
export async function packApp(
  folder: string,
  given: Record<string, string | undefined>,
): Promise<Uint8Array> {
  const template = readJson(folder, MANIFEST, MANIFEST);
  const { values, problems } = readSettings(given);
  if (problems.length > 0) throw new PackageError(problems.map((problem) => whereUsed(problem, template)));
  const manifest = filled(template, values);

  const found = [
    ...unfilled(manifest),
    ...(await breaksManifestSchema(manifest)),
    ...MANIFEST_RULES.flatMap((rule) => rule(manifest)),
    ...languageTagProblems(manifest),
    ...iconProblems(manifest, (file) =>
      isAtRoot(folder, file) ? readFileSync(join(folder, file)) : undefined,
    ),
  ];
  const files = new Map<string, Uint8Array>([[MANIFEST, json(manifest)]]);
  for (const language of languageFiles(manifest)) {
    if (!isAtRoot(folder, language.file)) {
      found.push({ at: language.at, rule: `${language.file} must be a file beside the manifest` });
      continue;
    }
    const texts = readJson(folder, language.file, language.at);
    found.push(...(await languageFileProblems(language, texts, manifest)));
    files.set(language.file, json(texts));
  }
  if (found.length > 0) throw new PackageError(oncePerPlace(found));

  for (const icon of Object.values(isObject(manifest["icons"]) ? manifest["icons"] : {})) {
    if (typeof icon === "string") files.set(icon, readFileSync(join(folder, icon)));
  }
  // A zip keeps local time without a zone: the first moment it can express is the same everywhere.
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) });
}

function readJson(folder: string, file: string, at: string): JsonObject {
  const path = join(folder, file);
  if (!existsSync(path)) throw new PackageError([{ at, rule: `${path} must be there` }]);
  let read: Json;
  try {
    read = JSON.parse(readFileSync(path, "utf8")) as Json;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PackageError([{ at, rule: `${file} must be JSON: ${reason}` }]);
  }
  if (!isObject(read)) throw new PackageError([{ at, rule: `${file} must hold a JSON object` }]);
  return read;
}

/** Teams reads nothing from a folder inside the package. */
function isAtRoot(folder: string, file: string): boolean {
  return !/[\\/]/.test(file) && existsSync(join(folder, file));
}

function whereUsed({ at, rule }: Problem, template: JsonObject): Problem {
  return { at: placesOf(at, template).join(", ") || "/", rule: `${at} ${rule}` };
}

function oncePerPlace(problems: Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ at, rule }) => {
    const key = `${at} ${rule}`;
    return !seen.has(key) && seen.add(key);
  });
}

function json(document: JsonObject): Uint8Array {
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
}
