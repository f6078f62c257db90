import type { Browser, Frame, Locator, Page } from "playwright-core";
import type { RunningApp } from "../support/app.ts";
import { sharedContext } from "../support/browser.ts";

export type Visit = {
  /** Sample person id; the first person of the list without it. */
  as?: string;
  /** The part behind `#`. */
  path?: string;
  width?: number;
  height?: number;
  dark?: boolean;
  locale?: string;
  forcedColors?: boolean;
};

export type TabPage = Page & { problems: string[] };

/**
 * Opens the tab as a person would in local mode. Nothing leaves this machine; errors in the page and broken policy
 * are collected in `problems`.
 */
export async function openTab(browser: Browser, app: RunningApp, visit: Visit = {}): Promise<TabPage> {
  const context = await sharedContext(browser, {
    viewport: { width: visit.width ?? 1320, height: visit.height ?? 900 },
    colorScheme: visit.dark ? "dark" : "light",
    locale: visit.locale ?? "en-GB",
    forcedColors: visit.forcedColors ? "active" : "none",
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = Object.assign(await context.newPage(), { problems: [] as string[] });
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => page.problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
      page.problems.push(message.text());
  });
  await page.addInitScript(`localStorage.setItem("garden:person", ${JSON.stringify(visit.as ?? "")})`);
  await page.goto(`${app.url}/tab/${visit.path ? `#${visit.path}` : ""}`);
  return page;
}

/** Every word on the page that is wider than the page itself; empty when nothing scrolls sideways. */
export async function overflowing(page: Page | Frame): Promise<string[]> {
  return (await page.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((e) => e.getBoundingClientRect().right > width + 1)
      .map((e) => e.tagName + "." + e.className + ": " + (e.textContent ?? "").slice(0, 40));
  })()`)) as string[];
}

/** Types into the search box, as a person would. */
export async function search(page: Page | Frame, text: string): Promise<void> {
  await page.getByRole("textbox", { name: /Search practice knowledge|Chwilio/ }).fill(text);
}

/** Titles in the list, in order. */
export async function titles(page: Page | Frame): Promise<string[]> {
  return page.getByRole("region", { name: "Results" }).getByRole("heading").allInnerTexts();
}

/** The row with that title. */
export function row(page: Page | Frame, title: string | RegExp): Locator {
  return page.getByRole("region", { name: "Results" }).getByRole("article").filter({ hasText: title });
}

/** Waits until something is true, looking again and again; then fails with what it was last. */
export async function eventually<T>(
  read: () => Promise<T>,
  is: (value: T) => boolean,
  patienceMs = 20_000,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const value = await read();
    if (is(value)) return value;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Presses Tab until the control with these words has the focus. @throws Error when no Tab leads there. */
export async function tabTo(page: Page, words: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if ((await page.evaluate("document.activeElement.textContent.trim()")) === words) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${words}`);
}
