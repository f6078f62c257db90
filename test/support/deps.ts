import { announcing } from "../../bot/adapters/documents/announcing.ts";
import { createStore } from "../../bot/adapters/documents/store.ts";
import { createFollowedIndex } from "../../bot/adapters/search/followedIndex.ts";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { createIds } from "../../bot/adapters/system/ids.ts";
import { createPhoneNumbers } from "../../bot/adapters/system/phoneNumbers.ts";
import { createSealer, newSealKey } from "../../bot/adapters/system/sealer.ts";
import { createLinks } from "../../bot/adapters/teams/links.ts";
import { FIRST_COMMUNITY_WORDS } from "../../bot/data/firstCommunity.ts";
import { identifierData } from "../../bot/data/identifiers/data.ts";
import { promptLibrary } from "../../bot/data/promptLibrary.ts";
import { searchData } from "../../bot/data/searchData.ts";
import { createContributions } from "../../bot/domain/contributions.ts";
import type { ConversationReference } from "../../bot/domain/conversation.ts";
import { createIdentifierCheck } from "../../bot/domain/identifiers/findIdentifiers.ts";
import type { ItemId } from "../../bot/domain/ids.ts";
import type { Item } from "../../bot/domain/item.ts";
import { createKnowledgeSearch } from "../../bot/domain/search/knowledgeSearch.ts";
import type { Documents } from "../../bot/ports/documents.ts";
import type { BotMessage, Messenger, Sent } from "../../bot/ports/messenger.ts";
import type { Clock, Log, LogFields } from "../../bot/ports/world.ts";
import type { Deps } from "../../bot/usecases/deps.ts";
import { makeFirstCommunity } from "../../bot/usecases/makeFirstCommunity.ts";
import { remember } from "./everyLog.ts";

/** A Tuesday, 10:00 in London. */
export const TUESDAY = new Date("2026-11-24T10:00:00.000Z");

/** A clock that stands still until moved; sleeping moves it. */
export type TestClock = Clock & { set(now: Date): void; forward(ms: number): void };

export function testClock(start: Date = TUESDAY): TestClock {
  let now = start.getTime();
  return {
    now: () => new Date(now),
    sleep: async (ms) => {
      now += ms;
    },
    set: (to) => {
      now = to.getTime();
    },
    forward: (ms) => {
      now += ms;
    },
  };
}

/** A log that says nothing and remembers every line. */
export type RecordedLog = Log & { lines: { level: string; event: string; fields: LogFields }[] };

export function recordedLog(): RecordedLog {
  const lines: RecordedLog["lines"] = [];
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}) => {
      lines.push({ level, event, fields });
      remember({ event, fields });
    };
  return { lines, info: at("info"), warn: at("warn"), error: at("error") };
}

/** A messenger that reaches everybody and remembers what it said, unless told otherwise. */
export type RecordedMessenger = Messenger & {
  said: { to: ConversationReference; message: BotMessage; language: string }[];
  replaced: { activityId: string; item: Item | undefined; aged?: ItemId }[];
  /** What the next sends answer; the last one stays. */
  answer: Sent;
};

export function recordedMessenger(): RecordedMessenger {
  const messenger: RecordedMessenger = {
    said: [],
    replaced: [],
    answer: { sent: true, activityId: "1" },
    send: async (to, message, language) => {
      messenger.said.push({ to, message, language });
      return messenger.answer;
    },
    replaceCard: async ({ activityId }, shown) => {
      messenger.replaced.push({
        activityId,
        item: shown && "item" in shown ? shown.item : undefined,
        ...(shown && "aged" in shown ? { aged: shown.aged } : {}),
      });
      return true;
    },
  };
  return messenger;
}

export type TestDeps = Deps & {
  clock: TestClock;
  log: RecordedLog;
  messenger: RecordedMessenger;
  documents: Documents;
  close(): Promise<void>;
};

/** Everything a use case needs, real but for the clock and the log: SQLite in memory, the real index, the first community. */
export async function testDeps(documents: Documents = openSqliteDocuments(":memory:")): Promise<TestDeps> {
  const clock = testClock();
  const log = recordedLog();
  const store = createStore(announcing(documents, () => search.wake()));
  const contributions = createContributions();
  const search = createFollowedIndex(store, createKnowledgeSearch(searchData), {
    pollMs: 1000,
    quietWords: new Set(searchData.stopWords),
    log,
    also: contributions.take,
  });
  const messenger = recordedMessenger();
  const deps: Deps = {
    store,
    search,
    contributions,
    sealer: createSealer([newSealKey()]),
    messenger,
    identifiers: createIdentifierCheck(identifierData, createPhoneNumbers()),
    clock,
    ids: createIds(() => clock.now().getTime()),
    log,
    links: createLinks("https://garden.example.org", undefined),
    promptLibrary,
  };
  await makeFirstCommunity(deps, FIRST_COMMUNITY_WORDS);
  await search.start();
  return {
    ...deps,
    messenger,
    clock,
    log,
    documents,
    close: async () => {
      await search.stop();
      await store.close();
    },
  };
}
