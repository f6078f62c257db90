import { expect } from "chai";
import { writePng } from "../../appPackage/icons/png.ts";
import { type Copy, copyOfPackage, SETTINGS } from "./altered.ts";

const ANOTHER_ID = "3c1d5e7f-90ab-4cde-8f12-34567890abcd";
const MORE_CONSENT = {
  permissions: { resourceSpecific: [{ name: "ChannelMessage.Read.Group", type: "Application" }] },
};

describe("The packer", () => {
  let copy: Copy;
  beforeEach(() => {
    copy = copyOfPackage();
  });
  afterEach(() => copy.remove());

  describe("refuses a setting", () => {
    const wrong: [name: string, value: string | undefined, said: string][] = [
      ["TEAMS_APP_ID", undefined, "/id: TEAMS_APP_ID is needed (--teams-app-id)"],
      ["TEAMS_APP_ID", "garden", "/id: TEAMS_APP_ID must be an id (GUID)"],
      [
        "BOT_ID",
        "00000000-0000-0000-0000-000000000000",
        "/bots/0/botId, /composeExtensions/0/botId: BOT_ID must be an id",
      ],
      ["TAB_DOMAIN", "https://garden.example.org", "/validDomains/0: TAB_DOMAIN must be a host name alone"],
      ["TAB_DOMAIN", "garden.example.org/tab", "TAB_DOMAIN must be a host name alone"],
      ["TAB_DOMAIN", "garden.example.org:3978", "TAB_DOMAIN must be a host name alone"],
      ["APP_VERSION", "1.2", "/version: APP_VERSION must be three numbers"],
      ["DEVELOPER_NAME", "x".repeat(33), "/developer/name: DEVELOPER_NAME must have 1 to 32"],
      ["DEVELOPER_PRIVACY_URL", "http://example.org", "/developer/privacyUrl: DEVELOPER_PRIVACY_URL must be"],
      ["AAD_APP_RESOURCE", "garden", "/webApplicationInfo/resource: AAD_APP_RESOURCE must begin with api://"],
    ];
    for (const [name, value, said] of wrong) {
      it(`${name} that is ${value === undefined ? "missing" : JSON.stringify(value)}`, async () => {
        expect((await copy.problems({ ...SETTINGS, [name]: value })).join("\n")).to.include(said);
      });
    }
  });

  describe("refuses a manifest", () => {
    const extension = "/composeExtensions/0";
    const languages = "/localizationInfo/additionalLanguages";
    const wrong: [what: string, at: string, value: unknown, said: string][] = [
      ["with a text over Microsoft's limit", "/name/short", "x".repeat(31), "must NOT have more than 30"],
      [
        "with a scope the schema lacks",
        "/bots/0/scopes/2",
        "groupchat",
        "must be equal to one of the allowed",
      ],
      ["with a field the schema lacks", "/colour", "green", "must NOT have additional properties (colour)"],
      ["of another schema version", "/manifestVersion", "1.25", "must be 1.30"],
      ["for teams without channel features", "/supportsChannelFeatures", undefined, 'must be "tier1"'],
      ["with an id that is none", "/id", "garden", "must be an id (GUID)"],
      ["with an address over http", "/publisherDocsUrl", "http://example.org", "must begin with https://"],
      [
        "with a domain that has a scheme",
        "/validDomains/-",
        "https://a.example",
        "must be a host name alone",
      ],
      ["with a wildcard domain", "/validDomains/-", "*.a.example", "must be a host name alone"],
      ["whose tab lies elsewhere", "/staticTabs/0/contentUrl", "https://a.example/", "must lie in one of"],
      [
        "that unfurls links of others",
        `${extension}/messageHandlers/0/value/domains/-`,
        "a.example",
        "must lie in one of",
      ],
      ["that asks for a permission", "/authorization", MORE_CONSENT, "must not be there"],
      ["that may message members", "/permissions/-", "messageTeamMembers", 'must be ["identity"]'],
      ["with two bots", `${extension}/botId`, ANOTHER_ID, "must be the bot of /bots/0/botId"],
      ["with a command the bot does not handle", `${extension}/commands/1/id`, "keep", "must be a command"],
      [
        "without a command the bot handles",
        `${extension}/commands/1`,
        undefined,
        "must have the command save",
      ],
      ["with a command of the wrong type", `${extension}/commands/0/type`, "action", "must be query"],
      ["whose dialog the bot does not make", `${extension}/commands/1/fetchTask`, false, "must be true"],
      [
        "with a parameter the bot cannot search by",
        `${extension}/commands/0/parameters/0/name`,
        "colour",
        "must be something the bot can search by",
      ],
      [
        "with a word the bot does not know",
        "/bots/0/commandLists/0/commands/0/title",
        "digest",
        "must be a word the bot knows",
      ],
      ["with a placeholder nothing fills", "/accentColor", "$" + "{{ACCENT}}", "{{ACCENT}}, which is none"],
      ["with an icon in a folder", "/icons/color", "icons/color.png", "must be a file beside the manifest"],
      ["without Welsh", languages, [], "must have Welsh (cy)"],
      [
        "that names a language twice",
        `${languages}/-`,
        { languageTag: "cy", file: "cy.json" },
        "cy must be named once",
      ],
      ["with a language file in a folder", `${languages}/0/file`, "a/cy.json", "must be a file beside"],
      ["with a text Welsh lacks", "/bots/0/commandLists/0/commands/-", { title: "help" }, "is missing"],
    ];
    for (const [what, at, value, said] of wrong) {
      it(what, async () => {
        copy.put("manifest.json", at, value);
        const problems = (await copy.problems()).join("\n");
        expect(problems).to.include(said);
        expect(problems).to.match(/^(\/|(en|cy)\.json\/)/);
      });
    }

    it("that is not JSON", async () => {
      copy.write("manifest.json", "{");
      expect((await copy.problems()).join()).to.match(/^manifest\.json: manifest\.json must be JSON/);
    });
  });

  describe("refuses a language file", () => {
    const wrong: [what: string, key: string, value: string | undefined, said: string][] = [
      ["without a text Microsoft requires", "name.short", undefined, "cy.json/name.short: is missing"],
      [
        "with a text over Microsoft's limit",
        "description.short",
        "x".repeat(81),
        "must NOT have more than 80",
      ],
      [
        "with a key for nothing in the manifest",
        "staticTabs[1].name",
        "Gardd",
        "names nothing in the manifest",
      ],
      [
        "with an unknown key",
        "nameshort",
        "Gardd",
        "cy.json: must NOT have additional properties (nameshort)",
      ],
      [
        "with a word the bot does not know",
        "bots[0].commandLists[0].commands[0].title",
        "crynodeb",
        "cy.json/bots[0].commandLists[0].commands[0].title: must be a word the bot knows",
      ],
      ["with an empty text", "staticTabs[0].name", " ", "cy.json/staticTabs[0].name: must not be empty"],
    ];
    for (const [what, key, value, said] of wrong) {
      it(what, async () => {
        copy.put("cy.json", `/${key}`, value);
        expect((await copy.problems()).join("\n")).to.include(said);
      });
    }

    it("in English that says other than the manifest", async () => {
      copy.put("en.json", "/name.short", "Garden");
      expect(await copy.problems()).to.deep.equal(["en.json/name.short: must say the same as the manifest"]);
    });
  });

  describe("refuses an icon", () => {
    const wrong: [what: string, file: string, bytes: Uint8Array, said: string][] = [
      [
        "of the wrong size",
        "color.png",
        plain(96, [0, 90, 60, 255]),
        "must be 192 x 192 pixels; it is 96 x 96",
      ],
      ["that is no PNG", "color.png", Buffer.from("GIF89a"), "must be a PNG"],
      [
        "with a background",
        "outline.png",
        plain(32, [255, 255, 255, 255]),
        "must have a transparent background",
      ],
      [
        "with a colour in its outline",
        "outline.png",
        plain(32, [0, 90, 60, 255]),
        "must be white and nothing else",
      ],
      ["with nothing on it", "outline.png", plain(32, [0, 0, 0, 0]), "must not be empty"],
    ];
    for (const [what, file, bytes, said] of wrong) {
      it(what, async () => {
        copy.write(file, bytes);
        expect(await copy.problems()).to.deep.equal([`/icons/${file.replace(".png", "")}: ${file} ${said}`]);
      });
    }
  });
});

function plain(size: number, pixel: number[]): Uint8Array {
  const pixels = new Uint8Array(size * size * 4).map((_, at) => pixel[at % 4] ?? 0);
  return writePng({ width: size, height: size, pixels });
}
