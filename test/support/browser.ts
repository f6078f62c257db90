import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";

type Environment = Record<string, string | undefined>;

/** Nothing that asks the network on its own, no name but this machine's, and nothing a container lacks. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Not by catching each request on its way, which would switch the browser's cache off too.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

/** A Chromium, Chrome or Edge on this machine: where `CHROMIUM` says, or in one of the usual places. */
export function findChromium(env: Environment = process.env): string | undefined {
  if (env["CHROMIUM"]) return env["CHROMIUM"];
  return usualPlaces(env).find(existsSync);
}

function usualPlaces(env: Environment): string[] {
  if (process.platform === "darwin")
    return ["Chromium", "Google Chrome", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform === "win32")
    return [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ]);
  // The shell paints the same pages without a browser's own windows, in about half the processor time.
  return [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
  ]
    .map((name) => `/usr/bin/${name}`)
    .concat("/snap/bin/chromium");
}

/** Starts the browser found. @throws Error naming what was looked for when there is none. */
export async function openBrowser(env: Environment = process.env): Promise<Browser> {
  const executablePath = findChromium(env);
  if (!executablePath) throw new Error(NONE);
  return chromium.launch({ executablePath, args: FLAGS });
}

const contexts = new WeakMap<Browser, Map<string, Promise<BrowserContext>>>();

/** A window like others of its kind: they share what they downloaded, as they would for a person. Closed with the browser. */
export function sharedContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const open = contexts.get(browser) ?? new Map<string, Promise<BrowserContext>>();
  contexts.set(browser, open);
  const key = JSON.stringify(options);
  const there = open.get(key);
  if (there !== undefined) return there;
  const context = browser.newContext(options);
  open.set(key, context);
  return context;
}

const NONE = "no Chromium, Chrome or Edge in the usual places; set CHROMIUM to one";

/**
 * A suite that needs a browser. Where there is none its tests are skipped, by name and with the reason; with CI=true
 * that is a failure.
 */
export function describeInBrowser(
  name: string,
  body: (browser: () => Browser) => void,
  env: Environment = process.env,
): void {
  const found = findChromium(env);
  describe(found ? name : `${name} (skipped: ${NONE})`, function () {
    // Generous, for a machine that is busy with other things; what is being waited for usually takes a second.
    this.timeout(90_000);
    let browser: Browser | undefined;
    before(async function () {
      if (!found && env["CI"] !== "true") return this.skip();
      browser = await openBrowser(env);
    });
    after(async () => browser?.close());
    body(() => {
      if (!browser) throw new Error("the browser is open only while tests run");
      return browser;
    });
  });
}
