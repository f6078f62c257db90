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
    ).to.deep.equal(["MicrosoftAppTenantId", "MicrosoftAppPassword", "COSMOS_ENDPOINT", "PUBLIC_URL"]);
  });

  it("know that a managed identity has no password", () => {
    expect(problems({ ...live, MicrosoftAppType: "UserAssignedMSI" }).join()).to.match(
      /managed identity has none/,
    );
  });
});
