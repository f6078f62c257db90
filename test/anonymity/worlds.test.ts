import { expect } from "chai";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { testClock } from "../support/deps.ts";
import { temporaryFolder } from "../support/folders.ts";
import { type Garden, idOfWho, PEOPLE, startGarden, type Who } from "../support/garden.ts";
import { rawSqlite } from "../support/rawStore.ts";

const ONLOOKERS: Who[] = ["colleague", "gardener", "admin", "secondAdmin", "sponsor"];

/**
 * Two worlds in which all happens alike, but that in one Ebrill and in the other Rhodri writes without a name. Whoever
 * looks on must not be able to tell which world they are in.
 */
describe("two worlds that differ in who wrote without a name", () => {
  let worlds: { answers: string[]; shapes: string[]; log: string[] }[];

  before(async function () {
    this.timeout(60_000);
    worlds = [await world("ebrill", "rhodri"), await world("rhodri", "ebrill")];
  });

  it("answer everybody else alike", () => {
    expect(worlds[0]?.answers).to.have.length.greaterThan(50);
    expect(worlds[0]?.answers).to.deep.equal(worlds[1]?.answers);
  });

  it("say the same in the log", () => {
    expect(worlds[0]?.log).to.deep.equal(worlds[1]?.log);
  });

  it("hold documents of the same kinds, fields and sizes for both of them", () => {
    expect(worlds[0]?.shapes).to.deep.equal(worlds[1]?.shapes);
  });
});

async function world(
  writer: Who,
  other: Who,
): Promise<{ answers: string[]; shapes: string[]; log: string[] }> {
  const data = temporaryFolder();
  const garden = await startGarden({ clock: testClock(), documents: openSqliteDocuments(data.folder) });
  const question = await garden.saves("colleague", { title: "Who opens the conversation about money" });
  // Both say something with their names, in the same order in both worlds.
  await garden.saves("ebrill", { title: "A kettle and two photographs" });
  await garden.saves("rhodri", { title: "What the rota does to a promise" });
  garden.clock.forward(3_600_000);
  await garden.as(writer, "GET", "/api/me");
  await garden.as(other, "GET", "/api/me");
  const mine = await garden.saves(writer, { title: "Quokka in the hallway", unnamed: true });
  const perspective = { id: garden.app.deps.ids.next(), text: "Numbat by the door.", unnamed: true };
  await garden.as(writer, "POST", `/api/items/${question}/perspectives`, perspective);
  await garden.minutesPass(60, 10);
  await garden.as("gardener", "POST", `/api/items/${mine}/perspectives`, {
    id: garden.app.deps.ids.next(),
    text: "Bring tea.",
  });
  await garden.as("colleague", "POST", `/api/items/${mine}/report`, { why: "recognised" });
  const answers: string[] = [];
  for (const who of ONLOOKERS) for (const answer of await everyAnswer(garden, who)) answers.push(answer);
  const log = garden.app.log.lines.map((line) => plain(JSON.stringify(line)));
  await garden.close();
  const shapes = rawSqlite(data.folder)
    .map(({ container, type, partition, json }) => {
      // A record is of one of them or the other; which must not matter.
      const whose = [idOfWho("ebrill"), idOfWho("rhodri")].includes(partition as never)
        ? "one of the two"
        : "";
      return `${container} ${type} ${whose} ${Object.keys(JSON.parse(json) as object).sort()} ${json.length}`;
    })
    .sort();
  data.remove();
  return { answers, shapes, log };
}

async function everyAnswer(garden: Garden, who: Who): Promise<string[]> {
  const answers: string[] = [];
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await garden.as(who, method, path, body);
    answers.push(`${who} ${plain(path)} ${plain(JSON.stringify(answer))}`);
    return answer.body;
  };
  for (const path of [
    "/api/me",
    "/api/me/garden",
    "/api/communities/first/topics",
    "/api/communities/first/tending",
    "/api/releases",
  ])
    await ask("GET", path);
  const found = (await ask("POST", "/api/search", { sort: "newest", limit: 100 })) as {
    results?: { id: string; title: string }[];
  };
  await ask("POST", "/api/search", { text: "numbat" });
  for (const { id } of (found.results ?? []).toSorted((a, b) => a.title.localeCompare(b.title)))
    await ask("GET", `/api/items/${id}`);
  for (const name of Object.keys(PEOPLE)) await ask("POST", "/api/search", { text: name });
  return answers;
}

/** Without what chance alone decides: ids. */
function plain(text: string): string {
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, "…")
    .replace(/report\.[\w-]{43}/g, "report.…");
}
