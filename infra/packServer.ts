/** Makes what runs on App Service: `node infra/packServer.ts` writes infra/build/server/ and infra/build/server.zip. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type Zippable, zipSync } from "fflate";
import { CannotRun, exitSaying } from "../bot/commands/exitSaying.ts";
import { buildTabIfNeeded } from "../bot/commands/tabBuild.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STAGE = join(ROOT, "infra/build/server");
const ZIP = join(ROOT, "infra/build/server.zip");

/** What the server is made of, besides its packages. */
export const PARTS = ["package.json", "package-lock.json", ".npmrc", "bot", "tab/dist"] as const;

/** As in the Dockerfile: no tools, and no Node of our own where there is one. No script of a package runs. */
export const INSTALL = ["ci", "--omit=dev", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund"];

/** Of packages what no server reads. */
const LEFT_OUT = /^node_modules\/.*\.(map|d\.[cm]?ts|md)$/;
/** The same for every build of the same files. */
const NO_TIME = new Date("1980-01-01T00:00:00");

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await buildTabIfNeeded();
    rmSync(STAGE, { recursive: true, force: true });
    for (const part of PARTS) copy(part);
    install();
    const files = zipped();
    writeFileSync(ZIP, zipSync(files, { level: 6, mtime: NO_TIME }));
    console.log(`${relative(process.cwd(), ZIP)} is ready: ${Object.keys(files).length} files.`);
  } catch (error) {
    exitSaying(error);
  }
}

function copy(part: string): void {
  const to = join(STAGE, part);
  mkdirSync(join(to, ".."), { recursive: true });
  cpSync(join(ROOT, part), to, { recursive: true });
}

function install(): void {
  const { status, stderr } = spawnSync("npm", INSTALL, {
    cwd: STAGE,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new CannotRun(`The packages could not be installed:\n${stderr}`);
}

/** Every file of the stage by its path in the zip; the zip has no folder of its own around them. */
function zipped(): Zippable {
  const paths = readdirSync(STAGE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path): [string, string] => [relative(STAGE, path).split(sep).join("/"), path])
    .filter(([name]) => !LEFT_OUT.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(paths.map(([name, path]) => [name, readFileSync(path)]));
}
