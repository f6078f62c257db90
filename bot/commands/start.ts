import { readConfig } from "../config.ts";
import sampleCommunity from "../data/sampleCommunity.json" with { type: "json" };
import samplePeople from "../data/samplePeople.json" with { type: "json" };
import { openApp } from "../main.ts";
import { loadSample, loadSamplePeople } from "../usecases/sample.ts";
import { exitSaying } from "./exitSaying.ts";
import { onEnd } from "./onEnd.ts";
import { type Playground, startPlayground } from "./playground/playground.ts";
import { buildTabIfNeeded } from "./tabBuild.ts";
import { adminsKnown, tooFewAdminsLine } from "./twoAdmins.ts";

/** `npm start [-- --empty]`: everything on this machine, ready to try. */
try {
  const empty = wantsEmpty(process.argv.slice(2));
  // On a terminal the addresses matter more than the log; LOG_LEVEL=info brings it back.
  const config = readConfig({ LOG_LEVEL: "warn", ...process.env });
  const localMode = config.teams === undefined;
  await buildTabIfNeeded();
  const app = await openApp(config);
  const ends: (() => Promise<void>)[] = [() => app.close()];
  onEnd(async () => {
    for (const end of ends.toReversed()) await end();
  });
  const port = await app.listen();
  const url = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`;
  if (localMode) {
    await loadSamplePeople(app.deps, samplePeople.tenantId, samplePeople.people);
    if (app.fresh && !empty) await loadSample(app.deps, sampleCommunity);
  }
  const playground =
    localMode && config.playground ? await playgroundFor(`${url}/api/messages`, config.dataDir) : undefined;
  if (playground) ends.push(() => playground.stop());
  const tooFewAdmins = tooFewAdminsLine(await adminsKnown(app.deps));
  console.log(welcome({ tab: `${url}/tab/`, playground: playground?.url, localMode, tooFewAdmins }));
} catch (error) {
  exitSaying(error);
}

/** The Playground, or nothing with a line that says why: the product itself does not need it. */
async function playgroundFor(botUrl: string, dataDir: string): Promise<Playground | undefined> {
  try {
    return await startPlayground({ botUrl, dataDir, log: (line) => console.error(line) });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

function wantsEmpty(args: string[]): boolean {
  const unknown = args.find((arg) => arg !== "--empty");
  if (unknown !== undefined) {
    console.error(`npm start takes --empty and nothing else; "${unknown}" is unknown.`);
    process.exit(1);
  }
  return args.includes("--empty");
}

function welcome(at: {
  tab: string;
  playground: string | undefined;
  localMode: boolean;
  tooFewAdmins: string | undefined;
}): string {
  return [
    "",
    "Practice Garden is ready.",
    "",
    `  The tab                 ${at.tab}`,
    ...(at.playground ? [`  Teams (the Playground)  ${at.playground}`] : []),
    "",
    ...(at.localMode
      ? [
          "Try first:",
          "  1. Open the tab, choose a person, and search for: dols overdue",
          ...(at.playground
            ? [
                "  2. In the Playground send the bot a question: how do I write a good chronology?",
                "  3. Send any message, open its menu, choose Action Command and type: save",
              ]
            : []),
          "",
          "Everything stays on this machine. npm run sample:remove takes the sample content out.",
        ]
      : []),
    ...(at.tooFewAdmins ? [at.tooFewAdmins] : []),
    "Ctrl-C ends it.",
  ].join("\n");
}
