import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "chai";
import { readConfig, SETTING_NAMES } from "../../bot/config.ts";
import { CONTAINERS_FILE, containersForAzure } from "../../infra/writeContainers.ts";
import type { Expression } from "./bicep.ts";
import {
  type BicepFile,
  bicepFiles,
  expressionsOf,
  fieldOf,
  INFRA,
  ofKind,
  plain,
  within,
} from "./bicepFiles.ts";

/**
 * What may be made, and in which version of its API. The versions are those Microsoft's own samples and SDK packages
 * name (November 2026); the two marked with * are from its documentation alone.
 */
const RESOURCES: Record<string, string> = {
  "Microsoft.ManagedIdentity/userAssignedIdentities": "2023-01-31",
  "Microsoft.OperationalInsights/workspaces": "2023-09-01",
  "Microsoft.DocumentDB/databaseAccounts": "2025-10-15",
  "Microsoft.DocumentDB/databaseAccounts/sqlDatabases": "2025-10-15",
  "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers": "2025-10-15",
  "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments": "2025-10-15",
  "Microsoft.KeyVault/vaults": "2023-07-01",
  "Microsoft.Authorization/roleAssignments": "2022-04-01",
  "Microsoft.Web/serverfarms": "2023-12-01",
  "Microsoft.Web/sites": "2023-12-01",
  // *
  "Microsoft.Web/sites/basicPublishingCredentialsPolicies": "2023-12-01",
  // *
  "Microsoft.Insights/diagnosticSettings": "2021-05-01-preview",
  "Microsoft.BotService/botServices": "2022-09-15",
  "Microsoft.BotService/botServices/channels": "2022-09-15",
};

/** Roles that are given, and to do what. Built-in ones, by the ids Microsoft documents. */
const ROLES: Record<string, string> = {
  "00000000-0000-0000-0000-000000000002": "Cosmos DB Built-in Data Contributor: read and write documents",
  "4633458b-17de-408a-b874-0445c86b69e6": "Key Vault Secrets User: read secrets",
};

/** Settings of App Service itself. */
const PLATFORM = [
  "SCM_DO_BUILD_DURING_DEPLOYMENT",
  "WEBSITES_CONTAINER_STOP_TIME_LIMIT",
  "WEBSITE_RUN_FROM_PACKAGE",
];

/** Settings that must not be there: secrets that a managed identity does without. */
const SECRETS = ["COSMOS_KEY", "MicrosoftAppPassword"];

/** Functions of Bicep we use. Anything that reads a key or a secret is not among them. */
const FUNCTIONS = [
  "empty",
  "guid",
  "items",
  "join",
  "loadJsonContent",
  "map",
  "resourceGroup",
  "subscriptionResourceId",
  "tenant",
  "union",
  "uniqueString",
];

describe("the Bicep (read, not compiled)", () => {
  const files = bicepFiles();
  const file = (path: string): BicepFile => {
    const found = files.find((one) => one.path === path);
    if (!found) throw new Error(`No ${path}`);
    return found;
  };
  const main = file("main.bicep");
  const resource = (path: string, name: string): Expression => {
    const found = ofKind(file(path), "resource").find((one) => one.name === name);
    if (!found) throw new Error(`No resource ${name} in ${path}`);
    return found.body;
  };

  for (const { path, statements } of files)
    it(`names nothing that is not there, and nothing that is not needed: ${path}`, () => {
      const own = statements.filter(({ is }) => is !== "output").map(({ name }) => name);
      expect(own).to.deep.equal([...new Set(own)]);
      const used = statements.flatMap((one) => expressionsOf(one).flatMap((part) => namesIn(part)));
      expect(used.filter((name) => !own.includes(name))).to.deep.equal([]);
      const idle = statements.filter(
        ({ is, name }) => (is === "param" || is === "var") && !used.includes(name),
      );
      expect(idle.map(({ name }) => name)).to.deep.equal([]);
    });

  it("gives each module what it asks for, no more, and uses what it gives", () => {
    for (const { name, path, body } of ofKind(main, "module")) {
      const module = file(path);
      const params = fieldOf(body, "params");
      const given = params?.is === "object" ? params.fields.map((one) => String(plain(one.name))) : [];
      const wanted = ofKind(module, "param");
      expect(given.toSorted(), name).to.deep.equal(wanted.map((one) => one.name).toSorted());
      const outputs = ofKind(module, "output").map((one) => one.name);
      const taken = main.statements
        .flatMap(expressionsOf)
        .flatMap(within)
        .flatMap((part) => (part.is === "member" && isOutputs(part.of, name) ? [part.name] : []));
      expect([...new Set(taken)].toSorted(), name).to.deep.equal(outputs.toSorted());
    }
    const modules = ofKind(main, "module").map(({ path }) => path);
    expect(modules.toSorted()).to.deep.equal(
      files
        .map(({ path }) => path)
        .filter((path) => path !== "main.bicep")
        .toSorted(),
    );
  });

  it("makes only resources of the table, in its versions, and each that the table has", () => {
    const made = files.flatMap((one) => ofKind(one, "resource"));
    for (const { name, type, version } of made) expect(RESOURCES[type], `${name}: ${type}`).to.equal(version);
    expect([...new Set(made.map(({ type }) => type))].toSorted()).to.deep.equal(
      Object.keys(RESOURCES).toSorted(),
    );
  });

  it("makes the containers the product has, partitioned and indexed as the product asks", () => {
    const written: unknown = JSON.parse(readFileSync(CONTAINERS_FILE, "utf8"));
    expect(written, "run: node infra/writeContainers.ts").to.deep.equal(
      JSON.parse(JSON.stringify(containersForAzure())),
    );
    const loop = resource("modules/cosmos.bicep", "container");
    expect(loop.is).to.equal("loop");
    expect(fieldOf(loop, "properties", "resource")).to.deep.equal({ is: "name", name: "definition" });
    const database = plain(fieldOf(resource("modules/cosmos.bicep", "database"), "name"));
    expect(database).to.equal(new Map(Object.entries(defaults())).get("COSMOS_DATABASE"));
  });

  it("sets every setting the product reads, and none it does not, but no secret", () => {
    const settings = fieldOf(
      ofKind(main, "module").find(({ name }) => name === "hosting")?.body,
      "params",
      "settings",
    );
    const set = settings?.is === "object" ? settings.fields.map((one) => String(plain(one.name))) : [];
    expect(set.toSorted()).to.deep.equal(SETTING_NAMES.filter((name) => !SECRETS.includes(name)).toSorted());
    const platform = ofKind(file("modules/hosting.bicep"), "var").find(
      ({ name }) => name === "platform",
    )?.value;
    const others = platform?.is === "object" ? platform.fields.map((one) => String(plain(one.name))) : [];
    expect(others.toSorted()).to.deep.equal(PLATFORM);
  });

  it("sets them so that the product starts", () => {
    const settings = fieldOf(
      ofKind(main, "module").find(({ name }) => name === "hosting")?.body,
      "params",
      "settings",
    );
    // What is known at deployment only, as Azure would fill it in.
    const id = "3f2a8c14-5b6d-4e7f-9a01-2b3c4d5e6f70";
    const known: Record<string, string> = {
      COSMOS_ENDPOINT: "https://garden-abc.documents.azure.com:443/",
      COSMOS_DATABASE: "practice-garden",
      SEAL_KEYS_URL: "https://garden-abcdefghijklm.vault.azure.net/secrets/seal-keys",
      MicrosoftAppId: id,
      MicrosoftAppTenantId: "11111111-1111-4111-8111-111111111111",
      ALLOWED_TENANTS: "11111111-1111-4111-8111-111111111111",
      AAD_APP_CLIENT_ID: "33333333-3333-4333-8333-333333333333",
      TEAMS_APP_ID: "8f4e21d3-6c07-4b9a-b5e8-1a92d7f30c64",
      PUBLIC_URL: "https://garden-abc.azurewebsites.net",
      FIRST_ADMINS: "5d3c1a90-7e42-4f68-8b15-c0d9e8f7a6b5,6e4d2b01-8f53-4a79-9c26-d1e0f9a8b7c6",
      LOG_LEVEL: "info",
    };
    const env = Object.fromEntries(
      (settings?.is === "object" ? settings.fields : []).map(({ name, value }) => {
        const said = plain(value);
        return [String(plain(name)), said === undefined ? known[String(plain(name))] : String(said)];
      }),
    );
    const config = readConfig(env);
    expect(config.teams?.appType).to.equal("UserAssignedMSI");
    expect(config.store).to.include({ kind: "cosmos", managedIdentity: id }).and.not.have.property("key");
    expect([config.host, config.port, config.playground]).to.deep.equal(["0.0.0.0", 8080, false]);
  });

  it("lets no secret through: none read, none put out, none in a setting or parameter", () => {
    for (const { path, source, statements } of files) {
      const called = statements
        .flatMap(expressionsOf)
        .flatMap(within)
        .flatMap((part) => (part.is === "call" ? [part.name] : []));
      expect(
        called.filter((name) => !FUNCTIONS.includes(name)),
        path,
      ).to.deep.equal([]);
      expect(source, path).to.not.match(/AccountKey=|AccountEndpoint=|SharedAccess|password\s*:|@secure/i);
      for (const one of statements) if (one.is === "param") expect(one.decorators).to.not.include("secure");
    }
    const put = files.flatMap((one) => ofKind(one, "output").map(({ name }) => `${one.path}: ${name}`));
    expect(put.filter((name) => /key|secret|password|token|connection/i.test(name))).to.deep.equal([
      // Where the secret lies, not what it is.
      "main.bicep: SEAL_KEYS_URL",
      "modules/vault.bicep: sealKeysUrl",
    ]);
  });

  it("gives the product the two roles it needs, each on one resource of its own", () => {
    const given = files.flatMap(({ source }) =>
      [...source.matchAll(/= '([0-9a-f]{8}-[0-9a-f-]{27})'/g)].map(([, role]) => role ?? ""),
    );
    expect(given.toSorted()).to.deep.equal(Object.keys(ROLES).toSorted());
    expect(fieldOf(resource("modules/vault.bicep", "readSecrets"), "scope")).to.deep.equal({
      is: "name",
      name: "vault",
    });
    const scope = fieldOf(resource("modules/cosmos.bicep", "dataAccess"), "properties", "scope");
    expect(scope).to.deep.equal({ is: "member", of: { is: "name", name: "account" }, name: "id" });
  });

  it("switches keys and passwords off, and asks for encryption on every way in", () => {
    const wanted: [string, string, string[], unknown][] = [
      ["modules/cosmos.bicep", "account", ["properties", "disableLocalAuth"], true],
      ["modules/cosmos.bicep", "account", ["properties", "disableKeyBasedMetadataWriteAccess"], true],
      ["modules/cosmos.bicep", "account", ["properties", "minimalTlsVersion"], "Tls12"],
      ["modules/vault.bicep", "vault", ["properties", "enableRbacAuthorization"], true],
      ["modules/vault.bicep", "vault", ["properties", "enableSoftDelete"], true],
      ["modules/vault.bicep", "vault", ["properties", "enablePurgeProtection"], true],
      ["modules/bot.bicep", "bot", ["properties", "disableLocalAuth"], true],
      ["modules/bot.bicep", "bot", ["properties", "msaAppType"], "UserAssignedMSI"],
      ["modules/logs.bicep", "workspace", ["properties", "features", "disableLocalAuth"], true],
      ["modules/hosting.bicep", "site", ["properties", "httpsOnly"], true],
      ["modules/hosting.bicep", "site", ["properties", "siteConfig", "minTlsVersion"], "1.2"],
      ["modules/hosting.bicep", "site", ["properties", "siteConfig", "scmMinTlsVersion"], "1.2"],
      ["modules/hosting.bicep", "site", ["properties", "siteConfig", "ftpsState"], "Disabled"],
      ["modules/hosting.bicep", "site", ["properties", "siteConfig", "remoteDebuggingEnabled"], false],
      ["modules/hosting.bicep", "site", ["properties", "siteConfig", "healthCheckPath"], "/readyz"],
      ["modules/hosting.bicep", "noFtpPassword", ["properties", "allow"], false],
      ["modules/hosting.bicep", "noScmPassword", ["properties", "allow"], false],
    ];
    for (const [path, name, field, value] of wanted)
      expect(plain(fieldOf(resource(path, name), ...field)), `${path} ${name} ${field.join(".")}`).to.equal(
        value,
      );
  });

  it("keeps no log of who asked for what, and when", () => {
    const logs = fieldOf(resource("modules/hosting.bicep", "logs"), "properties", "logs");
    const categories = logs?.is === "array" ? logs.items.map((one) => plain(fieldOf(one, "category"))) : [];
    expect(categories).to.deep.equal(["AppServiceConsoleLogs", "AppServicePlatformLogs"]);
  });

  it("leads Teams to the door of the bot, and starts a file that is there, on the Node the product wants", () => {
    const endpoint = fieldOf(
      ofKind(main, "module").find(({ name }) => name === "bot")?.body,
      "params",
      "endpoint",
    );
    expect(endpoint?.is === "text" && endpoint.parts.at(-1)).to.equal("/api/messages");
    const site = resource("modules/hosting.bicep", "site");
    const command = String(plain(fieldOf(site, "properties", "siteConfig", "appCommandLine")));
    expect(command).to.match(/^exec node /);
    expect(existsSync(join(INFRA, "..", command.replace("exec node ", ""))), command).to.equal(true);
    expect(plain(fieldOf(site, "properties", "siteConfig", "linuxFxVersion"))).to.equal("NODE|24-lts");
  });

  it("finds every file it names", () => {
    for (const { path, source } of files)
      for (const [, named] of source.matchAll(/^module \w+ '([^']+)'|loadJsonContent\('([^']+)'\)/gm)) {
        const target = named ?? /loadJsonContent\('([^']+)'\)/.exec(source)?.[1] ?? "";
        expect(existsSync(join(INFRA, dirname(path), target)), `${path}: ${target}`).to.equal(true);
      }
    const example = readFileSync(`${INFRA}main.bicepparam`, "utf8");
    const given = [...example.matchAll(/^param (\w+)/gm)].map(([, name]) => name);
    const needed = ofKind(main, "param")
      .filter(({ otherwise }) => !otherwise)
      .map(({ name }) => name);
    expect(given.toSorted()).to.deep.equal(needed.toSorted());
    expect(example).to.match(/^using '\.\/main\.bicep'$/m);
  });
});

/** Names an expression takes from its file; those of loops and lambdas are their own. */
function namesIn(expression: Expression): string[] {
  const own = within(expression).flatMap((part) =>
    part.is === "loop" ? [part.each] : part.is === "lambda" ? [part.argument] : [],
  );
  return within(expression).flatMap((part) =>
    part.is === "name" && !own.includes(part.name) ? [part.name] : [],
  );
}

function isOutputs(expression: Expression, module: string): boolean {
  return (
    expression.is === "member" &&
    expression.name === "outputs" &&
    expression.of.is === "name" &&
    expression.of.name === module
  );
}

/** What settings are where nothing is set. */
function defaults(): Record<string, string> {
  const config = readConfig({ STORE: "cosmos", COSMOS_ENDPOINT: "https://x.documents.azure.com" });
  return { COSMOS_DATABASE: config.store.kind === "cosmos" ? config.store.database : "" };
}
