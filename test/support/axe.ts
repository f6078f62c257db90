import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "chai";
import type { Frame, Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Violation = { id: string; help: string; nodes: { html: string; failureSummary?: string }[] };

/** Fluent UI's own sentinels for keyboard focus, which are never focused by a person. The one thing left out. */
const LEFT_OUT = "[data-tabster-dummy]";

/** Rules whose answer may change while the document stays as it is: those of colours, sizes and what can be scrolled. */
const OF_THE_LOOK = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];
const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** All that rules read but colours and sizes: the theme's name is in one attribute, and in styles nobody reads here. */
const STRUCTURE = `[innerWidth, innerHeight, document.title, document.documentElement.lang,
  document.body.outerHTML.replace(/ data-theme="[^"]*"/g, "")].join()`;

/**
 * Fails, naming element and rule, unless the page meets WCAG 2.2 AA and axe's best practices. A document found right
 * that shows nothing new but another theme is looked at by the rules a theme can break.
 */
export async function expectAccessible(page: Page | Frame): Promise<void> {
  // What a theme or a dialog just changed is looked at as it is painted, not on its way there.
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  // Evaluated, not added as a script: the page's own policy allows none but its own.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(SOURCE);
  const violations = (await page.evaluate(`(async () => {
    const structure = ${STRUCTURE};
    const runOnly = window.foundRight === structure ? ${JSON.stringify(OF_THE_LOOK)} : ${JSON.stringify(ALL)};
    const { violations } = await axe.run({ exclude: [${JSON.stringify(LEFT_OUT)}] }, { resultTypes: ["violations"], runOnly });
    window.foundRight = violations.length === 0 ? structure : undefined;
    return violations;
  })()`)) as Violation[];
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html.slice(0, 300)}\n  ${failureSummary ?? ""}`).join("\n")}`,
  );
  expect(told, told.join("\n")).to.deep.equal([]);
}
