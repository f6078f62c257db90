import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { ItemView, SearchResponse } from "../../bot/contract/api.ts";
import { API } from "../../bot/contract/paths.ts";
import { newId } from "../../tab/src/newId.ts";

/** What one request of the tab took, in milliseconds, by what it was for. */
export type Measured = Map<string, number[]>;

export type People = {
  /** What each request took since everybody came in. */
  measured: Measured;
  /** Answers nobody should get, as `status what`. */
  errors: string[];
  /** Each person comes in once, spread over this time. */
  comeIn(overMs: number): Promise<void>;
  /** All go about their business for this time. */
  goAbout(forMs: number): Promise<void>;
  leave(): void;
};

/** Between two acts of one person: they read. */
const READ_MS = { least: 5000, most: 15_000 };

const SEARCHES = [
  "capacity agrees",
  "dols overdue",
  "hoarding fire",
  "how do I start a carer assessment",
  "safegarding adults",
  "supervision",
  "moving in with family",
  "what to bring to a first visit",
  "direct payments without the jargon",
  "advocacy",
  "medication prompts refused",
  "self-neglect thresholds",
];
const TITLE = "How do you open a talk about money";
const TEXT =
  "I ask what a good week looks like first, and what it would take. Then money is one answer among others, and people tell me about bills without feeling examined. What do you say when they close up?";

type Person = { token: string; seen: string[] };

/**
 * How people use it: most find and read, a few tap, fewer write (what is known of such communities: of a hundred, ninety
 * read, nine answer, one begins). Of 100 acts.
 */
const ACTS: [number, (person: Person, act: Acting) => Promise<void>][] = [
  [36, find],
  [14, browse],
  [34, open],
  [7, react],
  [3, perspective],
  [2, save],
  [1, ask],
  [3, myGarden],
];

type Acting = {
  random(): number;
  /** Sends as the person; measured under this name. */
  send<T>(person: Person, what: string, method: string, path: string, body?: object): Promise<T | undefined>;
};

/** People who each have a token, and act as the tab does. */
export function createPeople(port: number, tokens: string[], random: () => number): People {
  const agent = new Agent({ keepAlive: true });
  const people = tokens.map((token): Person => ({ token, seen: [] }));
  const measured: Measured = new Map();
  const errors: string[] = [];

  const acting: Acting = {
    random,
    async send<T>(person: Person, what: string, method: string, path: string, body?: object) {
      const began = performance.now();
      try {
        const { status, text } = await sent({ agent, port, method, path, body, token: person.token });
        const took = measured.get(what) ?? [];
        took.push(performance.now() - began);
        measured.set(what, took);
        if (status === 200) return JSON.parse(text) as T;
        errors.push(`${status} ${what}`);
      } catch (error) {
        errors.push(`${error instanceof Error ? error.message : "no answer"} ${what}`);
      }
      return undefined;
    },
  };

  return {
    measured,
    errors,
    comeIn: async (overMs) => {
      await Promise.all(
        people.map(async (person) => {
          await sleep(overMs * random());
          await acting.send(person, "coming in: who am I", "GET", API.me);
          await browse(person, acting);
        }),
      );
      measured.clear();
    },
    goAbout: async (forMs) => {
      const until = performance.now() + forMs;
      await Promise.all(
        people.map(async (person) => {
          // As if they had been there for long: nobody begins with the others.
          await sleep(((READ_MS.least + READ_MS.most) / 2) * random());
          while (performance.now() < until) {
            await oneOf(random)(person, acting);
            await sleep(READ_MS.least + (READ_MS.most - READ_MS.least) * random());
          }
        }),
      );
    },
    leave: () => agent.destroy(),
  };
}

function oneOf(random: () => number) {
  let left = 100 * random();
  for (const [share, act] of ACTS) {
    left -= share;
    if (left < 0) return act;
  }
  return find;
}

async function find(person: Person, { send, random }: Acting): Promise<void> {
  const text = SEARCHES[Math.floor(random() * SEARCHES.length)];
  seen(person, await send<SearchResponse>(person, "find", "POST", API.search, { text }));
}

async function browse(person: Person, { send, random }: Acting): Promise<void> {
  const after = 20 * Math.floor(5 * random());
  seen(
    person,
    await send<SearchResponse>(person, "list, newest", "POST", API.search, { sort: "newest", after }),
  );
}

function seen(person: Person, answer: SearchResponse | undefined): void {
  if (answer && answer.results.length > 0) person.seen = answer.results.map(({ id }) => id);
}

function oneSeen(person: Person, { random }: Acting): string {
  return person.seen[Math.floor(random() * person.seen.length)] ?? "";
}

async function open(person: Person, acting: Acting): Promise<void> {
  const id = oneSeen(person, acting);
  await acting.send(person, "open an item", "GET", API.item(id));
  await acting.send(person, "count it as opened", "POST", API.opened(id), {});
}

async function react(person: Person, acting: Acting): Promise<void> {
  const tap = (["helpful", "seenThisToo", "tryingThis", "thankYou"] as const)[
    Math.floor(4 * acting.random())
  ];
  await acting.send(person, "react", "PUT", API.reactions(oneSeen(person, acting)), { tap, on: true });
}

async function perspective(person: Person, acting: Acting): Promise<void> {
  const id = oneSeen(person, acting);
  await acting.send(person, "check while typing", "POST", API.check, { text: TEXT });
  const body = { id: newId(), text: TEXT, fitsWhen: "they know me a little" };
  await acting.send(person, "add a perspective", "POST", API.perspectives(id), body);
}

async function save(person: Person, acting: Acting): Promise<void> {
  await written(person, acting, "insight", "save an item");
}

async function ask(person: Person, acting: Acting): Promise<void> {
  await written(person, acting, "question", "ask without a name", true);
}

async function written(person: Person, acting: Acting, kind: string, what: string, unnamed = false) {
  const title = `${TITLE} ${newId().slice(-4)}`;
  await acting.send(person, "check while typing", "POST", API.check, { title, text: TEXT });
  await acting.send(person, "look-alikes while typing", "POST", API.lookAlikes, { title, text: TEXT });
  const body = { id: newId(), kind, title, text: TEXT, topics: ["money"], unnamed };
  await acting.send<ItemView>(person, what, "POST", API.items, body);
}

async function myGarden(person: Person, { send }: Acting): Promise<void> {
  await send(person, "open My garden", "GET", API.myGarden);
}

type Sent = {
  agent: Agent;
  port: number;
  method: string;
  path: string;
  body: object | undefined;
  token: string;
};

function sent({ agent, port, method, path, body, token }: Sent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body ? { "content-type": "application/json" } : {}),
    };
    const asked = request({ host: "127.0.0.1", port, path, method, agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.once("error", reject);
      answer.once("end", () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
      );
    });
    asked.once("error", reject);
    asked.end(body ? JSON.stringify(body) : undefined);
  });
}
