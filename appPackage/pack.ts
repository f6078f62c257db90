/** Makes the zip that is uploaded to Teams: `npm run package`, or `npm run package -- --help`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type ParseArgsConfig, parseArgs } from "node:util";
import product from "../package.json" with { type: "json" };
import { packApp } from "./packing/packApp.ts";
import { PackageError } from "./packing/problems.ts";
import { flagOf, SETTINGS, type SettingName } from "./packing/settings.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
type Flags = Record<string, string | boolean | undefined>;
const names = Object.keys(SETTINGS) as SettingName[];

try {
  const flags = readFlags();
  if (flags["help"]) console.log(helpText());
  else await pack(flags);
} catch (error) {
  console.error(error instanceof PackageError ? refusal(error) : plain(error));
  process.exitCode = 1;
}

function readFlags(): Flags {
  const options: NonNullable<ParseArgsConfig["options"]> = {
    from: { type: "string", default: HERE },
    out: { type: "string", default: `${HERE}build/practice-garden.zip` },
    help: { type: "boolean", short: "h" },
  };
  for (const name of names) options[flagOf(name).slice(2)] = { type: "string" };
  return parseArgs({ options }).values as Flags;
}

async function pack(flags: Flags): Promise<void> {
  const given: Record<string, string | undefined> = { APP_VERSION: product.version, ...set(process.env) };
  for (const name of names) {
    const flag = flags[flagOf(name).slice(2)];
    if (typeof flag === "string") given[name] = flag;
  }
  const out = String(flags["out"]);
  const zip = await packApp(String(flags["from"]), given);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, zip);
  console.log(`${relative(process.cwd(), out)} is ready (${Math.ceil(zip.length / 1024)} kB).`);
  console.log("Upload it in the Teams admin centre, or in Teams: Apps, Manage your apps, Upload an app.");
}

/** A variable set to nothing counts as not set. */
function set(environment: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
}

function refusal({ problems }: PackageError): string {
  const lines = problems.map(({ at, rule }) => `  ${at}: ${rule}`);
  return [`The app package was not made (${problems.length} to put right):`, ...lines].join("\n");
}

function plain(error: unknown): string {
  return `The app package was not made: ${error instanceof Error ? error.message : String(error)}`;
}

function helpText(): string {
  const rows = names.map((name) => `  ${flagOf(name).padEnd(26)}${name.padEnd(24)}${SETTINGS[name].what}`);
  return [
    "Makes the app package for Teams. Each setting is a flag or an environment variable:",
    ...rows,
    `  ${"--out".padEnd(50)}where to write it`,
    `  ${"--from".padEnd(50)}folder with another manifest, icons and language files`,
  ].join("\n");
}
