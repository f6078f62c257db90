import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { strFromU8, unzipSync } from "fflate";
import { colourIcon, outlineIcon } from "../../appPackage/icons/draw.ts";
import { readPng } from "../../appPackage/icons/png.ts";
import { packApp } from "../../appPackage/packing/packApp.ts";
import { type Copy, copyOfPackage, SETTINGS, SOURCE } from "./altered.ts";

const ANOTHER_ID = "3c1d5e7f-90ab-4cde-8f12-34567890abcd";

describe("The app package", () => {
  it("holds the manifest, both icons and both languages at its root", async () => {
    const files = Object.keys(unzipSync(await packApp(SOURCE, SETTINGS)));
    expect(files).to.have.members(["manifest.json", "color.png", "outline.png", "en.json", "cy.json"]);
  });

  it("has every placeholder of the manifest filled in", async () => {
    const manifest = manifestIn(await packApp(SOURCE, SETTINGS));
    expect(JSON.stringify(manifest)).to.not.include("{{");
    expect(manifest.id).to.equal(SETTINGS.TEAMS_APP_ID);
    expect(manifest.version).to.equal("1.2.3");
    expect(manifest.staticTabs[0]?.contentUrl).to.equal("https://garden.example.org/tab/#/");
    expect(manifest.webApplicationInfo).to.deep.equal({
      id: SETTINGS.BOT_ID,
      resource: `api://garden.example.org/botid-${SETTINGS.BOT_ID}`,
    });
  });

  it("names the Entra app by its own id when that is not the bot's", async () => {
    const zip = await packApp(SOURCE, { ...SETTINGS, AAD_APP_CLIENT_ID: ANOTHER_ID });
    expect(manifestIn(zip).webApplicationInfo).to.deep.equal({
      id: ANOTHER_ID,
      resource: `api://garden.example.org/${ANOTHER_ID}`,
    });
  });

  it("is the same to the byte each time", async () => {
    const once = Buffer.from(await packApp(SOURCE, SETTINGS));
    expect(once.equals(await packApp(SOURCE, SETTINGS))).to.equal(true);
  });

  it("has the icons the drawing script draws", () => {
    expect(readPng(readFileSync(join(SOURCE, "color.png")))).to.deep.equal(colourIcon());
    expect(readPng(readFileSync(join(SOURCE, "outline.png")))).to.deep.equal(outlineIcon());
  });

  describe("made from the command line", () => {
    let copy: Copy;
    beforeEach(() => {
      copy = copyOfPackage();
    });
    afterEach(() => copy.remove());

    const run = (args: string[], env: Record<string, string> = {}) =>
      spawnSync(process.execPath, [join(SOURCE, "pack.ts"), "--from", copy.folder, ...args], {
        env,
        encoding: "utf8",
      });

    it("takes its settings from variables and flags, and those of the server", () => {
      const out = join(copy.folder, "build", "garden.zip");
      const { BOT_ID, TAB_DOMAIN, ...env } = SETTINGS;
      const { status, stdout } = run(["--out", out, "--app-version", "2.0.0"], {
        ...env,
        MicrosoftAppId: BOT_ID,
        PUBLIC_URL: `https://${TAB_DOMAIN}`,
      });
      expect(stdout).to.include("is ready");
      expect(status).to.equal(0);
      const manifest = manifestIn(readFileSync(out));
      expect(manifest.version).to.equal("2.0.0");
      expect(manifest.bots[0]?.botId).to.equal(BOT_ID);
      expect(manifest.validDomains).to.deep.equal([TAB_DOMAIN]);
    });

    it("says what is wrong line by line, writes nothing and ends with 1", () => {
      const out = join(copy.folder, "garden.zip");
      const { status, stderr } = run(["--out", out], { ...SETTINGS, APP_VERSION: "one" });
      expect(status).to.equal(1);
      expect(stderr).to.equal(
        "The app package was not made (1 to put right):\n" +
          '  /version: APP_VERSION must be three numbers with dots, such as 1.0.0; it is "one"\n',
      );
      expect(existsSync(out)).to.equal(false);
    });

    it("refuses in one line a flag it does not know, and a place it cannot write to", () => {
      expect(run(["--colour", "green"]).stderr).to.match(/^The app package was not made: .*--colour.*\n$/);
      mkdirSync(join(copy.folder, "garden.zip"));
      const { status, stderr } = run(["--out", join(copy.folder, "garden.zip")], SETTINGS);
      expect(status).to.equal(1);
      expect(stderr).to.match(/^The app package was not made: .*EISDIR.*\n$/);
    });
  });
});

type Manifest = {
  id: string;
  version: string;
  staticTabs: { contentUrl: string }[];
  bots: { botId: string }[];
  validDomains: string[];
  webApplicationInfo: { id: string; resource: string };
};

function manifestIn(zip: Uint8Array): Manifest {
  const file = unzipSync(zip)["manifest.json"];
  if (!file) throw new Error("The zip holds no manifest.json");
  return JSON.parse(strFromU8(file)) as Manifest;
}
