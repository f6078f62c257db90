import { randomUUID } from "node:crypto";
import type { Container, CosmosClient, SqlQuerySpec } from "@azure/cosmos";
import type { Change, Changes, ContainerName, Document, Documents, Query } from "../../ports/documents.ts";
import { Conflict } from "../../ports/documents.ts";
import { checkChanges, checkLimit, checkQuery, idOf, isDocumentId } from "../documents/changeRules.ts";
import { systemClock } from "../system/clock.ts";
import { systemIds } from "../system/ids.ts";
import { type ChangeFeed, openChangeFeed } from "./changeFeed.ts";
import { type CosmosSettings, connect } from "./client.ts";
import { type Enveloped, opened, operationOf } from "./envelope.ts";
import { answerLost, changedMeanwhile, containerMissing, Refused } from "./failures.ts";
import { type Pauses, persistently } from "./persistently.ts";
import { countQuery, pageQuery, partitionQuery, writtenQuery } from "./queries.ts";
import { checkContainers } from "./setup.ts";

/**
 * Documents in Azure Cosmos DB, in containers made by `npm run cosmos:setup`. A version is an ETag; a position in
 * the change feed is the service's own token. Changes come in order within a partition, not across them.
 * @throws CannotOpenStore when the account refuses us or a container is missing.
 */
export async function openCosmosDocuments(
  settings: CosmosSettings,
  pauses: Pauses = { clock: systemClock, ids: systemIds },
): Promise<Documents> {
  const client = await connect(settings);
  try {
    await checkContainers(client, settings, pauses);
  } catch (error) {
    client.dispose();
    throw error;
  }
  return new CosmosDocuments(client, settings.database, pauses);
}

class CosmosDocuments implements Documents {
  readonly #client: CosmosClient;
  readonly #database: string;
  readonly #pauses: Pauses;
  readonly #feeds = new Map<ContainerName, ChangeFeed>();

  constructor(client: CosmosClient, database: string, pauses: Pauses) {
    this.#client = client;
    this.#database = database;
    this.#pauses = pauses;
  }

  async read<T extends Document>(container: ContainerName, partition: string, id: string) {
    if (!isDocumentId(id)) return undefined;
    const found = await this.#persistently(async () => {
      const answer = await this.#container(container).item(id, partition).read<Enveloped>();
      // The SDK throws for no 404, and a missing container is not a missing document.
      const refused = new Refused(answer.statusCode, answer.substatus);
      if (containerMissing(refused)) throw refused;
      return answer.resource;
    });
    return found && opened<T>(found);
  }

  async page<T extends Document>(container: ContainerName, partition: string, query: Query) {
    checkQuery(query);
    const found = await this.#all<Enveloped>(container, pageQuery(container, partition, query), partition);
    const documents = found.slice(0, query.limit).map((document) => opened<T>(document));
    const last = documents.at(-1)?.value;
    if (found.length <= query.limit || !last) return { documents };
    return { documents, next: { createdAt: last.createdAt, id: last.id } };
  }

  async count(container: ContainerName, partition: string, query: Pick<Query, "types" | "where">) {
    checkQuery(query);
    const counts = await this.#all<number>(container, countQuery(container, partition, query), partition);
    // One count a page of the answer.
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async write(container: ContainerName, partition: string, changes: Change[]) {
    checkChanges(container, partition, changes);
    if (changes.length === 0) return [];
    // An empty condition would be none to the service.
    if (changes.some((change) => "version" in change && change.version === ""))
      throw new Conflict(`${container}: a version that never was`);
    const writeId = randomUUID();
    let uncertain = false;
    return this.#persistently(async () => {
      try {
        return await this.#batch(container, partition, changes, writeId);
      } catch (error) {
        uncertain ||= answerLost(error);
        if (!changedMeanwhile(error)) throw error;
        // An earlier attempt of ours, its answer lost, looks like somebody else's write until we look closer.
        const landed = await this.#landed(container, partition, changes, { writeId, uncertain });
        if (landed) return landed;
        throw new Conflict(`${container}: a document was changed, made or removed in between`);
      }
    });
  }

  async partitionOf(container: ContainerName, id: string) {
    if (!isDocumentId(id)) return undefined;
    const [partition] = await this.#all<string>(container, partitionQuery(container, id));
    return partition;
  }

  async changes<T extends Document>(container: ContainerName, position: string | undefined, limit: number) {
    checkLimit(limit);
    return this.#persistently(async (): Promise<Changes<T>> => {
      const known = this.#feeds.get(container);
      const feed = known?.isAt(position, limit)
        ? known
        : await openChangeFeed(this.#container(container), position, limit);
      // A feed that failed is not gone on with: it may be past what it did not give.
      this.#feeds.delete(container);
      const changes = await feed.next<T>();
      this.#feeds.set(container, feed);
      return changes;
    });
  }

  async overwriteReplaced() {
    // Its files are the service's own: a replaced document is gone with the acknowledged write. Backups of the account
    // keep it for as long as their policy says.
  }

  async close() {
    this.#feeds.clear();
    this.#client.dispose();
  }

  async #batch(
    container: ContainerName,
    partition: string,
    changes: Change[],
    writeId: string,
  ): Promise<string[]> {
    const operations = changes.map((change) => operationOf(change, partition, writeId));
    const { result = [] } = await this.#container(container).items.batch(operations, partition);
    // A refused batch does not throw: one result says why, the others 424 for having been given up with it.
    const refused = result.find(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
    if (refused) throw new Refused(refused.statusCode);
    if (result.length !== changes.length) throw new Refused(500);
    return result.map(({ eTag }, i) => ("remove" in (changes[i] ?? {}) ? "" : (eTag ?? "")));
  }

  /** The versions our write left, if it was carried out. */
  async #landed(
    container: ContainerName,
    partition: string,
    changes: Change[],
    { writeId, uncertain }: { writeId: string; uncertain: boolean },
  ): Promise<string[] | undefined> {
    const query = writtenQuery(container, partition, changes.map(idOf));
    const there = await this.#all<Enveloped>(container, query, partition);
    const ours = new Map(there.flatMap(({ id, _etag, _w }) => (_w === writeId ? [[id, _etag]] : [])));
    const removals = changes.every((change) => "remove" in change);
    const landed = removals ? uncertain && there.length === 0 : ours.size > 0;
    if (!landed) return undefined;
    // A document changed by somebody else since has no version of ours any more: what we name matches nothing.
    return changes.map((change) => ("remove" in change ? "" : (ours.get(idOf(change)) ?? writeId)));
  }

  #all<T>(container: ContainerName, query: SqlQuerySpec, partition?: string): Promise<T[]> {
    return this.#persistently(async () => {
      const options = partition === undefined ? {} : { partitionKey: partition };
      const { resources } = await this.#container(container).items.query<T>(query, options).fetchAll();
      return resources;
    });
  }

  #container(name: ContainerName): Container {
    return this.#client.database(this.#database).container(name);
  }

  #persistently<T>(attempt: () => Promise<T>): Promise<T> {
    return persistently(this.#pauses, attempt);
  }
}
