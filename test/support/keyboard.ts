import { expect } from "chai";
import type { TabPage } from "../tab/tabPage.ts";

/** One place the keyboard stopped at: its name as a screen reader says it, and what is wrong with the place. */
type Stop = { name: string; body: boolean; heading: boolean; faults: string[] };

/**
 * What has the focus. At least 24 by 24 pixels (WCAG 2.5.8; a link within a sentence is spared there too), marked by
 * an outline, shadow or line of its own or of what is around it (2.4.7), and not hidden under anything (2.4.11).
 */
const STOP = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return { name: "", body: true, heading: false, faults: [] };
  const text = (e) => (e?.textContent ?? "").replace(/\\s+/g, " ").trim();
  const named = at.getAttribute("aria-labelledby")?.split(" ").map((id) => text(document.getElementById(id))).join(" ");
  const name = (at.getAttribute("aria-label") ?? named ?? (at.labels?.length ? text(at.labels[0]) : text(at))).trim();
  const heading = at.hasAttribute("data-heading") || at.id === "main";
  const field = /^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName);
  const box = field ? at.closest(".fui-Input, .fui-Select, .fui-Textarea, .fui-Checkbox, .fui-Radio, .fui-Switch") ?? at : at;
  const faults = [];
  const control = field || at.matches("button, a, summary, [role=menuitem], [role=tab]");
  const { width, height, left, top, right, bottom } = box.getBoundingClientRect();
  if (control && !(at.tagName === "A" && getComputedStyle(at).display === "inline") && (width < 24 || height < 24))
    faults.push("is " + Math.round(width) + " by " + Math.round(height) + " pixels");
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const points = [[x, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2], [left + 4, top + 4], [right - 4, bottom - 4]];
  const seen = points.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (box.contains(hit) || hit.contains(at) && hit.matches("label, .fui-Field, article") || hit.closest("label")?.control === at);
  });
  if (control && !seen) faults.push("is hidden where it stands");
  const marks = (e, part) => {
    const look = getComputedStyle(e, part);
    const outlined = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 1 && !/^rgba.*, 0\\)$/.test(look.outlineColor);
    // Fluent draws a line under a field, as wide as it is, and two under a link.
    const lined = part && look.content !== "none" && !look.transform.startsWith("matrix(0,") &&
      (look.backgroundImage !== "none" || parseFloat(look.borderBottomWidth) + parseFloat(look.borderTopWidth) >= 2);
    return outlined || look.boxShadow !== "none" || lined || look.textDecorationStyle === "double";
  };
  const around = [at, box, box.parentElement, at.closest("article"), ...(field && box.parentElement ? box.querySelectorAll("*") : [])].filter(Boolean);
  if (control && !around.some((e) => [undefined, "::after", "::before"].some((part) => marks(e, part))))
    faults.push("does not show the focus");
  return { name, body: false, heading, faults };
})()`;

/** Stops of the longest page there is, and some. */
const MOST_STOPS = 220;

/** Somebody who has no mouse. Every place they come by is looked at; what is wrong there fails with its name. */
export class Keyboard {
  readonly page: TabPage;
  /** Keys pressed so far to reach and use things; what is typed into a field counts once. */
  presses = 0;

  constructor(page: TabPage) {
    this.page = page;
  }

  /** Presses Tab until what is called so has the focus. @throws Error when no Tab leads there. */
  async to(name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let i = 0; i < MOST_STOPS; i++) {
      const stop = await this.stop();
      if (i > 0) expect(stop.faults, `“${stop.name}” on ${this.page.url()}`).to.deep.equal([]);
      if (isCalled(stop, name)) return;
      passed.push(stop.name.slice(0, 30));
      await this.key("Tab");
    }
    throw new Error(`No Tab leads to ${name}; passed: ${[...new Set(passed)].join(" | ")}`);
  }

  /** Waits until something is called so, goes there and presses Enter. */
  async press(name: string | RegExp, key = "Enter"): Promise<void> {
    await this.to(name);
    await this.key(key);
  }

  /** Goes to a field and writes into it, over what was there. */
  async write(name: string | RegExp, words: string): Promise<void> {
    await this.to(name);
    await this.key("Control+A");
    await this.page.keyboard.type(words);
    this.presses++;
  }

  /** Goes to a list of choices and types the beginning of one. */
  async choose(name: string | RegExp, option: string): Promise<void> {
    await this.to(name);
    await this.page.keyboard.type(option);
    this.presses++;
    await this.key("Tab");
  }

  /** Opens a menu and takes an entry. */
  async menu(name: string | RegExp, entry: string | RegExp): Promise<void> {
    await this.press(name);
    await this.page.getByRole("menuitem").first().waitFor();
    for (let i = 0; i < 30; i++) {
      const stop = await this.stop();
      if (isCalled(stop, entry)) {
        expect(stop.faults, `“${stop.name}” in the menu`).to.deep.equal([]);
        return this.key("Enter");
      }
      await this.key("ArrowDown");
    }
    throw new Error(`The menu of ${name} has no ${entry}`);
  }

  /** Waits until no dialog is open, and until the focus is where it belongs: on what is called so, or on a heading. */
  async closed(opener?: string | RegExp): Promise<void> {
    await this.page.getByRole("dialog").waitFor({ state: "detached" });
    let stop = await this.stop();
    const right = () => !stop.body && (stop.heading || opener === undefined || isCalled(stop, opener));
    for (const end = Date.now() + 5_000; !right() && Date.now() < end; stop = await this.stop())
      await this.page.evaluate("new Promise((done) => setTimeout(done, 50))");
    expect(stop.body, "the focus was lost").to.equal(false);
    expect(right(), `after the dialog the focus is on “${stop.name}”`).to.equal(true);
  }

  /** Waits until the focus is somewhere: what had it may go away a moment before it is put elsewhere. */
  async somewhere(): Promise<void> {
    let { body } = await this.stop();
    for (const end = Date.now() + 5_000; body && Date.now() < end; body = (await this.stop()).body)
      await this.page.evaluate("new Promise((done) => setTimeout(done, 50))");
    expect(body, "the focus was lost").to.equal(false);
  }

  async key(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.presses++;
  }

  /** Where the keyboard is; what is still on its way there is given a second. */
  async stop(): Promise<Stop> {
    let stop = (await this.page.evaluate(STOP)) as Stop;
    for (let again = 0; stop.faults.length > 0 && again < 25; again++) {
      await this.page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 40)))");
      stop = (await this.page.evaluate(STOP)) as Stop;
    }
    return stop;
  }
}

function isCalled({ name }: Stop, words: string | RegExp): boolean {
  return typeof words === "string" ? name === words || name === `${words}*` : words.test(name);
}
