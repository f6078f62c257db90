import { expect } from "chai";
import { ConfigError, readConfig } from "../bot/config.ts";

const GUID = "11111111-1111-4111-8111-111111111111";
const live = {
  MicrosoftAppId: GUID,
  MicrosoftAppTenantId: GUID,
  MicrosoftAppPassword: "secret",
  PUBLIC_URL: "https://garden.example.org/",
};

function problems(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe("settings", () => {
  it("need nothing on one's own machine, and stay on it", () => {
    const config = readConfig({});
    expect([config.host, config.port, config.store.kind, config.teams]).to.deep.equal([
      "127.0.0.1",
      3978,
      "sqlite",
      undefined,
    ]);
  });

  it("an empty value counts as not set", () => {
    expect(readConfig({ PORT: "", MicrosoftAppId: "", STORE: "" }).port).to.equal(3978);
  });

  it("refuse to let strangers in: no app id and an address others can reach", () => {
    for (const HOST of ["0.0.0.0", "::", "192.168.1.10", "garden.example.org"])
      expect(problems({ HOST }).join()).to.match(/^HOST: /);
    for (const HOST of ["127.0.0.1", "::1", "localhost"]) expect(problems({ HOST })).to.deep.equal([]);
  });

  it("let in the app's own tenant unless others are named", () => {
    expect(readConfig(live).teams?.allowedTenants).to.deep.equal([GUID]);
    expect(
      readConfig({ ...live, ALLOWED_TENANTS: `${GUID}, ${GUID.replace(/^1/, "2")}` }).teams?.allowedTenants,
    ).to.have.length(2);
    expect(readConfig(live).publicUrl).to.equal("https://garden.example.org");
  });

  it("say everything that is wrong at once, naming each setting", () => {
    expect(
      problems({ PORT: "ninety", STORE: "postgres", LOG_LEVEL: "loud" }).map((line) => line.split(":")[0]),
    ).to.deep.equal(["PORT", "STORE", "LOG_LEVEL"]);
    expect(
      problems({ MicrosoftAppId: GUID, STORE: "cosmos" }).map((line) => line.split(":")[0]),
    ).to.deep.equal([
      "MicrosoftAppTenantId",
      "MicrosoftAppPassword",
      "PUBLIC_URL",
      "SEAL_KEYS_URL",
      "COSMOS_ENDPOINT",
    ]);
  });

  it("know that a managed identity has no password", () => {
    expect(problems({ ...live, MicrosoftAppType: "UserAssignedMSI" }).join()).to.match(
      /managed identity has none/,
    );
  });

  it("know that the tab cannot sign in with a managed identity", () => {
    const managed = { ...live, MicrosoftAppType: "UserAssignedMSI", MicrosoftAppPassword: "" };
    for (const AAD_APP_CLIENT_ID of ["", GUID])
      expect(problems({ ...managed, AAD_APP_CLIENT_ID }).join()).to.match(/^AAD_APP_CLIENT_ID: /);
    const config = readConfig({ ...managed, AAD_APP_CLIENT_ID: GUID.replace(/^1/, "2") });
    expect([config.managedIdentity, config.teams?.appType]).to.deep.equal([GUID, "UserAssignedMSI"]);
  });

  it("refuse local mode wherever sign-in was meant, or others could reach it", () => {
    const meant = {
      MicrosoftAppType: "UserAssignedMSI",
      MicrosoftAppTenantId: GUID,
      MicrosoftAppPassword: "secret",
      ALLOWED_TENANTS: GUID,
      FIRST_ADMINS: GUID,
      NODE_ENV: "production",
    };
    for (const [name, value] of Object.entries(meant))
      expect(problems({ [name]: value }).join(), name).to.match(/^MicrosoftAppId: is needed with /);
    expect(problems({ PUBLIC_URL: live.PUBLIC_URL }).join()).to.match(/^PUBLIC_URL: /);
    expect(problems({ PUBLIC_URL: "http://localhost:3978", NODE_ENV: "test" })).to.deep.equal([]);
  });

  it("let a managed Cosmos DB be used by several processes only with seal keys they share", () => {
    const cosmos = { ...live, STORE: "cosmos", COSMOS_ENDPOINT: "https://garden.documents.azure.com" };
    expect(problems(cosmos).join()).to.match(/^SEAL_KEYS_URL: /);
    const SEAL_KEYS_URL = "https://garden-kv.vault.azure.net/secrets/seal-keys";
    expect(readConfig({ ...cosmos, SEAL_KEYS_URL }).sealKeysUrl).to.equal(SEAL_KEYS_URL);
  });

  it("send no token, key or sign-in to a place that is not what it should be", () => {
    for (const SEAL_KEYS_URL of [
      "http://garden.vault.azure.net/secrets/seal-keys",
      "https://garden.vault.azure.net.example.org/secrets/seal-keys",
      "https://example.org/?garden.vault.azure.net/secrets/seal-keys",
      "https://garden.vault.azure.net/keys/seal-keys",
      "https://garden.vault.azure.net/secrets/seal-keys/0123",
      "https://garden.vault.azure.net/secrets/../seal-keys",
    ])
      expect(problems({ SEAL_KEYS_URL }).join(), SEAL_KEYS_URL).to.match(/^SEAL_KEYS_URL: /);
    expect(problems({ ...live, PUBLIC_URL: "http://garden.example.org" }).join()).to.match(/^PUBLIC_URL: /);
    expect(
      problems({ STORE: "cosmos", COSMOS_ENDPOINT: "http://garden.documents.azure.com" }).join(),
    ).to.match(/^COSMOS_ENDPOINT: /);
    expect(problems({ STORE: "cosmos", COSMOS_ENDPOINT: "http://127.0.0.1:8081" })).to.deep.equal([]);
    const nobody = "00000000-0000-0000-0000-000000000000";
    expect(problems({ ...live, MicrosoftAppId: nobody }).join()).to.match(/^MicrosoftAppId: /);
  });
});
