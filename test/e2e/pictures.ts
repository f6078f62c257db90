import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { type RunningApp, startApp } from "../support/app.ts";
import { openBrowser } from "../support/browser.ts";
import { playgroundPictures } from "./playgroundPictures.ts";
import { tabPictures } from "./tabPictures.ts";

/** One picture of the README: what to open, and when it is ready to be taken. */
export type Picture = {
  /** File name below `.github/pictures/`, without its ending. */
  name: string;
  take(with_: { browser: Browser; app: RunningApp; save(page: Page): Promise<void> }): Promise<void>;
};

const FOLDER = fileURLToPath(new URL("../../.github/pictures/", import.meta.url));

/** Takes every picture anew, of the real product with its sample community. `npm run pictures -- tab` takes those whose name begins so. */
export async function takePictures(pictures: Picture[], only: string = ""): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const app = await startApp({ tab: true });
  const browser = await openBrowser();
  try {
    for (const { name, take } of pictures.filter((picture) => picture.name.startsWith(only))) {
      await take({
        browser,
        app,
        save: async (page) => {
          await page.screenshot({ path: `${FOLDER}${name}.png`, animations: "disabled", caret: "hide" });
          await page.close();
        },
      });
      console.log(`.github/pictures/${name}.png`);
    }
  } finally {
    await browser.close();
    await app.close();
  }
}

if (import.meta.main) await takePictures([...tabPictures, ...playgroundPictures], process.argv[2]);
