import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { personId } from "../../bot/domain/ids.ts";
import { type Item, wordsVersion } from "../../bot/domain/item.ts";
import type { Person } from "../../bot/domain/member.ts";
import { SUGGESTIONS_MAX } from "../../bot/domain/suggestion.ts";
import { editItem } from "../../bot/usecases/editItem.ts";
import { eraseMe } from "../../bot/usecases/keeping/erase.ts";
import { myData } from "../../bot/usecases/keeping/myData.ts";
import { sendNotices } from "../../bot/usecases/notices.ts";
import { publishWaiting } from "../../bot/usecases/publishWaiting.ts";
import { readThread } from "../../bot/usecases/readThread.ts";
import { recognise } from "../../bot/usecases/recognise.ts";
import { saveItem } from "../../bot/usecases/saveItem.ts";
import {
  decideSuggestion,
  readSuggestions,
  type SuggestWords,
  suggestWords,
} from "../../bot/usecases/suggest.ts";
import { withdraw } from "../../bot/usecases/withdraw.ts";
import {
  aGardener,
  aPerson,
  aReachable,
  aSavedItem,
  idOf,
  refusal,
  TENANT,
  words,
} from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

describe("suggesting other words", () => {
  let deps: TestDeps;
  let item: Item;
  let nia: Person;
  let femi: Person;
  beforeEach(async () => {
    deps = await testDeps();
    nia = await aReachable(deps, "Nia");
    femi = await aReachable(deps, "Femi");
    item = await aSavedItem(deps, {}, nia);
  });
  afterEach(() => deps.close());

  const present = async () => (await deps.store.knowledge.item(FIRST_COMMUNITY, item.id))?.value as Item;
  const suggest = async (changes: Partial<SuggestWords> = {}, by = femi) =>
    suggestWords(deps, by, {
      id: deps.ids.next(),
      itemId: item.id,
      kind: item.kind,
      title: item.title,
      text: "Ask the opposite a minute later. How do you set up the conversation?",
      topics: item.topics,
      version: wordsVersion(await present()),
      ...changes,
    });
  const accept = async (id: string, by = nia, version?: string) =>
    decideSuggestion(deps, by, {
      itemId: item.id,
      id,
      do: "accept",
      version: version ?? wordsVersion(await present()),
    });
  const said = () => deps.messenger.said.map(({ to, message }) => [to.conversationId, message.kind]);

  it("puts them before the author, who takes them up; the older ones are kept, and both are told", async () => {
    const { id } = await suggest({ why: "Clearer for new starters" });
    expect((await present()).suggested).to.equal(1);
    await accept(id);
    const after = await present();
    expect(after).to.include({
      text: "Ask the opposite a minute later. How do you set up the conversation?",
    });
    expect(after.suggested).to.equal(undefined);
    expect(after.author?.name).to.equal("Nia");
    const versions = await deps.store.knowledge.about(FIRST_COMMUNITY, item.id, "revision");
    expect(versions.map(({ value }) => value.words.text)).to.deep.equal([item.text]);
    await sendNotices(deps);
    expect(said()).to.have.deep.members([
      ["a:Nia", "suggested"],
      ["a:Femi", "suggestion-accepted"],
    ]);
    const kept = await deps.store.knowledge.suggestion(FIRST_COMMUNITY, id);
    expect(kept?.value).to.include({ state: "accepted" }).and.not.to.have.any.keys("words", "why");
  });

  it("may be taken up or left by a gardener too, and then the author is told", async () => {
    const gardener = await aGardener(deps);
    await accept((await suggest()).id, gardener);
    expect((await present()).author?.name).to.equal("Nia");
    await decideSuggestion(deps, gardener, {
      itemId: item.id,
      id: (await suggest({ text: "Something else" })).id,
      do: "decline",
    });
    expect((await present()).text).not.to.equal("Something else");
    await sendNotices(deps);
    expect(said().map(([, kind]) => kind)).to.have.members([
      "suggested",
      "words-changed",
      "suggestion-accepted",
      "suggested",
      "suggestion-declined",
    ]);
  });

  it("is nobody else's to decide or read, and its maker takes it back without a trace", async () => {
    const { id } = await suggest();
    const aled = await aPerson(deps, "Aled");
    expect(await refusal(accept(id, aled))).to.equal("not-allowed");
    expect(await refusal(accept(id, femi))).to.equal("not-allowed");
    expect(await refusal(decideSuggestion(deps, aled, { itemId: item.id, id, do: "take-back" }))).to.equal(
      "not-found",
    );
    expect((await readSuggestions(deps, aled, item.id)).suggestions).to.deep.equal([]);
    expect((await readSuggestions(deps, femi, item.id)).suggestions).to.have.length(1);
    await decideSuggestion(deps, femi, { itemId: item.id, id, do: "take-back" });
    expect(await deps.store.knowledge.suggestion(FIRST_COMMUNITY, id)).to.equal(undefined);
    expect((await present()).suggested).to.equal(undefined);
  });

  it("is not for whoever may edit, for the same words, or for what is held or gone", async () => {
    expect(await refusal(suggest({}, nia))).to.equal("not-allowed");
    expect(await refusal(suggest({ text: item.text }))).to.equal("request-malformed");
    await withdraw(deps, nia, { itemId: item.id });
    expect(await refusal(suggest())).to.equal("not-found");
  });

  it("is one a person: another takes its place, the same one sent again is one", async () => {
    const first = await suggest();
    await suggest({ id: first.id });
    const second = await suggest({ text: "Better still" });
    const { suggestions } = await readSuggestions(deps, nia, item.id);
    expect(suggestions.map(({ id }) => id)).to.deep.equal([second.id]);
    expect((await present()).suggested).to.equal(1);
  });

  it("is refused once many wait, and what was written is the writer's still", async () => {
    for (let i = 0; i < SUGGESTIONS_MAX; i++) {
      const id = personId(TENANT, `22222222-2222-4222-8222-0000000001${String(i).padStart(2, "0")}`);
      await suggest({ text: `Wording ${i}` }, await recognise(deps, { personId: id, name: `Person ${i}` }));
    }
    expect(await refusal(suggest())).to.equal("suggestions-enough");
  });

  it("is checked for what may point to a person, the reason too", async () => {
    expect(await refusal(suggest({ text: "Mrs Margaret Jones of 12 High Street said yes." }))).to.equal(
      "identifiers-found",
    );
    expect(await refusal(suggest({ why: "Ring 029 2087 4321 about it" }))).to.equal("identifiers-found");
  });

  it("is decided against the words that were shown: changed meanwhile, it is to be looked at again", async () => {
    const { id } = await suggest();
    const seen = wordsVersion(item);
    await editItem(deps, nia, { ...words(deps), itemId: item.id, text: "Newer words.", version: seen });
    expect(await refusal(accept(id, nia, seen))).to.equal("edited-meanwhile");
    await accept(id);
    expect((await present()).text).to.contain("Ask the opposite");
  });

  it("decided twice at once is decided once", async () => {
    const { id } = await suggest();
    const gardener = await aGardener(deps);
    const version = wordsVersion(item);
    await Promise.allSettled([
      accept(id, nia, version),
      accept(id, gardener, version),
      accept(id, nia, version),
    ]);
    expect((await present()).edits).to.equal(1);
    expect((await present()).suggested).to.equal(undefined);
  });

  it("goes with the words: withdrawn, nothing of it is left", async () => {
    const { id } = await suggest();
    await withdraw(deps, nia, { itemId: item.id });
    expect(await deps.store.knowledge.suggestion(FIRST_COMMUNITY, id)).to.equal(undefined);
    expect((await present()).suggested).to.equal(undefined);
  });

  it("is in what is kept about its maker, and forgotten with them", async () => {
    await suggest({ why: "Clearer" });
    expect((await myData(deps, femi)).suggested).to.have.length(1);
    await eraseMe(deps, femi, "removed");
    expect(await deps.store.knowledge.about(FIRST_COMMUNITY, item.id, "suggestion")).to.deep.equal([]);
    expect((await present()).suggested).to.equal(undefined);
  });

  it("stays without the name where the words are to stay", async () => {
    const { id } = await suggest();
    await eraseMe(deps, femi, "kept");
    const kept = (await deps.store.knowledge.suggestion(FIRST_COMMUNITY, id))?.value;
    expect(kept).not.to.have.any.keys("author", "savedBy");
    await accept(id);
    expect((await present()).text).to.contain("Ask the opposite");
  });

  describe("for something unnamed", () => {
    beforeEach(async () => {
      item = await saveItem(deps, nia, words(deps, { unnamed: true }));
      deps.clock.forward(3_700_000);
      await publishWaiting(deps);
    });
    const author = () => recognise(deps, { personId: idOf("Nia"), name: "Nia" });

    it("is its author's to decide, of whom nothing shows: no name, no moment, no message", async () => {
      const { id } = await suggest();
      expect((await readSuggestions(deps, await author(), item.id)).mayDecide).to.equal(true);
      await accept(id, await author());
      const after = await present();
      expect(after.updatedAt).to.match(/T00:00:00.000Z$/);
      const [version] = await deps.store.knowledge.about(FIRST_COMMUNITY, item.id, "revision");
      expect(version?.value.createdAt).to.match(/T00:00:00.000Z$/);
      expect(JSON.stringify(version)).not.to.contain(nia.actorRef).and.not.to.contain(nia.id);
      const { documents: entries } = await deps.store.knowledge.audit(FIRST_COMMUNITY, { limit: 50 });
      const entry = entries.find(({ value }) => value.action === "suggestion.accepted")?.value;
      expect(entry).to.include({ actor: "unnamed" });
      expect(entry?.createdAt).to.match(/T00:00:00.000Z$/);
      await sendNotices(deps);
      expect(said()).to.deep.equal([]);
      // The next day at the earliest: the moment might tell who it was.
      deps.clock.forward(86_400_000);
      await sendNotices(deps);
      expect(said()).to.deep.equal([["a:Femi", "suggestion-accepted"]]);
    });

    it("is read by its author as by nobody else", async () => {
      await suggest();
      const thread = await readThread(deps, await author(), item.id);
      expect(thread.item.suggested).to.equal(1);
    });
  });
});
