import { readConfig } from "../config.ts";
import { openApp } from "../main.ts";
import { exitSaying } from "./exitSaying.ts";
import { logInstead } from "./logInstead.ts";
import { onEnd } from "./onEnd.ts";
import { ADMINS_NEEDED, adminsKnown } from "./twoAdmins.ts";

/** Runs the product as in production: settings from the environment; no sample, no Playground, the tab built before. */
try {
  const config = readConfig(process.env);
  const app = await openApp(config);
  onEnd(() => app.close());
  const admins = await adminsKnown(app.deps);
  // Finding out an unnamed author after a risk of harm needs two.
  if (admins < ADMINS_NEEDED) app.deps.log.warn("release.needs-two-admins", { known: admins });
  const port = await app.listen();
  // Until here an operator reads on the console what to mend.
  logInstead(app.deps.log);
  app.deps.log.info("started", { port });
} catch (error) {
  exitSaying(error);
}
