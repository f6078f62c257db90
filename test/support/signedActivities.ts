import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Activity, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { MicrosoftAppCredentials, type ServiceClientCredentialsFactory } from "botframework-connector";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import restify from "restify";
import { createBotAdapter } from "../../bot/adapters/teams/botAdapter.ts";
import { createTeamsMessenger } from "../../bot/adapters/teams/messenger.ts";
import type { TeamsSettings } from "../../bot/config.ts";
import { MESSAGES_PATH } from "../../bot/contract/paths.ts";
import { createPracticeBot } from "../../bot/surfaces/chat/practiceBot.ts";
import { takeActivities } from "../../bot/surfaces/http/activities.ts";
import type { Deps } from "../../bot/usecases/deps.ts";
import { TENANT } from "./builders.ts";
import { type TestDeps, testDeps } from "./deps.ts";
import { type FakeConnector, startFakeConnector } from "./fakeConnector.ts";

export const APP_ID = "b07b07b0-7b07-4b07-8b07-b07b07b07b07";
const ISSUER = "https://api.botframework.com";
const KEY_ID = "key-1";

export type SignedBot = {
  /** With the real messenger, over the fake connector. */
  deps: Omit<TestDeps, "messenger"> & Pick<Deps, "messenger">;
  connector: FakeConnector;
  /** Posts an activity, signed as Bot Framework does unless the claims say otherwise; `null` sends no token. */
  post(
    activity: Partial<Activity> | string,
    claims?: SignedClaims | null,
  ): Promise<{ status: number; text: string }>;
  /** Where {@link post} posts to. */
  url: string;
  /** A token as Bot Framework signs it unless the claims say otherwise. */
  sign(claims?: SignedClaims): Promise<string>;
  close(): Promise<void>;
};

export type SignedClaims = {
  aud?: string;
  iss?: string;
  serviceurl?: string;
  /** Seconds from now. */
  expiresIn?: number;
  /** Signed by somebody else's key under the right name. */
  forged?: boolean;
};

/**
 * The bot behind HTTP with everything checked as in production: real tokens, real keys from an OpenID server of our
 * own, replies over the connector's REST API to a fake one.
 */
export async function startSignedBot(): Promise<SignedBot> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const stranger = await generateKeyPair("RS256");
  const openId = await startOpenId({ ...(await exportJWK(publicKey)), kid: KEY_ID });
  const connector = await startFakeConnector();
  const recorded = await testDeps();
  const settings: TeamsSettings = {
    appId: APP_ID,
    appType: "SingleTenant",
    tenantId: TENANT,
    password: "only-for-tests",
    allowedTenants: [TENANT],
    tabClientId: APP_ID,
    teamsAppId: APP_ID,
  };
  const adapter = createBotAdapter(settings, recorded.log, authenticationFor(openId.url));
  const deps = { ...recorded, messenger: createTeamsMessenger(adapter, APP_ID, recorded) };
  const bot = createPracticeBot(deps, { allowedTenants: settings.allowedTenants });
  const server = restify.createServer();
  server.post(MESSAGES_PATH, takeActivities(deps, adapter, bot));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  const sign = (claims: SignedClaims = {}) => {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ serviceurl: claims.serviceurl ?? connector.url })
      .setProtectedHeader({ alg: "RS256", kid: KEY_ID, typ: "JWT" })
      .setIssuer(claims.iss ?? ISSUER)
      .setAudience(claims.aud ?? APP_ID)
      .setNotBefore(now - 3600)
      .setExpirationTime(now + (claims.expiresIn ?? 3600))
      .sign(claims.forged ? stranger.privateKey : privateKey);
  };
  return {
    deps,
    connector,
    url: `http://127.0.0.1:${port}${MESSAGES_PATH}`,
    sign,
    post: async (activity, claims = {}) => {
      await deps.search.caughtUp();
      const response = await fetch(`http://127.0.0.1:${port}${MESSAGES_PATH}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(claims ? { authorization: `Bearer ${await sign(claims)}` } : {}),
        },
        body:
          typeof activity === "string"
            ? activity
            : JSON.stringify({ ...activity, serviceUrl: connector.url }),
      });
      return { status: response.status, text: await response.text() };
    },
    close: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await openId.close();
      await connector.close();
      await deps.close();
    },
  };
}

/** Microsoft's checks, with our own server for the keys. All of these are read from settings once any one is. */
function authenticationFor(openIdUrl: string): ConfigurationBotFrameworkAuthentication {
  const factory: ServiceClientCredentialsFactory = {
    isValidAppId: async (appId) => appId === APP_ID,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => MicrosoftAppCredentials.Empty,
  };
  return new ConfigurationBotFrameworkAuthentication(
    {
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: "https://login.example",
      ToChannelFromBotOAuthScope: ISSUER,
      ToBotFromChannelTokenIssuer: ISSUER,
      OAuthUrl: "https://oauth.example",
      ToBotFromChannelOpenIdMetadataUrl: openIdUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl,
      CallerId: "",
    } as never,
    factory,
  );
}

async function startOpenId(key: object): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify(
        request.url === "/keys"
          ? { keys: [{ ...key, use: "sig", endorsements: ["msteams"] }] }
          : { issuer: ISSUER, jwks_uri: `${url}/keys` },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${url}/openid`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
