import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { FIRST_COMMUNITY } from "../domain/community.ts";
import { PracticeError } from "../domain/errors.ts";
import { openApp } from "../main.ts";
import { readFaqCsv } from "../surfaces/files/faqCsv.ts";
import { errorText } from "../texts/errorText.ts";
import { importFaq } from "../usecases/moving/importFaq.ts";
import { CannotRun, exitSaying } from "./exitSaying.ts";

/**
 * `npm run faq:import -- faq.csv [--preview] [--community first]`: brings in questions and answers from a CSV file with
 * the columns question, answer and topics. Rows that could point to a person are refused or held for a gardener.
 */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      preview: { type: "boolean", default: false },
      community: { type: "string", default: FIRST_COMMUNITY },
    },
  });
  const [from] = positionals;
  if (!from) throw new CannotRun("Say from where: npm run faq:import -- faq.csv");
  const rows = readFaqCsv(readFileSync(from));
  const app = await openApp(readConfig({ LOG_LEVEL: "warn", ...process.env }));
  const options = { communityId: values.community, preview: values.preview, by: "system" as const };
  const outcomes = await importFaq(app.deps, rows, options);
  await app.close();
  const how = Map.groupBy(outcomes, ({ outcome }) => outcome);
  for (const [outcome, all] of how)
    console.log(`${all.length} ${outcome}${values.preview ? " (preview)" : ""}`);
  for (const row of outcomes)
    if (row.outcome === "refused")
      console.log(`line ${row.line}: ${errorText(new PracticeError(row.because), "en")}`);
} catch (error) {
  exitSaying(error instanceof PracticeError ? new CannotRun(errorText(error, "en")) : error);
}
