import { expect } from "chai";
import type { Browser, Frame } from "playwright-core";
import type { RunningApp } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { openInTeams, tokenFor } from "../support/teamsHost/teamsHost.ts";
import { eventually, overflowing } from "../tab/tabPage.ts";

const THEMES = ["default", "dark", "contrast"];
/** A folder to put pictures into, for eyes. */
const PHOTO = process.env["PICTURES"];

/** A page as somebody finds it, or leaves it after `prepare`. */
export type LookedAt = { name: string; as: string; path: string; prepare(tab: Frame): Promise<void> };

/**
 * Opens a page in Teams on a phone and in Welsh: nothing is wider than the screen, and everybody can use it in each
 * theme. English, wide and light are looked at where each page is walked through.
 */
export async function usableInEachTheme(browser: Browser, app: RunningApp, page: LookedAt): Promise<void> {
  const host = await openInTeams(browser, app, {
    path: page.path,
    token: tokenFor(page.as),
    width: 320,
    height: 900,
    context: { locale: "cy-gb" },
  });
  await page.prepare(host.tab);
  const wide = await eventually(
    () => overflowing(host.tab),
    (found) => found.length === 0,
  );
  expect(wide).to.deep.equal([]);
  for (const theme of THEMES) {
    await host.theme(theme);
    await host.tab.locator(`[data-theme="${theme}"]`).first().waitFor();
    await expectAccessible(host.tab);
    if (PHOTO) await host.page.screenshot({ path: `${PHOTO}/${page.name} ${theme}.png` });
  }
  expect(host.problems).to.deep.equal([]);
  await host.page.close();
}
