import { openTab, row, search } from "../tab/tabPage.ts";
import type { Picture } from "./pictures.ts";

const AGREES = "Assessing capacity when the person agrees with everything I say";

/** The tab as the README shows it. */
export const tabPictures: Picture[] = [
  {
    name: "knowledge",
    take: async ({ browser, app, save }) => {
      const page = await openTab(browser, app);
      await search(page, "goes along with whatever I suggest");
      await page.locator("mark").first().waitFor();
      await row(page, AGREES).getByRole("link").click();
      await page.locator("[data-perspective]").first().waitFor();
      await page.mouse.move(0, 0);
      await save(page);
    },
  },
  {
    name: "knowledge-dark",
    take: async ({ browser, app, save }) => {
      const page = await openTab(browser, app, { dark: true });
      await search(page, "dols overdue");
      await page.locator("mark").first().waitFor();
      await page.locator("[data-row]").first().click();
      await page.locator("[data-perspective]").first().waitFor();
      await page.mouse.move(0, 0);
      await save(page);
    },
  },
  {
    name: "ask-or-share",
    take: async ({ browser, app, save }) => {
      const page = await openTab(browser, app, { height: 760 });
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
      const page = await openTab(browser, app, { width: 390, height: 844, locale: "cy-GB" });
      await search(page, "hoarding");
      await page.locator("mark").first().waitFor();
      await page.mouse.move(0, 0);
      await save(page);
    },
  },
];
