import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { Item } from "../../bot/domain/item.ts";
import type { Person } from "../../bot/domain/member.ts";
import { unpackedAbout } from "../../bot/domain/notice.ts";
import { publishWaiting } from "../../bot/usecases/publishWaiting.ts";
import { saveItem } from "../../bot/usecases/saveItem.ts";
import { sayNoLongerRight, sayStillRight } from "../../bot/usecases/stillRight.ts";
import { tend } from "../../bot/usecases/tend.ts";
import { aGardener, aPerson, aSavedItem, refusal, words } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

describe("is this still right?", () => {
  let deps: TestDeps;
  let nia: Person;
  let femi: Person;
  let item: Item;
  beforeEach(async () => {
    deps = await testDeps();
    nia = await aPerson(deps, "Nia");
    femi = await aPerson(deps, "Femi");
    item = await aSavedItem(deps, {}, nia);
    deps.clock.forward(400 * 86_400_000);
  });
  afterEach(() => deps.close());

  const stored = async () => (await deps.store.knowledge.item(FIRST_COMMUNITY, item.id))?.value;
  const queue = async () =>
    (await deps.store.knowledge.tending(FIRST_COMMUNITY)).map(({ value }) => ({
      id: value.id,
      reason: value.reason,
      note: value.note,
    }));
  const noted = async (person: Person) =>
    (await deps.store.notices.of(person.id)).map(({ value }) =>
      unpackedAbout(deps.sealer.open(value.about, value.id)),
    );
  const changed = "The form has a new name since April.";

  it("keeps when somebody last said that it is, once a day, with who in the audit", async () => {
    await sayStillRight(deps, femi, item.id);
    const at = deps.clock.now().toISOString();
    expect((await stored())?.reviewedAt).to.equal(at);
    deps.clock.forward(60_000);
    await sayStillRight(deps, await aPerson(deps, "Aled"), item.id);
    expect((await stored())?.reviewedAt).to.equal(at);
    const audit = await deps.store.knowledge.audit(FIRST_COMMUNITY, { limit: 1 });
    expect(audit.documents[0]?.value).to.include({ action: "item.reviewed", actor: femi.actorRef });
  });

  it("tells the gardeners what has changed, and asks whoever saved it, without saying who said it", async () => {
    await sayNoLongerRight(deps, femi, { itemId: item.id, changed });
    const rows = await deps.store.knowledge.tending(FIRST_COMMUNITY);
    expect(rows.map(({ value }) => value)).to.have.length(1);
    expect(rows[0]?.value).to.include({ reason: "no-longer-right", note: changed, itemId: item.id });
    expect(JSON.stringify(rows)).not.to.contain(femi.id);
    expect((await stored())?.asked).to.include({ why: "right", wording: changed, byReader: true });
    expect(await noted(nia)).to.deep.equal([
      { kind: "prompt", communityId: FIRST_COMMUNITY, itemId: item.id, asks: "right" },
    ]);
  });

  it("takes the newer words of the same person, also after a gardener was done with the row", async () => {
    await sayNoLongerRight(deps, femi, { itemId: item.id, changed });
    const [row] = await queue();
    await tend(deps, await aGardener(deps), { rowId: row?.id ?? "" }, { act: "done" });
    expect(await queue()).to.deep.equal([]);
    await sayNoLongerRight(deps, femi, { itemId: item.id, changed: "The law has changed too." });
    expect((await queue()).map(({ note }) => note)).to.deep.equal(["The law has changed too."]);
    expect(await noted(nia)).to.have.length(1);
  });

  it("makes a row for each who says so", async () => {
    await sayNoLongerRight(deps, femi, { itemId: item.id, changed });
    await sayNoLongerRight(deps, await aPerson(deps, "Aled"), { itemId: item.id, changed: "So it is." });
    expect(await queue()).to.have.length(2);
  });

  it("does not ask the owner what they said themselves, and takes their yes as an answer", async () => {
    await sayNoLongerRight(deps, nia, { itemId: item.id, changed });
    expect((await stored())?.asked).to.equal(undefined);
    await sayNoLongerRight(deps, femi, { itemId: item.id, changed });
    await sayStillRight(deps, nia, item.id);
    expect((await stored())?.asked).to.include({ answered: true });
  });

  it("asks an owner nobody knows through the item alone, and keeps the day", async () => {
    const unnamed = await saveItem(
      deps,
      nia,
      words(deps, { unnamed: true, text: "Another question of mine?" }),
    );
    deps.clock.forward(61 * 60_000);
    await publishWaiting(deps);
    await deps.search.caughtUp();
    const published = (await deps.store.knowledge.items(FIRST_COMMUNITY, { limit: 10 })).documents
      .map(({ value }) => value)
      .find((value) => value.unnamed);
    expect(published?.text).to.equal(unnamed.text);
    item = published ?? item;
    await sayNoLongerRight(deps, femi, { itemId: item.id, changed });
    expect((await stored())?.asked).to.include({ why: "right", wording: changed });
    expect((await stored())?.updatedAt).to.match(/T00:00:00\.000Z$/);
    expect(await noted(nia)).to.deep.equal([]);
    await sayStillRight(deps, femi, item.id);
    expect((await stored())?.reviewedAt).to.match(/T00:00:00\.000Z$/);
  });

  it("wants to know what has changed, in words that point to nobody", async () => {
    const say = (text: string) => refusal(sayNoLongerRight(deps, femi, { itemId: item.id, changed: text }));
    expect(await say(" ")).to.equal("text-empty");
    expect(await say("x".repeat(1001))).to.equal("note-too-long");
    expect(await say("Ring 07700 900123 instead.")).to.equal("identifiers-found");
    expect(await queue()).to.deep.equal([]);
  });
});
