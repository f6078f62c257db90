import { announcing } from "../../bot/adapters/documents/announcing.ts";
import { documentOf } from "../../bot/adapters/documents/changeRules.ts";
import { createStore } from "../../bot/adapters/documents/store.ts";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { systemIds } from "../../bot/adapters/system/ids.ts";
import { createConnectorClient } from "../../bot/adapters/teams/connectorClient.ts";
import { createCourier } from "../../bot/adapters/teams/courier.ts";
import { frame } from "../../bot/cards/frame.ts";
import { type Announcement, newAnnouncement } from "../../bot/domain/announcement.ts";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { Recipient } from "../../bot/domain/delivery.ts";
import { type ActorRef, type AnnouncementId, type PersonId, personId } from "../../bot/domain/ids.ts";
import { newPerson, type Person } from "../../bot/domain/member.ts";
import type { AnnouncementMessage } from "../../bot/ports/courier.ts";
import type { Documents } from "../../bot/ports/documents.ts";
import type { DispatchDeps } from "../../bot/usecases/announcements/dispatchDeps.ts";
import { createDispatcher, type Dispatcher } from "../../bot/usecases/announcements/dispatcher.ts";
import { startAnnouncement } from "../../bot/usecases/announcements/moveAnnouncement.ts";
import type { Recipients } from "../../bot/usecases/announcements/recipients.ts";
import type { Deps } from "../../bot/usecases/deps.ts";
import { aGardener, TENANT } from "./builders.ts";
import { simulatedFetch } from "./connectorSimulator/fetch.ts";
import { type Fault, type SimulatedTeams, simulatedTeams } from "./connectorSimulator/teams.ts";
import { TUESDAY, testDeps } from "./deps.ts";
import { seeded } from "./killRound.ts";
import { type SimulatedTime, simulatedTime } from "./simulatedTime.ts";

/** The n-th of the people announcements go to; their chat is {@link chatOf}. */
export function personN(n: number): PersonId {
  return personId(TENANT, `33333333-3333-4333-8333-${String(n).padStart(12, "0")}`);
}

export function chatOf(n: number): string {
  return `a:${n}`;
}

/** Writes people who met the bot into the store. */
export async function havePeople(
  deps: Pick<Deps, "store">,
  count: number,
  { serviceUrl = "https://smba.example.org/teams/", with: more = (_n: number): Partial<Person> => ({}) } = {},
): Promise<void> {
  for (let n = 0; n < count; n++) {
    const conversation = {
      conversationId: chatOf(n),
      kind: "personal" as const,
      serviceUrl,
      tenantId: TENANT,
      botId: "28:bot",
      userId: `29:${n}`,
    };
    const person = newPerson(
      { id: personN(n), name: `Member ${n}`, actorRef: `ref-${n}` as ActorRef },
      TUESDAY,
    );
    const roles = { [FIRST_COMMUNITY]: ["member" as const] };
    await deps.store.people.write(person.id, [{ create: { ...person, roles, conversation, ...more(n) } }]);
  }
}

/** All of them, in order. */
export function allOf(count: number): Recipients {
  return async function* () {
    for (let n = 0; n < count; n++) yield { kind: "person", personId: personN(n) } as Recipient;
  };
}

/** A card such as announcements have. */
export function plainCard({ announcement, language }: AnnouncementMessage) {
  const text = announcement.texts[language === "cy" ? "cy" : "en"] ?? { title: "", text: "" };
  return frame("en", text.title, [{ type: "TextBlock", text: text.text, wrap: true }], []);
}

/** A draft by a gardener, in the store. */
export async function aDraft(deps: Deps, changes: Partial<Announcement> = {}): Promise<Announcement> {
  const draft: Announcement = {
    ...newAnnouncement(
      {
        id: deps.ids.next() as AnnouncementId,
        communityId: FIRST_COMMUNITY,
        texts: {
          en: { title: "Study day", text: "On Thursday." },
          cy: { title: "Diwrnod", text: "Ddydd Iau." },
        },
        audience: { kind: "everyone" },
      },
      deps.clock.now(),
    ),
    ...changes,
  };
  await deps.store.knowledge.write(draft.communityId, [{ create: draft }]);
  return draft;
}

export function refOf({ communityId, id }: Announcement) {
  return { communityId, announcementId: id };
}

/** Everything that sends announcements, in simulated time, with Teams simulated behind the real client. */
export type AnnouncingWorld = {
  deps: DispatchDeps;
  time: SimulatedTime;
  teams: SimulatedTeams;
  gardener: Person;
  dispatcher: Dispatcher;
  /** How often something was logged. */
  logged(event: string): number;
  /** The same again in another process, over the same store. */
  anotherProcess(documents?: Documents): Dispatcher;
  /** Starts one and lets time pass until it is `done`, or in another of these states. */
  send(changes?: Partial<Announcement>, until?: Announcement["state"][]): Promise<Announcement>;
  /** Lets time pass until the announcement is in one of the states and settled. */
  settled(announcement: Announcement, states?: Announcement["state"][]): Promise<Announcement>;
  read(announcement: Announcement): Promise<Announcement>;
  close(): Promise<void>;
};

export async function announcingWorld(options: {
  people: number;
  recipients?: Recipients;
  fault?: (chat: string, before: number, opens: boolean, atMs: number) => Fault | undefined;
  latencyMs?: () => number;
  with?: (n: number) => Partial<Person>;
  documents?: Documents;
  /** What the sending process sees of the store. */
  dispatchOver?: (documents: Documents) => Documents;
  start?: Date;
}): Promise<AnnouncingWorld> {
  const time = simulatedTime(options.start ?? TUESDAY);
  const awake: Dispatcher[] = [];
  // As the product does: whoever writes one here wakes whoever sends here.
  const documents = announcing(options.documents ?? openSqliteDocuments(":memory:"), (changes) => {
    if (changes.some((change) => documentOf(change)?.type === "announcement"))
      for (const dispatcher of awake) dispatcher.wake();
  });
  const base = await testDeps(documents);
  const chance = seeded(5);
  const teams = simulatedTeams({
    now: time.beat.pulse,
    latencyMs: options.latencyMs ?? (() => 80 + 120 * chance()),
    ...(options.fault
      ? { fault: (chat, before, opens) => options.fault?.(chat, before, opens, time.beat.pulse()) }
      : {}),
  });
  const client = createConnectorClient({
    token: async () => "token",
    fetch: simulatedFetch(teams, time),
    timeOut: time.timeOut,
  });
  const deps: DispatchDeps = {
    ...base,
    clock: time.clock,
    ids: { ...base.ids, chance },
    beat: time.beat,
    courier: createCourier(client, plainCard),
    recipients: options.recipients ?? allOf(options.people),
  };
  const gardener = await aGardener(deps);
  await havePeople(deps, options.people, options.with ? { with: options.with } : {});
  const own = options.dispatchOver
    ? { ...deps, store: createStore(options.dispatchOver(base.documents)) }
    : deps;
  const dispatcher = createDispatcher(own);
  awake.push(dispatcher);
  dispatcher.start();

  async function read(announcement: Announcement): Promise<Announcement> {
    const stored = await deps.store.announcements.one(announcement.communityId, announcement.id);
    if (!stored) throw new Error("The announcement is gone");
    return stored.value;
  }
  async function settled(
    announcement: Announcement,
    states: Announcement["state"][] = ["done"],
  ): Promise<Announcement> {
    for (;;) {
      const now = await read(announcement);
      if (states.includes(now.state) && !now.open) return now;
      await time.pass(250);
    }
  }
  return {
    deps,
    time,
    teams,
    gardener,
    read,
    dispatcher,
    logged: (event) => base.log.lines.filter((line) => line.event === event).length,
    anotherProcess: (documents = base.documents) =>
      createDispatcher({ ...deps, store: createStore(documents), ids: { ...systemIds, chance } }),
    settled,
    async send(changes, until) {
      const draft = await aDraft(deps, changes);
      await startAnnouncement(deps, gardener, refOf(draft));
      return settled(draft, until);
    },
    async close() {
      await time.until(dispatcher.stop());
      await base.close();
    },
  };
}
