import { ConfigurationServiceClientCredentialFactory } from "botbuilder";
import type { TeamsSettings } from "../../config.ts";

/** Whom the token is for, and who gives it. Source: botframework-connector, AuthenticationConstants. */
const AUDIENCE = "https://api.botframework.com";
const LOGIN_PREFIX = "https://login.microsoftonline.com/";

type Credentials = { getToken?: (forceRefresh?: boolean) => Promise<string> };

/** Bearer tokens for the Bot Connector, from the SDK's own credentials, which keep one until shortly before it ends. */
export function createConnectorToken(teams: TeamsSettings | undefined): () => Promise<string | undefined> {
  if (!teams) return async () => undefined;
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: teams.appId,
    MicrosoftAppType: teams.appType,
    MicrosoftAppTenantId: teams.tenantId,
    ...(teams.password ? { MicrosoftAppPassword: teams.password } : {}),
  });
  let credentials: Promise<Credentials> | undefined;
  let asking: Promise<string> | undefined;

  async function ask(): Promise<string> {
    credentials ??= factory.createCredentials(
      teams?.appId ?? "",
      AUDIENCE,
      LOGIN_PREFIX + (teams?.tenantId ?? ""),
      true,
    ) as Promise<Credentials>;
    const { getToken } = await credentials;
    if (!getToken) throw new Error("The credentials give no tokens");
    return getToken.call(await credentials);
  }

  return async () => {
    // Requests leave together: one question to Entra serves them all.
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}
