import { expect } from "chai";
import { type Garden, startGarden, type Who } from "../../support/garden.ts";

const STANDINGS = {
  member: "rhodri",
  gardener: "gardener",
  admin: "admin",
  "admin who has not joined": "secondAdmin",
  sponsor: "sponsor",
} as const satisfies Record<string, Who>;
type StandingName = keyof typeof STANDINGS;
const ALL = Object.entries(STANDINGS) as [StandingName, Who][];

/** The table of permissions asks about what is missing; these need something that is there, or end it. */
describe("who may do what to something that is there", () => {
  let garden: Garden;
  before(async () => {
    garden = await startGarden();
  });
  after(() => garden.close());

  const fresh = () => garden.app.deps.ids.random();
  const view = (who: Who, item: string) =>
    garden.as(who, "POST", `/api/items/${item}/perspectives`, {
      id: garden.app.deps.ids.next(),
      text: "A torch.",
    });

  for (const [standing, who] of ALL) {
    it(`${standing}: changes no perspective of somebody else, and their own where they may read it`, async () => {
      const item = await garden.saves("colleague");
      const theirs = (await view("colleague", item)).body as { id: string; version: string };
      const change = async (id: string, version: string) =>
        (await garden.as(who, "PATCH", `/api/items/${item}/perspectives/${id}`, { text: "A lamp.", version }))
          .status;
      expect(await change(theirs.id, theirs.version)).to.equal(who === "sponsor" ? 404 : 403);
      const own = await view(who, item);
      expect(own.status).to.equal(who === "sponsor" ? 404 : 200);
      if (own.status !== 200) return;
      const { id, version } = own.body as { id: string; version: string };
      expect(await change(id, version)).to.equal(200);
    });

    it(`${standing}: changes an announcement that is there only as a gardener of its community`, async () => {
      const path = `/api/communities/first/announcements/${fresh()}`;
      const draft = { texts: { en: { title: "News", text: "Text" } }, audience: { kind: "everyone" } };
      const made = await garden.as("gardener", "PUT", path, draft);
      expect(made.status).to.equal(200);
      const { version } = made.body as { version: string };
      const wanted = { gardener: 200, sponsor: 404 } as Partial<Record<Who, number>>;
      const refused = wanted[who] ?? 403;
      expect((await garden.as(who, "PUT", path, { ...draft, version })).status).to.equal(refused);
      expect((await garden.as(who, "POST", `${path}/act`, { act: "discard" })).status).to.equal(refused);
    });

    it(`${standing}: brings a community in only as an admin`, async () => {
      const taken = await garden.as("admin", "POST", "/api/communities/first/export", {});
      expect(taken.status).to.equal(200);
      const { zip: file } = taken.body as { zip: string };
      const status = (await garden.as(who, "POST", "/api/import", { file, preview: false })).status;
      expect(status).to.equal(standing.startsWith("admin") ? 200 : 403);
    });
  }
});

describe("joining and leaving for good, by standing", () => {
  for (const [standing, who] of ALL)
    it(`${standing}: joins the open community, no closed one, and is forgotten when they ask`, async () => {
      const garden = await startGarden();
      try {
        const { deps } = garden.app;
        const [first] = await deps.store.communities.all();
        if (!first) throw new Error("There is a first community");
        const closed = { ...first.value, id: "closed" as never, open: false };
        await deps.store.communities.write([{ create: closed }]);
        const join = async (id: string) => garden.as(who, "POST", `/api/communities/${id}/join`, {});
        expect((await join("first")).status).to.equal(who === "sponsor" ? 404 : 200);
        const told = ({ status, body }: { status: number; body: unknown }) => {
          const { error } = body as { error: { code: string; message: string } };
          return [status, error.code, error.message];
        };
        expect(told(await join("closed"))).to.deep.equal(told(await join(deps.ids.random())));
        expect((await garden.person(who)).roles["closed" as never]).to.equal(undefined);
        expect((await garden.as(who, "POST", "/api/me/erase", { words: "kept" })).status).to.equal(200);
      } finally {
        await garden.close();
      }
    });
});
