import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";

const command = fileURLToPath(new URL("../../bot/commands/identifiersFind.ts", import.meta.url));

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });
}

describe("npm run identifiers:find", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "identifiers-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  function file(name: string, content: string): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  it("prints, for each text, where what kind of detail is and how grave", async () => {
    const { code, out } = await run(
      file("texts.json", JSON.stringify([{ text: "nhs no 943 476 5919" }, { text: "nothing here" }])),
    );
    expect(code).to.equal(0);
    expect(JSON.parse(out)).to.deep.equal([[{ start: 7, end: 19, kind: "nhs-number", level: "stop" }], []]);
  });

  for (const [what, args] of [
    ["no file named", () => []],
    ["a file that is not there", () => [join(folder, "none.json")]],
    ["a file that is not JSON", () => [file("broken.json", "[{")]],
    ["a list of something else", () => [file("other.json", '[{"words": 1}]')]],
  ] as [string, () => string[]][])
    it(`says in one line what is wrong with ${what}`, async () => {
      const { code, out, err } = await run(...args());
      expect(code).to.equal(1);
      expect(out).to.equal("");
      expect(err.trim().split("\n")).to.have.length(1);
    });
});
