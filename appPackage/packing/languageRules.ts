import { isWordTheBotKnows } from "./manifestRules.ts";
import { isObject, type JsonObject, objects, type Problem, strings } from "./problems.ts";
import { breaksLocalisationSchema, localisationSchema } from "./schema.ts";

/** A language file the manifest names, and where it names it. */
export type LanguageFile = { at: string; file: string; isDefault: boolean };

export function languageFiles({ localizationInfo }: JsonObject): LanguageFile[] {
  if (!isObject(localizationInfo)) return [];
  const at = "/localizationInfo";
  const main = localizationInfo["defaultLanguageFile"];
  return [
    ...(typeof main === "string" ? [{ at: `${at}/defaultLanguageFile`, file: main, isDefault: true }] : []),
    ...objects(localizationInfo["additionalLanguages"]).flatMap(({ file }, index) =>
      typeof file === "string"
        ? [{ at: `${at}/additionalLanguages/${index}/file`, file, isDefault: false }]
        : [],
    ),
  ];
}

/** Every language once, Welsh among them: whoever reads Welsh in Teams reads the app in Welsh. */
export function languageTagProblems({ localizationInfo }: JsonObject): Problem[] {
  const info = isObject(localizationInfo) ? localizationInfo : {};
  const at = "/localizationInfo/additionalLanguages";
  const tags = objects(info["additionalLanguages"]).map(({ languageTag }) => languageTag);
  const problems: Problem[] = [];
  if (!tags.includes("cy")) problems.push({ at, rule: "must have Welsh (cy)" });
  for (const [index, tag] of tags.entries()) {
    if (tag === info["defaultLanguageTag"] || tags.indexOf(tag) !== index)
      problems.push({ at: `${at}/${index}/languageTag`, rule: `${String(tag)} must be named once` });
  }
  return problems;
}

/** Holds one language file to Microsoft's schema and to the manifest: no text missing, none for a place that is not there. */
export async function languageFileProblems(
  { file, isDefault }: LanguageFile,
  texts: JsonObject,
  manifest: JsonObject,
): Promise<Problem[]> {
  const problems = (await breaksLocalisationSchema(texts)).map(({ at, rule }) => ({
    at: `${file}${at === "/" ? "" : at}`,
    rule,
  }));
  const people = translatable(manifest);
  for (const [key, text] of people) {
    if (typeof texts[key] !== "string") problems.push({ at: `${file}/${key}`, rule: "is missing" });
    else if (isDefault && texts[key] !== text)
      problems.push({ at: `${file}/${key}`, rule: "must say the same as the manifest" });
    else if (texts[key].trim() === "") problems.push({ at: `${file}/${key}`, rule: "must not be empty" });
    else if (/^bots.*\.title$/.test(key) && !isWordTheBotKnows(texts[key]))
      problems.push({ at: `${file}/${key}`, rule: "must be a word the bot knows as a command" });
  }
  for (const key of Object.keys(texts)) {
    if (key !== "$schema" && !people.has(key))
      problems.push({ at: `${file}/${key}`, rule: "names nothing in the manifest" });
  }
  return problems;
}

/** What people read in a manifest, by the key a language file uses: `bots[0].commandLists[0].commands[1].title`. */
function translatable(manifest: JsonObject): Map<string, string> {
  const { properties, patternProperties } = localisationSchema;
  const names = new Set(isObject(properties) ? Object.keys(properties) : []);
  const patterns = isObject(patternProperties)
    ? Object.keys(patternProperties).map((source) => new RegExp(source))
    : [];
  const found = strings(manifest).map(({ at, text }): [string, string] => [
    at
      .slice(1)
      .replace(/\/(\d+)(?=\/|$)/g, "[$1]")
      .replaceAll("/", "."),
    text,
  ]);
  return new Map(
    found.filter(
      ([key]) => key !== "$schema" && (names.has(key) || patterns.some((pattern) => pattern.test(key))),
    ),
  );
}
