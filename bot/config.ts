import { resolve } from "node:path";
import { z } from "zod";
import { type PersonId, personId } from "./domain/ids.ts";

/** How the bot proves itself to Teams, and whom it lets in. */
export type TeamsSettings = {
  /** `MicrosoftAppId`: the bot's registration. */
  appId: string;
  /** `MicrosoftAppType`: a secret of one tenant, or a managed identity. */
  appType: "SingleTenant" | "UserAssignedMSI";
  /** `MicrosoftAppTenantId` */
  tenantId: string;
  /** `MicrosoftAppPassword`, for SingleTenant only. */
  password?: string;
  /** `ALLOWED_TENANTS`, comma separated; the app's own tenant without it. */
  allowedTenants: string[];
  /** `AAD_APP_CLIENT_ID`: the Entra app the tab signs in with; the bot's id without it. */
  tabClientId: string;
  /** `TEAMS_APP_ID`: the app's id in the organisation's catalogue, for links that open in Teams. */
  teamsAppId: string;
};

export type Config = {
  /** `HOST`: address to listen on. Without Teams settings only a loopback address. */
  host: string;
  /** `PORT`, default 3978. */
  port: number;
  /** `DATA_DIR`: folder of the embedded store, default `.data`. */
  dataDir: string;
  /** `STORE`: `sqlite` (default) or `cosmos` with `COSMOS_ENDPOINT`, `COSMOS_DATABASE` and, unless a managed identity is used, `COSMOS_KEY`. */
  store:
    | { kind: "sqlite" }
    | { kind: "cosmos"; endpoint: string; key?: string; database: string; managedIdentity?: string };
  /**
   * `SEAL_KEYS_URL`: the Key Vault secret that holds the seal keys, such as
   * https://name.vault.azure.net/secrets/seal-keys; without it they are a file in `DATA_DIR`.
   */
  sealKeysUrl?: string;
  /** Client id of the identity we act under in Azure: the bot's own with `MicrosoftAppType=UserAssignedMSI`. */
  managedIdentity?: string;
  /** Absent in local mode: no `MicrosoftAppId`, sample people instead of sign-in, loopback only. */
  teams?: TeamsSettings;
  /** `PUBLIC_URL`: where people reach it, without a slash at the end. */
  publicUrl: string;
  /** `FIRST_ADMINS`: Entra object ids, comma separated. */
  firstAdmins: PersonId[];
  /** `PLAYGROUND=off` leaves Microsoft 365 Agents Playground out of a local start. */
  playground: boolean;
  /** `LOG_LEVEL`: fatal, error, warn, info (default), debug or silent. */
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
};

/** Everything that is wrong with the settings, one line each. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

const LOOPBACK = new Set(["127.0.0.1", "::1", "[::1]", "localhost"]);

/** Whether only this machine can reach an address; IPv6 with or without brackets. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}

const SOME_ID = "must be an id such as 3f2a8c14-5b6d-4e7f-9a01-2b3c4d5e6f70";
const guid = z
  .guid(SOME_ID)
  .refine((id) => !/^[0-]+$/.test(id), SOME_ID)
  .toLowerCase();
const guids = z
  .string()
  .transform((list) => list.split(",").flatMap((id) => id.trim() || []))
  .pipe(z.array(guid));

/** Only a vault of Azure's: the token we send along must reach nobody else. */
const SEAL_KEYS_URL =
  /^https:\/\/[a-z][a-z0-9-]{1,22}[a-z0-9]\.vault\.azure\.net\/secrets\/[A-Za-z0-9-]{1,127}$/;

const environment = z.object({
  /** `production` refuses local mode. */
  NODE_ENV: z.string().optional(),
  HOST: z.string().optional(),
  PORT: z.coerce
    .number("must be a number from 0 to 65535")
    .int("must be a whole number from 0 to 65535")
    .min(0, "must be a number from 0 to 65535")
    .max(65535, "must be a number from 0 to 65535")
    .default(3978),
  DATA_DIR: z.string().default(".data"),
  STORE: z.enum(["sqlite", "cosmos"], "must be sqlite or cosmos").default("sqlite"),
  COSMOS_ENDPOINT: z.url("must be an address such as https://name.documents.azure.com").optional(),
  COSMOS_KEY: z.string().optional(),
  COSMOS_DATABASE: z.string().default("practice-garden"),
  SEAL_KEYS_URL: z
    .string()
    .regex(SEAL_KEYS_URL, "must be an address such as https://name.vault.azure.net/secrets/seal-keys")
    .optional(),
  MicrosoftAppId: guid.optional(),
  MicrosoftAppType: z
    .enum(["SingleTenant", "UserAssignedMSI"], "must be SingleTenant or UserAssignedMSI")
    .optional(),
  MicrosoftAppTenantId: guid.optional(),
  MicrosoftAppPassword: z.string().optional(),
  ALLOWED_TENANTS: guids.optional(),
  AAD_APP_CLIENT_ID: guid.optional(),
  TEAMS_APP_ID: guid.optional(),
  PUBLIC_URL: z.url("must be an address such as https://garden.example.org").optional(),
  FIRST_ADMINS: guids.optional(),
  PLAYGROUND: z.enum(["on", "off"], "must be on or off").default("on"),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "silent"],
      "must be fatal, error, warn, info, debug or silent",
    )
    .default("info"),
});

/** The name of every setting there is. */
export const SETTING_NAMES: readonly string[] = Object.keys(environment.shape);

/**
 * Reads every setting. An empty value counts as not set.
 * @throws ConfigError with all problems at once.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ""),
  );
  const read = environment.safeParse(set);
  if (!read.success)
    throw new ConfigError(read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
  const values = read.data;
  const problems: string[] = [];
  const teams = teamsSettings(values, problems);
  const host = values.HOST ?? (teams ? "0.0.0.0" : "127.0.0.1");
  if (teams) checkLive(values, problems);
  else checkLocal(values, host, problems);
  if (values.STORE === "cosmos" && !values.COSMOS_ENDPOINT)
    problems.push("COSMOS_ENDPOINT: is needed with STORE=cosmos");
  if (values.COSMOS_ENDPOINT && !isPrivate(values.COSMOS_ENDPOINT))
    problems.push("COSMOS_ENDPOINT: must begin with https://");
  if (problems.length > 0) throw new ConfigError(problems);
  const managedIdentity = teams?.appType === "UserAssignedMSI" ? { managedIdentity: teams.appId } : {};
  return {
    host,
    port: values.PORT,
    dataDir: resolve(values.DATA_DIR),
    store:
      values.STORE === "cosmos"
        ? {
            kind: "cosmos",
            endpoint: values.COSMOS_ENDPOINT ?? "",
            ...(values.COSMOS_KEY ? { key: values.COSMOS_KEY } : {}),
            database: values.COSMOS_DATABASE,
            ...managedIdentity,
          }
        : { kind: "sqlite" },
    ...(values.SEAL_KEYS_URL ? { sealKeysUrl: values.SEAL_KEYS_URL } : {}),
    ...managedIdentity,
    ...(teams ? { teams } : {}),
    publicUrl: (
      values.PUBLIC_URL ?? `http://${host.includes(":") ? `[${host}]` : host}:${values.PORT}`
    ).replace(/\/+$/, ""),
    firstAdmins: teams ? (values.FIRST_ADMINS ?? []).map((id) => personId(teams.tenantId, id)) : [],
    playground: values.PLAYGROUND === "on",
    logLevel: values.LOG_LEVEL,
  };
}

type Values = z.infer<typeof environment>;

/** Local mode lets everybody in who reaches it, so nobody but this machine may, and it must be what was meant. */
function checkLocal(values: Values, host: string, problems: string[]): void {
  if (!isLoopback(host))
    problems.push(
      `HOST: ${host} can be reached by others, and without MicrosoftAppId nobody signs in. Set MicrosoftAppId, or leave HOST out to stay on this machine.`,
    );
  if (values.PUBLIC_URL && !isLoopback(new URL(values.PUBLIC_URL).hostname))
    problems.push("PUBLIC_URL: others could reach it, and without MicrosoftAppId nobody signs in");
  // Settings that make sense with sign-in only: the id was forgotten, or its name mistyped.
  const meant = [
    "MicrosoftAppType",
    "MicrosoftAppTenantId",
    "MicrosoftAppPassword",
    "ALLOWED_TENANTS",
    "FIRST_ADMINS",
  ];
  const given = Object.keys(values).filter((name) => meant.includes(name));
  if (given.length > 0) problems.push(`MicrosoftAppId: is needed with ${given.join(", ")}`);
  if (values.NODE_ENV === "production") problems.push("MicrosoftAppId: is needed with NODE_ENV=production");
}

function checkLive(values: Values, problems: string[]): void {
  if (!values.PUBLIC_URL) problems.push("PUBLIC_URL: is needed with MicrosoftAppId");
  else if (!isPrivate(values.PUBLIC_URL)) problems.push("PUBLIC_URL: must begin with https://");
  // Several processes may share the database, and each would make keys of its own.
  if (values.STORE === "cosmos" && !values.SEAL_KEYS_URL)
    problems.push("SEAL_KEYS_URL: is needed with STORE=cosmos and MicrosoftAppId");
}

/** Whether nobody on the way can read along: encrypted, or on this machine. */
function isPrivate(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || isLoopback(hostname);
}

function teamsSettings(values: Values, problems: string[]): TeamsSettings | undefined {
  if (!values.MicrosoftAppId) return undefined;
  const appType = values.MicrosoftAppType ?? "SingleTenant";
  if (!values.MicrosoftAppTenantId) problems.push("MicrosoftAppTenantId: is needed with MicrosoftAppId");
  if (appType === "SingleTenant" && !values.MicrosoftAppPassword)
    problems.push("MicrosoftAppPassword: is needed with MicrosoftAppType=SingleTenant");
  if (appType === "UserAssignedMSI") {
    if (values.MicrosoftAppPassword)
      problems.push("MicrosoftAppPassword: a managed identity has none; leave it out");
    // It has no registration that could expose an API, so the tab signs in with an Entra app of its own.
    if (!values.AAD_APP_CLIENT_ID || values.AAD_APP_CLIENT_ID === values.MicrosoftAppId)
      problems.push(
        "AAD_APP_CLIENT_ID: the tab cannot sign in with a managed identity; name an Entra app of its own",
      );
  }
  const tenantId = values.MicrosoftAppTenantId ?? "";
  return {
    appId: values.MicrosoftAppId,
    appType,
    tenantId,
    ...(values.MicrosoftAppPassword ? { password: values.MicrosoftAppPassword } : {}),
    allowedTenants: values.ALLOWED_TENANTS ?? [tenantId],
    tabClientId: values.AAD_APP_CLIENT_ID ?? values.MicrosoftAppId,
    teamsAppId: values.TEAMS_APP_ID ?? values.MicrosoftAppId,
  };
}

/** The environment of a child process: this one's, with some settings changed. */
export function environmentWith(settings: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...settings };
}
