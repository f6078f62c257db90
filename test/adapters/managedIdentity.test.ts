import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";

const IDENTITY = "1d1d1d1d-1d1d-4d1d-8d1d-1d1d1d1d1d1d";
const TENANT = "11111111-1111-4111-8111-111111111111";
const TAB = "33333333-3333-4333-8333-333333333333";

const LIVE = {
  MicrosoftAppType: "UserAssignedMSI",
  MicrosoftAppId: IDENTITY,
  MicrosoftAppTenantId: TENANT,
  AAD_APP_CLIENT_ID: TAB,
  PUBLIC_URL: "https://garden.example.org",
};

/**
 * The endpoint App Service gives a process for its managed identity (learn.microsoft.com, "Use managed identities for
 * App Service", REST endpoint reference), which the libraries of Microsoft really ask here.
 */
describe("a managed identity", function () {
  this.timeout(60_000);
  /** How each message that reached Teams was signed. */
  const messages: string[] = [];
  const asked: { resource: string; client: string; header: string }[] = [];
  const endpoint = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    if (request.url?.startsWith("/v3/conversations")) {
      messages.push(String(request.headers.authorization));
      response.end('{"id":"1"}');
      return;
    }
    const { searchParams } = new URL(request.url ?? "", "http://127.0.0.1");
    asked.push({
      resource: searchParams.get("resource") ?? "",
      client: searchParams.get("client_id") ?? "",
      header: String(request.headers["x-identity-header"]),
    });
    const expires = Math.floor(Date.now() / 1000) + 3600;
    response.end(
      JSON.stringify({
        access_token: `token for ${searchParams.get("resource")}`,
        expires_on: String(expires),
        resource: searchParams.get("resource"),
        token_type: "Bearer",
        client_id: searchParams.get("client_id"),
      }),
    );
  });

  before(() => new Promise<void>((resolve) => endpoint.listen(0, "127.0.0.1", resolve)));
  after(() => endpoint.close());
  beforeEach(() => asked.splice(0));

  it("speaks for the bot: a token for Bot Framework, without any secret", async () => {
    const said = await inAzure(`
      import { createBotAdapter } from "${bot("adapters/teams/botAdapter.ts")}";
      import { readConfig } from "${bot("config.ts")}";
      const log = { info() {}, warn() {}, error() {} };
      const { teams } = readConfig(${JSON.stringify(LIVE)});
      const adapter = createBotAdapter(teams, log);
      const conversation = {
        serviceUrl: process.env.SERVICE_URL,
        channelId: "msteams",
        bot: { id: "28:" + teams.appId },
        conversation: { id: "19:somewhere" },
      };
      await adapter.continueConversationAsync(teams.appId, conversation, (turn) => turn.sendActivity("hello"));
      console.log("sent");
    `);
    expect(said).to.equal("sent");
    expect(asked).to.deep.equal([
      { resource: "https://api.botframework.com", client: IDENTITY, header: "proof" },
    ]);
    expect(messages).to.deep.equal(["Bearer token for https://api.botframework.com"]);
  });

  it("opens the Key Vault and the database under the same client id", async () => {
    const said = await inAzure(`
      import { azureIdentity } from "${bot("adapters/azure/azureIdentity.ts")}";
      import { VAULT_SCOPE } from "${bot("adapters/azure/sealKeyVault.ts")}";
      import { readConfig } from "${bot("config.ts")}";
      const config = readConfig(${JSON.stringify({
        ...LIVE,
        STORE: "cosmos",
        COSMOS_ENDPOINT: "https://garden.documents.azure.com",
        SEAL_KEYS_URL: "https://garden-kv.vault.azure.net/secrets/seal-keys",
      })});
      for (const [who, scope] of [
        [config.managedIdentity, VAULT_SCOPE],
        [config.store.managedIdentity, "https://garden.documents.azure.com/.default"],
      ]) console.log((await (await azureIdentity(who)).getToken(scope)).token);
    `);
    expect(said.split("\n")).to.deep.equal([
      "token for https://vault.azure.net",
      "token for https://garden.documents.azure.com",
    ]);
    expect(asked.map(({ client }) => client)).to.deep.equal([IDENTITY, IDENTITY]);
  });

  /** Runs a module in a process of its own that believes it is on App Service; answers with what it printed. */
  function inAzure(source: string): Promise<string> {
    const { port } = endpoint.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ["--input-type=module-typescript", "--eval", source], {
        stdio: ["ignore", "pipe", "inherit"],
        env: {
          PATH: process.env["PATH"],
          IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`,
          IDENTITY_HEADER: "proof",
          SERVICE_URL: `http://127.0.0.1:${port}`,
        },
      });
      let said = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
      child.once("error", reject);
      child.once("close", (code) =>
        code === 0 ? resolve(said.trim()) : reject(new Error(`ended with ${code}: ${said}`)),
      );
    });
  }
});

function bot(path: string): string {
  return new URL(`../../bot/${path}`, import.meta.url).href;
}
