import { expect } from "chai";
import { newCommunity } from "../../../bot/domain/community.ts";
import { PracticeError } from "../../../bot/domain/errors.ts";
import type { CommunityId } from "../../../bot/domain/ids.ts";
import type { ApiRoute } from "../../../bot/surfaces/http/api.ts";
import { apiRoutes } from "../../../bot/surfaces/http/server.ts";
import { startApp } from "../../support/app.ts";
import { type Garden, idOfWho, itemWords, startGarden, type Who } from "../../support/garden.ts";

/** Who has which standing in the first community, which is open. The sponsor sees aggregates only. */
const STANDINGS = {
  member: "rhodri",
  gardener: "gardener",
  admin: "admin",
  "admin who has not joined": "secondAdmin",
  sponsor: "sponsor",
} as const satisfies Record<string, Who>;
type StandingName = keyof typeof STANDINGS;

type Route = {
  method: string;
  path: string;
  body?: object;
  /** Status by standing; `else` for the others. */
  gives: Partial<Record<StandingName, number>> & { else: number };
};

const EVERYBODY = { else: 200, sponsor: 404 };
const NOBODY = { else: 403, sponsor: 404 };
const ADMINS = (status: number) => ({ else: 403, admin: status, "admin who has not joined": status });
const EMPTY_AUDIENCE = { kind: "people", personIds: [] };

/** What each route says about an item that is somebody else's. `:item`, `:fresh`: replaced when asked. */
const FOREIGN: Route[] = [
  { method: "GET", path: "/api/items/:item", gives: EVERYBODY },
  { method: "POST", path: "/api/items/:item/opened", body: {}, gives: EVERYBODY },
  {
    method: "POST",
    path: "/api/items/:item/perspectives",
    body: { id: ":fresh", text: "View." },
    gives: EVERYBODY,
  },
  {
    method: "POST",
    path: "/api/items/:item/perspectives",
    body: { id: ":fresh", text: "View.", unnamed: true },
    gives: EVERYBODY,
  },
  {
    method: "PUT",
    path: "/api/items/:item/reactions",
    body: { tap: "helpful", on: true },
    gives: EVERYBODY,
  },
  { method: "PUT", path: "/api/items/:item/saved", body: { on: true }, gives: EVERYBODY },
  { method: "PUT", path: "/api/items/:item/followed", body: { on: true }, gives: EVERYBODY },
  { method: "POST", path: "/api/items/:item/still-right", body: { right: true }, gives: EVERYBODY },
  {
    method: "POST",
    path: "/api/items/:item/still-right",
    body: { right: false, changed: "The form has changed." },
    gives: EVERYBODY,
  },
  { method: "PUT", path: "/api/items/:item/topics", body: { topic: "visits", on: true }, gives: EVERYBODY },
  {
    method: "PUT",
    path: "/api/items/:item/topics",
    body: { topic: "visits", on: false },
    gives: { ...NOBODY, gardener: 200 },
  },
  {
    method: "POST",
    path: "/api/items/:item/uses",
    body: { id: ":fresh", fit: "used", story: { did: "Went.", happened: "", differently: "", inTheWay: "" } },
    gives: EVERYBODY,
  },
  { method: "POST", path: "/api/items/:item/uses/undo", body: {}, gives: EVERYBODY },
  { method: "GET", path: "/api/communities/first/obstacles", gives: { ...NOBODY, gardener: 200 } },
  { method: "GET", path: "/api/communities/first/told", gives: EVERYBODY },
  {
    method: "POST",
    path: "/api/communities/first/told",
    body: { id: ":fresh", said: "No room on the form.", changed: "A page more." },
    gives: { ...NOBODY, gardener: 200 },
  },
  {
    method: "POST",
    path: "/api/communities/first/told/:fresh/remove",
    body: {},
    gives: { ...NOBODY, gardener: 200 },
  },
  { method: "GET", path: "/api/me/saved", gives: { else: 200 } },
  { method: "GET", path: "/api/me/followed-items", gives: { else: 200 } },
  { method: "POST", path: "/api/items/:item/report", body: { why: "unkind" }, gives: EVERYBODY },
  {
    method: "PATCH",
    path: "/api/items/:item",
    body: { ...itemWords(), text: "Mine now.", version: "x" },
    gives: NOBODY,
  },
  { method: "POST", path: "/api/items/:item/withdraw", body: {}, gives: NOBODY },
  { method: "GET", path: "/api/items/:item/suggestions", gives: EVERYBODY },
  {
    method: "POST",
    path: "/api/items/:item/suggestions",
    body: { ...itemWords(), id: ":fresh", text: "Better words.", version: ":version" },
    gives: EVERYBODY,
  },
  {
    method: "POST",
    path: "/api/items/:item/suggestions/:fresh",
    body: { do: "accept", version: ":version" },
    gives: { else: 404 },
  },
  { method: "GET", path: "/api/items/:item/history", gives: { ...NOBODY, gardener: 200 } },
  {
    method: "POST",
    path: "/api/items/:item/history/restore",
    body: { place: 0, version: ":version" },
    gives: { ...NOBODY, gardener: 404 },
  },
  {
    method: "POST",
    path: "/api/items/:item/history/forget",
    body: {},
    gives: { ...NOBODY, gardener: 200 },
  },
  { method: "POST", path: "/api/items/:item/take-up", body: {}, gives: { ...NOBODY, gardener: 200 } },
  {
    method: "POST",
    path: "/api/items/:item/merge",
    body: { into: ":fresh" },
    gives: { ...NOBODY, gardener: 404 },
  },
  { method: "POST", path: "/api/items/:item/unmerge", body: {}, gives: { ...NOBODY, gardener: 404 } },
  {
    method: "POST",
    path: "/api/communities/first/words/law",
    body: { topic: "visits", says: "changed" },
    gives: { ...NOBODY, gardener: 200 },
  },
  {
    method: "POST",
    path: "/api/items/:item/tend",
    body: { act: "restore" },
    gives: { ...NOBODY, gardener: 200 },
  },
  { method: "POST", path: "/api/me/consents/:item", body: { answer: "remove" }, gives: { else: 404 } },
  { method: "GET", path: "/api/me/garden", gives: { else: 200 } },
  { method: "GET", path: "/api/me/impact", gives: { else: 200 } },
  { method: "GET", path: "/api/me/uses", gives: { else: 200 } },
  { method: "GET", path: "/api/me/first-visit", gives: { else: 200 } },
  { method: "GET", path: "/api/me/cpd-notes", gives: { else: 200 } },
  {
    method: "POST",
    path: "/api/me/cpd-notes",
    body: {
      id: ":fresh",
      itemId: ":item",
      kind: "read",
      what: "Read what colleagues learnt.",
      on: "2026-11-24",
      learnt: "Ask twice.",
      impact: "",
      discussion: "",
    },
    gives: { else: 200 },
  },
  { method: "POST", path: "/api/me/cpd-notes/:fresh/delete", body: {}, gives: { else: 200 } },
  { method: "GET", path: "/api/drafts", gives: { else: 200 } },
  { method: "POST", path: "/api/drafts/:fresh/discard", body: {}, gives: { else: 200 } },
  { method: "GET", path: "/api/communities/first/tending", gives: { ...NOBODY, gardener: 200 } },
  {
    method: "GET",
    path: "/api/communities/first/health",
    gives: { else: 200, member: 404 },
  },
  {
    method: "GET",
    path: "/api/communities/first/value-report",
    gives: { else: 200, member: 404, admin: 403, "admin who has not joined": 403 },
  },
  {
    method: "PUT",
    path: "/api/communities/first/plan",
    body: { whoFor: "Everybody who visits people at home." },
    gives: { else: 200, member: 404, sponsor: 403 },
  },
  {
    method: "POST",
    path: "/api/communities/first/decisions",
    body: { id: ":fresh", decision: "keep", reason: "People ask, and get answers." },
    gives: { else: 200, member: 404, sponsor: 403 },
  },
  {
    method: "POST",
    path: "/api/day-events",
    body: { communityId: "first", what: "search", opened: true, empty: false, reworded: false },
    gives: EVERYBODY,
  },
  { method: "GET", path: "/api/communities/first/topics", gives: EVERYBODY },
  { method: "POST", path: "/api/tending/:fresh", body: { act: "done" }, gives: { ...NOBODY, gardener: 404 } },
  {
    method: "POST",
    path: "/api/tending/unanswered.:fresh/act",
    body: { do: "done" },
    gives: { ...NOBODY, gardener: 404 },
  },
  {
    method: "POST",
    path: "/api/tending/unanswered.:fresh/suggestions",
    body: {},
    gives: { ...NOBODY, gardener: 404 },
  },
  {
    method: "POST",
    path: "/api/garden/pause",
    body: {},
    gives: { ...NOBODY, gardener: 200, admin: 200, "admin who has not joined": 200 },
  },
  { method: "POST", path: "/api/garden/away", body: {}, gives: { ...NOBODY, gardener: 200 } },
  { method: "POST", path: "/api/garden/minutes", body: { minutes: 5 }, gives: { ...NOBODY, gardener: 200 } },
  { method: "POST", path: "/api/items/:item/asked", body: { answer: "seen" }, gives: NOBODY },
  {
    method: "POST",
    path: "/api/notes",
    body: { id: ":fresh", text: "Note.", unnamed: false },
    gives: EVERYBODY,
  },
  {
    method: "POST",
    path: "/api/notes",
    body: { id: ":fresh", text: "Note.", unnamed: true },
    gives: EVERYBODY,
  },
  {
    method: "PUT",
    path: "/api/communities/first/settings",
    body: { safeguardingRoute: "" },
    gives: { else: 403, admin: 200, "admin who has not joined": 200 },
  },
  { method: "GET", path: "/api/communities", gives: ADMINS(200) },
  {
    method: "POST",
    path: "/api/communities",
    body: { id: ":fresh", name: "Another one :fresh", purpose: "", open: false },
    gives: ADMINS(200),
  },
  { method: "PUT", path: "/api/teams/:fresh", body: { communityId: "first" }, gives: ADMINS(404) },
  {
    method: "POST",
    path: "/api/communities/first/people/find",
    body: { text: "Rhodri" },
    gives: { ...NOBODY, gardener: 200, admin: 200, "admin who has not joined": 200 },
  },
  {
    method: "POST",
    path: "/api/communities/first/people",
    body: { personId: ":fresh" },
    gives: { ...NOBODY, gardener: 404, admin: 404, "admin who has not joined": 404 },
  },
  { method: "GET", path: "/api/releases", gives: { else: 403, admin: 200, "admin who has not joined": 200 } },
  {
    method: "POST",
    path: "/api/releases",
    body: { id: ":fresh", itemId: ":item", documentId: ":item", reason: "Harm", unsafeToTell: false },
    gives: { else: 403, admin: 404, "admin who has not joined": 404 },
  },
  {
    method: "POST",
    path: "/api/releases/:fresh",
    body: { agree: true },
    gives: { else: 403, admin: 404, "admin who has not joined": 404 },
  },
  { method: "POST", path: "/api/check", body: { text: "x" }, gives: { else: 200 } },
  // Which team it is chooses what is shown first; for one nobody linked, nothing.
  { method: "POST", path: "/api/place", body: { teamId: "19:nowhere" }, gives: { else: 200 } },
  { method: "GET", path: "/api/me", gives: { else: 200 } },
  { method: "PUT", path: "/api/me/settings", body: { language: "en" }, gives: { else: 200 } },
  { method: "PUT", path: "/api/me/follows", body: { topic: "visits", follow: true }, gives: { else: 200 } },
  { method: "GET", path: "/api/me/data", gives: { else: 200 } },
  // What ends a record is tried with words that end nothing.
  { method: "POST", path: "/api/me/erase", body: { words: "no such choice" }, gives: { else: 400 } },
  { method: "GET", path: "/api/drafts/:fresh", gives: { else: 404 } },
  // Whoever is in already stays as they are.
  { method: "POST", path: "/api/communities/:fresh/join", body: {}, gives: { else: 404 } },
  { method: "POST", path: "/api/search", body: { text: "visits" }, gives: { else: 200 } },
  { method: "POST", path: "/api/look-alikes", body: { title: "Visits", text: "x" }, gives: EVERYBODY },
  { method: "POST", path: "/api/searched-in-vain", body: { text: "qwrtz" }, gives: EVERYBODY },
  { method: "POST", path: "/api/items", body: { ...itemWords(), id: ":fresh" }, gives: EVERYBODY },
  {
    method: "PATCH",
    path: "/api/items/:item/perspectives/:fresh",
    body: { text: "Mine now.", version: "x" },
    gives: { else: 404 },
  },
  {
    method: "GET",
    path: "/api/communities/first/words",
    gives: { ...NOBODY, gardener: 200, admin: 200, "admin who has not joined": 200 },
  },
  {
    method: "PUT",
    path: "/api/communities/first/words",
    body: { topic: "first visits", synonyms: ["ymweliad"] },
    gives: { ...NOBODY, gardener: 200, admin: 200, "admin who has not joined": 200 },
  },
  {
    method: "POST",
    path: "/api/communities/first/words/done",
    body: { word: "qwrtz" },
    gives: { ...NOBODY, gardener: 200, admin: 200, "admin who has not joined": 200 },
  },
  { method: "GET", path: "/api/retention", gives: ADMINS(200) },
  { method: "PUT", path: "/api/retention", body: { days: {} }, gives: ADMINS(200) },
  { method: "GET", path: "/api/holds", gives: ADMINS(200) },
  {
    method: "POST",
    path: "/api/holds",
    body: { id: ":fresh", kind: "item", about: ":fresh", reason: "A court asks" },
    gives: ADMINS(404),
  },
  // What is not held need not be lifted.
  { method: "POST", path: "/api/holds/:fresh/lift", body: {}, gives: ADMINS(200) },
  { method: "POST", path: "/api/people/find", body: { text: "Rhodri" }, gives: ADMINS(200) },
  {
    method: "PUT",
    path: "/api/people/roles",
    body: { personId: ":fresh", communityId: "first", roles: ["gardener"] },
    gives: ADMINS(404),
  },
  {
    method: "PUT",
    path: "/api/people/admins",
    body: { personId: ":fresh", admin: true },
    gives: ADMINS(404),
  },
  { method: "POST", path: "/api/communities/first/audit", body: {}, gives: ADMINS(200) },
  { method: "POST", path: "/api/communities/first/audit/export", body: {}, gives: ADMINS(200) },
  { method: "POST", path: "/api/communities/first/export", body: {}, gives: ADMINS(200) },
  { method: "POST", path: "/api/communities/:fresh/export", body: {}, gives: ADMINS(404) },
  { method: "POST", path: "/api/import", body: { file: "AAAA", preview: true }, gives: ADMINS(400) },
  {
    method: "POST",
    path: "/api/communities/:fresh/faq",
    body: { file: btoa("question,answer\nHow do you begin?,Slowly.\n"), preview: true },
    gives: ADMINS(404),
  },
  ...[
    { method: "GET", path: "/announcements", gives: 200 },
    { method: "GET", path: "/announcements/:fresh", gives: 404 },
    {
      method: "PUT",
      path: "/announcements/:fresh",
      body: { texts: { en: { title: "News", text: "Text" } }, audience: { kind: "everyone" } },
      gives: 200,
    },
    ...["unschedule", "pause", "resume", "cancel", "againUncertain", "againReturned", "discard"].map(
      (act) => ({
        method: "POST",
        path: "/announcements/:fresh/act",
        body: { act },
        gives: 404,
      }),
    ),
    ...["start", "toMyself"].map((act) => ({
      method: "POST",
      path: "/announcements/:fresh/act",
      body: { act, version: "x", accepted: [] },
      gives: 404,
    })),
    { method: "POST", path: "/announcements/:fresh/report", body: {}, gives: 404 },
    {
      method: "POST",
      path: "/announcement-preview",
      body: { texts: { en: { title: "News", text: "Text" } } },
      gives: 200,
    },
    { method: "POST", path: "/audience-count", body: { audience: EMPTY_AUDIENCE }, gives: 200 },
    { method: "POST", path: "/members/find", body: { text: "Rhodri" }, gives: 200 },
  ].map(({ path, gives, ...route }) => ({
    ...route,
    path: `/api/communities/first${path}`,
    gives: { ...NOBODY, gardener: gives },
  })),
  ...[
    { method: "GET", path: "", gives: 200 },
    { method: "PUT", path: "/rhythm", body: { running: false }, gives: 200 },
    { method: "POST", path: "/slots/2026-11-30.1", body: { act: "skip" }, gives: 200 },
    { method: "POST", path: "/weeks", body: { week: "2026-12-24", paused: true }, gives: 200 },
    { method: "POST", path: "/fill", body: { promptId: "share-7" }, gives: 200 },
    { method: "POST", path: "/preview", body: { words: { en: "Why?", cy: "" } }, gives: 200 },
    {
      method: "POST",
      path: "/posts",
      body: { id: ":fresh", promptId: "ask-1", words: { en: "Why?", cy: "" } },
      gives: 409,
    },
    { method: "POST", path: "/posts/:fresh/again", body: {}, gives: 404 },
    {
      method: "PUT",
      path: "/own",
      body: { id: ":fresh", group: "ask", words: { en: "Why?", cy: "" } },
      gives: 200,
    },
    { method: "POST", path: "/own/:fresh/remove", body: {}, gives: 404 },
  ].map(({ path, gives, ...route }) => ({
    ...route,
    path: `/api/communities/first/prompts${path}`,
    gives: { ...NOBODY, gardener: gives },
  })),
];

/** What of these differs where the item is one's own. */
const OWN: Route[] = [
  {
    method: "POST",
    path: "/api/items/:item/suggestions",
    body: { ...itemWords(), id: ":fresh", text: "Better words.", version: ":version" },
    gives: { else: 403 },
  },
  { method: "GET", path: "/api/items/:item/suggestions", gives: { else: 200 } },
  { method: "GET", path: "/api/items/:item/history", gives: { else: 200 } },
  { method: "POST", path: "/api/items/:item/history/forget", body: {}, gives: { else: 200 } },
  { method: "POST", path: "/api/items/:item/take-up", body: {}, gives: { else: 200 } },
  {
    method: "POST",
    path: "/api/items/:item/merge",
    body: { into: ":fresh" },
    gives: { else: 403, gardener: 404 },
  },
  {
    method: "POST",
    path: "/api/items/:item/unmerge",
    body: {},
    gives: { else: 403, gardener: 404 },
  },
  {
    method: "PATCH",
    path: "/api/items/:item",
    body: { ...itemWords(), text: "Mended.", version: ":version" },
    gives: { else: 200 },
  },
  {
    method: "POST",
    path: "/api/items/:item/tend",
    body: { act: "hold" },
    gives: { else: 403, gardener: 200 },
  },
  {
    method: "PUT",
    path: "/api/items/:item/topics",
    body: { topic: "visits", on: false },
    gives: { else: 200 },
  },
  { method: "POST", path: "/api/items/:item/withdraw", body: {}, gives: { else: 200 } },
];

describe("who may do what, over HTTP", () => {
  let garden: Garden;
  let foreign: string;
  let hidden: string;
  before(async () => {
    garden = await startGarden();
    foreign = await garden.saves("colleague");
    hidden = await anItemInAClosedCommunity(garden);
  });
  after(() => garden.close());

  for (const [standing, who] of Object.entries(STANDINGS) as [StandingName, Who][]) {
    for (const route of FOREIGN) {
      const wanted = route.gives[standing] ?? route.gives.else;
      it(`${standing}: ${route.method} ${route.path} of somebody else's is ${wanted}`, async () => {
        expect(await statusOf(route, who, foreign)).to.equal(wanted);
      });
      if (route.path.includes(":item") || JSON.stringify(route.body ?? "").includes(":item"))
        it(`${standing}: ${route.method} ${route.path} in a closed community is as if it were not there`, async () => {
          const missing = await statusOf(route, who, garden.app.deps.ids.random());
          expect(await statusOf(route, who, hidden)).to.equal(missing);
        });
    }
    if (standing !== "sponsor")
      for (const route of OWN) {
        const wanted = route.gives[standing] ?? route.gives.else;
        it(`${standing}: ${route.method} ${route.path} of one's own is ${wanted}, with and without the name`, async () => {
          for (const unnamed of [false, true]) {
            const own = await garden.saves(who, { unnamed });
            if (unnamed) await garden.minutesPass(60, 60);
            expect(await statusOf(route, who, own), `unnamed: ${unnamed}`).to.equal(wanted);
          }
        });
      }
  }

  it("the table names every route there is, and no other", () => {
    const routes = apiRoutes(garden.app.deps, false);
    const rows = [...FOREIGN, ...OWN];
    const isOf = ({ method, path }: Route, route: ApiRoute) =>
      method.toLowerCase() === route.method && fits(path, route.path);
    const untold = routes.filter((route) => !rows.some((row) => isOf(row, route)));
    expect(
      untold.map(({ method, path }) => `${method} ${path}`),
      "routes without a row",
    ).to.deep.equal([]);
    const strays = rows.filter((row) => !routes.some((route) => isOf(row, route)));
    expect(
      strays.map(({ method, path }) => `${method} ${path}`),
      "rows without a route",
    ).to.deep.equal([]);
  });

  for (const [standing, who] of Object.entries(STANDINGS) as [StandingName, Who][])
    it(`${standing}: nothing tells a closed community from one that is not there`, async () => {
      const about = FOREIGN.filter(({ path }) => path.includes("/communities/first"));
      for (const route of about) {
        const at = (communityId: string) =>
          answerOf({ ...route, path: route.path.replace("/first", `/${communityId}`) }, who, foreign);
        const there = await at("closed");
        const missing = await at(garden.app.deps.ids.random());
        // An admin runs the settings of every community, and knows that it is there.
        const runsIt = standing.startsWith("admin") && route.gives.admin === 200;
        if (!runsIt) expect(there, `${route.method} ${route.path}`).to.deep.equal(missing);
      }
      for (const path of [
        "/api/search",
        "/api/look-alikes",
        "/api/searched-in-vain",
        "/api/items",
        "/api/notes",
      ]) {
        const body = { ...itemWords(), id: ":fresh", unnamed: false };
        const at = (communityId: string) =>
          answerOf(
            { method: "POST", path, body: { ...body, communityId }, gives: { else: 404 } },
            who,
            foreign,
          );
        const there = await at("closed");
        expect(there, path).to.deep.equal(await at(garden.app.deps.ids.random()));
        expect(there.status, path).to.be.oneOf([400, 404]);
      }
      expect((await garden.person(who)).roles["closed" as CommunityId]).to.equal(undefined);
    });

  it("a sponsor finds no item, and nobody finds what lies in a closed community", async () => {
    for (const who of Object.values(STANDINGS)) {
      const { status, body } = await garden.as(who, "POST", "/api/search", { text: "welcome", limit: 100 });
      expect(status).to.equal(200);
      const found = JSON.stringify(body);
      expect(found.includes(foreign), who).to.equal(who !== "sponsor");
      expect(found, who).to.not.include(hidden);
    }
  });

  it("nobody is let in without a credential", async () => {
    const strict = await startApp({
      sample: false,
      identity: {
        whoIs: async () => {
          throw new PracticeError("not-signed-in");
        },
      },
    });
    try {
      for (const { method, path, body } of FOREIGN) {
        const response = await fetch(strict.url + path.replace(":item", foreign).replace(":fresh", foreign), {
          method,
          ...(body ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}),
        });
        expect(response.status, `${method} ${path}`).to.equal(401);
        await response.body?.cancel();
      }
    } finally {
      await strict.close();
    }
  });

  async function statusOf(route: Route, who: Who, itemId: string): Promise<number> {
    return (await answerOf(route, who, itemId)).status;
  }

  /** Status and, of a refusal, all that it says but the request's own id. */
  async function answerOf(
    { method, path, body }: Route,
    who: Who,
    itemId: string,
  ): Promise<{ status: number; error?: unknown }> {
    const version =
      JSON.stringify(body ?? {}).includes(":version") &&
      ((await garden.as(who, "GET", `/api/items/${itemId}`)).body as { version: string }).version;
    const filled = (text: string) =>
      text
        .replaceAll(":item", itemId)
        .replaceAll(":fresh", garden.app.deps.ids.random())
        .replaceAll(":version", version || "");
    const sent = body && (JSON.parse(filled(JSON.stringify(body))) as object);
    const answer = await garden.as(who, method, filled(path), sent);
    const { error } = answer.body as { error?: { requestId?: string } };
    if (!error) return { status: answer.status };
    const { requestId: _, ...said } = error;
    return { status: answer.status, error: said };
  }
});

/** Whether a row's path is one of a route's, part by part. */
function fits(path: string, pattern: string): boolean {
  const parts = path.split("/");
  const wanted = pattern.split("/");
  return (
    parts.length === wanted.length &&
    wanted.every((part, i) => (part.startsWith(":") ? parts[i] !== "" : part === parts[i]))
  );
}

async function anItemInAClosedCommunity(garden: Garden): Promise<string> {
  const { deps } = garden.app;
  const id = "closed" as CommunityId;
  const community = { ...newCommunity({ id, name: "Closed", purpose: "p" }, deps.clock.now()), open: false };
  await deps.store.communities.write([{ create: community }]);
  const stored = await deps.store.people.person(idOfWho("colleague"));
  if (!stored) throw new Error("A colleague is known");
  const person = { ...stored.value, roles: { ...stored.value.roles, [id]: ["member" as const] } };
  await deps.store.people.write(person.id, [{ replace: person, version: stored.version }]);
  return garden.saves("colleague", { communityId: id });
}
