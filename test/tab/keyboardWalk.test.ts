import { expect } from "chai";
import type { ItemView } from "../../bot/contract/api.ts";
import { type RunningApp, startApp } from "../support/app.ts";
import { describeInBrowser } from "../support/browser.ts";
import { Keyboard } from "../support/keyboard.ts";
import { anotherMember, did, savedItem } from "./safety.ts";
import { eventually, openTab } from "./tabPage.ts";

/** Every way through the tab for somebody who has no mouse: nothing here clicks, and every stop is looked at. */
describeInBrowser("the tab by keyboard alone", (browser) => {
  let app: RunningApp;
  let item: ItemView;
  before(async () => {
    app = await startApp({ tab: true });
    item = await savedItem(app, app.people.practitioner, {
      title: "Herons stand at the weir",
      topics: ["hoarding"],
    });
    await did(app, app.people.gardener, "POST", `/api/items/${item.id}/perspectives`, {
      id: app.deps.ids.random(),
      text: "They leave when it rains.",
    });
  });
  after(() => app.close());

  /** Opens a page as somebody, whose keyboard it is from then on. */
  async function somebody(as: string, path = "/"): Promise<Keyboard> {
    const page = await openTab(browser(), app, { as, path });
    await page.getByRole("main").getByRole("heading").first().waitFor();
    return new Keyboard(page);
  }
  const says = (keys: Keyboard, words: string | RegExp) => keys.page.getByText(words).last().waitFor();
  const done = async (keys: Keyboard) => {
    expect(keys.page.problems).to.deep.equal([]);
    await keys.page.close();
  };
  const at = (path: string) => (keys: Keyboard) =>
    keys.page.evaluate(`location.hash = ${JSON.stringify(path)}`).then(() => undefined);

  describe("a member", () => {
    it("asks without a name, and is back where they were when they close the dialog", async () => {
      const keys = await somebody(anotherMember());
      await keys.press("Ask or share");
      await keys.page.getByRole("dialog").waitFor();
      await keys.key("Escape");
      await keys.closed("Ask or share");
      keys.presses = 0;
      await keys.press("Ask or share");
      await keys.page.getByRole("dialog").waitFor();
      await keys.write("Title", "Who goes along to the bank");
      await keys.write("Text", "Nobody says whose task it is.");
      await keys.press(/without my name/, "Space");
      await keys.press("Save");
      await keys.closed();
      await done(keys);
    });

    it("finds by typing, narrows by kind and topic, and opens what was found", async () => {
      const keys = await somebody(anotherMember());
      await keys.write(/^Search practice knowledge/, "herons weir");
      await keys.page
        .getByRole("heading", { name: /Herons stand at the weir/ })
        .first()
        .waitFor();
      await keys.choose("Kind", "Insight");
      await keys.press("Used in practice", "Space");
      await keys.page.getByRole("heading", { name: "Nothing here with these filters" }).waitFor();
      await keys.press("Clear the filters");
      await keys.press("All topics");
      await keys.page.getByRole("dialog", { name: "All topics" }).waitFor();
      await keys.write("Find a topic", "hoard");
      await keys.press(/^hoarding/, "Space");
      await keys.key("Escape");
      await keys.closed("All topics");
      await keys.press(/Herons stand at the weir/);
      await keys.page.getByRole("region", { name: "Item" }).getByText("We sat by the window").waitFor();
      await done(keys);
    });

    it("answers with a perspective, reacts, saves, follows, says it is still right and adds a topic", async () => {
      const keys = await somebody(anotherMember(1), `/items/${item.id}`);
      await keys.press("Thank you", "Space");
      await keys.page.getByRole("button", { name: "Thank you · 1", pressed: true }).waitFor();
      await keys.press("Save for later", "Space");
      await keys.press("Follow", "Space");
      await keys.press("Helped me", "Space");
      await keys.press("Add your perspective");
      await keys.write("Your perspective", "Bring a flask and wait.");
      await keys.write("When does this fit?", "in autumn");
      await keys.press("Add");
      await says(keys, "Bring a flask and wait.");
      await keys.somewhere();
      await keys.press("Add a topic");
      await keys.write("Topic", "supervision");
      await keys.key("Enter");
      await says(keys, "Added: supervision");
      await keys.press("Done");
      await keys.to("Add a topic");
      await keys.press("Yes");
      await says(keys, /^Thank you\. It counts/);
      await done(keys);
    });

    it("says what has changed, suggests an edit, and makes a note of learning", async () => {
      const keys = await somebody(anotherMember(), `/items/${item.id}`);
      await keys.press("Not any more");
      await keys.page.getByRole("dialog").waitFor();
      await keys.write("What is different now", "The weir is gone.");
      await keys.press("Say what has changed");
      await says(keys, "Thank you. The gardeners look at it.");
      await keys.press("Close");
      await keys.closed("Not any more");
      await keys.press("Suggest an edit");
      await keys.page.getByRole("dialog").waitFor();
      await keys.write("Title", "Herons stood at the weir");
      await keys.press("Send the suggestion");
      await keys.closed("Suggest an edit");
      await keys.press("CPD note");
      await keys.page.getByRole("dialog").waitFor();
      await keys.write("What I learnt", "Waiting is part of it.");
      await keys.press("Keep it in My garden");
      await keys.closed("CPD note");
      await done(keys);
    });

    it("says that they used it, tells the story, and that something did not fit", async () => {
      const keys = await somebody(app.people.gardener, `/items/${item.id}`);
      await keys.press("I used this", "Space");
      await says(keys, "used once");
      await keys.press("Tell what happened");
      await keys.page.getByRole("dialog").waitFor();
      await keys.write("What I did", "Stood still.");
      await keys.write("What got in the way", "No boots.");
      await keys.press("Share the story");
      await keys.closed(/^(Tell what happened|Change what I told)$/);
      const other = await savedItem(app, app.people.practitioner, { title: "Geese by the road" });
      await at(`/items/${other.id}`)(keys);
      await keys.page.getByRole("heading", { name: "Geese by the road", exact: true }).last().waitFor();
      await keys.press("It did not fit", "Space");
      await says(keys, "Thank you. That helps as much as a yes.");
      await done(keys);
    });

    it("reports, in the menu of an item, that they think they recognise somebody", async () => {
      const worrying = await savedItem(app, app.people.practitioner, { title: "The lane by the mill" });
      const keys = await somebody(anotherMember(1), `/items/${worrying.id}`);
      await keys.menu("More about this item", /recognise/);
      await keys.page.getByRole("dialog").waitFor();
      await keys.key("Escape");
      await keys.closed("More about this item");
      await keys.menu("More about this item", /recognise/);
      await keys.page.getByRole("dialog").waitFor();
      await keys.key("Tab");
      await keys.press("Hide it and tell the gardeners");
      await keys.press("Close");
      // The item is hidden by now, and its menu with it: what took its place is read next.
      await eventually(
        () => keys.stop(),
        ({ heading, name }) => heading && name === "We could not find this",
      );
      await done(keys);
    });

    it("goes through My garden, its parts, the weekly summary and what is kept about them", async () => {
      const keys = await somebody(anotherMember());
      await keys.press(/^My garden/);
      await keys.page.getByRole("heading", { level: 1, name: "My garden" }).waitFor();
      await keys.choose(/the day it comes/, "Tuesday");
      await keys.press(/^A short summary once a week/, "Space");
      await says(keys, "Saved.");
      await keys.press("Notes and drafts");
      await keys.press(/^Delete the note/);
      await keys.press("Delete it");
      await says(keys, /^None kept\./);
      await keys.somewhere();
      await at("/my-garden/data")(keys);
      await keys.press("Forget me");
      await keys.page.getByRole("dialog").waitFor();
      await keys.press("Forget me now");
      await says(keys, "Tick the box first");
      await keys.key("Escape");
      await keys.closed("Forget me");
      await done(keys);
    });

    it("takes up what is suggested, and puts the words before back, without losing the focus", async () => {
      const keys = await somebody(app.people.practitioner, `/items/${item.id}`);
      await keys.press("Take it up");
      await keys.page.locator("[data-suggestion]").waitFor({ state: "detached" });
      await keys.closed();
      await keys.menu("More about this item", "Earlier versions");
      const history = keys.page.getByRole("dialog", { name: "Earlier versions" });
      await history.getByRole("button", { name: "Use these words again" }).waitFor();
      await keys.press("Use these words again");
      await says(keys, "Done. These words are back");
      // The versions as they are now, and the focus where the dialog can be left.
      await history.getByRole("button", { name: "Use these words again" }).nth(1).waitFor();
      expect((await keys.stop()).name).to.equal("Close");
      await keys.key("Enter");
      await keys.closed("More about this item");
      await done(keys);
    });
  });

  describe("a gardener", () => {
    it("makes one of two items", async () => {
      const from = await savedItem(app, app.people.practitioner, { title: "Kettle on first" });
      await savedItem(app, anotherMember(), { title: "Tea before talk", text: "Boil it." });
      const keys = await somebody(app.people.gardener, `/items/${from.id}`);
      await keys.menu("More about this item", "Merge with another item");
      await keys.page.getByRole("dialog").waitFor();
      await keys.write("Find the other item", "tea before talk");
      await keys.page.getByRole("radio", { name: "Tea before talk" }).waitFor();
      await keys.press("Tea before talk", "Space");
      await keys.press("Make one of them");
      await says(keys, /^Done\. Both are one item now/);
      await keys.press("Close");
      await keys.closed(/More about this item|Tea before talk/);
      await done(keys);
    });

    it("works through the queue, and asks a writer to put something another way", async () => {
      const worrying = await savedItem(app, app.people.practitioner, { title: "The house on the corner" });
      await did(app, anotherMember(), "POST", `/api/items/${worrying.id}/report`, { why: "recognised" });
      const keys = await somebody(app.people.gardener, "/garden/tend");
      await keys.page.locator("[data-first-act]").first().waitFor();
      await keys.press(/^Ask to put it another way/);
      await keys.page.getByRole("dialog").waitFor();
      await keys.write(/^What would be better/, "Say what kind of place.");
      await keys.press("Ask the writer");
      await says(keys, /^Asked\. It is held/);
      await keys.press("Close");
      await keys.closed();
      await keys.menu("More for: The house on the corner", "Done");
      await keys.page
        .getByRole("article", { name: "The house on the corner" })
        .waitFor({ state: "detached" });
      await keys.closed();
      await done(keys);
    });

    it("writes a prompt of her own, leaves it, and comes back to where she was", async () => {
      const keys = await somebody(app.people.gardener, "/garden/prompts");
      await keys.press("Write your own");
      await keys.page.getByRole("dialog").waitFor();
      await keys.write("In English", "What made you smile?");
      await keys.press("Save");
      await keys.closed("Write your own");
      await done(keys);
    });

    it("composes an announcement up to the question whether to send it", async () => {
      const keys = await somebody(app.people.gardener, "/garden/announcements");
      await keys.press("Write an announcement");
      await keys.page.getByRole("group", { name: "English", exact: true }).waitFor();
      await keys.write("Title", "Study day");
      await keys.write("Text", "Thursday in the library.");
      await keys.press("Send now");
      await keys.page.getByRole("dialog").waitFor();
      await keys.key("Escape");
      await keys.closed("Send now");
      await done(keys);
    });

    it("reads what got in the way, tells what was changed, and goes through health and the value report", async () => {
      const keys = await somebody(app.people.gardener, "/garden/obstacles");
      await keys.write(/^Search in what got/, "boots");
      await keys.write("You said", "There are no boots.");
      await keys.write("We changed", "There are boots in the hall.");
      await keys.press("Publish");
      await says(keys, "There are boots in the hall.");
      await keys.somewhere();
      await at("/garden/health")(keys);
      await keys.page.getByRole("heading", { level: 1, name: "Community health" }).waitFor();
      await keys.press("Answer the questions");
      await keys.write("Who is it for?", "Everybody who visits people at home");
      await keys.press("Save");
      await keys.to("Answer the questions");
      await keys.press(/^Value report/);
      await keys.to("Print or save as PDF");
      await done(keys);
    });
  });

  describe("an admin", () => {
    it("gives a role, changes how long drafts stay, and goes through communities, words, moving and the audit", async () => {
      const keys = await somebody(app.people.admin, "/settings/people");
      const { people } = (await did(app, app.people.admin, "GET", "/api/sample-people")) as {
        people: { id: string; name: string }[];
      };
      const name = people.find(({ id }) => id === anotherMember(1))?.name ?? "";
      await keys.write("Find by name", name.slice(0, 5));
      await keys.page.getByRole("group", { name: people[0]?.name ?? "" }).waitFor({ state: "detached" });
      await keys.page.getByRole("group", { name }).waitFor();
      await keys.press("Gardener", "Space");
      await says(keys, /^Saved for/);
      await at("/settings/kept")(keys);
      await keys.write("Drafts, since the last change, in days", "7");
      await keys.press("Save the days");
      await says(keys, "Saved. It counts from tonight.");
      await at("/settings")(keys);
      await keys.press("Make another community");
      await keys.write("Name", "Night staff");
      await keys.press("Make it");
      await says(keys, /“Night staff” is there/);
      await keys.somewhere();
      for (const [path, last] of [
        ["/settings/moving", "Download the community"],
        ["/settings/audit", "Download all as CSV"],
      ] as const) {
        await at(path)(keys);
        const downloading = keys.page.waitForEvent("download");
        await keys.press(last);
        await downloading;
      }
      await done(keys);
    });

    it("gives a topic other words", async () => {
      const keys = await somebody(app.people.gardener, "/garden/words");
      await keys.write(/^Other words for mental capacity/, "deciding");
      await keys.press("Save");
      await says(keys, "Saved the words for mental capacity.");
      await eventually(
        () => keys.stop(),
        ({ body }) => !body,
      );
      await done(keys);
    });
  });
});
