import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { PARTITION_FIELDS } from "../../bot/adapters/documents/partitionFields.ts";
import { RETENTION_RULES } from "../../bot/domain/retention.ts";
import product from "../../package.json" with { type: "json" };
import { bicepFiles, ofKind } from "./bicepFiles.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGES = [
  "infra/README.md",
  ...readdirSync(join(ROOT, "infra/docs")).map((name) => `infra/docs/${name}`),
];
const text = (path: string) => readFileSync(join(ROOT, path), "utf8");
const guide = text("infra/README.md");

describe("the admin's guide and what goes with it", () => {
  it("leads to files that are there", () => {
    for (const page of PAGES) {
      for (const [, link = ""] of text(page).matchAll(/\]\((?!https?:)([^)#]+)\)/g))
        expect(existsSync(join(ROOT, dirname(page), link)), `${page}: ${link}`).to.equal(true);
      for (const [path] of text(page).matchAll(/\b(?:test|bot|infra|appPackage)\/[\w./-]+\.\w+/g))
        expect(existsSync(join(ROOT, path)) || path.startsWith("infra/build/"), `${page}: ${path}`).to.equal(
          true,
        );
    }
  });

  it("names commands, settings and values that there are", () => {
    for (const [, script = ""] of guide.matchAll(/npm run (?:--silent )?([\w:]+)/g))
      expect(product.scripts).to.have.property(script);
    const main = bicepFiles().find(({ path }) => path === "main.bicep");
    const names = main?.statements.map(({ name }) => name) ?? [];
    for (const name of ["publicHost", "teamsAppId", "capacity"]) {
      expect(guide).to.include(name);
      expect(names).to.include(name);
    }
    for (const name of ["BOT_ID", "TAB_DOMAIN", "SEAL_KEYS_URL", "WEB_APP_NAME"]) {
      expect(guide).to.include(`\`${name}\``);
      expect(main ? ofKind(main, "output").map((one) => one.name) : []).to.include(name);
    }
  });

  it("counts its steps, and is referred to by numbers that hold", () => {
    const steps = [...guide.matchAll(/^(\d+)\. \*\*/gm)].map(([, number]) => Number(number));
    expect(steps).to.deep.equal(Array.from({ length: 11 }, (_, at) => at + 1));
    const step = (number: number) => new RegExp(`^${number}\\. \\*\\*(.*)`, "m").exec(guide)?.[1];
    expect(step(6), "m365agents.yml").to.match(/seal keys/);
    expect(step(3), "main.bicepparam").to.match(/Entra app/);
    expect(step(1), "main.bicepparam").to.match(/Choose/);
  });

  it("adds up what it says it costs", () => {
    const rows = guide
      .split("\n")
      .filter((line) => /^\| (App Service|Cosmos DB, |Key Vault \||Logs \|)/.test(line));
    expect(rows).to.have.length(7);
    for (const column of [2, 3]) {
      const sum = rows
        .map((row) => row.split("|").at(column)?.trim() ?? "")
        .map((cell) =>
          cell.includes("free") && !cell.includes("=") ? 0 : Number(/([\d.]+)$/.exec(cell)?.[1]),
        )
        .reduce((all, one) => all + one, 0);
      const said = /\*\*together\*\* \| \*\*([\d.]+)\*\* \| \*\*([\d.]+)\*\*/.exec(guide)?.[column - 1];
      expect(sum.toFixed(2)).to.equal(said);
    }
    for (const [, days, price, sum] of guide.matchAll(/: (730|2 × 730) × (0\.\d+) = ([\d.]+)/g))
      expect((730 * (days === "730" ? 1 : 2) * Number(price)).toFixed(2)).to.equal(sum);
  });

  it("says how long things are kept as the product keeps them", () => {
    const said = [
      ...text("infra/docs/data.md").matchAll(/^\| (\w+) \| ([\d,]+) \| ([\d,]+) \| ([\d,]+) \|/gm),
    ].map(([, kind, ...numbers]) => [kind, ...numbers.map((number) => Number(number.replace(",", "")))]);
    const kept = Object.entries(RETENTION_RULES).map(([kind, { days, least, most }]) => [
      kind,
      days,
      least,
      most,
    ]);
    expect(said).to.deep.equal(kept);
  });

  it("places data in containers there are", () => {
    const rows = text("infra/docs/data.md").split("## Retention")[0]?.split("\n") ?? [];
    const places = rows
      .filter((row) => row.startsWith("| "))
      .flatMap((row) => [...(row.split("|").at(3) ?? "").matchAll(/`(\w+)`/g)].map(([, name]) => name ?? ""));
    expect(new Set(places)).to.deep.equal(new Set(Object.keys(PARTITION_FIELDS)));
  });

  it("answers every kind of threat, each answer with a test or the word that there is none", () => {
    const rows = text("infra/docs/threats.md")
      .split("\n")
      .filter((line) => /^\| \**[STRIDE]\**\s*\|/.test(line));
    expect(new Set(rows.map((row) => /[STRIDE]/.exec(row)?.[0]))).to.deep.equal(new Set("STRIDE"));
    for (const row of rows) expect(row.split("|").at(4), row).to.match(/`test\/|not shown here/);
  });
});
