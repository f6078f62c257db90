import { spawn } from "node:child_process";
import { buildTabIfNeeded } from "../bot/commands/tabBuild.ts";
import { environmentWith } from "../bot/config.ts";

/**
 * The whole truth: format, lint and both type-checks, beside each other and the building of the tab, then every test;
 * what fails a check stops it. Tests of the tab run beside the others, since each half leaves one of two cores idle and
 * takes about as long. Then what matters to a store is run once more on the emulated Cosmos DB, again side by side; the
 * count is of all of them.
 */
const CHECKS: [string, string[]][] = [
  ["format and lint", ["biome", "check", "--error-on-warnings", "."]],
  ["types of the server and the tests", ["tsc", "-p", "tsconfig.json"]],
  ["types of the tab", ["tsc", "-p", "tab/tsconfig.json"]],
];
/** The walk by keyboard is with the others, which would be done sooner. */
const TAB = ["test/tab/**/!(keyboardWalk).test.ts", "test/looks/pseudoLanguage.test.ts"];
/** Each is in the title of one browser test, which is run on both stores. */
const MAIN_PATH = [
  "saves by keyboard alone",
  "makes one item when",
  "two people editing at once",
  "takes a perspective",
  "orders perspectives",
];
/** The API where the store decides, and the main path through the tab. Any other file passes on it too, given the time. */
const ON_COSMOS = [
  ["api", "holding", "release"].map((name) => `test/surfaces/http/${name}.test.ts`),
  ["test/tab/writing.test.ts", "test/tab/reading.test.ts", "--grep", MAIN_PATH.join("|")],
];
type Run = { status: number | null; output: string };
const SHELL = { shell: process.platform === "win32" };

const wanted = process.argv.slice(2).filter((word) => word !== "--checks-only");
const checksOnly = process.argv.includes("--checks-only");
const checked = Promise.all(CHECKS.map(([, [command = "", ...args]]) => run(command, args, false)));
const [results] = await Promise.all([checked, checksOnly ? undefined : buildTabIfNeeded()]);
for (const [place, { status, output }] of results.entries()) {
  const name = CHECKS[place]?.[0] ?? "";
  console.log(`\n— ${name}\n${output}`);
  if (status !== 0) failed(name, status);
}
if (!checksOnly) {
  console.log("\n— tests");
  const halves =
    wanted.length > 0
      ? [wanted]
      : [["test/**/*.test.ts", ...TAB.flatMap((files) => ["--ignore", files])], TAB];
  const ends = await Promise.all(halves.map((files, place) => mocha(files, place === 0)));
  if (wanted.length === 0) {
    console.log("\n— tests once more, on Cosmos DB as emulated");
    ends.push(
      ...(await Promise.all(
        ON_COSMOS.map((files, place) => mocha(files, place === 0, { TEST_STORE: "cosmos" })),
      )),
    );
  }
  const counts = ends.map(({ output }) => output.match(/(\d+) passed, (\d+) failed, (\d+) skipped\s*$/));
  const [passed, failures, skipped] = [1, 2, 3].map((place) =>
    counts.reduce((sum, count) => sum + Number(count?.[place] ?? 0), 0),
  );
  console.log(`\n${passed} passed, ${failures} failed, ${skipped} skipped`);
  const [main = 0] = counts
    .slice(3)
    .map((count) => Number(count?.[1]) + Number(count?.[2]) + Number(count?.[3]));
  if (wanted.length === 0 && main < MAIN_PATH.length) {
    console.error(`Of the main path ${main} of ${MAIN_PATH.length} ran on Cosmos DB: was a test renamed?`);
    process.exit(1);
  }
  const bad = ends.find(({ status }, place) => status !== 0 || !counts[place]);
  if (bad) process.exit(bad.status || 1);
}

/** One run of mocha; its report is shown as it goes, or when it is done. */
async function mocha(files: string[], live: boolean, settings: Record<string, string> = {}): Promise<Run> {
  const ended = await run("mocha", files, live, settings);
  if (!live) process.stdout.write(ended.output);
  return ended;
}

/** Runs a command to its end; what it says is shown at once when wanted, and kept. */
async function run(
  command: string,
  args: string[],
  live: boolean,
  settings: Record<string, string> = {},
): Promise<Run> {
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: environmentWith(settings),
    ...SHELL,
  });
  let output = "";
  const take = (chunk: Buffer) => {
    output += chunk.toString();
    if (live) process.stdout.write(chunk);
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return { status, output };
}

function failed(name: string, status: number | null): never {
  console.error(`\n${name}: failed`);
  process.exit(status ?? 1);
}
