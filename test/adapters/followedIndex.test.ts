import { expect } from "chai";
import { createStore } from "../../bot/adapters/documents/store.ts";
import { createFollowedIndex } from "../../bot/adapters/search/followedIndex.ts";
import { searchData } from "../../bot/data/searchData.ts";
import { createKnowledgeSearch } from "../../bot/domain/search/knowledgeSearch.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { moveTo } from "../../bot/usecases/standing.ts";
import { aPerson, aSavedItem } from "../support/builders.ts";
import { recordedLog, type TestDeps, testDeps } from "../support/deps.ts";

describe("the index that follows the store", () => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = await testDeps();
  });
  afterEach(() => deps.close());

  const found = (text: string) => {
    const { hits } = deps.search.search({ communityIds: ["first"], text, limit: 5 });
    return hits.map((hit) => hit.item.id);
  };

  it("drops an item that is held, and has it back with its perspectives once restored", async () => {
    const item = await aSavedItem(deps);
    const femi = await aPerson(deps, "Femi");
    await addPerspective(deps, femi, {
      id: deps.ids.next(),
      itemId: item.id,
      text: "Bring kaleidoscopes along.",
    });
    await deps.search.caughtUp();
    expect(found("kaleidoscopes")).to.deep.equal([item.id]);
    await moveTo(deps, item, "held", "system");
    await deps.search.caughtUp();
    expect(found("kaleidoscopes")).to.deep.equal([]);
    expect(deps.search.get(item.id)).to.equal(undefined);
    await moveTo(deps, item, "published", "system");
    await deps.search.caughtUp();
    expect(found("kaleidoscopes")).to.deep.equal([item.id]);
  });

  it("built anew from the same store finds the same", async () => {
    const items = [await aSavedItem(deps), await aSavedItem(deps, { title: "About kaleidoscopes" })];
    const other = createFollowedIndex(createStore(deps.documents), createKnowledgeSearch(searchData), {
      pollMs: 1000,
      quietWords: new Set(),
      log: recordedLog(),
    });
    expect(other.building()).to.equal(true);
    await other.start();
    expect(other.building()).to.equal(false);
    expect(other.size()).to.equal(items.length);
    // What another process writes is seen at its next look.
    const later = await aSavedItem(deps, { title: "A later periscope" });
    await other.caughtUp();
    const { hits } = other.search({ communityIds: ["first"], text: "periscope", limit: 5 });
    expect(hits.map((hit) => hit.item.id)).to.deep.equal([later.id]);
    await other.stop();
  });
});
