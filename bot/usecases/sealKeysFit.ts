import { SealBroken } from "../ports/sealer.ts";
import type { Deps } from "./deps.ts";
import { ownUnnamed } from "./ownUnnamed.ts";

const LOOKED_AT = 100;

/**
 * Whether the keys at hand are those the store was written with; true for a store that holds no seal yet. Every record
 * of a person bears one, so a few tell.
 */
export async function sealKeysFit(deps: Pick<Deps, "store" | "sealer">): Promise<boolean> {
  const { documents } = await deps.store.people.changesSince(undefined, LOOKED_AT);
  try {
    for (const document of documents) if (document.type === "person") ownUnnamed(deps, document);
    return true;
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
}
