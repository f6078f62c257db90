import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { buildTabIfNeeded } from "../../bot/commands/tabBuild.ts";

const START = fileURLToPath(new URL("../../bot/commands/start.ts", import.meta.url));
const REMOVE = fileURLToPath(new URL("../../bot/commands/removeSample.ts", import.meta.url));

type Ended = { code: number | null; out: string; err: string };
type Running = { child: ChildProcess; url: string; ended: Promise<Ended> };

describe("npm start", function () {
  this.timeout(60_000);
  const children: ChildProcess[] = [];

  before(() => buildTabIfNeeded());
  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
  });

  it("is ready at once, with the sample, and ends by Ctrl-C leaving nothing behind", async () => {
    const running = await start({ DATA_DIR: folder() });
    expect((await fetch(`${running.url}/healthz`)).status).to.equal(200);
    const { people } = (await (await fetch(`${running.url}/api/sample-people`)).json()) as {
      people: { id: string }[];
    };
    expect(await itemsFound(running.url, people[0]?.id ?? "")).to.equal(40);
    running.child.kill("SIGINT");
    expect((await running.ended).code).to.equal(0);
  });

  it("keeps what was acknowledged when it is killed, and says so after the next start", async () => {
    const DATA_DIR = folder();
    const first = await start({ DATA_DIR }, ["--empty"]);
    const { people } = (await (await fetch(`${first.url}/api/sample-people`)).json()) as {
      people: { id: string }[];
    };
    const who = people[0]?.id ?? "";
    const item = {
      id: "01930000-0000-7000-8000-000000000001",
      kind: "insight",
      title: "Kept",
      text: "Over a kill",
      topics: [],
    };
    const saved = await fetch(`${first.url}/api/items`, {
      method: "POST",
      headers: { authorization: `Sample ${who}`, "content-type": "application/json" },
      body: JSON.stringify(item),
    });
    expect(saved.status).to.equal(200);
    first.child.kill("SIGKILL");
    await first.ended;
    const second = await start({ DATA_DIR }, ["--empty"]);
    expect(await itemsFound(second.url, who)).to.equal(1);
  });

  it("takes the sample out again by one command, once it has ended", async () => {
    const DATA_DIR = folder();
    const running = await start({ DATA_DIR });
    const refused = await ended(spawnNode(REMOVE, { DATA_DIR }));
    expect(refused.code).to.equal(1);
    oneClearLine(refused, /already running/);
    running.child.kill("SIGTERM");
    await running.ended;
    expect((await ended(spawnNode(REMOVE, { DATA_DIR }))).out).to.match(/^40 sample items removed/);
    const again = await start({ DATA_DIR });
    const { people } = (await (await fetch(`${again.url}/api/sample-people`)).json()) as {
      people: { id: string }[];
    };
    expect(await itemsFound(again.url, people[0]?.id ?? "")).to.equal(0);
  });

  it("says in one line that the port is taken", async () => {
    const other: Server = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, "127.0.0.1", () => resolve((other.address() as { port: number }).port)),
    );
    const refused = await ended(
      spawnNode(START, { PORT: String(port), DATA_DIR: folder(), PLAYGROUND: "off" }),
    );
    other.close();
    expect(refused.code).to.equal(1);
    oneClearLine(refused, /^PORT: \d+ on 127\.0\.0\.1 is taken/);
  });

  it("says in one line that the data folder is another process's", async () => {
    const DATA_DIR = folder();
    await start({ DATA_DIR }, ["--empty"]);
    const refused = await ended(spawnNode(START, { PORT: "0", DATA_DIR, PLAYGROUND: "off" }));
    expect(refused.code).to.equal(1);
    oneClearLine(refused, /already running on the data folder/);
  });

  it("says in one line that the data folder cannot be written", async () => {
    const file = join(folder(), "a-file");
    writeFileSync(file, "");
    chmodSync(file, 0o400);
    const refused = await ended(
      spawnNode(START, { PORT: "0", DATA_DIR: join(file, "below"), PLAYGROUND: "off" }),
    );
    expect(refused.code).to.equal(1);
    oneClearLine(refused, /cannot be written/);
  });

  it("says in one line which setting is wrong, and which word it does not know", async () => {
    const setting = await ended(spawnNode(START, { PORT: "ninety", DATA_DIR: folder() }));
    expect(setting.code).to.equal(1);
    oneClearLine(setting, /^PORT: must be a number/);
    const word = await ended(spawnNode(START, { DATA_DIR: folder() }, ["--fresh"]));
    expect(word.code).to.equal(1);
    oneClearLine(word, /"--fresh" is unknown/);
  });

  function spawnNode(file: string, env: Record<string, string>, args: string[] = []): ChildProcess {
    const child = spawn(process.execPath, [file, ...args], { env: { PATH: process.env["PATH"], ...env } });
    children.push(child);
    return child;
  }

  async function start(env: Record<string, string>, args: string[] = []): Promise<Running> {
    const child = spawnNode(START, { PORT: "0", PLAYGROUND: "off", ...env }, args);
    const end = ended(child);
    const url = await new Promise<string>((resolve, reject) => {
      let said = "";
      child.stdout?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const tab = /(http:\/\/127\.0\.0\.1:\d+)\/tab\//.exec(said)?.[1];
        if (tab && said.includes("Ctrl-C")) resolve(tab);
      });
      void end.then(({ out, err }) => reject(new Error(`ended before it was ready: ${out}${err}`)));
    });
    return { child, url, ended: end };
  }
});

function folder(): string {
  return mkdtempSync(join(tmpdir(), "garden-start-"));
}

function ended(child: ChildProcess): Promise<Ended> {
  let out = "";
  let err = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, err })));
}

function oneClearLine({ out, err }: Ended, line: RegExp): void {
  expect(out).to.equal("");
  expect(err.trim().split("\n")).to.have.length(1);
  expect(err).to.match(line);
}

async function itemsFound(url: string, who: string): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const ready = await fetch(`${url}/readyz`);
    if (ready.status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const response = await fetch(`${url}/api/search`, {
    method: "POST",
    headers: { authorization: `Sample ${who}`, "content-type": "application/json" },
    body: "{}",
  });
  return ((await response.json()) as { total: number }).total;
}
