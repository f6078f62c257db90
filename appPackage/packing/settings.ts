import type { Problem } from "./problems.ts";

const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

type Rule = { holds: (value: string) => boolean; says: string };
const guid: Rule = {
  holds: (value) => GUID.test(value) && !/^[0-]+$/.test(value),
  says: "must be an id (GUID) such as 8f4e21d3-6c07-4b9a-b5e8-1a92d7f30c64",
};
const host: Rule = {
  holds: (value) => HOST.test(value),
  says: "must be a host name alone, in lower case, such as garden.example.org: no https://, path or port",
};
const https: Rule = {
  holds: (value) => URL.canParse(value) && value.startsWith("https://"),
  says: "must be an address that begins with https://",
};
const version: Rule = {
  holds: (value) => VERSION.test(value),
  says: "must be three numbers with dots, such as 1.0.0",
};
const words: Rule = {
  holds: (value) => value.trim() !== "" && value.length <= 32,
  says: "must have 1 to 32 characters",
};
const resource: Rule = {
  holds: (value) => value.startsWith("api://"),
  says: "must begin with api://",
};

type Given = Record<string, string | undefined>;
type Setting = { what: string; rule: Rule; otherwise?: (given: Given) => string | undefined };

/** What the manifest leaves open: each stands in it as `${{NAME}}` and is set by a variable NAME or a flag --name. */
export const SETTINGS = {
  TEAMS_APP_ID: { what: "id of the app in Teams, made once and kept", rule: guid },
  BOT_ID: {
    what: "app id of the bot's registration; MicrosoftAppId without it",
    rule: guid,
    otherwise: (given) => given["MicrosoftAppId"],
  },
  AAD_APP_CLIENT_ID: {
    what: "Entra app the tab signs in with; BOT_ID without it",
    rule: guid,
    otherwise: (given) => given["BOT_ID"],
  },
  AAD_APP_RESOURCE: {
    what: "application ID URI of that Entra app, made from the others without it",
    rule: resource,
    // learn.microsoft.com, "Register your tab app with Microsoft Entra ID": a tab with a bot uses botid- and the bot's id.
    otherwise: ({ TAB_DOMAIN, BOT_ID, AAD_APP_CLIENT_ID }) =>
      `api://${TAB_DOMAIN}/${AAD_APP_CLIENT_ID === BOT_ID ? `botid-${BOT_ID}` : AAD_APP_CLIENT_ID}`,
  },
  TAB_DOMAIN: {
    what: "host the product is reached at; that of PUBLIC_URL without it",
    rule: host,
    otherwise: ({ PUBLIC_URL }) =>
      PUBLIC_URL && URL.canParse(PUBLIC_URL) ? new URL(PUBLIC_URL).hostname : undefined,
  },
  APP_VERSION: { what: "version of the app; the product's own without it", rule: version },
  DEVELOPER_NAME: { what: "organisation that runs it", rule: words },
  DEVELOPER_WEBSITE_URL: { what: "page about it, with whom to ask", rule: https },
  DEVELOPER_PRIVACY_URL: { what: "privacy notice", rule: https },
  DEVELOPER_TERMS_URL: { what: "terms of use", rule: https },
} satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

/** The name of the flag that sets it: `--bot-id` for BOT_ID. */
export function flagOf(name: SettingName): string {
  return `--${name.toLowerCase().replaceAll("_", "-")}`;
}

/** Fills in what is not given, and says what is missing or wrong: `at` is the setting's name. */
export function readSettings(given: Given): { values: Given; problems: Problem[] } {
  const values: Given = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  const problems: Problem[] = [];
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    const { what, rule, otherwise }: Setting = SETTINGS[name];
    values[name] ??= otherwise?.(values);
    const value = values[name];
    if (value === undefined) problems.push({ at: name, rule: `is needed (${flagOf(name)}): ${what}` });
    else if (!rule.holds(value))
      problems.push({ at: name, rule: `${rule.says}; it is ${JSON.stringify(value)}` });
  }
  return { values, problems };
}
