import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { PracticeError } from "../domain/errors.ts";
import { openApp } from "../main.ts";
import { unpackCommunity } from "../surfaces/files/communityZip.ts";
import { errorText } from "../texts/errorText.ts";
import { importCommunity } from "../usecases/moving/importCommunity.ts";
import { CannotRun, exitSaying } from "./exitSaying.ts";

/**
 * `npm run community:import -- garden.zip [--preview]`: brings a community in from a file. Nothing that is there is
 * overwritten; interrupted, run it again. For unnamed authors to stay the authors of what they wrote, bring `seal.keys`
 * of the other installation first.
 */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { preview: { type: "boolean", default: false } },
  });
  const [from] = positionals;
  if (!from) throw new CannotRun("Say from where: npm run community:import -- garden.zip");
  const { file, faults } = unpackCommunity(readFileSync(from));
  const app = await openApp(readConfig({ LOG_LEVEL: "warn", ...process.env }));
  const { preview } = values;
  const { counts, sealsOpen } = await importCommunity(app.deps, file, { preview, by: "system" });
  await app.close();
  console.log(`${preview ? "Would bring in" : "Brought in"} "${file.community.name}":`);
  console.table(counts);
  for (const { line, why } of faults) console.log(`line ${line} was left out: ${why}`);
  if (!sealsOpen)
    console.log(
      "Unnamed authors cannot be told here: the file's seals need the keys of the installation it comes from.",
    );
} catch (error) {
  exitSaying(error instanceof PracticeError ? new CannotRun(errorText(error, "en")) : error);
}
