import { expect } from "chai";
import sampleCommunity from "../../bot/data/sampleCommunity.json" with { type: "json" };
import samplePeople from "../../bot/data/samplePeople.json" with { type: "json" };

/** Every line that anything under test has logged in this run, once each. */
const lines = new Set<string>();

export function remember(line: { event: string; fields: object }): void {
  lines.add(JSON.stringify(line));
}

/** What people of the tests are called and write; none of it may be in a log. */
const PRIVATE = [
  ...samplePeople.people.map(({ name }) => name),
  ...sampleCommunity.flatMap(({ title, body }) => [title, body.slice(0, 40)]),
  "Ebrill Quirke",
  "Rhodri Zammit",
  "Wunmi Xavier",
  "Jadwiga Vance",
  "Kwame Utterly",
  "How do you assess capacity when",
  "Whatever I ask, the answer is yes",
  "How do you begin when nobody wants",
  "The door was open",
];
/** Credentials: Entra's and the Connector's tokens, and what stands for them in local mode. */
const CREDENTIAL = /eyJ[\w-]{10,}|\bBearer \S|\bSample [0-9a-f]{8}-/;

/** Lines that say what no log may say. */
export function telling(all: Iterable<string> = lines): string[] {
  return [...all].filter((line) => CREDENTIAL.test(line) || PRIVATE.some((words) => line.includes(words)));
}

/** After the whole run: whatever was tested, nothing of what people wrote, nobody's name and no token was logged. */
export const mochaHooks = {
  afterAll(): void {
    expect(telling(), "lines of the log that say what they must not").to.deep.equal([]);
  },
};
