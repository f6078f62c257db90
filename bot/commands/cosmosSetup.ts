import { setUpContainers } from "../adapters/cosmos/setup.ts";
import { systemClock } from "../adapters/system/clock.ts";
import { systemIds } from "../adapters/system/ids.ts";
import { readConfig } from "../config.ts";
import { exitSaying } from "./exitSaying.ts";

/** `npm run cosmos:setup`: makes the database and the containers that are missing; run once, and again after an update. */
try {
  const { store } = readConfig({ ...process.env, STORE: "cosmos" });
  if (store.kind === "cosmos") {
    const { made, there } = await setUpContainers(store, { clock: systemClock, ids: systemIds });
    const at = `in ${store.database} at ${store.endpoint}`;
    if (made.length > 0) console.log(`Made ${made.join(", ")} ${at}.`);
    if (there.length > 0) console.log(`Already there: ${there.join(", ")} ${at}.`);
  }
} catch (error) {
  exitSaying(error);
}
