import type { Browser, Page, Request } from "playwright-core";
import type { RunningApp } from "../support/app.ts";
import { OPENS, outsideCatalogue } from "../support/pseudo.ts";
import { openTab } from "../tab/tabPage.ts";

/** Everything the page shows or says to a screen reader, a line for each piece; what a box holds is people's own. */
const SHOWN = `(() => {
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.parentElement.closest("script, style, noscript, textarea, [lang]:not(html)")) continue;
      // A chart cuts what is too long for it.
      const cut = node.parentElement.closest("[inert]") ? node.data.split("⟦").length - node.data.split("⟧").length : 0;
      lines.push(node.data + "⟧".repeat(Math.max(0, cut)));
      continue;
    }
    // Nobody hears what is inert.
    if (node.closest("[inert]")) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description", "aria-roledescription", "aria-valuetext"])
      if (node.hasAttribute(name)) lines.push(node.getAttribute(name));
  }
  return lines.join("\\n");
})()`;

const OVER =
  '.fui-DialogSurface__backdrop, [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/**
 * Words on a page, and on all that its buttons open, that are of no catalogue. Presses every button once, and in a
 * dialog the last one, so that what is missing in an empty form is said too.
 */
export async function wordsOutside(
  browser: Browser,
  app: RunningApp,
  visit: { as: string; path: string },
  known: (words: string) => boolean,
): Promise<string[]> {
  const page = await openTab(browser, app, visit);
  const settled = settling(page);
  const outside = new Set<string>();
  const look = async () => {
    await settled();
    for (const words of outsideCatalogue((await page.evaluate(SHOWN)) as string, known)) outside.add(words);
  };
  const afresh = async () => {
    await page.evaluate(`location.hash = ${JSON.stringify(visit.path)}`);
    await page.reload();
    await settled();
  };
  await look();
  const address = page.url();
  const pressed = new Set<string>();
  for (let next = await unpressed(page, pressed); next; next = await unpressed(page, pressed)) {
    pressed.add(next.name);
    const button = page.locator(BUTTONS).nth(next.place);
    await button.click({ timeout: 3_000 }).catch(async () => {
      // Something of the button before lies over it by now.
      await afresh();
      await button.click();
    });
    await look();
    const last = page.getByRole("dialog").last().getByRole("button").last();
    if ((await last.count()) && (await last.isEnabled())) {
      await last.click();
      await look();
    }
    // What lies over the page, also what came late, must not stand in the way of its next button.
    if (page.url() !== address || (await page.locator(OVER).count())) {
      await afresh();
    }
  }
  if (page.problems.length > 0) throw new Error(page.problems.join("\n"));
  await page.close();
  return [...outside];
}

/** What is inert is a picture: nobody can press it. */
const BUTTONS = "main button:not([inert] *), main [role=tab]:not([inert] *)";

/** Buttons that begin with the same words do the same to other rows, as do those named by people, like topics: a few do. */
const ALIKE = 2;
const kindOf = (name: string) => (name.includes(OPENS) ? name.slice(0, 6) : "");

/** The first button of the page that was not pressed yet. */
async function unpressed(
  page: Page,
  pressed: Set<string>,
): Promise<{ name: string; place: number } | undefined> {
  const names =
    (await page.evaluate(`[...document.querySelectorAll(${JSON.stringify(BUTTONS)})].map((button) =>
    button.disabled || button.getAttribute("aria-disabled") === "true" || !button.checkVisibility()
      ? ""
      : (button.getAttribute("aria-label") ?? button.textContent).replace(/[0-9]+/g, "").slice(0, 16))`)) as string[];
  const alike = (name: string) => [...pressed].filter((before) => kindOf(before) === kindOf(name)).length;
  const place = names.findIndex((name) => name !== "" && !pressed.has(name) && alike(name) < ALIKE);
  const name = names[place];
  return name === undefined ? undefined : { name, place };
}

/** Answers a wait for everything that was asked for, and for what is painted because of it. */
export function settling(page: Page): () => Promise<void> {
  const asked = new Set<Request>();
  page.on("request", (request) => asked.add(request));
  for (const end of ["requestfinished", "requestfailed"] as const)
    page.on(end as "requestfinished", (request) => asked.delete(request));
  return async () => {
    await page.locator("h1:visible").first().waitFor();
    for (let quiet = 0; quiet < 3; ) {
      await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)))");
      quiet = asked.size === 0 && (await page.locator("[data-waiting]").count()) === 0 ? quiet + 1 : 0;
    }
  };
}
