import type { Page } from "playwright-core";
import type { ItemView, PerspectiveView } from "../../bot/contract/api.ts";
import samplePeople from "../../bot/data/samplePeople.json" with { type: "json" };
import { personId } from "../../bot/domain/ids.ts";
import type { Item } from "../../bot/domain/item.ts";
import { publishWaiting } from "../../bot/usecases/publishWaiting.ts";
import { saveItem } from "../../bot/usecases/saveItem.ts";
import { newId } from "../../tab/src/newId.ts";
import { ask, type RunningApp } from "../support/app.ts";

const HOURS = 3_600_000;

/** A member of the sample people who is neither of those in `app.people`. */
export function anotherMember(n: 0 | 1 = 0): string {
  const plain = samplePeople.people.filter(({ roles }) => roles.join() === "member");
  const person = plain[n + 1];
  if (!person) throw new Error("too few sample people");
  return person.id;
}

/** Asks the API and fails unless it works. */
export async function did(
  app: RunningApp,
  as: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const answer = await ask(app, as, method, path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export async function savedItem(app: RunningApp, as: string, changes: object = {}): Promise<ItemView> {
  const words = {
    kind: "insight",
    title: "Begin with the window",
    text: "We sat by the window and watched the birds before we talked.",
    topics: [],
  };
  const item = (await did(app, as, "POST", "/api/items", { id: newId(), ...words, ...changes })) as ItemView;
  await app.deps.search.caughtUp();
  return item;
}

export async function addedPerspective(
  app: RunningApp,
  as: string,
  itemId: string,
  changes: object = {},
): Promise<PerspectiveView> {
  const words = { id: newId(), text: "We looked at photographs first.", ...changes };
  const added = await did(app, as, "POST", `/api/items/${itemId}/perspectives`, words);
  return added as PerspectiveView;
}

/** An item saved from a chat message somebody else wrote, who is asked for their consent by it. */
export async function savedMessageOf(
  app: RunningApp,
  of: { savedBy: string; writer: string; title?: string },
): Promise<Item> {
  const stored = await app.deps.store.people.person(personId(samplePeople.tenantId, of.savedBy));
  if (!stored) throw new Error("nobody to save it");
  const item = await saveItem(app.deps, stored.value, {
    id: newId(),
    kind: "insight",
    title: of.title ?? "What tea has to do with it",
    text: "Said over a cup of tea.",
    topics: [],
    origin: "chat",
    ownWords: false,
    sender: personId(samplePeople.tenantId, of.writer),
  });
  await app.deps.search.caughtUp();
  return item;
}

/** Two hours go by for what waits to be published. */
export async function hoursPass(app: RunningApp): Promise<void> {
  const clock = { ...app.deps.clock, now: () => new Date(Date.now() + 2 * HOURS) };
  await publishWaiting({ ...app.deps, clock });
  await app.deps.search.caughtUp();
}

/** Makes somebody an admin beside the one there is. */
export async function appoint(app: RunningApp, id: string): Promise<void> {
  const key = personId(samplePeople.tenantId, id);
  const stored = await app.deps.store.people.person(key);
  if (!stored) throw new Error("nobody to appoint");
  const after = { ...stored.value, admin: true };
  await app.deps.store.people.write(key, [{ replace: after, version: stored.version }]);
}

/** Chooses an act from the menu of a perspective. */
export async function chooseActOf(page: Page, perspectiveId: string, name: string): Promise<void> {
  const card = page.locator(`[data-perspective="${perspectiveId}"]`);
  await card.getByRole("button", { name: /^More about this perspective/ }).click();
  await page.getByRole("menuitem", { name }).click();
  await page.getByRole("dialog").waitFor();
}

/** Chooses an act from the menu of an item. */
export async function chooseAct(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: "More about this item" }).click();
  await page.getByRole("menuitem", { name }).click();
  await page.getByRole("dialog").waitFor();
}
