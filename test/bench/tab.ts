import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { buildTabIfNeeded } from "../../bot/commands/tabBuild.ts";
import samplePeople from "../../bot/data/samplePeople.json" with { type: "json" };
import { openBrowser } from "../support/browser.ts";
import { temporaryFolder } from "../support/folders.ts";
import { percentile, printTable } from "./table.ts";

const ITEMS = 10_000;
const VISITS = 3;
const WORDS = ["hoarding", "capacity", "supervision"];
/** Longer than the tab waits for the next key and the answer takes; a key without other results ends here. */
const NO_CHANGE_MS = 1500;
const PAGES = ["/my-garden", "/garden/tend", "/garden/obstacles", "/garden/health"];

/** The first rows and the scripts fetched until then; of transferred scripts the names, to be weighed with gzip. */
const FIRST_ROWS = `new Promise((done) => {
  const look = () => document.querySelector("[data-row]")
    ? done({ ms: performance.now(), scripts: performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.endsWith(".js")) })
    : requestAnimationFrame(look);
  look();
})`;

/** Begins at the next key; told is the time from the key to other rows, in ms, or null when they stay. */
const KEY_TO_ROWS = `(() => {
  const rows = () => [...document.querySelectorAll("[data-row]")].map((row) => row.textContent).join("|");
  const before = rows();
  window.changed = new Promise((done) => addEventListener("keydown", ({ timeStamp }) => {
    const look = () => {
      const took = performance.now() - timeStamp;
      if (rows() !== before && rows() !== "") done(took);
      else if (took > ${NO_CHANGE_MS}) done(null);
      else requestAnimationFrame(look);
    };
    look();
  }, { once: true, capture: true }));
})()`;

/** The longest event since the last look, in ms as Event Timing tells it (in steps of 8, from 16); 0 for quicker ones. */
const LONGEST_EVENT = `new Promise((done) => setTimeout(() => {
  const longest = Math.max(0, ...window.events.splice(0));
  done(longest);
}, 500))`;

/** Goes to a page and tells after how many ms its heading is there. */
const toHeading = (path: string) => `new Promise((done, fail) => {
  const before = document.querySelector("main h1");
  const begun = performance.now();
  location.hash = ${JSON.stringify(path)};
  const look = () => {
    const heading = document.querySelector("main h1");
    if (heading && heading !== before && heading.textContent) done(performance.now() - begun);
    else if (performance.now() - begun > 10000) fail(new Error("no heading on ${path}"));
    else requestAnimationFrame(look);
  };
  look();
})`;

/** Measures the built tab in a browser on this machine, against a process that holds 10,000 items. */
export async function benchTab(): Promise<void> {
  await buildTabIfNeeded();
  const { folder, remove } = temporaryFolder();
  const server = fork(fileURLToPath(new URL("./pathsServer.ts", import.meta.url)), [String(ITEMS)], {
    env: { PATH: process.env["PATH"], BENCH_DATA: folder },
  });
  const browser = await openBrowser();
  try {
    const [{ port }] = (await once(server, "message")) as [{ port: number }];
    const url = `http://127.0.0.1:${port}/tab/`;
    await first(browser, url);
    const page = await opened(browser, url);
    await page.evaluate(FIRST_ROWS);
    await typing(page);
    await pages(page);
    await interactions(page);
  } finally {
    await browser.close();
    await gone(server);
    remove();
  }
}

/** A window of its own, with nothing downloaded yet, of somebody who gardens. */
async function opened(browser: Browser, url: string): Promise<Page> {
  const gardener = samplePeople.people.find(({ roles }) => roles.includes("gardener"));
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1320, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(`localStorage.setItem("garden:person", ${JSON.stringify(gardener?.id ?? "")})`);
  await page.goto(url);
  return page;
}

async function first(browser: Browser, url: string): Promise<void> {
  const seen: number[] = [];
  let scripts: string[] = [];
  for (let i = 0; i < VISITS; i++) {
    const page = await opened(browser, url);
    const rows = (await page.evaluate(FIRST_ROWS)) as { ms: number; scripts: string[] };
    seen.push(rows.ms);
    scripts = rows.scripts;
    await page.context().close();
  }
  let bytes = 0;
  for (const script of scripts)
    bytes += gzipSync(Buffer.from(await (await fetch(script)).arrayBuffer()), { level: 9 }).length;
  printTable(`The tab, opened ${VISITS} times with nothing downloaded before`, [
    { what: "JavaScript before the first row, gzip, kB", value: bytes / 1024, limit: "at most 250" },
    { what: "first row shown, ms, p50", value: percentile(seen, 0.5), limit: "" },
    { what: "first row shown, ms, most", value: Math.max(...seen), limit: "" },
  ]);
}

async function typing(page: Page): Promise<void> {
  const took: number[] = [];
  let same = 0;
  const box = page.getByRole("textbox", { name: /Search practice knowledge/ });
  for (const word of WORDS) {
    await box.fill("");
    await page.waitForTimeout(NO_CHANGE_MS);
    for (const letter of word) {
      await page.evaluate(KEY_TO_ROWS);
      await box.press(letter);
      const ms = (await page.evaluate("window.changed")) as number | null;
      if (ms === null) same++;
      else took.push(ms);
    }
  }
  const row = {
    what: "key to other results, the wait for the next key in it",
    keys: took.length,
    "without other results": same,
  };
  printTable(`Typing at ${ITEMS.toLocaleString("en-GB")} items`, [
    { ...row, "p50 ms": percentile(took, 0.5), "p95 ms": percentile(took, 0.95), aim: "at most 100" },
  ]);
}

async function pages(page: Page): Promise<void> {
  const rows = [];
  for (const path of PAGES)
    rows.push({
      page: path,
      "first time, ms": (await page.evaluate(toHeading(path))) as number,
      "again, ms": await again(page, path),
    });
  printTable("From the address to the heading of a page", rows);
}

/** Clicks as a person would: from the click to the next picture. */
async function interactions(page: Page): Promise<void> {
  await page.evaluate(`location.hash = "/"`);
  await page.locator("[data-row]").first().waitFor();
  await page.evaluate(`(() => {
    window.events = [];
    new PerformanceObserver((list) => window.events.push(...list.getEntries().map(({ duration }) => duration)))
      .observe({ type: "event", durationThreshold: 16 });
  })()`);
  const clicks: [string, () => Promise<void>][] = [
    ["open an item", () => page.locator("[data-row]").first().click()],
    ["open its menu", () => page.getByRole("button", { name: "More about this item" }).click()],
    ["close the menu", () => page.keyboard.press("Escape")],
    ["go to My garden", () => page.getByRole("link", { name: /^My garden/ }).click()],
  ];
  const rows = [];
  for (const [what, act] of clicks) {
    await act();
    rows.push({ what, "longest event, ms": (await page.evaluate(LONGEST_EVENT)) as number });
  }
  printTable("From a click or key to the next picture", rows);
}

async function again(page: Page, path: string): Promise<number> {
  await page.evaluate(`location.hash = "/"`);
  await page.locator("[data-row]").first().waitFor();
  return (await page.evaluate(toHeading(path))) as number;
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.disconnect();
  await ended;
}
