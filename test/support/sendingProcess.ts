import { readConfig } from "../../bot/config.ts";
import { openApp } from "../../bot/main.ts";

/**
 * The whole product in a process of its own, sending whatever announcements are in the store it is told of. Run with the
 * settings as JSON; ended from outside, in good order by SIGTERM.
 */
const app = await openApp(readConfig(JSON.parse(process.argv[2] ?? "{}")));
await app.listen();
console.log("listening");
process.once("SIGTERM", () => {
  app.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
