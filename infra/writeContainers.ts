/** Writes infra/containers.json, from which the Bicep makes the containers: `node infra/writeContainers.ts`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CONTAINERS } from "../bot/adapters/cosmos/containers.ts";

/** The containers as Azure Resource Manager takes them: like the SDK, but it wants the kind of a partition key named. */
export function containersForAzure() {
  return CONTAINERS.map((container) => ({
    ...container,
    partitionKey: { ...container.partitionKey, kind: "Hash" },
  }));
}

export const CONTAINERS_FILE = fileURLToPath(new URL("containers.json", import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(CONTAINERS_FILE, `${JSON.stringify(containersForAzure(), null, 2)}\n`);
