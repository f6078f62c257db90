import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect } from "chai";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import type { ConsentAnswer } from "../../bot/domain/consent.ts";
import { type Item, wordsVersion } from "../../bot/domain/item.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { answerConsent, consentsOf } from "../../bot/usecases/consent.ts";
import { editItem } from "../../bot/usecases/editItem.ts";
import { keepPostedCard } from "../../bot/usecases/postedCards.ts";
import { readThread } from "../../bot/usecases/readThread.ts";
import { saveItem } from "../../bot/usecases/saveItem.ts";
import { withdraw } from "../../bot/usecases/withdraw.ts";
import { aPerson, aReachable, aSavedItem, idOf, refusal, words } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";
import { temporaryFolder } from "../support/folders.ts";
import { rawSqlite } from "../support/rawStore.ts";

/** Words that are Aled's, and nowhere else. */
const WORDS = "Zephyrine marmalade decides whether the visit goes well.";

describe("consent of whoever's words were saved", () => {
  let deps: TestDeps;
  let data: ReturnType<typeof temporaryFolder>;
  before(async () => {
    data = temporaryFolder();
    deps = await testDeps(openSqliteDocuments(data.folder));
    await aReachable(deps, "Aled");
  });
  after(async () => {
    await deps.close();
    data.remove();
  });

  const aled = () => aPerson(deps, "Aled");
  const hisWords = (changes: object = {}) =>
    aSavedItem(deps, { ownWords: false, sender: idOf("Aled"), text: WORDS, ...changes });
  const says = async (item: Item, answer: ConsentAnswer) =>
    answerConsent(deps, await aled(), item.id, answer);
  const now = async (item: Item) => (await deps.store.knowledge.item(item.communityId, item.id))?.value;
  const asked = async (item: Item) =>
    (await consentsOf(deps, await aled())).filter(({ itemId }) => itemId === item.id);

  it("is asked for once, and until it is given they are not named", async () => {
    const saved = words(deps, { ownWords: false, sender: idOf("Aled") });
    const notices = (await deps.store.notices.of(idOf("Aled"))).length;
    const nia = await aPerson(deps);
    await Promise.all([saveItem(deps, nia, saved), saveItem(deps, nia, saved)]);
    const item = await saveItem(deps, nia, saved);
    expect(await asked(item)).to.have.length(1);
    expect((await deps.store.notices.of(idOf("Aled"))).length).to.equal(notices + 1);
    expect((await readThread(deps, await aled(), item.id)).item.author).to.equal(undefined);
  });

  it("may be given, taken back and given again", async () => {
    const item = await hisWords();
    for (const [answer, name] of [
      ["named", "Aled"],
      ["unnamed", undefined],
      ["named", "Aled"],
      ["named", "Aled"],
    ] as const) {
      await says(item, answer);
      expect((await now(item))?.author?.name).to.equal(name);
      expect((await asked(item))[0]?.request.answer).to.equal(answer);
    }
  });

  it("given for these words is not given for the saver's newer ones", async () => {
    const item = await hisWords();
    await says(item, "named");
    const version = wordsVersion(item);
    await editItem(deps, await aPerson(deps), {
      ...words(deps),
      text: "Not his words.",
      itemId: item.id,
      version,
    });
    expect((await now(item))?.author).to.equal(undefined);
  });

  it("is nobody else's to give", async () => {
    const item = await hisWords();
    for (const name of ["Nia", "Femi"] as const)
      expect(await refusal(answerConsent(deps, await aPerson(deps, name), item.id, "remove"))).to.equal(
        "not-found",
      );
    expect(await refusal(answerConsent(deps, await aled(), "nonsense", "remove"))).to.equal("not-found");
  });

  it("refused with “please remove” takes the item out of everything: readers, search, cards", async () => {
    const item = await hisWords({ title: "Zephyrine before a visit" });
    await keepPostedCard(deps, {
      item,
      reference: { conversationId: "19:a", kind: "groupChat", serviceUrl: "s", tenantId: "t", botId: "b" },
      activityId: "card-1",
      language: "en",
    });
    deps.messenger.replaced.length = 0;
    await says(item, "remove");
    await deps.search.caughtUp();
    expect(await refusal(readThread(deps, await aPerson(deps), item.id))).to.equal("not-found");
    expect(
      deps.search
        .search({ communityIds: ["first"], text: "zephyrine visit", limit: 50 })
        .hits.filter((hit) => hit.item.id === item.id),
    ).to.deep.equal([]);
    expect(deps.messenger.replaced).to.deep.equal([{ activityId: "card-1", item: undefined }]);
    expect(await deps.store.knowledge.postedCards(item.communityId, item.id)).to.deep.equal([]);
    for (const answer of ["named", "unnamed", "remove"] as const) await says(item, answer);
    expect((await now(item))?.state).to.equal("removed");
  });

  it("refused when others built on it leaves their perspectives and the saver's own title, and no more", async () => {
    for (const [ownTitle, title] of [
      [true, "What jam has to do with it"],
      [false, ""],
    ] as const) {
      const item = await hisWords({ ownTitle, title: "What jam has to do with it" });
      await addPerspective(deps, await aPerson(deps, "Femi"), {
        id: deps.ids.next(),
        itemId: item.id,
        text: "Bring tea.",
      });
      await says(item, "named");
      await says(item, "remove");
      const { item: left, perspectives } = await readThread(deps, await aPerson(deps), item.id);
      expect([left.title, left.text, left.author, left.sender, perspectives.length]).to.deep.equal([
        title,
        "",
        undefined,
        undefined,
        1,
      ]);
      await says(item, "named");
      expect((await now(item))?.author).to.equal(undefined);
      await deps.search.caughtUp();
      const found = deps.search.search({ communityIds: ["first"], text: "zephyrine", limit: 50 }).hits;
      expect(found.filter((hit) => hit.item.id === item.id)).to.deep.equal([]);
    }
  });

  it("does not count a perspective its author took back as built on it", async () => {
    const item = await hisWords();
    const femi = await aPerson(deps, "Femi");
    const { id } = await addPerspective(deps, femi, {
      id: deps.ids.next(),
      itemId: item.id,
      text: "Bring tea.",
    });
    await withdraw(deps, await aPerson(deps, "Femi"), { itemId: item.id, perspectiveId: id });
    await says(item, "remove");
    expect((await now(item))?.state).to.equal("removed");
  });

  it("leads from the database to nobody: which item somebody is asked about is sealed", async () => {
    const item = await hisWords();
    for (const { container, type, json } of rawSqlite(data.folder)) {
      if (json.includes(idOf("Aled"))) expect(json, `${container} ${type}`).to.not.contain(item.id);
      if (type === "consent" || type === "notice")
        expect(json).to.not.match(/consent-request|T(0[1-9]|1\d|2[0-3]):/);
    }
  });

  it("refused reaches every page of the file: no document and no free page holds the words", async () => {
    for (const { itemId } of await consentsOf(deps, await aled()))
      await answerConsent(deps, await aled(), itemId, "remove");
    for (const { json } of rawSqlite(data.folder)) expect(json).to.not.match(/Zephyrine/i);
    const file = join(data.folder, "garden.db");
    const db = new DatabaseSync(file);
    db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    db.close();
    for (const part of ["", "-wal"])
      expect(readFileSync(file + part).includes("ephyrine"), part).to.equal(false);
  });
});
