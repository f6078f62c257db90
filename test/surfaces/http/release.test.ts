import { expect } from "chai";
import type { ReleasesResponse, ReleaseView } from "../../../bot/contract/api.ts";
import { sendNotices } from "../../../bot/usecases/notices.ts";
import { aReachable } from "../../support/builders.ts";
import { type Garden, idOfWho, startGarden, type Who } from "../../support/garden.ts";

describe("releasing who wrote something, after a risk of harm", () => {
  let garden: Garden;
  let item: string;
  before(async () => {
    garden = await startGarden();
    item = await garden.saves("ebrill", { unnamed: true, title: "Quokka in the hallway" });
    await garden.minutesPass(60, 60);
  });
  after(() => garden.close());

  const request = (changes: object = {}) => ({
    id: garden.app.deps.ids.random(),
    itemId: item,
    documentId: item,
    reason: "Somebody may come to harm",
    unsafeToTell: false,
    ...changes,
  });
  const asks = (who: Who, body: object) => garden.as(who, "POST", "/api/releases", body);
  const decides = (who: Who, id: string, agree = true) =>
    garden.as(who, "POST", `/api/releases/${id}`, { agree });
  const list = async (who: Who) =>
    ((await garden.as(who, "GET", "/api/releases")).body as ReleasesResponse).releases;
  const one = async (who: Who, id: string) => (await list(who)).find((release) => release.id === id);
  const notices = async () => (await garden.app.deps.store.notices.of(idOfWho("ebrill"))).length;
  const asked = async (changes: object = {}) => {
    const body = request(changes);
    expect((await asks("admin", body)).status).to.equal(200);
    return body.id;
  };

  it("takes two admins and a reason; then those two see the name, and the author is told", async () => {
    const before = await notices();
    const id = await asked();
    expect(await one("admin", id)).to.include({
      state: "asked",
      yours: true,
      reason: "Somebody may come to harm",
    });
    expect(await one("secondAdmin", id)).to.not.have.property("author");
    expect((await decides("admin", id)).status).to.equal(409);
    expect(await notices()).to.equal(before);
    expect((await decides("secondAdmin", id)).status).to.equal(200);
    for (const who of ["admin", "secondAdmin"] as const)
      expect(await one(who, id), who).to.include({ state: "agreed", author: "Ebrill Quirke" });
    expect(await notices()).to.equal(before + 1);
    const { deps } = garden.app;
    const { conversation } = await aReachable(deps, "Nia");
    const stored = await deps.store.people.person(idOfWho("ebrill"));
    if (!stored || !conversation) throw new Error("Both are known");
    await deps.store.people.write(stored.value.id, [
      { replace: { ...stored.value, conversation }, version: stored.version },
    ]);
    await sendNotices(deps);
    expect(garden.messenger.said.map(({ message }) => message.kind)).to.include("release-notice");
  });

  it("is in the audit as asked and agreed, by two different admins, without the reason or the author", async () => {
    const page = await garden.app.deps.store.knowledge.audit("first" as never, { limit: 100 });
    const entries = page.documents
      .map(({ value }) => value)
      .filter(({ action }) => action.startsWith("release."));
    expect(entries.map(({ action }) => action)).to.include.members(["release.asked", "release.agreed"]);
    const actors = [(await garden.person("admin")).actorRef, (await garden.person("secondAdmin")).actorRef];
    expect(new Set(entries.map(({ actor }) => actor))).to.deep.equal(new Set(actors));
    const { actorRef } = await garden.person("ebrill");
    expect(JSON.stringify(entries)).to.not.match(new RegExp(`harm|Ebrill|${actorRef}|${idOfWho("ebrill")}`));
  });

  it("leaves no document but their own that leads to the author", async () => {
    const all = await garden.app.deps.store.notices.of(idOfWho("ebrill"));
    expect(JSON.stringify(all)).to.not.match(new RegExp(`release|${item}`));
    expect(JSON.stringify(await garden.app.deps.store.releases.all())).to.not.contain(idOfWho("ebrill"));
  });

  it("does not tell the author where that is unsafe", async () => {
    const before = await notices();
    const id = await asked({ unsafeToTell: true });
    await decides("secondAdmin", id);
    expect((await one("admin", id))?.author).to.equal("Ebrill Quirke");
    expect(await notices()).to.equal(before);
  });

  it("refused opens nothing and tells nobody", async () => {
    const before = await notices();
    const id = await asked();
    expect(((await decides("secondAdmin", id, false)).body as ReleaseView).state).to.equal("refused");
    expect(await one("admin", id))
      .to.include({ state: "refused" })
      .and.not.have.property("author");
    expect((await decides("secondAdmin", id)).status).to.equal(404);
    expect(await notices()).to.equal(before);
  });

  it("sent twice is one request, one decision and one message", async () => {
    const before = await notices();
    const body = request();
    const both = await Promise.all([asks("admin", body), asks("admin", body)]);
    expect(both.map(({ status }) => status)).to.deep.equal([200, 200]);
    expect((await list("admin")).filter(({ id }) => id === body.id)).to.have.length(1);
    const decided = await Promise.all([decides("secondAdmin", body.id), decides("secondAdmin", body.id)]);
    expect(decided.map(({ status }) => status)).to.deep.equal([200, 200]);
    expect((await decides("secondAdmin", body.id)).status).to.equal(200);
    expect(await notices()).to.equal(before + 1);
  });

  it("cannot be seen to exist by anybody else: an id that is one answers as one that is none", async () => {
    const body = request();
    await asks("admin", body);
    for (const who of ["rhodri", "gardener", "sponsor", "ebrill"] as const) {
      expect((await garden.as(who, "GET", "/api/releases")).status, who).to.equal(403);
      const answers = await Promise.all([
        asks(who, body),
        asks(who, request()),
        asks(who, request({ reason: "", itemId: "nonsense" })),
        decides(who, body.id),
        decides(who, garden.app.deps.ids.random()),
      ]);
      const codes = answers.map(({ body: answer }) => (answer as { error: { code: string } }).error.code);
      expect(new Set(codes), who).to.deep.equal(new Set(["not-allowed"]));
    }
  });

  it("is for what bears a seal only, with a reason", async () => {
    const named = await garden.saves("rhodri");
    for (const [changes, status] of [
      [{ itemId: named, documentId: named }, 404],
      [{ documentId: garden.app.deps.ids.random() }, 404],
      [{ reason: " " }, 400],
      [{ reason: "x".repeat(1001) }, 400],
      [{ id: "nonsense" }, 400],
    ] as const)
      expect((await asks("admin", request(changes))).status, JSON.stringify(changes)).to.equal(status);
  });

  it("shows no name any more, and breaks nothing, once the words were removed", async () => {
    const id = await asked();
    await decides("secondAdmin", id);
    await garden.as("gardener", "POST", `/api/items/${item}/tend`, { act: "remove" });
    expect(await one("admin", id))
      .to.include({ state: "agreed" })
      .and.not.have.property("author");
  });
});
