import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect } from "chai";
import { buildTabIfNeeded } from "../../bot/commands/tabBuild.ts";

const DIST = new URL("../../tab/dist/", import.meta.url);
const LIMIT = 250 * 1024;

/** Parts that come when they are asked for, and not before the first page is seen. */
const LATER = /WriteDialog|AllTopics|welsh/;

describe("the weight of the tab", () => {
  before(async function () {
    this.timeout(60_000);
    await buildTabIfNeeded();
  });

  it("is at most 250 kB of compressed JavaScript before the first page is seen, Teams' library included", () => {
    const html = readFileSync(new URL("index.html", DIST), "utf8");
    const first = [...html.matchAll(/(?:src|href)="\/tab\/assets\/([^"]+\.js)"/g)].map(
      ([, name]) => name ?? "",
    );
    expect(first).not.to.have.length(0);
    const lazily = files().filter((name) => /KnowledgePage|english|teams/.test(name));
    const needed = withWhatTheyImport([...first, ...lazily]);
    expect([...needed].filter((name) => LATER.test(name))).to.deep.equal([]);
    const bytes = [...needed].reduce((sum, name) => sum + gzipSync(source(name), { level: 9 }).length, 0);
    expect(bytes).to.be.at.most(LIMIT);
  });

  it("has no script in the page itself, as the server's policy demands", () => {
    const html = readFileSync(new URL("index.html", DIST), "utf8");
    for (const [, attributes, body] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
      expect(attributes).to.include("src=");
      expect(body?.trim()).to.equal("");
    }
    expect(html).not.to.match(/ on\w+=/);
  });
});

function files(): string[] {
  return readdirSync(fileURLToPath(new URL("assets/", DIST))).filter((name) => name.endsWith(".js"));
}

function source(name: string): Buffer {
  return readFileSync(new URL(`assets/${name}`, DIST));
}

/** The chunks and every chunk they import outright. */
function withWhatTheyImport(names: string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const [, imported = ""] of source(name)
      .toString()
      .matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g))
      queue.push(imported);
  }
  return seen;
}
