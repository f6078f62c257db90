import { startSetUpEmulator } from "../support/cosmos/account.ts";

/** An emulated Cosmos DB account in a process of its own, so that its work is not counted as ours; tells its settings. */
const { settings } = await startSetUpEmulator();
process.send?.(settings);
process.on("disconnect", () => process.exit(0));
