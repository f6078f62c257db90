import type { ContainerDefinition } from "@azure/cosmos";
import type { ContainerName } from "../../ports/documents.ts";
import { PARTITION_FIELDS } from "../documents/partitionFields.ts";

/** Fields that queries name beside the partition. */
const QUERIED = [
  "type",
  "createdAt",
  "itemId",
  "savedBy",
  "state",
  "personId",
  "open",
  "gardens",
  "welcomed",
  "reach",
];

/**
 * The containers, made once by `npm run cosmos:setup` or by the Bicep, which holds the same list; managed
 * identities cannot make any.
 */
export const CONTAINERS = (Object.keys(PARTITION_FIELDS) as ContainerName[]).map(definitionOf);

/** The definition of one container: partitioned by its field, indexed for the queries of the port, no expiry by default. */
function definitionOf(name: ContainerName) {
  const field = PARTITION_FIELDS[name];
  return {
    id: name,
    partitionKey: { paths: [`/${field}`], version: 2 },
    // -1: documents live until removed, unless one carries a `ttl` of its own.
    defaultTtl: -1,
    indexingPolicy: {
      automatic: true,
      indexingMode: "consistent",
      // Only what queries name: indexing every word of a text would triple the price of a write.
      includedPaths: [...new Set([field, ...QUERIED])].map((path) => ({ path: `/${path}/?` })),
      excludedPaths: [{ path: "/*" }, { path: '/"_etag"/?' }],
      compositeIndexes: (["ascending", "descending"] as const).map((order) => [
        { path: "/createdAt", order },
        { path: "/id", order },
      ]),
    },
  } satisfies ContainerDefinition;
}
