import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import type { ItemView, MyGardenView, PerspectiveView } from "../../bot/contract/api.ts";
import { revisionOf } from "../../bot/domain/revision.ts";
import { keepPostedCard } from "../../bot/usecases/postedCards.ts";
import { saveItem } from "../../bot/usecases/saveItem.ts";
import { testClock } from "../support/deps.ts";
import { everyAnswer } from "../support/everyAnswer.ts";
import { temporaryFolder } from "../support/folders.ts";
import { type Garden, idOfWho, itemWords, PEOPLE, startGarden, type Who } from "../support/garden.ts";
import { rawSqlite } from "../support/rawStore.ts";

/** In every word that is to go, and nowhere else. Long enough to fill more than a page of the file. */
const MARK = "Zwyntabaloo";
const LONG = `${MARK} waited by the lift. `.repeat(150);
const EVERYBODY = Object.keys(PEOPLE) as Who[];

/** Asked to be forgotten while others have built on it, people leave its topics: by these others find what they wrote. */
const FORGOTTEN = "with everybody who asks to be forgotten";

/** Ways in which words go for good. */
const WAYS: Record<
  string,
  (garden: Garden, item: string, perspectives: Record<string, string>) => Promise<void>
> = {
  "by a gardener": async (garden, item, perspectives) => {
    for (const perspectiveId of [...Object.values(perspectives), undefined])
      await did(garden, "gardener", `/api/items/${item}/tend`, { act: "remove", perspectiveId });
  },
  "by whoever wrote the message it was saved from": async (garden, item, perspectives) => {
    for (const perspectiveId of Object.values(perspectives))
      await did(garden, "gardener", `/api/items/${item}/tend`, { act: "remove", perspectiveId });
    await did(garden, "colleague", `/api/me/consents/${item}`, { answer: "remove" });
  },
  [FORGOTTEN]: async (garden) => {
    await did(garden, "colleague", "/api/me/erase", { words: "removed" });
    for (const who of ["rhodri", "ebrill"] as const)
      await did(garden, who, "/api/me/erase", { words: "removed" });
  },
};

describe("words that are removed", function () {
  this.timeout(60_000);

  for (const [way, remove] of Object.entries(WAYS))
    it(`${way} are in no document, file, index, card, log line or answer any more`, async () => {
      const data = temporaryFolder();
      const garden = await startGarden({ clock: testClock(), documents: openSqliteDocuments(data.folder) });
      const { item, perspectives } = await plant(garden, way === FORGOTTEN ? [] : [MARK]);
      expect(await whereIn(garden, data.folder), "first it is everywhere").to.include.members([
        "document item",
        "document perspective",
        "document tend",
        "document revision",
        "document suggestion",
        "file",
        "card",
        "index",
        "rhodri GET /api/me/garden",
        "gardener GET /api/communities/first/tending",
        "admin export",
      ]);
      await remove(garden, item, perspectives);
      expect(await whereIn(garden, data.folder)).to.deep.equal([]);
      await garden.close();
      data.remove();
    });
});

/**
 * A message of a colleague's, saved by Rhodri, explained to the gardener, edited, reported and asked to be put another
 * way, shown in a card, with perspectives of three people on it, one of them without a name: full of the mark.
 */
async function plant(
  garden: Garden,
  topics: string[],
): Promise<{ item: string; perspectives: Record<string, string> }> {
  const { deps } = garden.app;
  const text = `${LONG} Ring 07700 900123.`;
  const start = text.indexOf("07700");
  const explained = { field: "text" as const, start, end: start + 12, kind: "phone" as const };
  const accepted = [{ ...explained, because: `${MARK} is a lift` }];
  const saved = await saveItem(deps, await garden.person("rhodri"), {
    ...itemWords(),
    id: deps.ids.next(),
    title: `${MARK} and the lift`,
    topics,
    text,
    accepted,
    origin: "chat",
    ownWords: false,
    sender: idOfWho("colleague"),
  });
  const item = saved.id;
  await deps.search.caughtUp();
  await keepPostedCard(deps, {
    item: saved,
    reference: { conversationId: "19:a", kind: "groupChat", serviceUrl: "s", tenantId: "t", botId: "b" },
    activityId: "card-1",
    language: "en",
  });
  const add = async (who: Who, more: object = {}) => {
    const words = { id: deps.ids.next(), text: LONG, fitsWhen: MARK, ...more };
    return ((await did(garden, who, `/api/items/${item}/perspectives`, words)) as PerspectiveView).id;
  };
  const perspectives = {
    named: await add("rhodri"),
    other: await add("colleague"),
    unnamed: await add("ebrill", { unnamed: true }),
  };
  await garden.minutesPass(60, 10);
  for (const perspectiveId of [undefined, perspectives.named])
    await did(garden, "sponsor", `/api/items/${item}/report`, { why: "worry", perspectiveId }).catch(() =>
      did(garden, "admin", `/api/items/${item}/report`, { why: "worry", perspectiveId }),
    );
  await did(garden, "gardener", `/api/items/${item}/tend`, {
    act: "reword",
    wording: `Leave out ${MARK}`,
    perspectiveId: perspectives.other,
  });
  const { version } = (await garden.as("rhodri", "GET", `/api/items/${item}`)).body as ItemView;
  const edited = { ...itemWords(), title: `${MARK} once more`, topics, text: LONG, version };
  expect((await garden.as("rhodri", "PATCH", `/api/items/${item}`, edited)).status).to.equal(200);
  // As versions were kept before anybody said that something is wrong with them.
  const kept = revisionOf({ ...saved, text: LONG }, deps.clock.now());
  if (!kept) throw new Error("Words that stand are kept");
  await deps.store.knowledge.write(saved.communityId, [{ create: kept }]);
  const stands = (await garden.as("rhodri", "GET", `/api/items/${item}`)).body as ItemView;
  await did(garden, "ebrill", `/api/items/${item}/suggestions`, {
    ...{ ...itemWords(), id: deps.ids.next(), title: MARK, topics, version: stands.version },
    ...{ text: `${LONG} Twice.`, why: `${MARK} twice` },
  });
  const { written } = (await garden.as("rhodri", "GET", "/api/me/garden")).body as MyGardenView;
  expect(written.some(({ itemId }) => itemId === item)).to.equal(true);
  return { item, perspectives };
}

async function did(garden: Garden, who: Who, path: string, body: object): Promise<unknown> {
  const answer = await garden.as(who, "POST", path, body);
  if (answer.status !== 200) throw new Error(`${who} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Every place the mark is found in. */
async function whereIn(garden: Garden, folder: string): Promise<string[]> {
  const { deps, log } = garden.app;
  await deps.search.caughtUp();
  const found = new Set<string>();
  const look = (place: string, text: string) => {
    if (text.toLowerCase().includes(MARK.toLowerCase())) found.add(place);
  };
  for (const { type, json } of rawSqlite(folder)) look(`document ${type}`, json);
  for (const name of readdirSync(folder)) look("file", readFileSync(join(folder, name)).toString("latin1"));
  for (const line of log.lines) look("log", JSON.stringify(line));
  const shown = new Map(garden.messenger.replaced.map(({ activityId, item }) => [activityId, item]));
  look("card", JSON.stringify([...shown.values()]));
  const { hits } = deps.search.search({ communityIds: ["first"], text: MARK, limit: 50 });
  look("index", JSON.stringify(hits));
  const people = await Promise.all(
    EVERYBODY.map(async (who) => ((await deps.store.people.person(idOfWho(who))) ? who : undefined)),
  );
  for (const who of people.filter((one) => one !== undefined))
    for (const { call, body } of await everyAnswer(garden, who, []))
      look(`${who} ${call}`, JSON.stringify(body));
  return [...found].sort();
}
