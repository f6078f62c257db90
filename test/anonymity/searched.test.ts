import { expect } from "chai";
import { openCosmosDocuments } from "../../bot/adapters/cosmos/cosmosDocuments.ts";
import { setUpContainers } from "../../bot/adapters/cosmos/setup.ts";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { systemClock } from "../../bot/adapters/system/clock.ts";
import { systemIds } from "../../bot/adapters/system/ids.ts";
import type { CommunityFile } from "../../bot/domain/communityFile.ts";
import { recognise } from "../../bot/usecases/recognise.ts";
import { startEmulator } from "../support/cosmos/emulator.ts";
import { testClock } from "../support/deps.ts";
import { everyAnswer } from "../support/everyAnswer.ts";
import { temporaryFolder } from "../support/folders.ts";
import { type Garden, idOfWho, PEOPLE, startGarden, type Who } from "../support/garden.ts";
import { type RawDocument, rawCosmos, rawSqlite } from "../support/rawStore.ts";

/** When Ebrill writes without her name; nobody does anything else in that minute. */
const MOMENT = new Date("2026-11-24T10:17:23.456Z");
const OTHERS: Who[] = ["rhodri", "colleague", "gardener", "admin", "secondAdmin", "sponsor"];

type Opened = {
  documents: Parameters<typeof startGarden>[0];
  raw(): Promise<RawDocument[]>;
  close(): Promise<void>;
};

const STORES: Record<string, () => Promise<Opened>> = {
  async SQLite() {
    const clock = testClock();
    const data = temporaryFolder();
    return {
      documents: { clock, documents: openSqliteDocuments(data.folder) },
      raw: async () => rawSqlite(data.folder),
      close: async () => data.remove(),
    };
  },
  async "Cosmos DB"() {
    const clock = testClock();
    const emulator = await startEmulator({ now: () => clock.now() });
    const settings = { endpoint: emulator.endpoint, key: emulator.key, database: "garden" };
    await setUpContainers(settings, { clock: systemClock, ids: systemIds });
    return {
      documents: { clock, documents: await openCosmosDocuments(settings) },
      raw: () => rawCosmos(settings),
      close: () => emulator.close(),
    };
  },
};

for (const [name, openStore] of Object.entries(STORES))
  describe(`what is written without a name, on ${name}`, function () {
    this.timeout(60_000);
    let store: Opened;
    let garden: Garden;
    let requests: string[];
    let secrets: string[];
    let earlier: RawDocument[];
    let waiting: RawDocument[];
    let later: RawDocument[];
    let written: { item: string; perspective: string };

    before(async () => {
      store = await openStore();
      garden = await startGarden(store.documents);
      const { clock, app } = garden;
      const ids = app.deps.ids;
      const question = await garden.saves("colleague", { title: "Who opens the conversation about money" });
      await garden.saves("rhodri", { title: "A kettle and two photographs" });
      clock.set(new Date(MOMENT.getTime() - 60_000));
      await recognise(app.deps, { personId: idOfWho("ebrill") });
      earlier = await store.raw();

      clock.set(MOMENT);
      requests = [ids.next(), ids.next(), ids.next(), ids.next()];
      const [itemRequest, perspectiveRequest, secondRequest, noteRequest] = requests as [
        string,
        string,
        string,
        string,
      ];
      const item = await garden.saves("ebrill", {
        id: itemRequest,
        unnamed: true,
        title: "Quokka in the hallway",
      });
      const add = (id: string, text: string) =>
        garden.as("ebrill", "POST", `/api/items/${question}/perspectives`, { id, text, unnamed: true });
      const added = await add(perspectiveRequest, "Numbat by the door.");
      await add(secondRequest, "Bilby under the stairs.");
      const note = { id: noteRequest, text: "Wombat on the roof.", unnamed: true };
      expect((await garden.as("ebrill", "POST", "/api/notes", note)).status).to.equal(200);
      await garden.as("ebrill", "POST", `/api/items/${item}/opened`, {});
      written = { item, perspective: (added.body as { id: string }).id };
      const { actorRef } = await garden.person("ebrill");
      secrets = [PEOPLE.ebrill.id, PEOPLE.ebrill.name, actorRef, ...requests];

      clock.forward(60_000);
      await garden.saves("gardener", { title: "What the rota does to a promise" });
      await garden.minutesPass(2);
      waiting = await store.raw();
      await garden.minutesPass(60, 10);
      later = await store.raw();
    });
    after(async () => {
      await garden.close();
      await store.close();
    });

    it("appears, so that the rest of this is no search in vain", async () => {
      const { body } = await garden.as("rhodri", "GET", `/api/items/${written.item}`);
      expect(body).to.deep.include({
        title: "Quokka in the hallway",
        author: { name: null, you: false, standIn: { role: "asker" } },
      });
      const queue = JSON.stringify(
        (await garden.as("gardener", "GET", "/api/communities/first/tending")).body,
      );
      expect(queue).to.contain("Numbat").and.contain("Wombat");
    });

    it("leads to its author in no answer anybody else gets", async () => {
      for (const who of OTHERS)
        for (const { call, text } of await answersTo(garden, who))
          expectNone(text, [...secrets, ...marksOf(MOMENT)], `${who} ${call}`);
    });

    it("leads to its author by no line of the log, and no line says when", () => {
      expectNone(JSON.stringify(garden.app.log.lines), [...secrets, ...marksOf(MOMENT)], "log");
      expect(garden.app.log.lines.filter(({ event }) => event !== "api.refused")).to.deep.equal([]);
    });

    it("leads to its author in no document but their own record, and in that only sealed", () => {
      for (const documents of [waiting, later])
        for (const { container, partition, json, type } of documents) {
          const own =
            partition === idOfWho("ebrill") || (container === "membership" && type === "membership");
          if (!own) expectNone(json, secrets, `${container} ${type}`);
          else expectNone(json, [...requests, written.item, written.perspective], `${container} ${type}`);
          if (type !== "waiting")
            expectNone(
              json,
              ["Quokka in the hallway"].filter(() => documents === waiting),
              type,
            );
        }
    });

    it("leaves the true moment in no document", () => {
      for (const { json, container, type } of [...waiting, ...later])
        expectNone(json.replace(/"_ts":\d+/, ""), marksOf(MOMENT), `${container} ${type}`);
    });

    it("leaves nothing at that place in the order or time of writes but the author's record, written anew as at any visit", async () => {
      for (const documents of [waiting, later]) {
        const marked = documents.filter(({ written: at }) => isAtMoment(at));
        expect(marked.map(({ type, partition }) => [type, partition])).to.deep.equal([
          ["person", idOfWho("ebrill")],
        ]);
      }
      for (let visit = 0; visit < 200; visit++)
        await recognise(garden.app.deps, { personId: idOfWho("ebrill") });
      expect((await store.raw()).filter(({ written: at }) => isAtMoment(at))).to.deep.equal([]);
    });

    it("makes no record larger or smaller", () => {
      const sizes = new Map(
        later
          .filter(({ type }) => type === "person")
          .map(({ partition, json }) => [partition, JSON.parse(json)]),
      );
      const sealOf = (who: Who) =>
        (sizes.get(idOfWho(who)) as { unnamed: { sealed: string } }).unnamed.sealed.length;
      for (const who of OTHERS) expect(sealOf("ebrill"), who).to.equal(sealOf(who));
    });

    it("waits in documents that all look the same, however long the words", () => {
      const queue = waiting.filter(({ type }) => type === "waiting");
      expect(queue).to.have.length.of.at.least(3);
      expect(
        new Set(
          queue.map(
            ({ json }) => (JSON.parse(json) as { content: { sealed: string } }).content.sealed.length,
          ),
        ).size,
      ).to.equal(1);
      expect(later.filter(({ type }) => type === "waiting")).to.deep.equal([]);
    });

    it("sets no weekly flag and joins nobody", () => {
      const flags = (documents: RawDocument[]) =>
        documents.filter(({ type }) => type === "flags" || type === "membership").length;
      // The gardener, who saved with their name, is flagged; Ebrill is not.
      expect(flags(later) - flags(earlier)).to.equal(1);
      const ebrill = later.find(
        ({ type, partition }) => type === "person" && partition === idOfWho("ebrill"),
      );
      expect(ebrill?.json).to.not.contain("flagsRef");
    });

    it("has ids that hold no time, and dates that are days", () => {
      const unnamed = later.filter(
        ({ json }) => json.includes('"unnamed":{') && !json.includes('"type":"person"'),
      );
      expect(unnamed).to.have.length(3);
      for (const { id, json } of unnamed) {
        expect(id[14]).to.equal("4");
        const { createdAt, updatedAt } = JSON.parse(json) as { createdAt: string; updatedAt: string };
        expect([createdAt, updatedAt]).to.deep.equal([
          "2026-11-24T00:00:00.000Z",
          "2026-11-24T00:00:00.000Z",
        ]);
      }
      const entries = later.filter(
        ({ type, json }) => type === "audit" && json.includes('"actor":"unnamed"'),
      );
      expect(entries).to.have.length(3);
      for (const { json, id } of entries) {
        expect(json).to.contain('"createdAt":"2026-11-24T00:00:00.000Z"');
        expect(id[14]).to.equal("4");
      }
    });

    /** Whether a place in the order of writes lies between what came before the moment and after it. */
    function isAtMoment(at: number): boolean {
      if (name === "Cosmos DB") return Math.abs(at - MOMENT.getTime() / 1000) < 30;
      const next = later.find(({ json }) => json.includes("What the rota does"))?.written ?? 0;
      return at > Math.max(...earlier.map(({ written: place }) => place)) && at < next;
    }
  });

/** Everything the product tells somebody, by what was asked. */
async function answersTo(garden: Garden, who: Who): Promise<{ call: string; text: string }[]> {
  const seen = await everyAnswer(garden, who, ["quokka numbat bilby", "Quokka in the hallway"]);
  const ids = seen.flatMap(({ call }) => /^GET \/api\/items\/([^/]+)$/.exec(call)?.[1] ?? []);
  for (const id of ids) {
    const path = `/api/items/${id}/withdraw`;
    seen.push({ call: `POST ${path}`, ...(await garden.as(who, "POST", path, {})) });
  }
  return seen.map(({ call, status, body }) => ({
    call,
    text: JSON.stringify({ status, body: withoutRosters(call, body) }),
  }));
}

/**
 * Who there is and who joined lately is listed by name, whether they wrote or not. That it does not depend on what they
 * write without their name is held in worlds.test.ts. Lists of people are for admins, and members' records travel with a
 * community's file; of these what is sealed and what is dated is looked at above, in the store.
 */
function withoutRosters(call: string, body: unknown): unknown {
  if (call.startsWith("POST /api/people/find")) return {};
  if (call === "export") {
    const { memberships: _roster, people: _records, ...rest } = body as CommunityFile;
    return rest;
  }
  const { rows } = (body ?? {}) as { rows?: { reason?: string }[] };
  if (call !== "GET /api/communities/first/tending" || !rows) return body;
  return { rows: rows.filter(({ reason }) => reason !== "newcomers") };
}

/** How a moment would show: as text, in milliseconds, or at the beginning of an id that sorts by time. */
function marksOf(moment: Date): string[] {
  const hex = moment.getTime().toString(16).padStart(12, "0");
  return [
    moment.toISOString().slice(0, 16),
    String(moment.getTime()).slice(0, 9),
    `${hex.slice(0, 8)}-${hex.slice(8, 9)}`,
  ];
}

function expectNone(text: string, marks: string[], where: string): void {
  for (const mark of marks)
    if (text.includes(mark)) expect.fail(`${where} holds ${mark}: ${text.slice(0, 2000)}`);
}
