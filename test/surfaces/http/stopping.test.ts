import { spawn } from "node:child_process";
import { Agent, get } from "node:http";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { openSqliteDocuments } from "../../../bot/adapters/sqlite/sqliteDocuments.ts";
import { environmentWith } from "../../../bot/config.ts";
import type { Documents } from "../../../bot/ports/documents.ts";
import { ask, startApp } from "../../support/app.ts";
import { temporaryFolder } from "../../support/folders.ts";

const SERVE = fileURLToPath(new URL("../../../bot/commands/serve.ts", import.meta.url));

describe("the product, asked to stop", function () {
  this.timeout(60_000);

  it("answers what it has begun, takes nothing new, and is not held up by connections kept open", async () => {
    const gate = withGate(openSqliteDocuments(":memory:"));
    const app = await startApp({ sample: false, documents: gate.documents });
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve) =>
      get(`${app.url}/healthz`, { agent }, (answer) => answer.resume().once("end", resolve)),
    );
    gate.shut();
    const begun = ask(app, app.people.practitioner, "GET", "/api/me");
    await gate.reached;
    const closed = app.close();
    const refused = await fetch(`${app.url}/healthz`).then(
      () => false,
      () => true,
    );
    expect(refused).to.equal(true);
    gate.open();
    expect((await begun).status).to.equal(200);
    await closed;
    agent.destroy();
  });

  it("ends with 0 at SIGTERM, while connections are open, and frees its data folder", async () => {
    const data = temporaryFolder();
    for (let start = 0; start < 2; start++) {
      const child = spawn(process.execPath, [SERVE], {
        env: environmentWith({ PORT: "0", DATA_DIR: data.folder, LOG_LEVEL: "info" }),
        stdio: ["ignore", "pipe", "inherit"],
      });
      const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
      const port = await new Promise<number>((resolve, reject) => {
        let said = "";
        child.stdout.on("data", (chunk: Buffer) => {
          said += chunk.toString();
          const line = said.split("\n").find((text) => text.includes('"started"'));
          if (line) resolve((JSON.parse(line) as { port: number }).port);
        });
        void ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
      });
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).to.equal(200);
      child.kill("SIGTERM");
      expect(await ended).to.equal(0);
    }
    data.remove();
  });
});

/** Documents whose reads of people wait, from `shut` to `open`. */
function withGate(documents: Documents) {
  let opened: Promise<void> | undefined;
  let open: () => void = () => undefined;
  let reach: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const gated = new Proxy(documents, {
    get(target, name) {
      const member = Reflect.get(target, name, target) as unknown;
      if (typeof member !== "function") return member;
      if (name !== "read") return member.bind(target);
      return async (...args: unknown[]) => {
        if (opened && args[0] === "people") {
          reach();
          await opened;
        }
        return member.apply(target, args);
      };
    },
  });
  return {
    documents: gated,
    reached,
    shut: () => {
      opened = new Promise<void>((resolve) => {
        open = resolve;
      });
    },
    open: () => open(),
  };
}
