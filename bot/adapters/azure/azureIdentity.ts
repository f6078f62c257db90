import type { TokenCredential } from "@azure/identity";

/**
 * Who we are to Azure. With a client id the managed identity of that id and nothing else; without one whatever this
 * machine offers, such as the sign-in of `az login`. The library is loaded here, so that a start without Azure need
 * not carry it.
 */
export async function azureIdentity(managedIdentity: string | undefined): Promise<TokenCredential> {
  const { DefaultAzureCredential, ManagedIdentityCredential } = await import("@azure/identity");
  return managedIdentity
    ? new ManagedIdentityCredential({ clientId: managedIdentity })
    : new DefaultAzureCredential();
}
