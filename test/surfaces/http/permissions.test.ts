import { expect } from "chai";
import { newCommunity } from "../../../bot/domain/community.ts";
import type { CommunityId } from "../../../bot/domain/ids.ts";
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
  { method: "POST", path: "/api/items/:item/report", body: { why: "unkind" }, gives: EVERYBODY },
  {
    method: "PATCH",
    path: "/api/items/:item",
    body: { ...itemWords(), text: "Mine now.", version: "x" },
    gives: NOBODY,
  },
  { method: "POST", path: "/api/items/:item/withdraw", body: {}, gives: NOBODY },
  {
    method: "POST",
    path: "/api/items/:item/tend",
    body: { act: "restore" },
    gives: { ...NOBODY, gardener: 200 },
  },
  { method: "POST", path: "/api/me/consents/:item", body: { answer: "remove" }, gives: { else: 404 } },
  { method: "GET", path: "/api/me/garden", gives: { else: 200 } },
  { method: "GET", path: "/api/communities/first/tending", gives: { ...NOBODY, gardener: 200 } },
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

  it("nobody is let in without a credential", async () => {
    for (const { method, path, body } of FOREIGN) {
      const response = await fetch(
        garden.app.url + path.replace(":item", foreign).replace(":fresh", foreign),
        {
          method,
          ...(body ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}),
        },
      );
      expect(response.status, `${method} ${path}`).to.be.oneOf([401, 500]);
    }
  });

  async function statusOf({ method, path, body }: Route, who: Who, itemId: string): Promise<number> {
    const version =
      JSON.stringify(body ?? {}).includes(":version") &&
      ((await garden.as(who, "GET", `/api/items/${itemId}`)).body as { version: string }).version;
    const filled = (text: string) =>
      text
        .replaceAll(":item", itemId)
        .replaceAll(":fresh", garden.app.deps.ids.random())
        .replaceAll(":version", version || "");
    const sent = body && (JSON.parse(filled(JSON.stringify(body))) as object);
    return (await garden.as(who, method, filled(path), sent)).status;
  }
});

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
