import { spawnSync } from "node:child_process";
import { expect } from "chai";

const from = (path: string) => JSON.stringify(new URL(`../../bot/${path}`, import.meta.url).href);

/** Runs lines in a process whose console and crashes go to the log; answers with its exit code and what it printed. */
function run(lines: string) {
  const source = `
    import { createLog } from ${from("adapters/system/log.ts")};
    import { logInstead } from ${from("commands/logInstead.ts")};
    logInstead(createLog("info"));
    ${lines}
  `;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module-typescript", "--eval", source],
    { encoding: "utf8" },
  );
  const events = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, string>);
  return { status, stderr, said: stdout + stderr, events };
}

describe("what is said in production", () => {
  it("by a library to the console, is written down as having been said, and no word of it", () => {
    const { status, said, events } = run(`
      console.error("Error for token eyJhbGciOi", { name: "Nerys" });
      console.log("an item's text");
    `);
    expect(status).to.equal(0);
    expect(events.map(({ event, by }) => [event, by])).to.deep.equal([
      ["console.said", "error"],
      ["console.said", "log"],
    ]);
    expect(said).to.not.match(/token|Nerys|text/);
  });

  for (const [what, crash] of [
    ["an error nobody caught", `setTimeout(() => { throw new TypeError("Nerys wrote this"); });`],
    ["a promise nobody waited for", `Promise.reject(new TypeError("Nerys wrote this"));`],
  ] as const)
    it(`of ${what}, is what it was and where, and the process ends with 1`, () => {
      const { status, said, events } = run(crash);
      expect(status).to.equal(1);
      expect(events[0]).to.include({ event: "process.crashed", error: "TypeError" });
      expect(said).to.not.include("Nerys");
    });
});
