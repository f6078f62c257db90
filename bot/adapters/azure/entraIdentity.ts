import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { PracticeError } from "../../domain/errors.ts";
import { personId } from "../../domain/ids.ts";
import type { Caller, Identity } from "../../ports/identity.ts";

export type EntraSettings = {
  /** Client id of the Entra app the tab signs in with. */
  clientId: string;
  /** Further audiences of that app, such as `api://<host>/botid-<id>`. */
  audiences: string[];
  allowedTenants: string[];
  /** Entra's signing keys; fetched from Microsoft, cached and refreshed on an unknown key id, unless given. */
  keys?: JWTVerifyGetKey;
};

const KEYS_URL = "https://login.microsoftonline.com/common/discovery/v2.0/keys";
const SCOPE = "access_as_user";
/** Any GUID: older directories hold some that are no UUID of a known version. */
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Several times what Entra issues: anything longer is refused before any arithmetic is spent on it. */
const TOKEN_MAX = 8192;

/** Keys fetched from there, kept for ten minutes; an unknown key id fetches them anew, at most every 30 seconds. */
export function entraKeys(url: string = KEYS_URL): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url));
}

/** Validates the token teams-js gives the tab: signature, issuer (v1 and v2), audience, tenant, time and scope. */
export function createEntraIdentity(settings: EntraSettings): Identity {
  const keys = settings.keys ?? entraKeys();
  return {
    async whoIs(authorization) {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? "")?.[1];
      if (!token || token.length > TOKEN_MAX) throw new PracticeError("not-signed-in");
      return callerOf(await verified(token, keys, settings), settings);
    },
  };
}

async function verified(token: string, keys: JWTVerifyGetKey, settings: EntraSettings): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ["RS256"],
      audience: [settings.clientId, `api://${settings.clientId}`, ...settings.audiences],
      requiredClaims: ["iss", "exp", "tid", "oid"],
      clockTolerance: 60,
    });
    return payload;
  } catch (error) {
    // Keys that cannot be fetched are our trouble, not the caller's.
    if (
      error instanceof errors.JWKSTimeout ||
      !(error instanceof errors.JOSEError) ||
      error.code === "ERR_JOSE_GENERIC"
    )
      throw new PracticeError("unavailable", { cause: error });
    throw new PracticeError("not-signed-in", { cause: error });
  }
}

function callerOf(payload: JWTPayload, settings: EntraSettings): Caller {
  const { tid, oid, scp, idtyp, idp, acct, name } = payload as Record<string, unknown>;
  if (typeof tid !== "string" || typeof oid !== "string" || !GUID.test(oid))
    throw new PracticeError("not-signed-in");
  const tenant = tid.toLowerCase();
  const issuers = [`https://login.microsoftonline.com/${tenant}/v2.0`, `https://sts.windows.net/${tenant}/`];
  if (!issuers.includes((payload.iss ?? "").toLowerCase())) throw new PracticeError("not-signed-in");
  // A token without a person's scope is an application's own.
  if (idtyp === "app" || typeof scp !== "string" || !scp.split(" ").includes(SCOPE))
    throw new PracticeError("not-signed-in");
  if (!settings.allowedTenants.includes(tenant)) throw new PracticeError("not-from-here");
  // `acct` is 1 for guests of the tenant; `idp` names their home where that is another one.
  if (Number(acct) === 1 || (typeof idp === "string" && !idp.toLowerCase().includes(tenant)))
    throw new PracticeError("not-from-here");
  return { personId: personId(tenant, oid), ...(typeof name === "string" ? { name } : {}) };
}
