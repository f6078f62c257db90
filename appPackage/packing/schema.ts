import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AppManifestUtils } from "@microsoft/app-manifest";
import type { JsonObject, Problem } from "./problems.ts";

/** The version of Microsoft's schema the manifest is written to. */
export const SCHEMA_VERSION = "1.30";
export const SCHEMA_URL = `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.schema.json`;

const require = createRequire(import.meta.url);

function microsoftSchema(name: "MicrosoftTeams" | "MicrosoftTeams.Localization"): JsonObject {
  const file = `@microsoft/app-manifest/build/json-schemas/teams/v${SCHEMA_VERSION}/${name}.schema.json`;
  const text = readFileSync(require.resolve(file), "utf8");
  // Some of its patterns leave a closing bracket bare, which regular expressions with the u flag refuse.
  return JSON.parse(text.replaceAll(String.raw`\\b]`, String.raw`\\b\\]`)) as JsonObject;
}

export const localisationSchema = microsoftSchema("MicrosoftTeams.Localization");
const manifestSchema = microsoftSchema("MicrosoftTeams");

export const breaksManifestSchema = (manifest: JsonObject) => broken(manifest, manifestSchema);
export const breaksLocalisationSchema = (file: JsonObject) => broken(file, localisationSchema);

/** What Microsoft's schema says against a document. It comes from the package, so nothing is fetched. */
async function broken(document: JsonObject, schema: JsonObject): Promise<Problem[]> {
  const found = await AppManifestUtils.validateAgainstSchema(document as never, schema as never);
  return found.map((line) => {
    const [, at = "", rule = line, details = "{}"] = /^(\S*) (.*)\. Details: (.*)$/s.exec(line) ?? [];
    const { additionalProperty, allowedValues } = JSON.parse(details || "{}") as {
      additionalProperty?: string;
      allowedValues?: unknown[];
    };
    const named = additionalProperty === undefined ? "" : ` (${additionalProperty})`;
    const allowed = allowedValues
      ? ` (${allowedValues.map((value) => JSON.stringify(value)).join(", ")})`
      : "";
    return { at: at || "/", rule: `${rule}${named}${allowed}` };
  });
}
