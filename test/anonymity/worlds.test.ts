import { expect } from "chai";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import type { ItemView, MyGardenView, PerspectiveView } from "../../bot/contract/api.ts";
import { saveItem } from "../../bot/usecases/saveItem.ts";
import { testClock } from "../support/deps.ts";
import { everyAnswer } from "../support/everyAnswer.ts";
import { temporaryFolder } from "../support/folders.ts";
import { idOfWho, itemWords, PEOPLE, startGarden, type Who } from "../support/garden.ts";
import { rawSqlite } from "../support/rawStore.ts";

const NAMES = Object.values(PEOPLE).map(({ name }) => name);
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
  const { deps } = garden.app;
  const mended = { ...perspective, id: deps.ids.next(), text: "Bilby under the stairs." };
  const second = await garden.as(writer, "POST", `/api/items/${question}/perspectives`, mended);
  // A colleague saves a message: it was written by one of them here, by the other there.
  await saveItem(deps, await garden.person("colleague"), {
    ...itemWords(),
    id: deps.ids.next(),
    title: "Words of somebody else",
    origin: "chat",
    ownWords: false,
    sender: idOfWho(writer),
  });
  await garden.minutesPass(60, 10);
  const { waitingForMe } = (await garden.as(writer, "GET", "/api/me/garden")).body as MyGardenView;
  for (const { itemId } of waitingForMe)
    await garden.as(writer, "POST", `/api/me/consents/${itemId}`, { answer: "unnamed" });
  const { version } = (await garden.as(writer, "GET", `/api/items/${mine}`)).body as ItemView;
  const newWords = { ...itemWords(), title: "Quokka in the hallway", text: "It was open.", version };
  expect((await garden.as(writer, "PATCH", `/api/items/${mine}`, newWords)).status).to.equal(200);
  // A colleague suggests other words, the author takes them up, and puts earlier ones back.
  const now = async () =>
    ((await garden.as("colleague", "GET", `/api/items/${mine}`)).body as ItemView).version;
  const suggested = { ...newWords, id: deps.ids.next(), text: "It was half open.", version: await now() };
  const does = async (who: Who, path: string, body: object) =>
    expect((await garden.as(who, "POST", `/api/items/${mine}${path}`, body)).status, path).to.equal(200);
  await does("colleague", "/suggestions", suggested);
  await does(writer, `/suggestions/${suggested.id}`, { do: "accept", version: await now() });
  await does(writer, "/history/restore", { place: 0, version: await now() });
  const perspectiveId = (second.body as PerspectiveView).id;
  const away = await garden.as(writer, "POST", `/api/items/${question}/withdraw`, { perspectiveId });
  expect(away.status).to.equal(200);
  await garden.as("gardener", "POST", `/api/items/${mine}/perspectives`, {
    id: garden.app.deps.ids.next(),
    text: "Bring tea.",
  });
  await garden.as("colleague", "POST", `/api/items/${mine}/report`, { why: "recognised" });
  const answers: string[] = [];
  for (const who of ONLOOKERS)
    for (const { call, ...answer } of await everyAnswer(garden, who, ["numbat", ...NAMES]))
      answers.push(`${who} ${plain(call)} ${ordered(call, answer)}`);
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

/** Without what chance alone decides: ids, tags and nonces, and the order they give to what is of the same day. */
function plain(text: string): string {
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, "…")
    .replace(/(report\.|held\.|"standIn":")[\w-]{43}/g, "$1…")
    .replace(/"key":"[\w-]{8}","sealed":"([\w-]+)"/g, (_seal, sealed: string) => `"sealed":${sealed.length}`);
}

/** An answer with lists in an order of their own, where the product's is by date and then by an id made by chance. */
function ordered(call: string, answer: object): string {
  if (!/audit|export|tending|items/.test(call)) return plain(JSON.stringify(answer));
  const sorted = plain(JSON.stringify(answer)).replaceAll("\\r\\n", '","').split('"');
  return JSON.stringify(sorted.toSorted());
}
