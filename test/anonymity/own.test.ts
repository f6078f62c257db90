import { expect } from "chai";
import type { ItemView, MyGardenView, PerspectiveView, SearchResponse } from "../../bot/contract/api.ts";
import { PracticeError } from "../../bot/domain/errors.ts";
import { changeOwnUnnamed, ownUnnamed } from "../../bot/usecases/ownUnnamed.ts";
import { publishWaiting } from "../../bot/usecases/publishWaiting.ts";
import { type Garden, itemWords, startGarden, type Who } from "../support/garden.ts";

describe("what somebody wrote without their name is theirs", () => {
  let garden: Garden;
  /** Of what each test saves, so that it finds its own again. */
  let title: string;
  before(async () => {
    garden = await startGarden();
  });
  let tests = 0;
  beforeEach(() => {
    title = `Number ${++tests} of the doors that stayed shut`;
    garden.app.log.lines.length = 0;
  });
  after(() => garden.close());

  const unnamed = (changes: object = {}) => garden.saves("ebrill", { unnamed: true, title, ...changes });
  const open = async (who: Who, id: string) => {
    const { status, body } = await garden.as(who, "GET", `/api/items/${id}`);
    return status === 200 ? (body as ItemView) : status;
  };
  const seen = async (id: string) => (await open("ebrill", id)) as ItemView;
  const mine = async (who: Who = "ebrill") =>
    ((await garden.as(who, "GET", "/api/me/garden")).body as MyGardenView).written.filter(
      (one) => one.title === title,
    );
  const foundBy = async (who: Who) =>
    (
      (await garden.as(who, "POST", "/api/search", { sort: "newest", limit: 100 })).body as SearchResponse
    ).results.filter((one) => one.title === title).length;
  const edit = async (id: string, text: string, version: string) =>
    garden.as("ebrill", "PATCH", `/api/items/${id}`, { ...itemWords(), title, text, version });

  it("to see while it waits, and for nobody else: its id answers them as one that does not exist", async () => {
    const id = await unnamed();
    expect(await seen(id)).to.include({ standing: "waiting" });
    expect((await seen(id)).may).to.include({ edit: true, withdraw: true, addPerspective: false });
    for (const who of ["rhodri", "gardener", "admin", "sponsor"] as const)
      for (const [method, path, body] of [
        ["GET", "", undefined],
        ["PATCH", "", { ...itemWords(), version: "x" }],
        ["POST", "/withdraw", {}],
        ["POST", "/opened", {}],
        ["POST", "/report", { why: "recognised" }],
        ["POST", "/tend", { act: "hold" }],
        ["POST", "/perspectives", { id: garden.app.deps.ids.next(), text: "x" }],
      ] as const) {
        const asked = await garden.as(who, method, `/api/items/${id}${path}`, body);
        const missing = await garden.as(
          who,
          method,
          `/api/items/${garden.app.deps.ids.random()}${path}`,
          body,
        );
        expect([asked.status, codeOf(asked.body)], `${who} ${method} ${path}`).to.deep.equal([
          missing.status,
          codeOf(missing.body),
        ]);
      }
  });

  it("to edit before and after it appears", async () => {
    const id = await unnamed();
    expect((await edit(id, "Mended early", (await seen(id)).version)).status).to.equal(200);
    expect(await seen(id)).to.include({ text: "Mended early", standing: "waiting" });
    await garden.minutesPass(60, 10);
    expect(await open("rhodri", id)).to.include({ text: "Mended early" });
    expect((await edit(id, "Mended late", (await seen(id)).version)).status).to.equal(200);
    expect(await open("rhodri", id)).to.include({
      text: "Mended late",
      editedAt: "2026-11-24T00:00:00.000Z",
    });
    const audit = await garden.app.deps.store.knowledge.audit("first" as never, { limit: 10 });
    expect(audit.documents.find(({ value }) => value.action === "item.edited")?.value).to.deep.include({
      actor: "unnamed",
      createdAt: "2026-11-24T00:00:00.000Z",
    });
  });

  it("to take back before it appears, so that it never does", async () => {
    const id = await unnamed();
    expect((await garden.as("ebrill", "POST", `/api/items/${id}/withdraw`, {})).status).to.equal(200);
    await garden.minutesPass(60, 10);
    expect(await open("rhodri", id)).to.equal(404);
    expect(await mine()).to.deep.equal([]);
    expect(await garden.app.deps.store.waiting.all()).to.deep.equal([]);
  });

  it("to take back afterwards: from then on it is theirs alone", async () => {
    const id = await unnamed();
    await garden.minutesPass(60, 10);
    await garden.as("ebrill", "POST", `/api/items/${id}/withdraw`, {});
    expect(await open("rhodri", id)).to.equal(404);
    expect(await open("gardener", id)).to.equal(404);
    expect(await seen(id)).to.include({ standing: "withdrawn" });
    await garden.app.deps.search.caughtUp();
    expect(await foundBy("ebrill")).to.equal(0);
    expect((await mine()).map(({ standing, unnamed: without }) => [standing, without])).to.deep.equal([
      ["withdrawn", true],
    ]);
  });

  it("with the answers it gets, in their own garden", async () => {
    const id = await unnamed();
    expect(await mine()).to.have.length(1);
    expect(await mine("rhodri")).to.deep.equal([]);
    await garden.minutesPass(60, 10);
    await garden.as("rhodri", "POST", `/api/items/${id}/perspectives`, {
      id: garden.app.deps.ids.next(),
      text: "Bring tea.",
    });
    expect((await mine()).map(({ perspectives, standing }) => [perspectives, standing])).to.deep.equal([
      [1, "published"],
    ]);
  });

  it("once, however often the same save is sent, and with the newest words", async () => {
    const id = garden.app.deps.ids.next();
    const [first, second] = await Promise.all([unnamed({ id }), unnamed({ id })]);
    const third = await unnamed({ id, text: "With newer words." });
    expect(new Set([first, second, third]).size).to.equal(1);
    await garden.minutesPass(60, 10);
    expect(await unnamed({ id })).to.equal(first);
    expect(await foundBy("rhodri")).to.equal(1);
    expect(await open("rhodri", first)).to.include({ text: "With newer words." });
  });

  it("with their name alone when they send it again with their name: the words never appear twice", async () => {
    const id = garden.app.deps.ids.next();
    await unnamed({ id });
    const named = await garden.saves("ebrill", { id, title });
    expect(named).to.equal(id);
    await garden.minutesPass(60, 10);
    expect(await foundBy("rhodri")).to.equal(1);
  });

  it("without their name alone when it has appeared already and they send it again with their name", async () => {
    const id = garden.app.deps.ids.next();
    const without = await unnamed({ id });
    await garden.minutesPass(60, 10);
    expect(await garden.saves("ebrill", { id, title })).to.equal(without);
    expect(await foundBy("rhodri")).to.equal(1);
  });

  it("and a save that arrived with the name is not made again without it", async () => {
    const id = garden.app.deps.ids.next();
    await garden.saves("ebrill", { id, title });
    expect(await unnamed({ id })).to.equal(id);
    await garden.minutesPass(60, 10);
    expect(await foundBy("rhodri")).to.equal(1);
  });

  it("although the process died between their list and the queue: sending it again heals it", async () => {
    const { deps } = garden.app;
    const write = deps.store.waiting.write;
    deps.store.waiting.write = async () => {
      throw new PracticeError("unavailable");
    };
    const id = deps.ids.next();
    const body = { ...itemWords(), title, id, unnamed: true };
    expect((await garden.as("ebrill", "POST", "/api/items", body)).status).to.equal(503);
    deps.store.waiting.write = write;
    expect(await mine()).to.deep.equal([]);
    const saved = await unnamed({ id });
    await garden.minutesPass(60, 10);
    expect(await open("rhodri", saved)).to.include({ id: saved });
    const entries = ownUnnamed(deps, await garden.person("ebrill"));
    expect(entries.filter(({ request }) => request === id)).to.have.length(1);
  });

  it("also at the moment it is being published: taken back in between, it is withdrawn and not forgotten", async () => {
    const { deps } = garden.app;
    const id = await unnamed();
    garden.clock.forward(60 * 60_000);
    // Another process has claimed it and has not got any further.
    const [stored] = await deps.store.waiting.all();
    if (!stored) throw new Error("It waits");
    await deps.store.waiting.write([
      { replace: { ...stored.value, claimed: true }, version: stored.version },
    ]);
    const sleep = garden.clock.sleep;
    garden.clock.sleep = async (ms) => {
      garden.clock.sleep = sleep;
      await publishWaiting(deps);
      return sleep(ms);
    };
    expect((await garden.as("ebrill", "POST", `/api/items/${id}/withdraw`, {})).status).to.equal(200);
    expect(await open("rhodri", id)).to.equal(404);
    expect(await seen(id)).to.include({ standing: "withdrawn" });
    expect(await deps.store.waiting.all()).to.deep.equal([]);
  });

  it("to edit at the moment it is being published, losing no word", async () => {
    const { deps } = garden.app;
    const id = await unnamed();
    const { version } = await seen(id);
    garden.clock.forward(60 * 60_000);
    const [stored] = await deps.store.waiting.all();
    if (!stored) throw new Error("It waits");
    await deps.store.waiting.write([
      { replace: { ...stored.value, claimed: true }, version: stored.version },
    ]);
    const sleep = garden.clock.sleep;
    garden.clock.sleep = async (ms) => {
      garden.clock.sleep = sleep;
      await publishWaiting(deps);
      return sleep(ms);
    };
    expect((await edit(id, "Mended in the nick of time", version)).status).to.equal(200);
    expect(await open("rhodri", id)).to.include({ text: "Mended in the nick of time" });
  });

  it("with no row of the gardener's queue while it waits, whoever reports it", async () => {
    const id = await unnamed();
    expect(
      (await garden.as("ebrill", "POST", `/api/items/${id}/report`, { why: "recognised" })).status,
    ).to.equal(404);
    const queue = (await garden.as("gardener", "GET", "/api/communities/first/tending")).body;
    expect(JSON.stringify(queue)).to.not.contain(id);
    expect(JSON.stringify(queue)).to.not.contain(title);
  });

  it("and opening it early is neither counted nor refused in the log", async () => {
    const id = await unnamed();
    expect((await garden.as("ebrill", "POST", `/api/items/${id}/opened`, {})).status).to.equal(200);
    expect(garden.app.log.lines).to.deep.equal([]);
  });

  it("for as many as fill the list past its first size", async () => {
    const { deps } = garden.app;
    const { id } = await garden.person("ebrill");
    const entry = {
      kind: "item",
      communityId: "first" as never,
      itemId: "x" as never,
      request: "y".repeat(36),
      waitingId: "z".repeat(36),
    } as const;
    await changeOwnUnnamed(deps, id, () =>
      Array.from({ length: 300 }, (_, n) => ({ ...entry, id: `${n}` as never })),
    );
    expect(ownUnnamed(deps, await garden.person("ebrill"))).to.have.length(300);
  });

  it("a perspective too: theirs to see and take back, counted for others only once it is there", async () => {
    const question = await garden.saves("rhodri", { title });
    const add = (text: string) =>
      garden.as("ebrill", "POST", `/api/items/${question}/perspectives`, {
        id: garden.app.deps.ids.next(),
        text,
        unnamed: true,
      });
    const first = (await add("Ask what tea they like.")).body as PerspectiveView;
    expect(first).to.deep.include({ standing: "waiting", author: { name: null, you: true } });
    expect((await seen(question)).perspectives.map(({ may }) => may.withdraw)).to.deep.equal([true]);
    expect(await open("rhodri", question))
      .to.have.property("perspectives")
      .with.length(0);
    await garden.as("ebrill", "POST", `/api/items/${question}/withdraw`, { perspectiveId: first.id });
    await garden.minutesPass(60, 10);
    expect((await seen(question)).perspectives).to.deep.equal([]);
  });
});

function codeOf(body: unknown): string | undefined {
  return (body as { error?: { code: string } }).error?.code;
}
