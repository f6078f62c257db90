import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Room by room: what its files may import of ours, and why not more. The first row that fits a file counts. */
const ROOMS: { room: RegExp; may: RegExp[]; because: string }[] = [
  {
    room: /^bot\/contract\//,
    may: [/^bot\/contract\//],
    because: "the contract crosses the wire and imports nothing of the server",
  },
  {
    room: /^bot\/domain\//,
    may: [/^bot\/domain\//, /^bot\/contract\//],
    because: "the rules know nothing of the world around them",
  },
  {
    room: /^bot\/ports\//,
    may: [/^bot\/(ports|domain|contract)\//],
    because: "ports speak the domain's words, not an adapter's",
  },
  {
    room: /^bot\/usecases\//,
    may: [/^bot\/(usecases|ports|domain|contract)\//],
    because: "a use case is the same for every surface and every adapter",
  },
  {
    room: /^bot\/texts\//,
    may: [/^bot\/(texts|contract)\//, /^bot\/domain\/(errors|identifiers\/finding)\.ts$/],
    because: "texts are words, loaded by tab and bot alike",
  },
  {
    room: /^bot\/cards\//,
    may: [/^bot\/(cards|domain|contract|texts)\//],
    because: "a card is a pure function of a domain value and a language",
  },
  {
    room: /^bot\/adapters\/teams\//,
    may: [/^bot\/(adapters\/teams|cards|ports|domain|contract|texts|config\.ts)/],
    because: "adapters fulfil ports; Teams' may make cards",
  },
  {
    room: /^bot\/adapters\/([^/]+)\//,
    may: [/^bot\/(adapters|ports|domain|contract)\//],
    because: "adapters fulfil ports and know no surface",
  },
  {
    room: /^bot\/surfaces\//,
    may: [/^bot\/(surfaces|usecases|ports|domain|contract|cards|texts)\//],
    because: "surfaces parse, call one use case and present; they reach the world through ports",
  },
  { room: /^bot\/data\//, may: [/^bot\/(data|domain)\//], because: "data is data" },
  {
    room: /^bot\/config\.ts$/,
    may: [/^bot\/domain\/ids\.ts$/],
    because: "settings are read before anything else exists",
  },
  {
    room: /^tab\/src\//,
    may: [/^tab\/src\//, /^bot\/(contract|texts)\//],
    because: "the tab is a client: it shares the contract and the texts, nothing else",
  },
];

/** Packages that only some rooms may import. */
const PACKAGES: { name: RegExp; in: RegExp; because: string }[] = [
  {
    name: /^(botbuilder|botframework)/,
    in: /^bot\/(surfaces|adapters\/teams)\//,
    because: "its successor must be a change of one folder",
  },
  {
    name: /^restify/,
    in: /^bot\/(surfaces|main\.ts)/,
    because: "the web framework is a detail of the HTTP surface",
  },
  { name: /^@azure\/cosmos/, in: /^bot\/adapters\/cosmos\//, because: "no SDK type leaves its adapter" },
  { name: /^node:sqlite$/, in: /^bot\/adapters\/sqlite\//, because: "no driver type leaves its adapter" },
  {
    name: /^@microsoft\/teams-js/,
    in: /^tab\/src\/teams\.ts$/,
    because: "one file speaks to the Teams client",
  },
  { name: /^(react|@fluentui)/, in: /^tab\//, because: "React belongs to the browser" },
];

describe("the house", () => {
  const files = filesBelow("bot").concat(filesBelow("tab/src"));

  it("lets imports go one way only", () => {
    const wrong = files.flatMap((file) => {
      const room = ROOMS.find((row) => row.room.test(file));
      return importsOf(file)
        .filter((target) => target.startsWith("."))
        .map((target) =>
          relative(ROOT, join(ROOT, dirname(file), target))
            .split(sep)
            .join("/"),
        )
        .filter((target) => room && !room.may.some((may) => may.test(target)))
        .map((target) => `${file} imports ${target}: ${room?.because}`);
    });
    expect(wrong).to.deep.equal([]);
  });

  it("keeps each technology in its room", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap((target) =>
        PACKAGES.filter((rule) => rule.name.test(target) && !rule.in.test(file)).map(
          (rule) => `${file} imports ${target}: ${rule.because}`,
        ),
      ),
    );
    expect(wrong).to.deep.equal([]);
  });

  it("keeps the domain pure: no clock, no chance, no promises", () => {
    const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|\basync\b|\bawait\b|\bPromise\b|\bprocess\./;
    const wrong = files.filter((file) => file.startsWith("bot/domain/") && impure.test(code(file)));
    expect(wrong).to.deep.equal([]);
  });

  it("reads the environment in one file", () => {
    // A command hands the environment to readConfig; nobody else looks at it.
    const wrong = files.filter((file) => {
      const rest = code(file).replace(/readConfig\((process\.env|\{[^}]*\.\.\.process\.env[^}]*\})\)/g, "");
      return file !== "bot/config.ts" && /process\.env/.test(rest);
    });
    expect(wrong).to.deep.equal([]);
  });

  it("has no room for things without a name", () => {
    const wrong = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|services?|managers?)(\/|\.)/i.test(file),
    );
    expect(wrong).to.deep.equal([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

/** The file without comments, so that prose about a thing is not taken for the thing. */
function code(file: string): string {
  return readFileSync(join(ROOT, file), "utf8").replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "$1");
}

function importsOf(file: string): string[] {
  return [...code(file).matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].flatMap(([, target]) => target ?? []);
}
