import type { ContainerName } from "../../ports/documents.ts";

/** The field of every document that names its partition, by container. What is shown together lies together. */
export const PARTITION_FIELDS = {
  knowledge: "communityId",
  people: "personId",
  membership: "communityId",
  deliveries: "bucket",
  system: "scope",
} as const satisfies Record<ContainerName, string>;
