import type { CosmosSettings } from "../../../bot/adapters/cosmos/client.ts";
import { openCosmosDocuments } from "../../../bot/adapters/cosmos/cosmosDocuments.ts";
import { setUpContainers } from "../../../bot/adapters/cosmos/setup.ts";
import { systemClock } from "../../../bot/adapters/system/clock.ts";
import { systemIds } from "../../../bot/adapters/system/ids.ts";
import type { Documents } from "../../../bot/ports/documents.ts";
import { startEmulator } from "./emulator.ts";

/** An emulated account on which `cosmos:setup` was run. */
export async function startSetUpEmulator(): Promise<{ settings: CosmosSettings; close(): Promise<void> }> {
  const { endpoint, key, close } = await startEmulator();
  const settings = { endpoint, key, database: "garden" };
  await setUpContainers(settings, { clock: systemClock, ids: systemIds });
  return { settings, close };
}

/** Cosmos DB documents over a fresh emulator, which goes when they are closed. */
export async function openEmulated(): Promise<Documents> {
  const emulator = await startSetUpEmulator();
  const documents = await openCosmosDocuments(emulator.settings);
  const close = documents.close.bind(documents);
  documents.close = async () => {
    await close();
    await emulator.close();
  };
  return documents;
}
