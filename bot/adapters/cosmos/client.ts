import type { CosmosClient } from "@azure/cosmos";
import { azureIdentity } from "../azure/azureIdentity.ts";

/**
 * Where the account is and how we prove ourselves: by its key, or without one by the identity we run under, which
 * `managedIdentity` names by its client id.
 */
export type CosmosSettings = { endpoint: string; key?: string; database: string; managedIdentity?: string };

/** How long one request may take before its answer counts as lost. */
const REQUEST_TIMEOUT_MS = 10_000;

/** A client for the account. The libraries are loaded here, so that the embedded store need not carry them. */
export async function connect({ endpoint, key, managedIdentity }: CosmosSettings): Promise<CosmosClient> {
  const { CosmosClient } = await import("@azure/cosmos");
  return new CosmosClient({
    endpoint,
    ...(key === undefined ? { aadCredentials: await azureIdentity(managedIdentity) } : { key }),
    connectionPolicy: {
      requestTimeout: REQUEST_TIMEOUT_MS,
      // The account names its own address as https; a plain address (the emulator's) must not be followed there.
      enableEndpointDiscovery: endpoint.startsWith("https:"),
      // 429 is met by `persistently`, with everything else that passes: one policy, one number of tries.
      retryOptions: { maxRetryAttemptCount: 0 },
    },
  });
}
