import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "chai";
import type { Frame, Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Violation = { id: string; help: string; nodes: { html: string; failureSummary?: string }[] };

/** Fluent UI's own sentinels for keyboard focus, which are never focused by a person. The one thing left out. */
const LEFT_OUT = "[data-tabster-dummy]";

/** Fails, naming element and rule, unless the page meets WCAG 2.2 AA and axe's best practices. */
export async function expectAccessible(page: Page | Frame): Promise<void> {
  // What a theme or a dialog just changed is looked at as it is painted, not on its way there.
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  // Evaluated, not added as a script: the page's own policy allows none but its own.
  await page.evaluate(SOURCE);
  const violations = (await page.evaluate(
    `axe.run({ exclude: [${JSON.stringify(LEFT_OUT)}] }, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations)`,
  )) as Violation[];
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html.slice(0, 300)}\n  ${failureSummary ?? ""}`).join("\n")}`,
  );
  expect(told, told.join("\n")).to.deep.equal([]);
}
