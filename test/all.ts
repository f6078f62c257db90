import { spawnSync } from "node:child_process";

/** The whole truth: format and lint, both type-checks, then every test. Stops at the first step that fails. */
const checks: [string, string[]][] = [
  ["format and lint", ["biome", "check", "--error-on-warnings", "."]],
  ["types of the server and the tests", ["tsc", "-p", "tsconfig.json"]],
  ["types of the tab", ["tsc", "-p", "tab/tsconfig.json"]],
];
const wanted = process.argv.slice(2).filter((word) => word !== "--checks-only");
const tests: [string, string[]][] = [
  ["tests", ["mocha", ...(wanted.length > 0 ? wanted : ["test/**/*.test.ts"])]],
];

for (const [name, [command, ...args]] of process.argv.includes("--checks-only")
  ? checks
  : [...checks, ...tests]) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command as string, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(status ?? 1);
  }
}
