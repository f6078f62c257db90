import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packApp } from "../../appPackage/packing/packApp.ts";
import { PackageError } from "../../appPackage/packing/problems.ts";

/** Where the product's own manifest, icons and languages lie. */
export const SOURCE = fileURLToPath(new URL("../../appPackage/", import.meta.url));

/** Settings the package is made with. */
export const SETTINGS = {
  TEAMS_APP_ID: "0b6c2f9e-58a4-4d17-9e3c-7f1ad0b85c26",
  BOT_ID: "8f4e21d3-6c07-4b9a-b5e8-1a92d7f30c64",
  TAB_DOMAIN: "garden.example.org",
  APP_VERSION: "1.2.3",
  DEVELOPER_NAME: "Example Council",
  DEVELOPER_WEBSITE_URL: "https://example.org/garden",
  DEVELOPER_PRIVACY_URL: "https://example.org/privacy",
  DEVELOPER_TERMS_URL: "https://example.org/terms",
};

/** A copy of the product's package, to be spoilt. */
export type Copy = {
  folder: string;
  /** Puts a value at a JSON pointer; `-` at its end appends to a list, and no value takes away. */
  put(file: string, pointer: string, value?: unknown): void;
  write(file: string, bytes: Uint8Array | string): void;
  /** What the packer says against it, as `path: rule`; empty when it makes the package. */
  problems(settings?: Record<string, string | undefined>): Promise<string[]>;
  remove(): void;
};

export function copyOfPackage(): Copy {
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  for (const name of readdirSync(SOURCE).filter((file) => /\.(json|png)$/.test(file)))
    cpSync(join(SOURCE, name), join(folder, name));
  const write = (file: string, bytes: Uint8Array | string) => writeFileSync(join(folder, file), bytes);
  return {
    folder,
    write,
    put(file, pointer, value) {
      const document: unknown = JSON.parse(readFileSync(join(folder, file), "utf8"));
      change(document, pointer.slice(1).split("/"), value);
      write(file, JSON.stringify(document));
    },
    async problems(settings = SETTINGS) {
      try {
        await packApp(folder, settings);
        return [];
      } catch (error) {
        if (error instanceof PackageError) return error.problems.map(({ at, rule }) => `${at}: ${rule}`);
        throw error;
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function change(document: unknown, [key = "", ...rest]: string[], value: unknown): void {
  const holder = document as Record<string, unknown> & unknown[];
  if (rest.length > 0) change(holder[key], rest, value);
  else if (key === "-") holder.push(value);
  else if (value === undefined) delete holder[key];
  else holder[key] = value;
}
