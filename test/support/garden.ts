import { createIds } from "../../bot/adapters/system/ids.ts";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { type PersonId, personId } from "../../bot/domain/ids.ts";
import type { Person } from "../../bot/domain/member.ts";
import type { Documents } from "../../bot/ports/documents.ts";
import { publishWaiting } from "../../bot/usecases/publishWaiting.ts";
import { loadSamplePeople } from "../../bot/usecases/sample.ts";
import { ask, type RunningApp, startApp } from "./app.ts";
import { TENANT } from "./builders.ts";
import { type RecordedMessenger, recordedMessenger, type TestClock, testClock } from "./deps.ts";

/** The people of the garden: names of one length, so that sizes can be compared. */
export const PEOPLE = {
  ebrill: { id: "33333333-3333-4333-8333-000000000001", name: "Ebrill Quirke", roles: ["member"] },
  rhodri: { id: "33333333-3333-4333-8333-000000000002", name: "Rhodri Zammit", roles: ["member"] },
  colleague: { id: "33333333-3333-4333-8333-000000000003", name: "Wunmi Xavier", roles: ["member"] },
  gardener: {
    id: "33333333-3333-4333-8333-000000000004",
    name: "Jadwiga Vance",
    roles: ["member", "gardener"],
  },
  admin: { id: "33333333-3333-4333-8333-000000000005", name: "Kwame Utterly", roles: ["member", "admin"] },
  secondAdmin: { id: "33333333-3333-4333-8333-000000000006", name: "Yasmin Tindal", roles: ["admin"] },
  sponsor: { id: "33333333-3333-4333-8333-000000000007", name: "Odette Sparrow", roles: ["sponsor"] },
} as const;
export type Who = keyof typeof PEOPLE;

export type Answer = { status: number; body: unknown };

/** The whole product with people of every role, a clock to move and a messenger that remembers. */
export type Garden = {
  app: RunningApp;
  clock: TestClock;
  messenger: RecordedMessenger;
  /** Asks the API as one of them. */
  as(who: Who, method: string, path: string, body?: unknown): Promise<Answer>;
  /** Saves an item and answers with its id. */
  saves(who: Who, changes?: object): Promise<string>;
  /** Time goes by, with a round of the queue each minute, or in longer steps. */
  minutesPass(minutes: number, step?: number): Promise<void>;
  person(who: Who): Promise<Person>;
  close(): Promise<void>;
};

export function idOfWho(who: Who): PersonId {
  return personId(TENANT, PEOPLE[who].id);
}

export async function startGarden(
  options: { documents?: Documents; clock?: TestClock } = {},
): Promise<Garden> {
  const clock = options.clock ?? testClock();
  const messenger = recordedMessenger();
  const app = await startApp({
    sample: false,
    clock,
    messenger,
    ids: createIds(() => clock.now().getTime()),
    ...(options.documents ? { documents: options.documents } : {}),
    identity: {
      async whoIs(authorization) {
        const entry = Object.values(PEOPLE).find(({ id }) => authorization === `Sample ${id}`);
        return entry ? { personId: personId(TENANT, entry.id), name: entry.name } : refuse();
      },
    },
  });
  const { deps } = app;
  await loadSamplePeople(
    deps,
    TENANT,
    Object.values(PEOPLE).map((entry) => ({ ...entry, roles: [...entry.roles] })),
  );
  const as: Garden["as"] = async (who, method, path, body) => {
    const answer = await ask(app, PEOPLE[who].id, method, path, body);
    return { status: answer.status, body: answer.body };
  };
  return {
    app,
    clock,
    messenger,
    as,
    async saves(who, changes = {}) {
      const { status, body } = await as(who, "POST", "/api/items", {
        ...itemWords(),
        id: deps.ids.next(),
        ...changes,
      });
      if (status !== 200) throw new Error(`Not saved: ${JSON.stringify(body)}`);
      await deps.search.caughtUp();
      return (body as { id: string }).id;
    },
    async minutesPass(minutes, step = 1) {
      for (let minute = 0; minute < minutes; minute += step) {
        clock.forward(step * 60_000);
        await publishWaiting(deps);
      }
      await deps.search.caughtUp();
    },
    async person(who) {
      const stored = await deps.store.people.person(idOfWho(who));
      if (!stored) throw new Error(`${who} is not known`);
      return stored.value;
    },
    close: () => app.close(),
  };
}

/** What somebody fills in, apart from the id. */
export function itemWords() {
  return {
    communityId: FIRST_COMMUNITY,
    kind: "question",
    title: "How do you begin when nobody wants you there",
    text: "The door was open, the welcome was not.",
    topics: ["first visits"],
  };
}

function refuse(): never {
  throw new Error("Nobody of the garden");
}
