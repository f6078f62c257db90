import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { createSealer } from "../../bot/adapters/system/sealer.ts";
import { openSealKeys } from "../../bot/adapters/system/sealKeyFile.ts";
import { environmentWith } from "../../bot/config.ts";
import { ownUnnamed } from "../../bot/usecases/ownUnnamed.ts";
import { saveItem } from "../../bot/usecases/saveItem.ts";
import { aPerson, words } from "../support/builders.ts";
import { testDeps } from "../support/deps.ts";
import { temporaryFolder } from "../support/folders.ts";

const ROTATE = fileURLToPath(new URL("../../bot/commands/rotateSealKey.ts", import.meta.url));

describe("npm run seals:rotate", function () {
  this.timeout(60_000);

  it("adds a key, seals anew what there is, and leaves nobody without what they wrote", async () => {
    const data = temporaryFolder();
    const file = join(data.folder, "seal.keys");
    const [old] = openSealKeys(file);
    const rotate = () =>
      spawnSync(process.execPath, [ROTATE], {
        encoding: "utf8",
        env: environmentWith({ DATA_DIR: data.folder }),
      });
    const open = async () => ({
      ...(await testDeps(openSqliteDocuments(data.folder))),
      sealer: createSealer(openSealKeys(file)),
    });
    const before = await open();
    const item = await saveItem(before, await aPerson(before), words(before, { unnamed: true }));
    // While it runs, nothing is rotated and no key added.
    expect(rotate()).to.include({ status: 1 });
    expect(openSealKeys(file)).to.have.length(1);
    await before.close();

    expect(rotate().stdout).to.match(/^A new key is in use; 2 documents were sealed anew/);
    expect(openSealKeys(file).map(({ id }) => id))
      .to.have.length(2)
      .and.include(old.id);
    const after = await open();
    const fresh = { ...after, sealer: createSealer([openSealKeys(file)[0]]) };
    expect(ownUnnamed(fresh, await aPerson(fresh)).map(({ id }) => id)).to.deep.equal([item.id]);
    await after.close();

    // Another ring in its place, as after a backup that forgot the keys: one line, and no start.
    rmSync(file);
    const refused = rotate();
    expect([refused.status, refused.stderr.trim().split("\n").length]).to.deep.equal([1, 1]);
    expect(refused.stderr).to.contain("does not hold the keys this store was written with");
    data.remove();
  });
});
