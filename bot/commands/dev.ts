import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { environmentWith, readConfig } from "../config.ts";
import { exitSaying } from "./exitSaying.ts";
import { onEnd } from "./onEnd.ts";
import { startPlayground } from "./playground/playground.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** `npm run dev`: the bot starts anew when a file under bot/ changes, the tab changes in place, the Playground stays. */
try {
  const config = readConfig({ LOG_LEVEL: "info", ...process.env });
  const bot = run(
    ["--watch-path", join(ROOT, "bot"), "--watch-preserve-output", join(ROOT, "bot/commands/start.ts")],
    {
      PLAYGROUND: "off",
    },
  );
  const tab = run([join(ROOT, "node_modules/vite/bin/vite.js"), join(ROOT, "tab"), "--host", "127.0.0.1"]);
  const playground =
    config.playground && !config.teams
      ? await startPlayground({
          botUrl: `http://127.0.0.1:${config.port}/api/messages`,
          dataDir: config.dataDir,
          log: (line) => console.error(line),
        })
      : undefined;
  onEnd(async () => {
    await playground?.stop();
    await Promise.all([ended(tab), ended(bot)]);
  });
  if (playground) console.log(`Playground: ${playground.url}`);
} catch (error) {
  exitSaying(error);
}

function run(args: string[], settings: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, args, { cwd: ROOT, stdio: "inherit", env: environmentWith(settings) });
}

/** Asks a child to end and waits until it has. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
