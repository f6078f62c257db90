import { createSealer } from "../adapters/system/sealer.ts";
import { readConfig } from "../config.ts";
import { openApp, sealKeysOf } from "../main.ts";
import { resealAll } from "../usecases/resealAll.ts";
import { exitSaying } from "./exitSaying.ts";

/**
 * `npm run seals:rotate`: puts a fresh key first in the ring and seals everything anew under it. The product must not
 * run meanwhile: a process that does not know the new key could open nothing sealed with it. Older keys stay in the
 * ring, for stand-ins made with them and for what a backup brings back.
 */
try {
  const config = readConfig({ LOG_LEVEL: "warn", ...process.env });
  // The store first: where it cannot be opened, no key is added.
  const app = await openApp(config);
  const sealKeys = sealKeysOf(config);
  const sealer = createSealer(await sealKeys.add());
  const count = await resealAll({ ...app.deps, sealer });
  await app.close();
  console.log(
    `A new key is in use; ${count} documents were sealed anew under it. Back up ${sealKeys.where}.`,
  );
} catch (error) {
  exitSaying(error);
}
