import type { Browser, BrowserContext, Page } from "playwright-core";
import type { RunningApp } from "../support/app.ts";

export type Visit = {
  /** Sample person id; the first person of the list without it. */
  as?: string;
  /** The part behind `#`. */
  path?: string;
  width?: number;
  height?: number;
  dark?: boolean;
  locale?: string;
  /** Share the storage of another visit. */
  context?: BrowserContext;
};

export type TabPage = Page & { problems: string[] };

/**
 * Opens the tab as a person would in local mode. Nothing leaves this machine; errors in the page and broken policy
 * are collected in `problems`.
 */
export async function openTab(browser: Browser, app: RunningApp, visit: Visit = {}): Promise<TabPage> {
  const context =
    visit.context ??
    (await browser.newContext({
      viewport: { width: visit.width ?? 1320, height: visit.height ?? 900 },
      colorScheme: visit.dark ? "dark" : "light",
      locale: visit.locale ?? "en-GB",
      reducedMotion: "reduce",
    }));
  const page = Object.assign(await context.newPage(), { problems: [] as string[] });
  page.setDefaultTimeout(8000);
  await page.route(
    (url) => url.origin !== app.url,
    (route) => route.abort(),
  );
  page.on("pageerror", (error) => page.problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
      page.problems.push(message.text());
  });
  if (visit.as)
    await page.addInitScript(
      `localStorage.getItem("garden:person") ?? localStorage.setItem("garden:person", "${visit.as}")`,
    );
  await page.goto(`${app.url}/tab/${visit.path ? `#${visit.path}` : ""}`);
  return page;
}

/** Every word on the page that is wider than the page itself; empty when nothing scrolls sideways. */
export async function overflowing(page: Page): Promise<string[]> {
  return (await page.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((e) => e.getBoundingClientRect().right > width + 1)
      .map((e) => e.tagName + "." + e.className + ": " + (e.textContent ?? "").slice(0, 40));
  })()`)) as string[];
}
