import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect } from "chai";
import { openCosmosDocuments } from "../../bot/adapters/cosmos/cosmosDocuments.ts";
import { createStore } from "../../bot/adapters/documents/store.ts";
import { UNDER_WAY_MOST } from "../../bot/usecases/announcements/line.ts";
import { serveTeams } from "../support/connectorSimulator/server.ts";
import { simulatedTeams } from "../support/connectorSimulator/teams.ts";
import { startSetUpEmulator } from "../support/cosmos/account.ts";
import { temporaryFolder } from "../support/folders.ts";
import { begun, ended, everybody, SENDING_PROCESS } from "../support/killedSender.ts";
import { eventually } from "../support/processes.ts";

const PEOPLE = 150;

describe("two processes that send announcements over one Cosmos DB", () => {
  it("send nothing twice, and when the one that sends is killed the other goes on within 30 seconds", async () => {
    const account = await startSetUpEmulator();
    const data = temporaryFolder();
    const teams = simulatedTeams({ now: () => performance.now(), latencyMs: () => 50 });
    const server = await serveTeams(teams);
    const store = createStore(await openCosmosDocuments(account.settings));
    const { endpoint, key = "", database } = account.settings;
    const settings = JSON.stringify({
      PORT: "0",
      DATA_DIR: data.folder,
      LOG_LEVEL: "error",
      STORE: "cosmos",
      COSMOS_ENDPOINT: endpoint,
      COSMOS_KEY: key,
      COSMOS_DATABASE: database,
    });
    const processes: ChildProcess[] = [];
    async function start(): Promise<ChildProcess> {
      const child = spawn(process.execPath, [SENDING_PROCESS, settings], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      processes.push(child);
      await once(child.stdout, "data");
      return child;
    }
    try {
      const first = await start();
      await eventually("it has the lease", async () => (await store.dispatch.lease()) !== undefined);
      const holder = (await store.dispatch.lease())?.value.holder;
      await start();
      const announcement = await begun(store, PEOPLE, server.url);
      await eventually("some are sent", async () => teams.requests > 40, 30_000);
      expect((await store.dispatch.lease())?.value.holder).to.equal(holder);
      await ended(first, "SIGKILL");
      const killedAt = performance.now();
      const left = teams.requests;
      await eventually("the other goes on", async () => teams.requests > left + 5, 30_000);
      expect(performance.now() - killedAt).to.be.lessThan(30_000);
      const state = async () =>
        (await store.announcements.one(announcement.communityId, announcement.id))?.value.state;
      await eventually("it is done", async () => (await state()) === "done", 30_000);
      const found = await everybody(store, announcement, PEOPLE, teams.got);
      expect(found).to.deep.include({ twice: 0, wrong: 0 });
      expect(found.sent + found.uncertain).to.equal(PEOPLE);
      expect(found.uncertain).to.be.at.most(UNDER_WAY_MOST);
    } finally {
      for (const child of processes) await ended(child, "SIGKILL");
      await store.close();
      await server.close();
      await account.close();
      data.remove();
    }
  }).timeout(180_000);
});
