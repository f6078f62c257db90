import { expect } from "chai";
import type { ItemView, MyGardenView, ReportResponse, SearchResponse } from "../../../bot/contract/api.ts";
import type { QueueResponse } from "../../../bot/contract/tend.ts";
import { publishWaiting } from "../../../bot/usecases/publishWaiting.ts";
import { saveItem } from "../../../bot/usecases/saveItem.ts";
import { type Garden, idOfWho, startGarden, type Who } from "../../support/garden.ts";

const WORDS = "Xylographic turnips of the ninth floor";

describe("holding, reporting and mending", () => {
  let garden: Garden;
  before(async () => {
    garden = await startGarden();
    const route = { safeguardingRoute: "Ring the duty desk on 01632 960000" };
    await garden.as("admin", "PUT", "/api/communities/first/settings", route);
  });
  after(() => garden.close());

  const open = async (who: Who, id: string) => {
    const { status, body } = await garden.as(who, "GET", `/api/items/${id}`);
    return status === 200 ? (body as ItemView) : status;
  };
  const report = (who: Who, id: string, body: object) =>
    garden.as(who, "POST", `/api/items/${id}/report`, body);
  const rows = async () =>
    ((await garden.as("gardener", "GET", "/api/communities/first/tending")).body as QueueResponse).rows
      // What nobody reported has tests of its own.
      .filter(({ acts }) => acts.length === 0)
      .map(({ key, since, ...row }) => ({ ...row, id: key, openedAt: since }));
  const rowOf = async (id: string) => (await rows()).find(({ itemId }) => itemId === id);
  const tend = (id: string | undefined, body: object) =>
    garden.as("gardener", "POST", `/api/tending/${id}`, body);
  const finds = async (who: Who, id: string, text = "") => {
    await garden.app.deps.search.caughtUp();
    const { body } = await garden.as(who, "POST", "/api/search", { text, sort: "newest", limit: 100 });
    return (body as SearchResponse).results.some((one) => one.id === id);
  };
  const toldTo = async (who: Who) => (await garden.app.deps.store.notices.of(idOfWho(who))).length;
  const mineOf = async (who: Who, id: string) =>
    ((await garden.as(who, "GET", "/api/me/garden")).body as MyGardenView).written.find(
      (one) => one.itemId === id,
    );

  it("“I think I recognise this person” holds at once: gone from search, lists, thread and link for others", async () => {
    const id = await garden.saves("rhodri", { title: WORDS });
    expect((await report("colleague", id, { why: "recognised" })).status).to.equal(200);
    for (const who of ["colleague", "admin", "secondAdmin"] as const)
      expect(await open(who, id), who).to.equal(404);
    expect(await finds("colleague", id)).to.equal(false);
    expect(await finds("colleague", id, WORDS)).to.equal(false);
    const alike = await garden.as("colleague", "POST", "/api/look-alikes", { title: WORDS, text: WORDS });
    expect(JSON.stringify(alike.body)).to.not.contain(id);
    expect(await open("rhodri", id)).to.include({ standing: "held" });
    expect(await open("gardener", id)).to.include({ standing: "held" });
    expect((await mineOf("rhodri", id))?.standing).to.equal("held");
  });

  it("of a perspective holds that alone, and it counts no more until it is back", async () => {
    const id = await garden.saves("rhodri");
    const perspective = { id: garden.app.deps.ids.next(), text: WORDS };
    await garden.as("colleague", "POST", `/api/items/${id}/perspectives`, perspective);
    await report("rhodri", id, { why: "recognised", perspectiveId: perspective.id });
    expect(await open("rhodri", id)).to.deep.include({ perspectives: [], standing: "published" });
    const seen = (await open("gardener", id)) as ItemView;
    expect([seen.perspectives.length, seen.counts.perspectives]).to.deep.equal([1, 0]);
    expect(await finds("rhodri", id, "xylographic")).to.equal(false);
    await tend((await rowOf(id))?.id, { act: "restore" });
    expect(((await open("rhodri", id)) as ItemView).counts.perspectives).to.equal(1);
  });

  it("“this worries me” answers with the local route, decides nothing and holds nothing", async () => {
    const id = await garden.saves("rhodri");
    const { body } = await report("colleague", id, { why: "worry" });
    expect(body as ReportResponse).to.deep.equal({ safeguardingRoute: "Ring the duty desk on 01632 960000" });
    expect(await open("colleague", id)).to.include({ standing: "published" });
    expect((await rowOf(id))?.reason).to.equal("worry");
  });

  it("names no reporter anywhere, and the same report twice is one row", async () => {
    const id = await garden.saves("rhodri");
    await report("colleague", id, { why: "unkind" });
    await report("colleague", id, { why: "unkind" });
    const mine = (await rows()).filter(({ itemId }) => itemId === id);
    expect(mine).to.have.length(1);
    expect(JSON.stringify(mine)).to.not.match(/Wunmi|33333333-3333-4333-8333-000000000003/);
    const stored = await garden.app.deps.store.knowledge.tendRow("first" as never, mine[0]?.id ?? "");
    expect(JSON.stringify(stored)).to.not.contain(idOfWho("colleague"));
  });

  it("puts the queue in the order of harm, the longest waiting first", async () => {
    for (const { id } of await rows()) await tend(id, { act: "done" });
    const id = await garden.saves("rhodri");
    await garden.as("rhodri", "POST", "/api/notes", {
      id: garden.app.deps.ids.next(),
      text: "Hello",
      unnamed: false,
    });
    await report("colleague", id, { why: "unkind" });
    garden.clock.forward(1000);
    await report("admin", id, { why: "unkind" });
    for (const why of ["worry", "recognised"]) await report("colleague", id, { why });
    const queue = await rows();
    expect(queue.map(({ reason }) => reason)).to.deep.equal([
      "recognised",
      "worry",
      "note",
      "unkind",
      "unkind",
    ]);
    const [, , , first, second] = queue.map(({ openedAt }) => openedAt);
    expect((first ?? "") < (second ?? "")).to.equal(true);
  });

  it("asks the author to reword, with a wording; their edit meets the wish and a gardener lets it back", async () => {
    const id = await garden.saves("rhodri", { title: "Held for its words" });
    await report("colleague", id, { why: "recognised" });
    const row = await rowOf(id);
    const told = await toldTo("rhodri");
    expect((await tend(row?.id, { act: "reword", wording: "" })).status).to.equal(400);
    expect((await tend(row?.id, { act: "reword", wording: "a person in their eighties" })).status).to.equal(
      200,
    );
    expect(await toldTo("rhodri")).to.equal(told + 1);
    const asked = (await open("rhodri", id)) as ItemView;
    expect(asked).to.include({ rewordWish: "a person in their eighties", standing: "held" });
    expect((await mineOf("rhodri", id))?.rewordWish).to.equal("a person in their eighties");
    const { kind, title, topics, version } = asked;
    await garden.as("rhodri", "PATCH", `/api/items/${id}`, {
      kind,
      title,
      topics,
      version,
      text: "Reworded.",
    });
    expect((await rowOf(id))?.rewordWish).to.equal(undefined);
    await tend(row?.id, { act: "restore" });
    expect(await open("colleague", id)).to.include({ text: "Reworded.", standing: "published" });
    expect(await toldTo("rhodri")).to.equal(told + 2);
    expect(await rowOf(id)).to.equal(undefined);
  });

  it("removes: no document holds the words any more, the author is told, and the audit says it without them", async () => {
    const title = "Removable turnips";
    const id = await garden.saves("rhodri", { title, text: WORDS });
    const perspective = { id: garden.app.deps.ids.next(), text: WORDS, fitsWhen: WORDS };
    await garden.as("colleague", "POST", `/api/items/${id}/perspectives`, perspective);
    const told = await toldTo("rhodri");
    for (const perspectiveId of [perspective.id, undefined])
      expect(
        (await garden.as("gardener", "POST", `/api/items/${id}/tend`, { act: "remove", perspectiveId }))
          .status,
      ).to.equal(200);
    expect(await toldTo("rhodri")).to.equal(told + 1);
    for (const who of ["rhodri", "colleague", "gardener"] as const)
      expect(await open(who, id), who).to.equal(404);
    const thread = await garden.app.deps.store.knowledge.thread("first" as never, id as never);
    expect(JSON.stringify(thread)).to.not.match(/turnips/i);
    const audit = await garden.app.deps.store.knowledge.audit("first" as never, { limit: 100 });
    const entries = audit.documents.map(({ value }) => value);
    expect(
      entries.filter(({ action }) => action === "item.removed").map(({ thing }) => thing.id),
    ).to.include.members([id, perspective.id]);
    expect(JSON.stringify(entries)).to.not.match(/turnips|Rhodri|Jadwiga|33333333/i);
  });

  it("tells nobody that words were restored which were never held", async () => {
    const id = await garden.saves("rhodri");
    await report("colleague", id, { why: "unkind" });
    const told = await toldTo("rhodri");
    await tend((await rowOf(id))?.id, { act: "restore" });
    expect(await toldTo("rhodri")).to.equal(told);
    expect(await rowOf(id)).to.equal(undefined);
  });

  it("shows a gardener no word that its author took back, and does not let them bring it back", async () => {
    const id = await garden.saves("rhodri", { title: WORDS, text: WORDS });
    await report("colleague", id, { why: "unkind" });
    await garden.as("rhodri", "POST", `/api/items/${id}/withdraw`, {});
    const row = await rowOf(id);
    expect(JSON.stringify(row)).to.not.match(/turnips/i);
    for (const act of ["restore", "hold"]) expect((await tend(row?.id, { act })).status, act).to.equal(404);
    expect(await open("colleague", id)).to.equal(404);
    expect((await garden.as("rhodri", "POST", `/api/items/${id}/withdraw`, {})).status).to.equal(200);
    expect((await tend(row?.id, { act: "done" })).status).to.equal(200);
  });

  it("keeps what was explained to the gardener only until it was read", async () => {
    const note = { id: garden.app.deps.ids.next(), text: "Is the ninth floor all right?", unnamed: false };
    await garden.as("rhodri", "POST", "/api/notes", note);
    const row = (await rows()).find((one) => one.note === note.text);
    expect(row?.from).to.equal("Rhodri Zammit");
    await tend(row?.id, { act: "done" });
    const stored = await garden.app.deps.store.knowledge.tendRow("first" as never, row?.id ?? "");
    expect(JSON.stringify(stored?.value)).to.not.match(/ninth|Rhodri/);
  });

  it("done twice at once is done once, and the second is told that there is nothing left", async () => {
    const id = await garden.saves("rhodri");
    await report("colleague", id, { why: "recognised" });
    const row = await rowOf(id);
    const both = await Promise.all([tend(row?.id, { act: "restore" }), tend(row?.id, { act: "remove" })]);
    expect(both.map(({ status }) => status).toSorted()).to.deep.equal([200, 404]);
  });

  it("of something unnamed tells the author in their own garden alone", async () => {
    const id = await garden.saves("ebrill", { unnamed: true, title: "Unnamed and held" });
    garden.clock.forward(3_600_000);
    await publishWaiting(garden.app.deps);
    await garden.app.deps.search.caughtUp();
    await garden.as("gardener", "POST", `/api/items/${id}/tend`, { act: "reword", wording: "somebody" });
    expect(await toldTo("ebrill")).to.equal(0);
    expect(await mineOf("ebrill", id)).to.include({ standing: "held", rewordWish: "somebody" });
    expect(await open("rhodri", id)).to.equal(404);
  });

  it("lets nobody who was asked for consent be known to the saver", async () => {
    const { deps } = garden.app;
    const id = deps.ids.next();
    const saved = {
      id,
      kind: "insight",
      title: "Her words",
      text: "Said over tea.",
      topics: [],
      origin: "chat",
      ownWords: false,
    } as const;
    await saveItem(deps, await garden.person("rhodri"), { ...saved, topics: [], sender: idOfWho("ebrill") });
    await deps.search.caughtUp();
    const answers = await Promise.all(
      [`/api/items/${id}`, "/api/me/garden", "/api/me"].map(
        async (path) => (await garden.as("rhodri", "GET", path)).body,
      ),
    );
    answers.push((await garden.as("rhodri", "POST", "/api/search", { text: "tea" })).body);
    expect(JSON.stringify(answers)).to.not.match(
      /Ebrill|33333333-3333-4333-8333-000000000001|sender|consent/i,
    );
    const waiting = ((await garden.as("ebrill", "GET", "/api/me/garden")).body as MyGardenView).waitingForMe;
    expect(waiting.map(({ itemId, there, text }) => [itemId, there, text])).to.deep.equal([
      [id, true, "Said over tea."],
    ]);
    expect(JSON.stringify(waiting)).to.not.match(/Rhodri|000000000002/);
    await garden.as("ebrill", "POST", `/api/me/consents/${id}`, { answer: "named" });
    expect(((await open("rhodri", id)) as ItemView).author).to.deep.include({ name: "Ebrill Quirke" });
    await garden.as("ebrill", "POST", `/api/me/consents/${id}`, { answer: "remove" });
    expect(await open("rhodri", id)).to.equal(404);
    const after = ((await garden.as("ebrill", "GET", "/api/me/garden")).body as MyGardenView).waitingForMe;
    expect(after.map(({ there, text, answer }) => [there, text, answer])).to.deep.equal([
      [false, "", "remove"],
    ]);
  });
});
