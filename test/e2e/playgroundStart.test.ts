import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { type Playground, startPlayground } from "../../bot/commands/playground/playground.ts";
import people from "../../bot/data/samplePeople.json" with { type: "json" };
import { eventually, outsideAddresses, runScript } from "../support/processes.ts";

describe("Starting the Playground", () => {
  let bot: Server;
  let botUrl: string;
  let dataDir: string;
  let playground: Playground;

  before(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "playground-"));
    bot = createServer((_request, response) => response.end("{}"));
    await new Promise<void>((resolve) => bot.listen(0, "127.0.0.1", resolve));
    botUrl = `http://127.0.0.1:${portOf(bot)}/api/messages`;
    playground = await start();
  });

  after(async () => {
    await playground?.stop();
    bot.closeAllConnections();
    await new Promise((resolve) => bot.close(resolve));
    rmSync(dataDir, { recursive: true, force: true });
  });

  function start(port = 0, log: (line: string) => void = () => {}): Promise<Playground> {
    return startPlayground({ botUrl, port, dataDir, log });
  }

  it("has the sample people as its users, the practitioner using it", async () => {
    const { config } = (await (await fetch(`${playground.url}/_internal/v1/config`)).json()) as {
      config: { tenantId: string; bot: unknown; currentUser: User; users: User[] };
    };
    expect(config.tenantId).to.equal(people.tenantId);
    expect(config.bot).to.deep.equal(people.bot);
    expect(
      [config.currentUser, ...config.users].map(({ aadObjectId, name }) => ({ aadObjectId, name })),
    ).to.deep.equal(people.people.map(({ id, name }) => ({ aadObjectId: id, name })));
  });

  it("cannot be reached from another machine", async function () {
    const addresses = outsideAddresses();
    if (addresses.length === 0) this.skip();
    const port = portIn(playground.url);
    expect(await accepts("127.0.0.1", port)).to.equal(true);
    for (const address of addresses) expect(await accepts(address, port), address).to.equal(false);
  });

  it("does not answer a page whose name was made to point here", () => {
    const answer = execFileSync(process.execPath, [
      "--eval",
      `require("node:http").get("${playground.url}/", { headers: { host: "elsewhere.example" } }, (r) => { console.log(r.statusCode); process.exit(); })`,
    ]);
    expect(answer.toString().trim()).to.equal("403");
  });

  it("lets nothing leave the machine", () => {
    const preload = import.meta.resolve("../../bot/commands/playground/loopback.ts");
    const attempt = `
      fetch("http://telemetry.example/").catch((e) => console.log(e.cause.message));
      require("node:net").connect(80, "192.0.2.1").on("error", (e) => console.log(e.message));`;
    const said = execFileSync(process.execPath, ["--import", preload, "--eval", attempt]).toString();
    expect(said).to.include("may not connect to telemetry.example");
    expect(said).to.include("may not connect to 192.0.2.1");
  });

  it("takes another port when its own is taken, and says so", async () => {
    const said: string[] = [];
    const other = await start(portOf(bot), (line) => said.push(line));
    await other.stop();
    expect(portIn(other.url)).to.not.equal(portOf(bot));
    expect(said.join()).to.include(`Port ${portOf(bot)} is taken`);
  });

  it("is gone once stopped", async () => {
    const other = await start();
    expect(await accepts("127.0.0.1", portIn(other.url))).to.equal(true);
    await other.stop();
    expect(await accepts("127.0.0.1", portIn(other.url))).to.equal(false);
  });

  it("ends with the process that started it, even one killed outright", async () => {
    const starter = runScript(`
      import { startPlayground } from "${import.meta.resolve("../../bot/commands/playground/playground.ts")}";
      const { url } = await startPlayground({ botUrl: "${botUrl}", port: 0, dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
      console.log(url);
    `);
    const port = portIn(await starter.line());
    expect(await accepts("127.0.0.1", port)).to.equal(true);
    await starter.kill();
    await eventually("the Playground is gone", async () => !(await accepts("127.0.0.1", port)));
  });
});

type User = { aadObjectId: string; name: string };

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function portIn(url: string): number {
  return Number(new URL(url).port);
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3_000 });
    const settle = (accepted: boolean) => {
      socket.destroy();
      resolve(accepted);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
    socket.once("timeout", () => settle(false));
  });
}
