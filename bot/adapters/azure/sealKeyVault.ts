import { setTimeout as sleep } from "node:timers/promises";
import { CannotOpenStore } from "../documents/cannotOpenStore.ts";
import { newSealKey } from "../system/sealer.ts";
import { readRing, type SealKeys, type SealRing, writtenRing } from "../system/sealRing.ts";

/** What the vault needs of the world; a test puts its own in place. */
export type VaultAccess = {
  /** A token for Key Vault. */
  token(): Promise<string>;
  fetch: typeof fetch;
  sleep(ms: number): Promise<unknown>;
};

/** The ring in a Key Vault, and how an operator makes the first key. */
export type SealKeyVault = SealKeys & {
  /** Makes the first key where there is none; answers whether it did. @throws CannotOpenStore */
  make(): Promise<boolean>;
};

/** learn.microsoft.com, "Key Vault REST API reference": stable since 2022. */
const API = "api-version=7.4";
export const VAULT_SCOPE = "https://vault.azure.net/.default";
const TRIES = 5;
const TIMEOUT_MS = 10_000;

/**
 * The ring as one secret of a Key Vault, read over its REST API: every process of an installation shares it, and it
 * lies apart from the database. Reading never makes a key, since of two processes each might make one; that is for an
 * operator, as is rotating. The identity that serves people may read the secret and nothing else.
 * @param url the secret's, without a version: `https://name.vault.azure.net/secrets/seal-keys`
 */
export function sealKeyVault(url: string, access: VaultAccess): SealKeyVault {
  return {
    where: url,
    async open() {
      const ring = await ringAt(url, access);
      if (ring) return ring;
      throw new CannotOpenStore(
        `There are no seal keys at ${url}. Make them once with: node bot/commands/makeSealKeys.ts`,
      );
    },
    async add() {
      return keep(url, [newSealKey(), ...(await this.open())], access);
    },
    async make() {
      if (await ringAt(url, access)) return false;
      await keep(url, [newSealKey()], access);
      return true;
    },
  };
}

/** The world as it is. */
export function vaultAccess(token: () => Promise<string>): VaultAccess {
  return { token, fetch, sleep };
}

async function ringAt(url: string, access: VaultAccess): Promise<SealRing | undefined> {
  const answer = await ask(url, access, { method: "GET" });
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw refused(url, answer.status);
  try {
    return readRing(((await answer.json()) as { value: string }).value);
  } catch (error) {
    throw new CannotOpenStore(
      `${url} does not hold seal keys. Bring an earlier version of that secret back: without it no unnamed author can be told from another.`,
      // Its name alone: a parser's message quotes what it could not read.
      { cause: error instanceof Error ? error.name : "unknown" },
    );
  }
}

async function keep(url: string, ring: SealRing, access: VaultAccess): Promise<SealRing> {
  const answer = await ask(url, access, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ value: writtenRing(ring), contentType: "application/json" }),
  });
  if (answer.status === 409)
    throw new CannotOpenStore(`${url} was deleted and can be brought back. Run: az keyvault secret recover`);
  if (answer.status !== 200) throw refused(url, answer.status);
  // A vault keeps the last of two writers; whoever lost must not seal with a key nobody else has.
  const kept = await ringAt(url, access);
  if (kept?.[0].id !== ring[0].id)
    throw new CannotOpenStore(
      `Somebody else changed ${url} at the same moment. Nothing was sealed; run it again.`,
    );
  return ring;
}

/** One request, tried again when the vault is busy or out of reach. */
async function ask(url: string, access: VaultAccess, init: RequestInit): Promise<Response> {
  let trouble: unknown;
  for (let tried = 0; tried < TRIES; tried++) {
    if (tried > 0) await access.sleep(500 * 2 ** tried);
    try {
      const answer = await access.fetch(`${url}?${API}`, {
        ...init,
        redirect: "error",
        headers: { ...init.headers, authorization: `Bearer ${await tokenFrom(access)}` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (answer.status !== 429 && answer.status < 500) return answer;
      trouble = answer.status;
    } catch (error) {
      if (error instanceof CannotOpenStore) throw error;
      trouble = error;
    }
  }
  throw new CannotOpenStore(
    `${url} cannot be reached (${typeof trouble === "number" ? trouble : "no answer"}). Check SEAL_KEYS_URL and the network.`,
    { cause: trouble },
  );
}

async function tokenFrom(access: VaultAccess): Promise<string> {
  try {
    return await access.token();
  } catch (error) {
    throw new CannotOpenStore(
      "There is no identity to open the Key Vault with. In Azure assign the managed identity; elsewhere run: az login",
      { cause: error },
    );
  }
}

function refused(url: string, status: number): CannotOpenStore {
  return new CannotOpenStore(
    `${url} refuses the identity we run under (${status}). Give it the role Key Vault Secrets User; to make or rotate keys, Key Vault Secrets Officer.`,
  );
}
