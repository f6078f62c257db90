import { expect } from "chai";
import type {
  AuditView,
  CsvView,
  HoldsView,
  MyDataView,
  PeopleView,
  PersonRow,
  RetentionView,
} from "../../../bot/contract/keeping.ts";
import { type Garden, idOfWho, startGarden } from "../../support/garden.ts";

describe("what is kept, over HTTP", () => {
  let garden: Garden;
  beforeEach(async () => {
    garden = await startGarden();
  });
  afterEach(() => garden.close());

  const codeOf = (body: unknown) => (body as { error?: { code?: string } }).error?.code;
  const auditOf = async () =>
    (await garden.as("admin", "POST", "/api/communities/first/audit", {})).body as AuditView;

  it("gives a person all that is kept about them, named and unnamed, and nobody else's", async () => {
    await garden.saves("ebrill", { title: "Zebra named" });
    await garden.saves("ebrill", { title: "Zebra unnamed", unnamed: true });
    await garden.saves("rhodri", { title: "Owl of another" });
    const { data } = (await garden.as("ebrill", "GET", "/api/me/data")).body as MyDataView;
    expect(
      data.wrote.map(({ title, withName, standing }) => [title, withName, standing]),
    ).to.have.deep.members([
      ["Zebra named", true, "published"],
      ["Zebra unnamed", false, "waiting"],
    ]);
    expect(data.about["name"]).to.equal("Ebrill Quirke");
    expect(JSON.stringify(data)).to.not.include("Owl").and.not.include("sealed");
  });

  it("forgets a person; their next visit is a first one", async () => {
    const item = await garden.saves("ebrill", { title: "Zebra named" });
    const before = await garden.person("ebrill");
    expect((await garden.as("ebrill", "POST", "/api/me/erase", { words: "sometimes" })).status).to.equal(400);
    expect((await garden.as("ebrill", "POST", "/api/me/erase", { words: "removed" })).status).to.equal(200);
    expect((await garden.as("rhodri", "GET", `/api/items/${item}`)).status).to.equal(404);
    const { data } = (await garden.as("ebrill", "GET", "/api/me/data")).body as MyDataView;
    expect(data.wrote).to.deep.equal([]);
    expect((await garden.person("ebrill")).actorRef).to.not.equal(before.actorRef);
  });

  it("refuses to forget somebody a legal hold names, and says why", async () => {
    const about = idOfWho("ebrill");
    const hold = { id: garden.app.deps.ids.random(), kind: "person", about, reason: "Inquiry" };
    expect((await garden.as("admin", "POST", "/api/holds", hold)).status).to.equal(200);
    const refused = await garden.as("ebrill", "POST", "/api/me/erase", { words: "removed" });
    expect([refused.status, codeOf(refused.body)]).to.deep.equal([409, "held-by-law"]);
  });

  it("lets an admin hold an item by its link, and lift the hold", async () => {
    const itemId = await garden.saves("ebrill");
    const id = garden.app.deps.ids.random();
    const about = `https://garden.example.org/i/${itemId}`;
    await garden.as("admin", "POST", "/api/holds", { id, kind: "item", about, reason: "Inquiry" });
    const { holds } = (await garden.as("admin", "GET", "/api/holds")).body as HoldsView;
    expect(holds.map((hold) => [hold.id, hold.kind, hold.about])).to.deep.equal([[id, "item", itemId]]);
    await garden.as("admin", "POST", `/api/holds/${id}/lift`, {});
    expect(((await garden.as("admin", "GET", "/api/holds")).body as HoldsView).holds).to.deep.equal([]);
  });

  it("answers a hold on what is not there, or without a reason, by saying so", async () => {
    const id = garden.app.deps.ids.random();
    const nowhere = { id, kind: "item", about: id, reason: "Inquiry" };
    expect((await garden.as("admin", "POST", "/api/holds", nowhere)).status).to.equal(404);
    const bare = { id, kind: "community", about: "first", reason: " " };
    expect(codeOf((await garden.as("admin", "POST", "/api/holds", bare)).body)).to.equal("text-empty");
  });

  it("lets an admin set the days within bounds, naming the field that breaks one", async () => {
    const { rows } = (await garden.as("admin", "GET", "/api/retention")).body as RetentionView;
    expect(rows.find(({ kind }) => kind === "drafts")).to.deep.equal({
      kind: "drafts",
      days: 14,
      least: 1,
      most: 90,
      usual: 14,
    });
    const changed = await garden.as("admin", "PUT", "/api/retention", { days: { drafts: 7 } });
    expect((changed.body as RetentionView).rows.find(({ kind }) => kind === "drafts")?.days).to.equal(7);
    const refused = await garden.as("admin", "PUT", "/api/retention", { days: { audit: 1 } });
    expect([refused.status, codeOf(refused.body)]).to.deep.equal([400, "days-out-of-bounds"]);
    expect((refused.body as { error: { field: string } }).error.field).to.equal("audit");
  });

  describe("the audit", () => {
    it("says who did what to which id when, without any text", async () => {
      const itemId = await garden.saves("ebrill", { title: "Zebra named" });
      const { rows } = await auditOf();
      const saved = rows.find(({ action }) => action === "item.saved");
      expect([saved?.by, saved?.thingId]).to.deep.equal(["Ebrill Quirke", itemId]);
      expect(JSON.stringify(rows)).to.not.include("Zebra");
    });

    it("names nobody for what was written without a name", async () => {
      await garden.saves("ebrill", { title: "Zebra unnamed", unnamed: true });
      await garden.minutesPass(60, 60);
      const { rows } = await auditOf();
      expect(rows.filter(({ by }) => by.startsWith("Ebrill"))).to.deep.equal([]);
    });

    it("pages by what the page before gave", async () => {
      for (let n = 0; n < 60; n++) await garden.saves("rhodri");
      const first = await auditOf();
      expect(first.rows).to.have.length(50);
      const second = await garden.as("admin", "POST", "/api/communities/first/audit", { after: first.next });
      const ids = (second.body as AuditView).rows.map(({ id }) => id);
      expect(ids.length).to.be.greaterThan(5);
      expect(first.rows.some(({ id }) => ids.includes(id))).to.equal(false);
    });

    it("is exported with references in place of names", async () => {
      const itemId = await garden.saves("ebrill");
      const answer = await garden.as("admin", "POST", "/api/communities/first/audit/export", {});
      const { csv } = answer.body as CsvView;
      expect(csv).to.match(/^when,actor,action,thing,id\r\n/);
      expect(csv).to.include(`item.saved,item,${itemId}`).and.not.include("Ebrill");
    });

    it("keeps what an erased person did, under a reference that is nobody's", async () => {
      await garden.saves("ebrill");
      const { actorRef } = await garden.person("ebrill");
      await garden.as("ebrill", "POST", "/api/me/erase", { words: "kept" });
      const { rows } = await auditOf();
      expect(rows.find(({ action }) => action === "item.saved")?.by).to.equal(actorRef);
      expect(rows.map(({ action }) => action)).to.include("person.erased");
    });
  });

  describe("roles", () => {
    const find = async (text: string) =>
      ((await garden.as("admin", "POST", "/api/people/find", { text })).body as PeopleView).people;
    const me = async (who: Parameters<Garden["as"]>[0]) =>
      (await garden.as(who, "GET", "/api/me")).body as { communities: { roles: string[] }[] };

    it("are found by part of a name; with nothing asked, whoever holds one", async () => {
      expect((await find("zam")).map(({ name }) => name)).to.deep.equal(["Rhodri Zammit"]);
      const appointed = (await find("")).map(({ name }) => name);
      expect(appointed).to.include("Jadwiga Vance").and.not.include("Rhodri Zammit");
    });

    it("are given and taken, from the next request on", async () => {
      const personId = idOfWho("rhodri");
      const path = "/api/communities/first/tending";
      expect((await garden.as("rhodri", "GET", path)).status).to.equal(403);
      const given = { personId, communityId: "first", roles: ["member", "gardener"] };
      const row = (await garden.as("admin", "PUT", "/api/people/roles", given)).body as PersonRow;
      expect(row.roles).to.deep.equal([{ communityId: "first", roles: ["member", "gardener"] }]);
      expect((await garden.as("rhodri", "GET", path)).status).to.equal(200);
      await garden.as("admin", "PUT", "/api/people/roles", { personId, communityId: "first", roles: [] });
      expect((await garden.as("rhodri", "GET", path)).status).to.equal(403);
      expect((await me("rhodri")).communities[0]?.roles).to.deep.equal([]);
      expect((await auditOf()).rows.map(({ action }) => action)).to.include("roles.changed");
    });

    it("of admins never end with nobody holding one", async () => {
      const dismiss = (who: "admin" | "secondAdmin", by: "admin" | "secondAdmin") =>
        garden.as(by, "PUT", "/api/people/admins", { personId: idOfWho(who), admin: false });
      for (const { personId, name } of await find(""))
        if (!["Kwame Utterly", "Yasmin Tindal"].includes(name))
          await garden.as("admin", "PUT", "/api/people/admins", { personId, admin: false });
      expect((await dismiss("secondAdmin", "admin")).status).to.equal(200);
      expect(codeOf((await dismiss("admin", "admin")).body)).to.equal("last-admin");
    });

    it("of people or communities that are not there are not found", async () => {
      const roles = { communityId: "first", roles: ["member"] };
      const nobody = await garden.as("admin", "PUT", "/api/people/roles", { ...roles, personId: "x.y" });
      const personId = idOfWho("rhodri");
      const nowhere = { personId, communityId: "nowhere", roles: ["member"] };
      expect([
        nobody.status,
        (await garden.as("admin", "PUT", "/api/people/roles", nowhere)).status,
      ]).to.deep.equal([404, 404]);
    });
  });

  it("is for admins: nobody else reads or changes any of it", async () => {
    const id = garden.app.deps.ids.random();
    const asked: [string, string, object?][] = [
      ["GET", "/api/retention"],
      ["PUT", "/api/retention", { days: {} }],
      ["GET", "/api/holds"],
      ["POST", "/api/holds", { id, kind: "community", about: "first", reason: "Inquiry" }],
      ["POST", `/api/holds/${id}/lift`, {}],
      ["POST", "/api/communities/first/audit", {}],
      ["POST", "/api/communities/first/audit/export", {}],
      ["POST", "/api/people/find", { text: "" }],
      [
        "PUT",
        "/api/people/roles",
        { personId: idOfWho("rhodri"), communityId: "first", roles: ["gardener"] },
      ],
      ["PUT", "/api/people/admins", { personId: idOfWho("rhodri"), admin: true }],
    ];
    for (const who of ["rhodri", "gardener", "sponsor"] as const)
      for (const [method, path, body] of asked)
        expect((await garden.as(who, method, path, body)).status, `${who} ${path}`).to.equal(403);
  });
});
