import { ConfigError, readConfig } from "../config.ts";
import { sealKeyVaultOf } from "../main.ts";
import { exitSaying } from "./exitSaying.ts";

/**
 * `node bot/commands/makeSealKeys.ts`: makes the first seal key in the Key Vault that SEAL_KEYS_URL names, once, by
 * somebody who may write there. The key is never shown and touches no disk; keys that are there stay as they are.
 */
try {
  const config = readConfig(process.env);
  if (!config.sealKeysUrl)
    throw new ConfigError([
      "SEAL_KEYS_URL: names the secret to make; without it the first start makes a file",
    ]);
  const made = await sealKeyVaultOf(config, config.sealKeysUrl).make();
  console.log(
    made ? `The seal keys are made, at ${config.sealKeysUrl}.` : "There are seal keys already; they stay.",
  );
} catch (error) {
  exitSaying(error);
}
