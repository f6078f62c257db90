import { readConfig } from "../config.ts";
import { openApp } from "../main.ts";
import { exitSaying } from "./exitSaying.ts";
import { onEnd } from "./onEnd.ts";

/** Runs the product as in production: settings from the environment; no sample, no Playground, the tab built before. */
try {
  const app = await openApp(readConfig(process.env));
  onEnd(() => app.close());
  app.deps.log.info("started", { port: await app.listen() });
} catch (error) {
  exitSaying(error);
}
