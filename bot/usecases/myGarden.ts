import type { CommunityId } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import type { Perspective } from "../domain/perspective.ts";
import type { WaitingContent } from "../domain/unnamed.ts";
import { type ConsentWaiting, consentsOf } from "./consent.ts";
import type { Deps } from "./deps.ts";
import { ownUnnamed } from "./ownUnnamed.ts";
import { waitingContent } from "./readThread.ts";
import { threadOfPart } from "./threadNow.ts";

/** Something the person wrote, and where it stands. */
export type Written = {
  thing: Item | Perspective;
  /** The item it belongs to, for its title and the answers it got. */
  item: Item;
  unnamed: boolean;
  /** Not published yet: only the author sees it. */
  waiting: boolean;
  /** Two admins opened who wrote it, and may tell. */
  nameOpened?: true;
};

/** A person's own page: what they wrote, and what waits for their answer. */
export type MyGarden = { consents: ConsentWaiting[]; written: Written[] };

const MOST_SAVED = 200;
const MOST_PERSPECTIVES = 100;

/** What the person saved and added, with and without their name, newest first, and what waits for them. */
export async function myGarden(deps: Deps, person: Person): Promise<MyGarden> {
  const communityIds = Object.keys(person.roles) as CommunityId[];
  const own = ownUnnamed(deps, person);
  const [saved, added, unnamed] = await Promise.all([
    Promise.all(communityIds.map((id) => deps.store.knowledge.itemsSavedBy(id, person.id, MOST_SAVED))),
    Promise.all(communityIds.map((id) => perspectivesBy(deps, person, id))),
    Promise.all(own.map((entry) => writtenUnder(deps, entry))),
  ]);
  const items = saved
    .flat()
    .filter(({ value }) => isShown(value))
    .map(({ value }) => ({ thing: value, item: value, unnamed: false, waiting: false }));
  const mine = new Set<string>(own.map(({ id }) => id));
  const opened = await openedAmong(deps, mine);
  const written = [...items, ...added.flat(), ...unnamed.flat()].map((one) => ({
    ...one,
    item: asReadBy(one.item, person, mine),
    ...(opened.has(one.thing.id) ? { nameOpened: true as const } : {}),
  }));
  return {
    consents: await consentsOf(deps, person),
    written: written.sort((a, b) => b.thing.createdAt.localeCompare(a.thing.createdAt)),
  };
}

/** What is there, and what is gone with a word to its writer why. */
function isShown(thing: Item | Perspective): boolean {
  return thing.state !== "removed" || thing.removedBecause !== undefined;
}

/**
 * Which of them a release opened the name of. The bot tells it too, but not everybody has a chat with it; told nowhere
 * where telling is unsafe.
 */
async function openedAmong(deps: Deps, mine: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  if (mine.size === 0) return new Set();
  const agreed = (await deps.store.releases.all()).filter(
    ({ value }) => value.state === "agreed" && !value.unsafeToTell,
  );
  return new Set(agreed.map(({ value }) => value.documentId).filter((id) => mine.has(id)));
}

/** What others may not read at the moment has no title for whoever added to it. */
function asReadBy(item: Item, person: Person, mine: ReadonlySet<string>): Item {
  const reads = item.state === "published" || item.savedBy === person.id || mine.has(item.id);
  return reads ? item : { ...item, title: "", text: "" };
}

async function perspectivesBy(deps: Deps, person: Person, communityId: CommunityId): Promise<Written[]> {
  const { knowledge } = deps.store;
  const found = await knowledge.perspectivesBy(communityId, person.id, MOST_PERSPECTIVES);
  const there = found.map(({ value }) => value).filter(isShown);
  const itemIds = [...new Set(there.map(({ itemId }) => itemId))];
  const items = await Promise.all(itemIds.map((itemId) => knowledge.item(communityId, itemId)));
  const byId = new Map(items.flatMap((stored) => (stored ? [[stored.value.id, stored.value]] : [])));
  return there.flatMap((thing) => {
    const item = byId.get(thing.itemId);
    return item ? { thing, item, unnamed: false, waiting: false } : [];
  });
}

async function writtenUnder(deps: Deps, entry: ReturnType<typeof ownUnnamed>[number]): Promise<Written[]> {
  const content = await waitingContent(deps, entry);
  const { item: itemThere, published } = await publishedUnder(deps, entry);
  const waiting = content && writtenIn(content);
  const thing = published ?? waiting;
  const item = itemThere ?? (content && "item" in content ? content.item : undefined);
  if (!thing || !item || !isShown(thing)) return [];
  return [{ thing, item, unnamed: true, waiting: !published }];
}

/** What of it everybody can read, and the item it stands in; an item is read by its id, the cheapest way there is. */
async function publishedUnder(
  deps: Deps,
  { kind, communityId, itemId, id }: ReturnType<typeof ownUnnamed>[number],
): Promise<{ item: Item | undefined; published: Item | Perspective | undefined }> {
  if (kind === "item") {
    const item = (await deps.store.knowledge.item(communityId, itemId))?.value;
    return { item, published: item };
  }
  const thread = await threadOfPart(deps, { communityId, itemId, id });
  const published = thread?.perspectives.find(({ value }) => value.id === id)?.value;
  return { item: thread?.item.value, published };
}

function writtenIn(content: WaitingContent): Item | Perspective | undefined {
  if ("item" in content) return content.item;
  return "perspective" in content ? content.perspective : undefined;
}
