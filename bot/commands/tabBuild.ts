import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CannotRun } from "./exitSaying.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SOURCES = [
  "tab/src",
  "tab/index.html",
  "tab/vite.config.ts",
  "bot/contract",
  "bot/texts",
  "package-lock.json",
];

/** Builds the tab when there is no build or a source is newer than it; answers whether it built. */
export async function buildTabIfNeeded(): Promise<boolean> {
  const built = join(ROOT, "tab/dist/index.html");
  if (existsSync(built) && newest(SOURCES.map((path) => join(ROOT, path))) <= statSync(built).mtimeMs)
    return false;
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  if (!existsSync(vite))
    throw new CannotRun("The tab is not built and the tools to build it are not installed. Run: npm ci");
  let said = "";
  const child = spawn(process.execPath, [vite, "build", join(ROOT, "tab"), "--logLevel", "warn"], {
    cwd: ROOT,
  });
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code !== 0) throw new CannotRun(`The tab could not be built:\n${said}`);
  return true;
}

function newest(paths: string[]): number {
  return Math.max(
    ...paths.filter(existsSync).flatMap((path) =>
      statSync(path).isDirectory()
        ? readdirSync(path, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs)
        : [statSync(path).mtimeMs],
    ),
  );
}
