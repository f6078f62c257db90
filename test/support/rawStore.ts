import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type CosmosSettings, connect } from "../../bot/adapters/cosmos/client.ts";
import { CONTAINERS } from "../../bot/adapters/cosmos/containers.ts";

/** A document as whoever holds the database sees it. */
export type RawDocument = {
  container: string;
  partition: string;
  id: string;
  type: string;
  /** All of it, with what the database adds. */
  json: string;
  /** Where it stands in the order of writes (SQLite) or the second it was written (Cosmos DB). */
  written: number;
};

/** Every row of the embedded database, read past the product, oldest write first. */
export function rawSqlite(folder: string): RawDocument[] {
  const db = new DatabaseSync(join(folder, "garden.db"), { readOnly: true });
  try {
    return db
      .prepare("SELECT container, partition, id, type, json, lsn AS written FROM documents ORDER BY lsn")
      .all()
      .map((row) => row as unknown as RawDocument);
  } finally {
    db.close();
  }
}

/** Every document of every container, read past the product. */
export async function rawCosmos(settings: CosmosSettings): Promise<RawDocument[]> {
  const client = await connect(settings);
  const all: RawDocument[] = [];
  for (const { id: container, partitionKey } of CONTAINERS) {
    const field = partitionKey.paths[0]?.slice(1) ?? "";
    const { resources } = await client
      .database(settings.database)
      .container(container)
      .items.query<Record<string, string | number>>("SELECT * FROM c")
      .fetchAll();
    for (const document of resources)
      all.push({
        container,
        partition: String(document[field]),
        id: String(document["id"]),
        type: String(document["type"]),
        json: JSON.stringify(document),
        written: Number(document["_ts"]),
      });
  }
  client.dispose();
  return all;
}
