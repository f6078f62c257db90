import { setTimeout as sleep } from "node:timers/promises";
import type { SearchResponse } from "../../../bot/contract/api.ts";
import { API } from "../../../bot/contract/paths.ts";
import samplePeople from "../../../bot/data/samplePeople.json" with { type: "json" };
import { newId } from "../../../tab/src/newId.ts";
import type { Instance } from "./fleet.ts";

/** An item whose saving was acknowledged. */
export type Saved = {
  id: string;
  title: string;
  /** A word nothing else holds. */
  word: string;
  /** By `performance.now()`. */
  at: number;
  /** Perspectives on it that were acknowledged. */
  perspectives: string[];
};

/** What visitors did, and were told. */
export type Visits = {
  saved: Saved[];
  perspectives: number;
  reads: number;
  /** Requests that met an instance going down, and were sent again. */
  again: number;
  /** Answers nobody should get, as `status path`. */
  surprises: string[];
  /** How long it took until an instance found an item saved through any of them, in milliseconds. */
  foundAfter: number[];
  /** Items an instance that was there all the time did not find in time. */
  late: string[];
};

export type VisitorSettings = {
  /** Where the load balancer is. */
  url: string;
  instances(): readonly Instance[];
  random(): number;
  visitors: number;
  /** Longest an instance may take to find what another saved. */
  findMs: number;
};

const LETTERS = "bcdfghjklmnpqrstvwxz";
/** A client waits so long before it sends the same again. */
const AGAIN_MS = 250;
const AGAIN_MOST = 80;
const THINK_MS = 150;
const LOOK_AGAIN_MS = 200;
/** Not found after this, it is not looked for any more. */
const GIVE_UP_MS = 10_000;

/** People who save, answer, search and read, until told to stop. */
export function startVisitors(settings: VisitorSettings): { visits: Visits; stop(): Promise<void> } {
  const { random } = settings;
  const visits: Visits = {
    saved: [],
    perspectives: 0,
    reads: 0,
    again: 0,
    surprises: [],
    foundAfter: [],
    late: [],
  };
  const looking = new Set<Promise<void>>();
  let stopping = false;

  async function visit(person: string): Promise<void> {
    while (!stopping) {
      const chance = random();
      const item = visits.saved[Math.floor(random() * visits.saved.length)];
      if (chance < 0.3 || !item) await save(person);
      else if (chance < 0.5) await answer(person, item);
      else if (chance < 0.75) await ask(person, "POST", API.search, { text: item.word });
      else await ask(person, "GET", API.item(item.id));
      if (chance >= 0.5) visits.reads += 1;
      await sleep(THINK_MS * (0.5 + random()));
    }
  }

  async function save(person: string): Promise<void> {
    const word = Array.from({ length: 12 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join("");
    const [id, title] = [newId(), `How did ${word} go`];
    const body = { id, kind: "insight", title, text: "It went well enough.", topics: [] };
    if (!(await ask(person, "POST", API.items, body))) return;
    const saved = { id, title, word, at: performance.now(), perspectives: [] };
    visits.saved.push(saved);
    const instances = settings.instances().filter(({ ready }) => ready);
    for (const instance of instances) {
      const look = lookFor(saved, instance).finally(() => looking.delete(look));
      looking.add(look);
    }
  }

  async function answer(person: string, item: Saved): Promise<void> {
    const id = newId();
    if (!(await ask(person, "POST", API.perspectives(item.id), { id, text: "Seen this elsewhere too." })))
      return;
    item.perspectives.push(id);
    visits.perspectives += 1;
  }

  async function lookFor(saved: Saved, instance: Instance): Promise<void> {
    for (;;) {
      const found = await finds(instance.url, saved);
      const after = performance.now() - saved.at;
      // Ended meanwhile: what it would have found is no matter.
      if (!settings.instances().includes(instance)) return;
      if (found) {
        visits.foundAfter.push(after);
        if (after > settings.findMs) visits.late.push(`${saved.id} after ${Math.round(after)} ms`);
        return;
      }
      if (after > GIVE_UP_MS) {
        visits.late.push(`${saved.id} never`);
        return;
      }
      await sleep(LOOK_AGAIN_MS);
    }
  }

  /** Sends it until it is answered, as the tab does; the same id is the same thing. Answers whether it was acknowledged. */
  async function ask(person: string, method: string, path: string, body?: object): Promise<boolean> {
    for (let tries = 0; tries < AGAIN_MOST; tries++) {
      const status = await statusOf(settings.url, person, method, path, body);
      if (status === 200) return true;
      if (status !== undefined && status < 500) {
        visits.surprises.push(`${status} ${method} ${path}`);
        return false;
      }
      visits.again += 1;
      await sleep(AGAIN_MS);
    }
    visits.surprises.push(`never answered: ${method} ${path}`);
    return false;
  }

  const all = Array.from({ length: settings.visitors }, (_, i) => visit(personAt(i)));
  return {
    visits,
    async stop() {
      stopping = true;
      await Promise.all(all);
      await Promise.all(looking);
    },
  };
}

/** Whether an instance's own search finds an item. */
export async function finds(url: string, { id, word }: Saved): Promise<boolean> {
  try {
    const answer = await post(url, personAt(0), "POST", API.search, { text: word, limit: 5 });
    const { results = [] } = (await answer.json()) as Partial<SearchResponse>;
    return results.some((result) => result.id === id);
  } catch {
    // It is being killed, or is not there yet.
    return false;
  }
}

function personAt(i: number): string {
  return samplePeople.people[i % samplePeople.people.length]?.id ?? "";
}

async function statusOf(url: string, person: string, method: string, path: string, body?: object) {
  try {
    const answer = await post(url, person, method, path, body);
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    // No answer: the client cannot know what became of it.
    return undefined;
  }
}

function post(url: string, person: string, method: string, path: string, body?: object): Promise<Response> {
  return fetch(url + path, {
    method,
    headers: { authorization: `Sample ${person}`, "content-type": "application/json" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}
