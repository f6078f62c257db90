import { questionIn } from "../../bot/surfaces/chat/commands/ask.ts";
import { asksForHelp } from "../../bot/surfaces/chat/commands/help.ts";
import { languageAskedFor } from "../../bot/surfaces/chat/commands/speak.ts";
import { FIND_COMMAND, FIND_PARAMETERS, SAVE_COMMAND } from "../../bot/surfaces/extension/commandIds.ts";
import { isObject, type Json, type JsonObject, objects, type Problem, strings } from "./problems.ts";
import { SCHEMA_URL, SCHEMA_VERSION } from "./schema.ts";

type Rule = (manifest: JsonObject) => Problem[];

/** What Teams or this product demands of a manifest and Microsoft's schema does not say. */
export const MANIFEST_RULES: Rule[] = [
  writtenToOurSchema,
  hasIds,
  usesHttpsOnly,
  namesDomainsAlone,
  staysInItsDomains,
  supportsChannels,
  asksForNoPermission,
  usesOneBot,
  offersWhatTheBotHandles,
  listsWordsTheBotKnows,
];

const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function writtenToOurSchema(manifest: JsonObject): Problem[] {
  const must = { $schema: SCHEMA_URL, manifestVersion: SCHEMA_VERSION };
  return Object.entries(must).flatMap(([name, value]) =>
    manifest[name] === value ? [] : [{ at: `/${name}`, rule: `must be ${value}` }],
  );
}

/** The schema leaves the app's own id free; Teams does not. */
function hasIds({ id, webApplicationInfo }: JsonObject): Problem[] {
  const ids: [string, Json | undefined][] = [
    ["/id", id],
    ["/webApplicationInfo/id", isObject(webApplicationInfo) ? webApplicationInfo["id"] : undefined],
  ];
  return ids.flatMap(([at, value]) =>
    typeof value === "string" && GUID.test(value) ? [] : [{ at, rule: "must be an id (GUID)" }],
  );
}

function usesHttpsOnly(manifest: JsonObject): Problem[] {
  return strings(manifest)
    .filter(({ text }) => /^http:/i.test(text))
    .map(({ at }) => ({ at, rule: "must begin with https://, since Teams loads nothing over http" }));
}

function domainsNamed(manifest: JsonObject): { at: string; text: string }[] {
  return strings(manifest).filter(
    ({ at }) => /^\/validDomains\//.test(at) || /\/messageHandlers\/\d+\/value\/domains\//.test(at),
  );
}

function namesDomainsAlone(manifest: JsonObject): Problem[] {
  return domainsNamed(manifest)
    .filter(({ text }) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text))
    .map(({ at }) => ({
      at,
      rule: "must be a host name alone, in lower case: no https://, path, port or wildcard",
    }));
}

/** Teams shows no page of a domain that is not listed, and unfurls no link of ours it is not told of. */
function staysInItsDomains(manifest: JsonObject): Problem[] {
  const valid = new Set(
    domainsNamed(manifest).flatMap(({ at, text }) => (at.startsWith("/validDomains/") ? [text] : [])),
  );
  return strings(manifest)
    .filter(({ at }) => /\/(contentUrl|configurationUrl)$/.test(at) || /\/domains\/\d+$/.test(at))
    .filter(({ text }) => !valid.has(URL.canParse(text) ? new URL(text).hostname : text))
    .map(({ at }) => ({ at, rule: "must lie in one of /validDomains" }));
}

/** Since schema 1.25 Teams refuses the upload of an app for teams without it; the schema itself does not. */
function supportsChannels(manifest: JsonObject): Problem[] {
  const forTeams = strings(manifest).some(({ at, text }) => /\/scopes\/\d+$/.test(at) && text === "team");
  if (!forTeams || manifest["supportsChannelFeatures"] === "tier1") return [];
  return [{ at: "/supportsChannelFeatures", rule: 'must be "tier1" in an app that can be added to teams' }];
}

/** House rule: nothing to consent to beyond signing in. */
function asksForNoPermission({ authorization, permissions }: JsonObject): Problem[] {
  const problems: Problem[] = [];
  if (authorization !== undefined)
    problems.push({ at: "/authorization", rule: "must not be there: the product needs no such permission" });
  if (JSON.stringify(permissions) !== '["identity"]')
    problems.push({ at: "/permissions", rule: 'must be ["identity"]: the product needs no other' });
  return problems;
}

function usesOneBot({ bots, composeExtensions }: JsonObject): Problem[] {
  const botId = objects(bots)[0]?.["botId"];
  return objects(composeExtensions).flatMap((extension, index) =>
    extension["botId"] === botId
      ? []
      : [{ at: `/composeExtensions/${index}/botId`, rule: "must be the bot of /bots/0/botId" }],
  );
}

/** A command the bot does not know would fail in the hands of whoever picks it. */
function offersWhatTheBotHandles({ composeExtensions }: JsonObject): Problem[] {
  const at = "/composeExtensions/0/commands";
  const commands = objects(objects(composeExtensions)[0]?.["commands"]);
  const handled: Record<string, string> = { [FIND_COMMAND]: "query", [SAVE_COMMAND]: "action" };
  const parameters = new Set<Json | undefined>(Object.values(FIND_PARAMETERS));
  const problems: Problem[] = [];
  for (const id of Object.keys(handled)) {
    if (!commands.some((command) => command["id"] === id))
      problems.push({ at, rule: `must have the command ${id}, which the bot handles` });
  }
  for (const [index, command] of commands.entries()) {
    const type = handled[String(command["id"])];
    if (!type) problems.push({ at: `${at}/${index}/id`, rule: "must be a command the bot handles" });
    else if (command["type"] !== type) problems.push({ at: `${at}/${index}/type`, rule: `must be ${type}` });
    if (type === "action" && command["fetchTask"] !== true)
      problems.push({ at: `${at}/${index}/fetchTask`, rule: "must be true: the bot makes the dialog" });
    for (const [number, parameter] of objects(command["parameters"]).entries()) {
      if (!parameters.has(parameter["name"]))
        problems.push({
          at: `${at}/${index}/parameters/${number}/name`,
          rule: "must be something the bot can search by",
        });
    }
  }
  return problems;
}

/** The words of the bot's list of commands are sent to it as they stand, in either language. */
function listsWordsTheBotKnows({ bots }: JsonObject): Problem[] {
  return strings(bots ?? null)
    .filter(({ at, text }) => BOT_COMMAND.test(at) && !isWordTheBotKnows(text))
    .map(({ at }) => ({ at: `/bots${at}`, rule: "must be a word the bot knows as a command" }));
}

const BOT_COMMAND = /\/commands\/\d+\/title$/;

export function isWordTheBotKnows(title: string): boolean {
  const word = title.toLowerCase();
  return asksForHelp(word) || languageAskedFor(word) !== undefined || questionIn(title) === "";
}
