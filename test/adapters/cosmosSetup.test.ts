import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CosmosClient } from "@azure/cosmos";
import { expect } from "chai";
import type { CosmosSettings } from "../../bot/adapters/cosmos/client.ts";
import { CONTAINERS } from "../../bot/adapters/cosmos/containers.ts";
import { openCosmosDocuments } from "../../bot/adapters/cosmos/cosmosDocuments.ts";
import { setUpContainers } from "../../bot/adapters/cosmos/setup.ts";
import { CannotOpenStore } from "../../bot/adapters/documents/cannotOpenStore.ts";
import { type Emulator, startEmulator } from "../support/cosmos/emulator.ts";

const COMMAND = fileURLToPath(new URL("../../bot/commands/cosmosSetup.ts", import.meta.url));
/** Pauses that take no time. */
const pauses = { clock: { sleep: async () => {} }, ids: { chance: () => 0 } };

describe("setting up Cosmos DB", () => {
  let emulator: Emulator;
  let settings: CosmosSettings;

  beforeEach(async () => {
    emulator = await startEmulator();
    settings = { endpoint: emulator.endpoint, key: emulator.key, database: "garden" };
  });
  afterEach(() => emulator.close());

  function client(): CosmosClient {
    return new CosmosClient({
      endpoint: emulator.endpoint,
      key: emulator.key,
      connectionPolicy: { enableEndpointDiscovery: false },
    });
  }

  async function lineOf(promise: Promise<unknown>): Promise<string> {
    const error = await promise.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(CannotOpenStore);
    expect((error as Error).message).not.to.contain("\n");
    return (error as Error).message;
  }

  it("makes every container of the list once, partitioned and indexed as the list says", async () => {
    const names = CONTAINERS.map(({ id }) => id);
    expect(await setUpContainers(settings, pauses)).to.deep.equal({ made: names, there: [] });
    expect(await setUpContainers(settings, pauses)).to.deep.equal({ made: [], there: names });
    const { resources } = await client().database("garden").containers.readAll().fetchAll();
    for (const { id, partitionKey, defaultTtl, indexingPolicy } of CONTAINERS) {
      const there = resources.find((resource) => resource.id === id);
      expect(there?.partitionKey?.paths, id).to.deep.equal(partitionKey.paths);
      expect(there?.defaultTtl, id).to.equal(defaultTtl);
      expect(there?.indexingPolicy?.compositeIndexes, id).to.deep.equal(indexingPolicy.compositeIndexes);
    }
  });

  it("is the list of the design: what is shown together lies together", () => {
    expect(CONTAINERS.map(({ id, partitionKey }) => [id, ...partitionKey.paths])).to.deep.equal([
      ["knowledge", "/communityId"],
      ["people", "/personId"],
      ["membership", "/communityId"],
      ["deliveries", "/bucket"],
      ["system", "/scope"],
    ]);
  });

  it("indexes every field the store asks for", () => {
    const store = readFileSync(new URL("../../bot/adapters/documents/store.ts", import.meta.url), "utf8");
    const asked = [...store.matchAll(/where: \{([^}]*)\}/g)].flatMap(([, fields = ""]) =>
      fields.split(",").map((field) => `/${field.split(":")[0]?.trim()}/?`),
    );
    expect(asked).to.include("/itemId/?");
    for (const { id, indexingPolicy } of CONTAINERS)
      expect(
        indexingPolicy.includedPaths.map(({ path }) => path),
        id,
      ).to.include.members(asked);
  });

  it("is a command that says what it made", async () => {
    const env = {
      ...process.env,
      COSMOS_ENDPOINT: settings.endpoint,
      COSMOS_KEY: settings.key,
      COSMOS_DATABASE: "garden",
    };
    const first = await run(env);
    expect(first).to.deep.include({ code: 0, stderr: "" });
    expect(first.stdout).to.contain("Made knowledge, people, membership, deliveries, system in garden");
    expect((await run(env)).stdout).to.contain("Already there: knowledge");
    const wrong = await run({ ...env, COSMOS_KEY: Buffer.from("wrong").toString("base64") });
    expect(wrong).to.deep.include({ code: 1, stdout: "" });
    expect(wrong.stderr.trim().split("\n")).to.have.length(1);
  });

  it("is asked for where it was forgotten", async () => {
    expect(await lineOf(openCosmosDocuments(settings, pauses))).to.contain("npm run cosmos:setup");
    await setUpContainers(settings, pauses);
    await client().database("garden").container("people").delete();
    const line = await lineOf(openCosmosDocuments(settings, pauses));
    expect(line).to.contain("no container people").and.contain("npm run cosmos:setup");
  });

  it("does not open containers that are partitioned otherwise", async () => {
    await setUpContainers(settings, pauses);
    await client().database("garden").container("people").delete();
    await client()
      .database("garden")
      .containers.create({ id: "people", partitionKey: { paths: ["/tenantId"] } });
    expect(await lineOf(openCosmosDocuments(settings, pauses))).to.contain("partitioned by /tenantId");
  });

  it("says in one line that the key is wrong or that nobody answers", async () => {
    const wrongKey = { ...settings, key: Buffer.from("wrong").toString("base64") };
    expect(await lineOf(openCosmosDocuments(wrongKey, pauses))).to.contain("refuses COSMOS_KEY (401)");
    const nobody = { ...settings, endpoint: "http://127.0.0.1:9" };
    expect(await lineOf(openCosmosDocuments(nobody, pauses))).to.contain("cannot be reached");
    expect(await lineOf(setUpContainers(nobody, pauses))).to.contain("cannot be reached");
  });
});

function run(env: NodeJS.ProcessEnv): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND], { env, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}
