import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { FIRST_COMMUNITY } from "../domain/community.ts";
import { openApp } from "../main.ts";
import { packCommunity } from "../surfaces/files/communityZip.ts";
import { exportCommunity } from "../usecases/moving/exportCommunity.ts";
import { CannotRun, exitSaying } from "./exitSaying.ts";

/**
 * `npm run community:export -- garden.zip [--community first]`: writes a community to a file. The file holds what people
 * wrote and who they are; keep it as carefully as the database, and apart from the seal keys.
 */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { community: { type: "string", default: FIRST_COMMUNITY } },
  });
  const [to] = positionals;
  if (!to) throw new CannotRun("Say where to: npm run community:export -- garden.zip");
  const app = await openApp(readConfig({ LOG_LEVEL: "warn", ...process.env }));
  const file = await exportCommunity(app.deps, values.community, "system").catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== "not-found") throw error;
    throw new CannotRun(`There is no community "${values.community}".`);
  });
  await app.close();
  writeFileSync(to, packCommunity(file), { mode: 0o600 });
  console.log(
    `${file.knowledge.length} documents and ${file.memberships.length} members of "${file.community.name}" are in ${to}.`,
  );
} catch (error) {
  exitSaying(error);
}
