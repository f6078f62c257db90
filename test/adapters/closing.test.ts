import { spawn } from "node:child_process";
import { expect } from "chai";
import { startSetUpEmulator } from "../support/cosmos/account.ts";
import { temporaryFolder } from "../support/folders.ts";

const adapter = (path: string) => JSON.stringify(new URL(`../../bot/adapters/${path}`, import.meta.url).href);

/** Uses every part of the documents, closes them, and does nothing else: the process ends if nothing is left open. */
const use = (open: string) => `
  const documents = ${open};
  await documents.write("system", "s", [{ create: { id: "x", type: "t", scope: "s", createdAt: "1", updatedAt: "1" } }]);
  await documents.read("system", "s", "x");
  await documents.page("system", "s", { types: ["t"], limit: 10 });
  await documents.changes("system", undefined, 10);
  await documents.close();
  console.log("closed");
`;

describe("documents that are closed", () => {
  it("leave nothing open: SQLite", async () => {
    const { folder, remove } = temporaryFolder();
    try {
      await endsByItself(`
        import { openSqliteDocuments } from ${adapter("sqlite/sqliteDocuments.ts")};
        ${use(`openSqliteDocuments(${JSON.stringify(folder)})`)}
      `);
    } finally {
      remove();
    }
  });

  it("leave nothing open: Cosmos DB", async () => {
    const { settings, close } = await startSetUpEmulator();
    try {
      await endsByItself(`
        import { openCosmosDocuments } from ${adapter("cosmos/cosmosDocuments.ts")};
        ${use(`await openCosmosDocuments(${JSON.stringify(settings)})`)}
      `);
    } finally {
      await close();
    }
  });
});

/** Mocha's own limit ends the wait for a process that does not. */
function endsByItself(script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--input-type=module-typescript", "--eval", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      try {
        expect([said.trim(), code]).to.deep.equal(["closed", 0]);
        resolve();
      } catch (error) {
        reject(error);
      }
    });
  });
}
