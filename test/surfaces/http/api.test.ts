import { expect } from "chai";
import type {
  CheckResponse,
  ErrorResponse,
  ItemView,
  LookAlikesResponse,
  Me,
  SearchResponse,
} from "../../../bot/contract/api.ts";
import { ask, type RunningApp, startApp } from "../../support/app.ts";

describe("the API", () => {
  let app: RunningApp;
  before(async () => {
    app = await startApp();
  });
  after(() => app.close());

  const as =
    (who: string) => (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
      ask(app, who, method, path, body, headers);
  const nerys = (...call: Parameters<ReturnType<typeof as>>) => as(app.people.practitioner)(...call);
  const search = async (wanted: object): Promise<SearchResponse> =>
    (await nerys("POST", "/api/search", wanted)).body;
  const anItem = (changes: object = {}) => ({
    id: app.deps.ids.next(),
    kind: "insight",
    title: "Asking about the kettle",
    text: "Two photographs of two kitchens started the conversation.",
    topics: ["communication"],
    ...changes,
  });

  it("says who the reader is and what they can see", async () => {
    const me: Me = (await nerys("GET", "/api/me")).body;
    expect(me.localMode).to.equal(true);
    expect(me.communities[0]).to.include({ id: "first", joined: true, sample: true });
  });

  it("finds sample items by words of their text, with marks that lie on them", async () => {
    const { results, total, building } = await search({ text: "hoarding fire risk" });
    expect(building).to.equal(false);
    expect(total).to.be.greaterThan(0);
    expect(results[0]?.title).to.contain("Hoarding");
    const marked = (results[0]?.titleMarks ?? []).map(({ start, end }) =>
      results[0]?.title.slice(start, end),
    );
    expect(marked).to.include.members(["Hoarding", "fire", "risk"]);
  });

  it("pages through everything without repeating or losing an item", async () => {
    const seen: string[] = [];
    for (let after: number | undefined = 0; after !== undefined; ) {
      const page: SearchResponse = await search({ after, limit: 7, sort: "newest" });
      seen.push(...page.results.map(({ id }) => id));
      after = page.next;
    }
    expect(new Set(seen).size).to.equal(seen.length);
    expect(seen.length).to.equal((await search({})).total);
  });

  it("saves an item, opens it, edits it and takes a colleague's perspective", async () => {
    const input = anItem();
    const saved: ItemView = (await nerys("POST", "/api/items", input)).body;
    expect(saved).to.deep.include({ title: input.title, author: { name: "Nerys Pugh", you: true } });
    expect(saved.link).to.match(/\/i\/[0-9a-f-]{36}$/);
    const edited = await nerys("PATCH", `/api/items/${saved.id}`, {
      ...anItem({ title: "Asking about the kettle, twice" }),
      version: saved.version,
    });
    expect(edited.status).to.equal(200);
    const gardener = as(app.people.gardener);
    const added = await gardener("POST", `/api/items/${saved.id}/perspectives`, {
      id: app.deps.ids.next(),
      text: "We use three photographs.",
      fitsWhen: "the person knows the place",
    });
    expect(added.status).to.equal(200);
    const opened: ItemView = (await gardener("GET", `/api/items/${saved.id}`)).body;
    expect(opened.title).to.equal("Asking about the kettle, twice");
    expect(opened.may).to.deep.equal({
      edit: false,
      addPerspective: true,
      withdraw: false,
      tend: true,
      suggest: true,
      decide: true,
      merge: true,
      takeUp: false,
    });
    expect(opened.perspectives.map(({ text, author }) => [text, author.you])).to.deep.equal([
      ["We use three photographs.", true],
    ]);
  });

  it("makes one item of a save sent twice", async () => {
    const input = anItem({ title: "Sent twice over a bad line" });
    await Promise.all([nerys("POST", "/api/items", input), nerys("POST", "/api/items", input)]);
    const { results } = await search({ text: '"sent twice over"' });
    expect(results.filter(({ title }) => title === input.title)).to.have.length(1);
  });

  it("shows what looks alike before saving, and topics the words suggest", async () => {
    const { body } = await nerys("POST", "/api/look-alikes", {
      title: "Assessing capacity when somebody agrees with everything I say",
      text: "Whatever I ask, the answer is yes.",
    });
    const found: LookAlikesResponse = body;
    expect(found.lookAlikes[0]?.title).to.equal(
      "Assessing capacity when the person agrees with everything I say",
    );
    expect(found.topics).to.contain("mental capacity");
  });

  it("remembers the language chosen, and refuses in it", async () => {
    await nerys("PUT", "/api/me/settings", { language: "cy" });
    const { body } = await nerys("POST", "/api/items", anItem({ title: "" }));
    expect((body as ErrorResponse).error.message).to.equal(
      "Rhowch deitl iddo, fel y gall eraill ddod o hyd iddo.",
    );
    await nerys("PUT", "/api/me/settings", { language: "en" });
  });

  it("knows nobody without a credential, or with one of nobody", async () => {
    for (const authorization of [undefined, "Sample nobody", "Bearer abc.def.ghi", "Basic eDp5"]) {
      const { status, body } = await ask(app, undefined, "GET", "/api/me", undefined, {
        ...(authorization ? { authorization } : {}),
      });
      expect([status, (body as ErrorResponse).error.code]).to.deep.equal([401, "not-signed-in"]);
    }
  });

  for (const [what, method, path, body, status, code] of [
    ["a body that is not JSON", "POST", "/api/items", "{not json", 400, "body-not-json"],
    ["no body", "POST", "/api/items", "", 400, "body-not-json"],
    [
      "a body too large",
      "POST",
      "/api/items",
      JSON.stringify({ text: "x".repeat(200_000) }),
      413,
      "body-too-large",
    ],
    ["a list in place of a body", "POST", "/api/items", [], 400, "request-malformed"],
    [
      "a number for a title",
      "POST",
      "/api/items",
      { ...{ id: "x", kind: "story", text: "t", topics: [] }, title: 7 },
      400,
      "request-malformed",
    ],
    [
      "an unknown kind",
      "POST",
      "/api/items",
      { id: "x", kind: "rumour", title: "t", text: "t", topics: [] },
      400,
      "kind-unknown",
    ],
    [
      "a malformed id",
      "POST",
      "/api/items",
      { id: "x", kind: "story", title: "t", text: "t", topics: [] },
      400,
      "id-malformed",
    ],
    ["a guessed item", "GET", "/api/items/0190a8c0-0000-7000-8000-000000000000", undefined, 404, "not-found"],
    ["an id that is none", "GET", "/api/items/..%2f..%2fetc", undefined, 404, "not-found"],
    ["somebody else's community", "POST", "/api/search", { communityId: "elsewhere" }, 404, "not-found"],
    [
      "a guessed draft",
      "GET",
      "/api/drafts/0190a8c0-0000-7000-8000-000000000000",
      undefined,
      404,
      "not-found",
    ],
    ["a negative page", "POST", "/api/search", { after: -1 }, 400, "request-malformed"],
    ["an unknown route", "GET", "/api/nothing", undefined, 404, "no-such-route"],
    ["a method not meant", "DELETE", "/api/me", undefined, 405, "method-not-allowed"],
    ["a path that cannot be decoded", "GET", "/api/items/%E0%A4%A", undefined, 404, "no-such-route"],
  ] as const)
    it(`refuses ${what} in one shape: ${status} ${code}`, async () => {
      const answer = await nerys(method, path, body);
      const { error } = answer.body as ErrorResponse;
      expect([answer.status, error.code]).to.deep.equal([status, code]);
      expect(error.message).to.match(/^[A-Z].*\.$/);
      expect(
        Object.keys(error).every((key) => ["code", "message", "field", "requestId"].includes(key)),
      ).to.equal(true);
    });

  it("leaves out fields nobody asked for", async () => {
    const input = anItem({
      title: "With more than asked",
      sample: true,
      author: { personId: "x", name: "Someone else" },
    });
    const saved: ItemView = (await nerys("POST", "/api/items", input)).body;
    expect([saved.sample, saved.author.name]).to.deep.equal([false, "Nerys Pugh"]);
  });

  it("keeps what it is told as it was told, in any script", async () => {
    const text = "مرحبا بالعالم — ŵŷ 👩‍👩‍👧 <b>not bold</b> &amp; \u202eabc";
    const { findings } = (await nerys("POST", "/api/check", { text })).body as CheckResponse;
    const accepted = findings.map(({ field, start, end, kind }) => ({ field, start, end, kind }));
    const input = anItem({ title: "In any script", text, accepted });
    const saved: ItemView = (await nerys("POST", "/api/items", input)).body;
    expect(saved.text).to.equal(text);
  });

  it("never logs what anybody wrote or searched for, nor who they are", async () => {
    await search({ text: "zebracrossing" });
    const log = JSON.stringify(app.log.lines);
    expect(log).to.not.match(/zebracrossing|kettle|Nerys|rumour/);
  });
});

describe("the server", () => {
  it("says that it lives and that it is ready", async () => {
    const app = await startApp({ sample: false });
    expect((await fetch(`${app.url}/healthz`)).status).to.equal(200);
    const ready = await fetch(`${app.url}/readyz`);
    expect([ready.status, await ready.json()]).to.deep.equal([200, { store: "open", index: "open" }]);
    await app.close();
  });

  it("leads short links and bare addresses on to the tab", async () => {
    const app = await startApp({ sample: false });
    const to = async (path: string) =>
      (await fetch(app.url + path, { redirect: "manual" })).headers.get("location") ?? "";
    expect(await to("/")).to.equal("/tab/");
    expect(await to("/i/0190a8c0-0000-7000-8000-000000000000")).to.match(
      /\/tab\/#\/items\/0190a8c0-0000-7000-8000-000000000000$/,
    );
    await app.close();
  });

  it("serves the tab with a policy that names who may frame it, and nothing outside its folder", async () => {
    const app = await startApp({ sample: false });
    const page = await fetch(`${app.url}/tab/`);
    expect(page.headers.get("content-security-policy")).to.contain(
      "frame-ancestors 'self' https://*.cloud.microsoft",
    );
    expect(page.headers.get("x-content-type-options")).to.equal("nosniff");
    for (const path of ["/tab/..%2f..%2fpackage.json", "/tab/../package.json", "/tab/nothing.js"])
      expect((await fetch(app.url + path)).status).to.equal(404);
    await app.close();
  });

  it("in local mode answers to no other name than this machine's own", async () => {
    const { request } = await import("node:http");
    const app = await startApp({ sample: false });
    const { port } = new URL(app.url);
    const status = await new Promise((resolve) =>
      request(
        { host: "127.0.0.1", port, path: "/api/sample-people", headers: { host: "garden.example" } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      ).end(),
    );
    expect(status).to.equal(403);
    await app.close();
  });
});
