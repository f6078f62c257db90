import { expect } from "chai";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { CommunityFile } from "../../bot/domain/communityFile.ts";
import { wordsVersion } from "../../bot/domain/item.ts";
import type { Documents } from "../../bot/ports/documents.ts";
import { packCommunity, unpackCommunity } from "../../bot/surfaces/files/communityZip.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { editItem } from "../../bot/usecases/editItem.ts";
import { mergeItems } from "../../bot/usecases/mergeItems.ts";
import { exportCommunity } from "../../bot/usecases/moving/exportCommunity.ts";
import { importCommunity } from "../../bot/usecases/moving/importCommunity.ts";
import { ownUnnamed } from "../../bot/usecases/ownUnnamed.ts";
import { countReading } from "../../bot/usecases/participation.ts";
import { publishWaiting } from "../../bot/usecases/publishWaiting.ts";
import { report } from "../../bot/usecases/report.ts";
import { suggestWords } from "../../bot/usecases/suggest.ts";
import { aGardener, aPerson, aSavedItem, idOf } from "../support/builders.ts";
import { openEmulated } from "../support/cosmos/account.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

describe("moving a community", () => {
  let from: TestDeps;
  before(async () => {
    from = await testDeps();
    const [nia, femi] = [await aPerson(from), await aPerson(from, "Femi")];
    const item = await aSavedItem(from, { title: "Owls at night", topics: ["birds"] }, nia);
    await addPerspective(from, femi, { id: from.ids.next(), itemId: item.id, text: "Listen first." });
    await aSavedItem(from, { title: "Without a name", unnamed: true }, nia);
    from.clock.forward(3_700_000);
    await publishWaiting(from);
    await countReading(from, femi, item.id, "opened");
    await report(from, femi, { itemId: item.id, why: "unkind" });
    // With what was before, what is suggested, and what was merged.
    const version = async () => {
      const stored = await from.store.knowledge.item(FIRST_COMMUNITY, item.id);
      return stored ? wordsVersion(stored.value) : "";
    };
    const words = { itemId: item.id, kind: "question", title: "Owls at night", topics: ["birds"] };
    await editItem(from, nia, { ...words, text: "Sit still and listen.", version: await version() });
    await suggestWords(from, femi, {
      ...{ ...words, id: from.ids.next(), version: await version() },
      ...{ text: "Sit still, listen and wait.", why: "Waiting matters" },
    });
    const same = await aSavedItem(from, { title: "Night owls", text: "Do you wait?" }, femi);
    await mergeItems(from, await aGardener(from), { itemId: same.id, into: item.id });
    await from.search.caughtUp();
  });
  after(() => from.close());

  const exported = () => exportCommunity(from, FIRST_COMMUNITY, "system");
  const through = (file: CommunityFile) => unpackCommunity(packCommunity(file));
  const to = async (documents?: Documents): Promise<TestDeps> => ({
    ...(await testDeps(documents)),
    sealer: from.sealer,
  });
  /** What a community is, apart from the notes that it was exported and imported. */
  const whole = async (deps: TestDeps) => {
    const { knowledge, memberships, community } = await exportCommunity(deps, FIRST_COMMUNITY, "system");
    const kept = knowledge.filter(
      (document) => !String((document as { action?: string }).action).match(/^community\./),
    );
    return { community, memberships, knowledge: kept.sort((a, b) => a.id.localeCompare(b.id)) };
  };
  const bring = (deps: TestDeps, file: CommunityFile, preview = false) =>
    importCommunity(deps, file, { preview, by: "system" });

  it("gives the same community on the other side, unnamed authors included", async () => {
    const other = await to();
    const { file, faults } = through(await exported());
    expect(faults).to.deep.equal([]);
    expect((await bring(other, file)).sealsOpen).to.equal(true);
    expect(await whole(other)).to.deep.equal(await whole(from));
    const nia = (await other.store.people.person(idOf("Nia")))?.value;
    if (!nia) throw new Error("She moved along");
    expect(ownUnnamed(other, nia).map(({ kind }) => kind)).to.deep.equal(["item"]);
    await other.search.caughtUp();
    const found = other.search.search({ text: "owls", communityIds: [FIRST_COMMUNITY], limit: 5 });
    expect(found.hits).to.have.length(1);
    await other.close();
  });

  it("moves from SQLite to Cosmos DB, over the wire, and back to the same", async function () {
    this.timeout(60_000);
    const other = await to(await openEmulated());
    await bring(other, through(await exported()).file);
    expect(await whole(other)).to.deep.equal(await whole(from));
    await other.close();
  });

  it("previews without writing, adds nothing the second time, and overwrites nothing", async () => {
    const other = await to();
    const { file } = through(await exported());
    const preview = await bring(other, file, true);
    expect(preview.counts["item"]).to.deep.equal({ fresh: 3, there: 0, different: 0 });
    expect((await other.store.knowledge.items(FIRST_COMMUNITY, { limit: 10 })).documents).to.have.length(0);
    await bring(other, file);
    const [first] = (await other.store.knowledge.items(FIRST_COMMUNITY, { limit: 10 })).documents;
    if (!first) throw new Error("Two came in");
    const mended = { ...first.value, title: "Mended here" };
    await other.store.knowledge.write(FIRST_COMMUNITY, [{ replace: mended, version: first.version }]);
    const again = await bring(other, file);
    expect(again.counts["item"]).to.deep.equal({ fresh: 0, there: 2, different: 1 });
    expect((await other.store.knowledge.item(FIRST_COMMUNITY, mended.id))?.value.title).to.equal(
      "Mended here",
    );
    await other.close();
  });

  it("goes on where it was interrupted", async () => {
    const other = await to();
    const { file } = through(await exported());
    const half = { ...file, knowledge: file.knowledge.slice(0, 3), people: [] };
    await bring(other, half);
    await bring(other, file);
    expect(await whole(other)).to.deep.equal(await whole(from));
    await other.close();
  });

  it("says when the keys that tell unnamed authors are not there, and brings in the rest", async () => {
    const other = await testDeps();
    const { file } = through(await exported());
    expect((await bring(other, file)).sealsOpen).to.equal(false);
    expect((await other.store.knowledge.items(FIRST_COMMUNITY, { limit: 10 })).documents).to.have.length(3);
    await other.close();
  });

  it("holds Markdown to read, with where it comes from and no unnamed author", async () => {
    const files = unzipSync(packCommunity(await exported()));
    const pages = Object.entries(files).filter(([name]) => name.startsWith("markdown/"));
    const owls = pages.map(([, bytes]) => strFromU8(bytes)).find((page) => page.includes("Owls at night"));
    expect(owls).to.match(/^---\nid: [0-9a-f-]{36}\nkind: question\n/);
    expect(owls).to.include('by: "Nia"').and.include("## Femi, 2026-11-24").and.include("Listen first.");
    const unnamed = pages
      .map(([, bytes]) => strFromU8(bytes))
      .find((page) => page.includes("# Without a name"));
    expect(unnamed).to.include('by: "Asker"').and.not.include("Nia");
    const welsh = Object.values(unzipSync(packCommunity(await exported(), "cy"))).map((page) =>
      strFromU8(page),
    );
    expect(welsh.some((page) => page.includes('by: "Y sawl a ofynnodd"'))).to.equal(true);
  });

  describe("from a file that is not as it should be", () => {
    async function altered(change: (files: Record<string, Uint8Array>) => void) {
      const files = unzipSync(packCommunity(await exported()));
      change(files);
      return () => unpackCommunity(zipSync(files));
    }
    const codeOf = (read: () => unknown) => {
      try {
        read();
        return undefined;
      } catch (error) {
        return (error as { code?: string }).code;
      }
    };

    it("is refused where it is no zip, another format, or another version", async () => {
      expect(codeOf(() => unpackCommunity(strToU8("Hello")))).to.equal("file-unreadable");
      const head = await altered((files) => {
        files["community.json"] = strToU8(
          strFromU8(files["community.json"] ?? strToU8("")).replace(": 1", ": 2"),
        );
      });
      expect(codeOf(head)).to.equal("file-unreadable");
      expect(codeOf(await altered((files) => delete files["community.json"]))).to.equal("file-unreadable");
    });

    it("names each line it leaves out, and why", async () => {
      const read = await altered((files) => {
        const good = strFromU8(files["knowledge.ndjson"] ?? strToU8(""));
        const item = good.split("\n").find((line) => line.includes('"type":"item"')) ?? "";
        files["knowledge.ndjson"] = strToU8(
          [
            "not json",
            '{"type":"spell"}',
            item.replace(/"text":"[^"]*"/, '"text":7'),
            item.replace('"communityId":"first"', '"communityId":"second"'),
            item,
          ].join("\n"),
        );
      });
      const { file, faults } = read();
      expect(faults).to.deep.equal([
        { line: 1, why: "not-json" },
        { line: 2, why: "unknown-kind" },
        { line: 3, why: "malformed" },
        { line: 4, why: "other-community" },
      ]);
      expect(file.knowledge).to.have.length(1);
    });

    it("makes nobody an admin", async () => {
      const read = await altered((files) => {
        const people = strFromU8(files["people.ndjson"] ?? strToU8(""));
        files["people.ndjson"] = strToU8(people.replaceAll('"admin":false', '"admin":true'));
      });
      const { file, faults } = read();
      expect(file.people).to.deep.equal([]);
      expect(faults.every(({ why }) => why === "malformed")).to.equal(true);
    });
  });
});
