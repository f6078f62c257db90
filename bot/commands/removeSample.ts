import { readConfig } from "../config.ts";
import { openApp } from "../main.ts";
import { removeSample } from "../usecases/sample.ts";
import { exitSaying } from "./exitSaying.ts";

/** `npm run sample:remove`: takes the sample items out of the store; what people saved themselves stays. */
try {
  const app = await openApp(readConfig({ LOG_LEVEL: "warn", ...process.env }));
  const gone = await removeSample(app.deps);
  await app.close();
  console.log(
    gone === 0
      ? "There was no sample content."
      : `${gone} sample items removed. What people saved themselves is still there.`,
  );
} catch (error) {
  exitSaying(error);
}
