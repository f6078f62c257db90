import type { CosmosClient } from "@azure/cosmos";
import { PracticeError } from "../../domain/errors.ts";
import { CannotOpenStore } from "../documents/cannotOpenStore.ts";
import { type CosmosSettings, connect } from "./client.ts";
import { CONTAINERS } from "./containers.ts";
import { codeOf } from "./failures.ts";
import { type Pauses, persistently } from "./persistently.ts";

/** What the setup did: which containers it made, which were there. */
export type SetUp = { made: string[]; there: string[] };

/**
 * Makes the database and the containers that are missing. Those that are there stay as they are.
 * @throws CannotOpenStore when the account refuses us or cannot be reached.
 */
export async function setUpContainers(settings: CosmosSettings, pauses: Pauses): Promise<SetUp> {
  const client = await connect(settings);
  try {
    return await explaining(settings, async () => {
      const done: SetUp = { made: [], there: [] };
      const { database } = await persistently(pauses, () =>
        client.databases.createIfNotExists({ id: settings.database }),
      );
      for (const definition of CONTAINERS) {
        const { statusCode } = await persistently(pauses, () =>
          database.containers.createIfNotExists(definition),
        );
        (statusCode === 201 ? done.made : done.there).push(definition.id);
      }
      return done;
    });
  } finally {
    client.dispose();
  }
}

/** @throws CannotOpenStore unless every container is there and partitioned as ours are. */
export async function checkContainers(
  client: CosmosClient,
  settings: CosmosSettings,
  pauses: Pauses,
): Promise<void> {
  await explaining(settings, async () => {
    const { resources } = await persistently(pauses, () =>
      client.database(settings.database).containers.readAll().fetchAll(),
    );
    for (const { id, partitionKey } of CONTAINERS) {
      const there = resources.find((resource) => resource.id === id);
      if (!there)
        throw new CannotOpenStore(
          `The database ${settings.database} at ${settings.endpoint} has no container ${id}. Run "npm run cosmos:setup" first.`,
        );
      if (there.partitionKey?.paths.join() !== partitionKey.paths.join())
        throw new CannotOpenStore(
          `The container ${id} at ${settings.endpoint} is partitioned by ${there.partitionKey?.paths.join()}, not by ${partitionKey.paths.join()}. Set COSMOS_DATABASE to another name.`,
        );
    }
  });
}

async function explaining<T>(settings: CosmosSettings, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    throw error instanceof CannotOpenStore ? error : (explained(settings, error) ?? error);
  }
}

function explained({ endpoint, key, database }: CosmosSettings, error: unknown): CannotOpenStore | undefined {
  const cause = error instanceof PracticeError ? error.cause : error;
  const code = codeOf(cause);
  if (code === 404)
    return new CannotOpenStore(
      `There is no database ${database} at ${endpoint}. Run "npm run cosmos:setup" first.`,
      { cause },
    );
  if (code === 401 || code === 403)
    return new CannotOpenStore(
      key === undefined
        ? `${endpoint} refuses the identity we run under (${code}). Give it the role Cosmos DB Built-in Data Contributor, or set COSMOS_KEY.`
        : `${endpoint} refuses COSMOS_KEY (${code}). Set it to a key of this account.`,
      { cause },
    );
  if (error instanceof PracticeError)
    return new CannotOpenStore(
      `${endpoint} cannot be reached (${code ?? "no answer"}). Check COSMOS_ENDPOINT and the network.`,
      { cause },
    );
  return undefined;
}
