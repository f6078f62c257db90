/**
 * Writes what Microsoft Graph takes to set up the Entra app the tab signs in with, from infra/tabApp.manifest.json:
 * `node infra/tabApp.ts <host> <client id>` writes infra/build/tabApp.scope.json and infra/build/tabApp.clients.json.
 * Graph wants them in that order: a client can be named only for a scope that is there.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CannotRun, exitSaying } from "../bot/commands/exitSaying.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const HOST = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The part of an application of Microsoft Graph that we set. */
export type TabApp = {
  signInAudience: string;
  identifierUris: string[];
  optionalClaims: { accessToken: { name: string }[] };
  api: {
    requestedAccessTokenVersion: number;
    oauth2PermissionScopes: { id: string; value: string }[];
    preAuthorizedApplications: { appId: string; delegatedPermissionIds: string[] }[];
  };
};

/**
 * The two changes, one after the other.
 * @throws CannotRun when host or client id cannot be meant
 */
export function tabAppChanges(host: string, clientId: string): [Partial<TabApp>, Partial<TabApp>] {
  if (!HOST.test(host))
    throw new CannotRun(
      `The host must be like garden.example.org, in lower case; it is ${host || "missing"}`,
    );
  if (!GUID.test(clientId))
    throw new CannotRun(`The client id must be an id; it is ${clientId || "missing"}`);
  const values = new Map([
    ["TAB_DOMAIN", host],
    ["AAD_APP_CLIENT_ID", clientId],
  ]);
  const text = readFileSync(`${HERE}tabApp.manifest.json`, "utf8").replaceAll(
    /\$\{\{(\w+)\}\}/g,
    (_placeholder, name: string) => values.get(name) ?? "",
  );
  const { signInAudience, identifierUris, optionalClaims, api } = JSON.parse(text) as TabApp;
  const scope = {
    signInAudience,
    identifierUris,
    optionalClaims,
    api: { ...api, preAuthorizedApplications: [] },
  };
  return [scope, { api }];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const [host = "", clientId = ""] = process.argv.slice(2);
    const [scope, clients] = tabAppChanges(host, clientId.toLowerCase());
    mkdirSync(`${HERE}build`, { recursive: true });
    writeFileSync(`${HERE}build/tabApp.scope.json`, JSON.stringify(scope, null, 2));
    writeFileSync(`${HERE}build/tabApp.clients.json`, JSON.stringify(clients, null, 2));
    console.log(
      "infra/build/tabApp.scope.json and infra/build/tabApp.clients.json are ready, to be sent in this order.",
    );
  } catch (error) {
    exitSaying(error);
  }
}
