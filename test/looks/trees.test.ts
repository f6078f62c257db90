import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { addressOf, type KnownRoute } from "../../tab/src/address.ts";
import { accessibilityTree } from "../support/accessibilityTree.ts";
import { type RunningApp, startApp } from "../support/app.ts";
import { describeInBrowser } from "../support/browser.ts";
import { openTab, overflowing, type TabPage } from "../tab/tabPage.ts";
import { PAGES } from "./everyPage.ts";
import { settling } from "./walkedPage.ts";

const TREES = fileURLToPath(new URL("./trees", import.meta.url));
/** `TREES=write` keeps what is seen now, to be read in the difference before it is committed. */
const WRITE = process.env["TREES"] === "write";
/** A Tuesday morning, for the server and the browser: which rows are new does not depend on the day of the test. */
const NOON = new Date("2026-03-10T12:00:00Z").getTime();
const ITEM = "Assessing capacity when the person agrees with everything I say";

/** What is kept of a page where it is not its main part: the page most see whole, an item without the list beside it. */
const WITHIN: Record<string, { role: string; name?: string }> = {
  knowledge: { role: "RootWebArea" },
  item: { role: "region", name: "Item" },
  itemForGardener: { role: "region", name: "Item" },
};

/** What still moves, or would for longer than an eye can see, though the reader asked for less of it. */
const MOVING = `document.getAnimations()
  .filter((one) => one.playState === "running" && one.effect.getComputedTiming().duration > 10)
  .map((one) => (one.transitionProperty ?? one.animationName) + " of " + one.effect.target.tagName + "." + one.effect.target.className)`;
const WIDTH = "document.scrollingElement.scrollWidth";

describeInBrowser("what each page is to those who hear it, and on a phone", (browser) => {
  let app: RunningApp;
  let routes: { name: string; as: keyof RunningApp["people"]; path: string }[] = [];
  before(async () => {
    const started = Date.now();
    const clock = {
      now: () => new Date(NOON + Date.now() - started),
      sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms).unref()),
    };
    app = await startApp({ tab: true, clock });
    const { documents } = await app.deps.store.knowledge.items(FIRST_COMMUNITY, { limit: 100 });
    const itemId = documents.find(({ value }) => value.title === ITEM)?.value.id;
    if (itemId === undefined) throw new Error(`The sample has no “${ITEM}”`);
    const path = (route: KnownRoute) => addressOf(route).slice(1);
    routes = [
      ...Object.entries(PAGES).map(([page, as]) => ({ name: page, as, path: path({ page } as KnownRoute) })),
      { name: "item", as: "practitioner" as const, path: path({ page: "knowledge", itemId }) },
      { name: "itemForGardener", as: "gardener" as const, path: path({ page: "knowledge", itemId }) },
    ];
  });
  after(() => app.close());

  /** Goes through every page, as who sees most of it, in one window a person. */
  async function walk(
    visit: { width: number; height: number; locale: string },
    look: (page: TabPage, name: string, settled: () => Promise<void>) => Promise<void>,
  ): Promise<void> {
    for (const as of ["practitioner", "gardener", "admin"] as const) {
      const page = await openTab(browser(), app, { ...visit, as: app.people[as] });
      const settled = settling(page);
      await page.clock.setFixedTime(NOON);
      await page.reload();
      for (const { name, path } of routes.filter((route) => route.as === as)) {
        await page.evaluate(`location.hash = ${JSON.stringify(path)}`);
        await settled();
        await look(page, name, settled);
      }
      expect(page.problems).to.deep.equal([]);
      await page.close();
    }
  }

  it("is the tree of roles and names that was read and kept", async () => {
    const changed: string[] = [];
    if (WRITE) mkdirSync(TREES, { recursive: true });
    await walk({ width: 1320, height: 900, locale: "en-GB" }, async (page, name, settled) => {
      const file = `${TREES}/${name}.txt`;
      const kept = existsSync(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : "";
      const within = WITHIN[name] ?? { role: "main" };
      let tree = await accessibilityTree(page, within);
      // A part that came a moment later is given the time; what is written anew has stopped changing.
      for (let again = 0, same = 0; again < 20 && (WRITE ? same < 4 : tree !== kept); again++) {
        await settled();
        const next = await accessibilityTree(page, within);
        same = next === tree ? same + 1 : 0;
        tree = next;
      }
      if (tree === kept) return;
      if (WRITE) writeFileSync(file, tree);
      else changed.push(`${name}\n${difference(kept, tree)}`);
    });
    expect(changed, `${changed.join("\n\n")}\nIf it is meant to be so, see CONTRIBUTING.md.`).to.deep.equal(
      [],
    );
    expect(readdirSync(TREES).sort()).to.deep.equal(routes.map(({ name }) => `${name}.txt`).sort());
  });

  it("needs no scrolling sideways at 320 pixels in Welsh, and moves nothing for who asked for less of it", async () => {
    const found: string[] = [];
    await walk({ width: 320, height: 700, locale: "cy-GB" }, async (page, name, settled) => {
      const move = async (where: string) => {
        const moving = (await page.evaluate(MOVING)) as string[];
        found.push(...moving.map((what) => `${where} moves ${what}`));
      };
      const measure = async (where: string) => {
        const width = (await page.evaluate(WIDTH)) as number;
        if (width > 320)
          found.push(`${where} is ${width} pixels wide: ${(await overflowing(page)).join(", ")}`);
      };
      await move(name);
      await measure(name);
      const menu = page.locator("main [aria-haspopup=menu]:visible").first();
      if ((await menu.count()) === 0) return;
      await menu.click();
      await page.getByRole("menuitem").first().waitFor();
      await move(`${name} with a menu open`);
      await settled();
      await measure(`${name} with a menu open`);
      await page.keyboard.press("Escape");
      await page.getByRole("menuitem").first().waitFor({ state: "detached" });
    });
    expect(found, found.join("\n")).to.deep.equal([]);
  });
});

/** Lines that are gone, after `-`, and lines that are new, after `+`. */
function difference(kept: string, seen: string): string {
  const [before, after] = [kept.split("\n"), seen.split("\n")];
  const lines = [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
  return lines.length > 0 ? lines.join("\n") : "The same lines in another order.";
}
