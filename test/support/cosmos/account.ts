import { openCosmosDocuments } from "../../../bot/adapters/cosmos/cosmosDocuments.ts";
import { setUpContainers } from "../../../bot/adapters/cosmos/setup.ts";
import { systemClock } from "../../../bot/adapters/system/clock.ts";
import { systemIds } from "../../../bot/adapters/system/ids.ts";
import type { Documents } from "../../../bot/ports/documents.ts";
import { startEmulator } from "./emulator.ts";

const DATABASE = "garden";

/** Cosmos DB documents over a fresh emulator, which goes when they are closed. */
export async function openEmulated(): Promise<Documents> {
  const emulator = await startEmulator();
  const settings = { endpoint: emulator.endpoint, key: emulator.key, database: DATABASE };
  await setUpContainers(settings, { clock: systemClock, ids: systemIds });
  const documents = await openCosmosDocuments(settings);
  const close = documents.close.bind(documents);
  documents.close = async () => {
    await close();
    await emulator.close();
  };
  return documents;
}
