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
  store: { kind: "sqlite" } | { kind: "cosmos"; endpoint: string; key?: string; database: string };
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

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}

const guid = z.guid("must be an id such as 00000000-0000-0000-0000-000000000000").toLowerCase();
const guids = z
  .string()
  .transform((list) => list.split(",").flatMap((id) => id.trim() || []))
  .pipe(z.array(guid));

const environment = z.object({
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
  MicrosoftAppId: guid.optional(),
  MicrosoftAppType: z
    .enum(["SingleTenant", "UserAssignedMSI"], "must be SingleTenant or UserAssignedMSI")
    .default("SingleTenant"),
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
  if (!teams && !isLoopback(host))
    problems.push(
      `HOST: ${host} can be reached by others, and without MicrosoftAppId nobody signs in. Set MicrosoftAppId, or leave HOST out to stay on this machine.`,
    );
  if (values.STORE === "cosmos" && !values.COSMOS_ENDPOINT)
    problems.push("COSMOS_ENDPOINT: is needed with STORE=cosmos");
  if (teams && !values.PUBLIC_URL) problems.push("PUBLIC_URL: is needed with MicrosoftAppId");
  if (problems.length > 0) throw new ConfigError(problems);
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
          }
        : { kind: "sqlite" },
    ...(teams ? { teams } : {}),
    publicUrl: (
      values.PUBLIC_URL ?? `http://${host.includes(":") ? `[${host}]` : host}:${values.PORT}`
    ).replace(/\/+$/, ""),
    firstAdmins: teams ? (values.FIRST_ADMINS ?? []).map((id) => personId(teams.tenantId, id)) : [],
    playground: values.PLAYGROUND === "on",
    logLevel: values.LOG_LEVEL,
  };
}

function teamsSettings(values: z.infer<typeof environment>, problems: string[]): TeamsSettings | undefined {
  if (!values.MicrosoftAppId) return undefined;
  if (!values.MicrosoftAppTenantId) problems.push("MicrosoftAppTenantId: is needed with MicrosoftAppId");
  if (values.MicrosoftAppType === "SingleTenant" && !values.MicrosoftAppPassword)
    problems.push("MicrosoftAppPassword: is needed with MicrosoftAppType=SingleTenant");
  if (values.MicrosoftAppType === "UserAssignedMSI" && values.MicrosoftAppPassword)
    problems.push("MicrosoftAppPassword: a managed identity has none; leave it out");
  const tenantId = values.MicrosoftAppTenantId ?? "";
  return {
    appId: values.MicrosoftAppId,
    appType: values.MicrosoftAppType,
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
