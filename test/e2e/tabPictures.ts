import type { Browser } from "playwright-core";
import { API } from "../../bot/contract/paths.ts";
import { ask, type RunningApp } from "../support/app.ts";
import { openTab, row, search, type TabPage, type Visit } from "../tab/tabPage.ts";
import type { Picture } from "./pictures.ts";

/** The tab of somebody who chose their language before: what is asked at the first visit is in no picture. */
async function openAsReader(browser: Browser, app: RunningApp, visit: Visit = {}): Promise<TabPage> {
  const language = visit.locale?.startsWith("cy") ? "cy" : "en";
  const as = visit.as ?? app.people.practitioner;
  const { status } = await ask(app, as, "PUT", API.settings, { language });
  if (status !== 200) throw new Error(`choosing a language was answered with ${status}`);
  return openTab(browser, app, { ...visit, as });
}

const AGREES = "Assessing capacity when the person agrees with everything I say";

/** The tab as the README shows it. */
export const tabPictures: Picture[] = [
  {
    name: "knowledge",
    take: async ({ browser, app, save }) => {
      const page = await openAsReader(browser, app);
      await search(page, "goes along with whatever I suggest");
      await page.locator("mark").first().waitFor();
      await row(page, AGREES).getByRole("link").click();
      await page.getByRole("button", { name: /^Helpful/ }).waitFor();
      await page
        .getByRole("button", { name: /^Helped me/ })
        .first()
        .waitFor();
      await page.getByRole("button", { name: "More about this item", disabled: false }).waitFor();
      await page.mouse.move(0, 0);
      await save(page);
    },
  },
  {
    name: "knowledge-dark",
    take: async ({ browser, app, save }) => {
      const page = await openAsReader(browser, app, { dark: true });
      await search(page, "dols overdue");
      await page.locator("mark").first().waitFor();
      await page.locator("[data-row]").first().click();
      await page.getByRole("button", { name: /^Helpful/ }).waitFor();
      await page
        .getByRole("button", { name: /^Helped me/ })
        .first()
        .waitFor();
      await page.getByRole("button", { name: "More about this item", disabled: false }).waitFor();
      await page.mouse.move(0, 0);
      await save(page);
    },
  },
  {
    name: "ask-or-share",
    take: async ({ browser, app, save }) => {
      const page = await openAsReader(browser, app, { height: 760 });
      await page.getByRole("button", { name: "Ask or share" }).click();
      await page
        .getByRole("textbox", { name: "Title" })
        .fill("How do I know someone understands, when they agree?");
      await page
        .getByRole("textbox", { name: "Text" })
        .fill(
          "Whatever I ask, the answer is yes. I do not want to write that a person lacks capacity because my questions were poor.",
        );
      await page.getByRole("heading", { name: "Is it one of these?" }).waitFor();
      await save(page);
    },
  },
  {
    name: "phone-welsh",
    take: async ({ browser, app, save }) => {
      const page = await openAsReader(browser, app, { width: 390, height: 844, locale: "cy-GB" });
      await search(page, "hoarding");
      await page.locator("mark").first().waitFor();
      await page.mouse.move(0, 0);
      await save(page);
    },
  },
];
