import { expect } from "chai";
import type { Frame } from "playwright-core";
import { type RunningApp, startApp } from "../support/app.ts";
import { expectAccessible } from "../support/axe.ts";
import { describeInBrowser } from "../support/browser.ts";
import { hostIdentity, openInTeams } from "../support/teamsHost/teamsHost.ts";
import { eventually, openTab, overflowing, row, search } from "../tab/tabPage.ts";

const AGREES = "Assessing capacity when the person agrees with everything I say";
const THEMES = ["default", "dark", "contrast"];

/** Every page and what can lie over one, each left as a reader would find it. */
const PAGES: Record<string, { path?: string; settings?: boolean; prepare(tab: Frame): Promise<void> }> = {
  "the list": {
    prepare: async (tab) => {
      await row(tab, AGREES).waitFor();
      await search(tab, "dols overdue");
      await tab.locator("mark").first().waitFor();
    },
  },
  "an item with a perspective being written": {
    prepare: async (tab) => {
      await row(tab, AGREES).getByRole("link").click();
      await tab.getByRole("button", { name: "Add your perspective" }).click();
      await tab.getByRole("button", { name: "Add", exact: true }).click();
      await tab.getByText("Write a few words first.").waitFor();
    },
  },
  "the dialog with faults and look-alikes": {
    prepare: async (tab) => {
      await tab.getByRole("button", { name: "Ask or share" }).click();
      await tab.getByRole("textbox", { name: "Title" }).fill("Assessing capacity when the person agrees");
      await tab.getByRole("heading", { name: "Is it one of these?" }).waitFor();
      await tab.getByRole("button", { name: "Save", exact: true }).click();
      await tab.getByText("Write a few words first.").waitFor();
    },
  },
  "the dialog with words that could point to a person, and without a name": {
    prepare: async (tab) => {
      await tab.getByRole("button", { name: "Ask or share" }).click();
      await tab.getByRole("textbox", { name: "Title" }).fill("How do people explain direct payments?");
      await tab.getByRole("textbox", { name: "Text" }).fill("Dorothy likes it. Call her on 07700 900123.");
      await tab.getByRole("button", { name: "This is not an identifying detail" }).first().click();
      await tab.getByRole("checkbox", { name: /without my name/i }).check();
    },
  },
  "the menu of an item": {
    prepare: async (tab) => {
      await row(tab, AGREES).getByRole("link").click();
      await tab.getByRole("button", { name: /^More/ }).first().click();
      await tab.getByRole("menuitem").first().waitFor();
    },
  },
  "my garden": {
    path: "/my-garden",
    prepare: (tab) => tab.getByRole("heading", { level: 1, name: "My garden" }).waitFor(),
  },
  "what waits for me": {
    path: "/my-garden/waiting",
    prepare: (tab) => tab.getByRole("heading", { level: 1, name: "My garden" }).waitFor(),
  },
  "all topics": {
    prepare: async (tab) => {
      await tab.getByRole("button", { name: "All topics" }).click();
      await tab.getByRole("checkbox", { name: /^hoarding/ }).check();
    },
  },
  "nothing found": {
    prepare: async (tab) => {
      await search(tab, "xylophone");
      await tab.getByRole("heading", { name: "Nothing found yet for these words" }).waitFor();
    },
  },
  "a channel's page": {
    path: "/channel?topic=hoarding",
    prepare: (tab) => tab.getByRole("heading", { name: "About hoarding" }).waitFor(),
  },
  "the page that adds a channel": {
    path: "/configure",
    settings: true,
    prepare: (tab) => tab.getByRole("button", { name: "hoarding", exact: true }).click(),
  },
  "an item that is not there": {
    path: "/items/0199c1d2-7a3b-7c4d-8e5f-001122334455",
    prepare: (tab) => tab.getByRole("heading", { name: "We could not find this" }).waitFor(),
  },
};

describeInBrowser("how the tab looks", (browser) => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ tab: true, identity: hostIdentity() });
  });
  after(() => app.close());

  for (const [name, { path, settings, prepare }] of Object.entries(PAGES))
    it(`lets everybody use ${name}, in each theme of Teams`, async () => {
      const host = await openInTeams(browser(), app, {
        ...(path ? { path } : {}),
        ...(settings ? { context: { frameContext: "settings" } } : {}),
      });
      await prepare(host.tab);
      for (const theme of THEMES) {
        await host.theme(theme);
        await host.tab.locator(`[data-theme="${theme}"]`).first().waitFor();
        await expectAccessible(host.tab);
      }
      expect(host.problems).to.deep.equal([]);
      await host.page.close();
    });

  for (const [language, ask] of [
    ["en-GB", "Ask or share"],
    ["cy-GB", "Gofyn neu rannu"],
  ] as const)
    it(`needs no scrolling sideways at 320 pixels, which is also 400 % of 1280 (${language})`, async () => {
      const page = await openTab(browser(), app, { width: 320, height: 640, locale: language });
      await page.getByRole("button", { name: ask }).waitFor();
      await page.locator("[data-row]").first().waitFor();
      expect(await overflowing(page)).to.deep.equal([]);
      await page.locator("[data-row]").first().click();
      await page.locator("[data-perspective]").first().waitFor();
      expect(await overflowing(page)).to.deep.equal([]);
      await page.getByRole("button", { name: ask }).click();
      await page.getByRole("dialog").waitFor();
      expect(await overflowing(page)).to.deep.equal([]);
      expect(
        await page.evaluate(
          "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('[role=dialog]'))",
        ),
      ).to.be.at.most(0);
      await page.close();
    });

  it("lays an open menu over what follows it, on a phone too", async () => {
    const page = await openTab(browser(), app, { as: app.people.gardener, width: 320, height: 800 });
    await row(page, AGREES).getByRole("link").click();
    await page.getByRole("button", { name: /^More/ }).first().click();
    const entries = page.getByRole("menuitem");
    await entries.first().waitFor();
    for (const entry of await entries.all()) {
      await entry.scrollIntoViewIfNeeded();
      // What lies at its middle is the entry itself, not something of the page above it.
      const { x, y, width, height } = (await entry.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      const hit = await page.evaluate(
        `document.elementFromPoint(${x + width / 2}, ${y + height / 2})?.closest("[role=menuitem]")?.textContent`,
      );
      expect(hit).to.equal(await entry.textContent());
    }
  });

  it("gives every control at least 24 by 24 pixels to hit", async () => {
    const page = await openTab(browser(), app, { width: 390, height: 800 });
    await row(page, AGREES).getByRole("link").click();
    await page.getByRole("button", { name: "Add your perspective" }).click();
    const small = await page.evaluate(`[...document.querySelectorAll("button, select, input, textarea")]
      .map((e) => [e.closest(".fui-Select, .fui-Input, .fui-Checkbox") ?? e, e])
      .map(([box, e]) => [(e.ariaLabel ?? e.textContent).slice(0, 30), box.getBoundingClientRect()])
      .filter(([, r]) => r.width > 0 && (r.width < 24 || r.height < 24))
      .map(([name, r]) => name + " " + Math.round(r.width) + "x" + Math.round(r.height))`);
    expect(small).to.deep.equal([]);
    await page.close();
  });

  it("lets a keyboard skip to the content first, and shows where the focus is", async () => {
    const page = await openTab(browser(), app);
    await row(page, AGREES).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).to.equal("Skip to the content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).to.equal("main");
    expect(new URL(page.url()).hash).to.equal("");
    await page.close();
  });

  it("keeps what is chosen visible where the system forces its own colours", async () => {
    const page = await openTab(browser(), app, { forcedColors: true });
    await row(page, AGREES).getByRole("link").click();
    const marked = (what: string, side: string) =>
      page.evaluate(`[...document.querySelectorAll(${JSON.stringify(what)})].filter((element) => {
        document.body.style.backgroundColor = "Canvas";
        const canvas = getComputedStyle(document.body).backgroundColor;
        const edge = getComputedStyle(element.closest("article") ?? element);
        return edge.border${side}Color !== canvas && edge.border${side}Width === "3px";
      }).map((element) => element.hasAttribute("aria-current"))`) as Promise<boolean[]>;
    // Of all that could be chosen, what is alone has an edge to be seen.
    for (const [what, side] of [
      ["[data-row]", "Left"],
      ["header nav a", "Bottom"],
    ] as const)
      await eventually(
        () => marked(what, side),
        (chosen) => chosen.length === 1 && chosen[0] === true,
      );
    await page.close();
  });
});
