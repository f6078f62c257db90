import type { Community } from "../domain/community.ts";
import { PracticeError } from "../domain/errors.ts";
import { type CommunityId, type ItemId, isUuid } from "../domain/ids.ts";
import type { Item, State } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { can } from "../domain/permissions.ts";
import { byMostHelped, type Perspective } from "../domain/perspective.ts";
import { type OwnUnnamed, unpackedContent, type WaitingContent } from "../domain/unnamed.ts";
import { byNewest, type Use } from "../domain/use.ts";
import type { Thread } from "../ports/store.ts";
import { readableCommunities } from "./communities.ts";
import type { Deps } from "./deps.ts";
import { ownUnnamed } from "./ownUnnamed.ts";

export type ReadThread = {
  item: Item;
  /** The item's version in the store, to name when changing it; empty while it waits to be published, or is new. */
  version: string;
  perspectives: Perspective[];
  /** Stories and taps, newest first; who tapped is nobody's to see. */
  uses: Use[];
  /** Items that were merged into it, as far as the reader may read them. */
  merged: Item[];
  community: Community;
  /** Ids of what the reader wrote here without their name. */
  mine: ReadonlySet<string>;
  /** Ids of what only the reader sees, because it is not published yet. */
  waiting: ReadonlySet<string>;
};

/**
 * An item with its perspectives, most helped first, and its uses, as the person may read them: what is held by gardeners and its
 * author, what is withdrawn or waits to be published by its author.
 * An item that was merged into another answers with that one.
 * @param ids the item and those merged into it, where that is known already
 * @throws PracticeError `not-found`, also for what lies in a community that is not theirs.
 */
export async function readThread(
  deps: Deps,
  person: Person,
  itemId: string,
  ids: readonly string[] = [itemId],
): Promise<ReadThread> {
  const list = ownUnnamed(deps, person);
  const own = list.filter((entry) => ids.includes(entry.itemId));
  const community = await communityOfItem(deps, person, itemId, own[0]?.communityId);
  const mine = new Set<string>(own.map(({ id }) => id));
  // First what waits, then what is published: in the other order something published in between would be in neither.
  const waiting = await waitingOf(deps, own);
  const stored = await storedThread(deps, community.id, itemId as ItemId);
  const { mergedInto, mergedFrom = [], partedFrom = [] } = stored?.item.value ?? {};
  if (mergedInto) return readThread(deps, person, mergedInto);
  // What they wrote without their name on those is on their list by the old ids.
  const elsewhere = [...mergedFrom, ...partedFrom].filter((id) => !ids.includes(id));
  if (list.some((entry) => elsewhere.includes(entry.itemId)))
    return readThread(deps, person, itemId, [...ids, ...elsewhere]);
  const item = stored?.item.value ?? waiting.item;
  if (!item || !readable(item, item.savedBy)) throw new PracticeError("not-found");
  const perspectives = (stored?.perspectives ?? [])
    .map(({ value }) => value)
    .filter((perspective) => readable(perspective, perspective.author?.personId));
  const uses = (stored?.uses ?? []).map(({ value }) => value).filter((use) => readable(use, use.savedBy));
  const published = new Set<string>([...perspectives, ...uses].map(({ id }) => id));
  // What waits appears on the item it was written on, where that parted from this one.
  const isEarly = (part: Perspective | Use) => !published.has(part.id) && !partedFrom.includes(part.itemId);
  const early = waiting.perspectives.filter(isEarly);
  const earlyUses = waiting.uses.filter(isEarly);
  return {
    item,
    version: stored?.item.version ?? "",
    perspectives: [...perspectives, ...early].sort(byMostHelped),
    uses: [...uses, ...earlyUses].sort(byNewest),
    merged: (await itemsOf(deps, community.id, mergedFrom)).filter((one) => readable(one, one.savedBy)),
    community,
    mine,
    waiting: new Set<string>([...[...early, ...earlyUses].map(({ id }) => id), ...(stored ? [] : [item.id])]),
  };

  function readable(thing: { id: string; state: State }, authorId: Person["id"] | undefined): boolean {
    const isAuthor = mine.has(thing.id) || authorId === person.id;
    if (thing.state === "published") return true;
    if (thing.state === "withdrawn") return isAuthor;
    if (thing.state === "removed") return false;
    return can(person, "item.readHeld", { community, authorId: isAuthor ? person.id : undefined });
  }
}

/** What its writer reads of an item made this moment: nobody can have added to it. */
export function newThread(of: {
  item: Item;
  community: Community;
  isUnnamed: boolean;
  waits: boolean;
}): ReadThread {
  return {
    item: of.item,
    // Known once it is read: the next change names what it reads.
    version: "",
    perspectives: [],
    uses: [],
    merged: [],
    community: of.community,
    mine: new Set(of.isUnnamed ? [of.item.id] : []),
    waiting: new Set(of.waits ? [of.item.id] : []),
  };
}

async function itemsOf(deps: Deps, communityId: CommunityId, ids: readonly ItemId[]): Promise<Item[]> {
  const found = await Promise.all(ids.map((id) => deps.store.knowledge.item(communityId, id)));
  return found.flatMap((stored) => stored?.value ?? []);
}

/**
 * The thread of an item. Where the index knows the item and the store does not, another instance wrote it a moment ago
 * and the replica that was asked has not heard of it: Cosmos DB promises only each client to read its own writes. The
 * changes that told the index are read on, which brings this client that far, and it is asked once more.
 */
async function storedThread(
  deps: Deps,
  communityId: CommunityId,
  itemId: ItemId,
): Promise<Thread | undefined> {
  const there = await deps.store.knowledge.thread(communityId, itemId);
  if (there || deps.search.get(itemId) === undefined) return there;
  await deps.search.caughtUp();
  return deps.store.knowledge.thread(communityId, itemId);
}

/** The readable community an item lies in. @throws PracticeError `not-found`. */
export async function communityOfItem(
  deps: Deps,
  person: Person,
  itemId: string,
  known?: CommunityId,
): Promise<Community> {
  if (!isUuid(itemId)) throw new PracticeError("not-found");
  const communityId =
    known ?? indexed(deps, itemId) ?? (await deps.store.knowledge.communityOf(itemId as ItemId));
  const community = (await readableCommunities(deps, person)).find(({ id }) => id === communityId);
  if (!community) throw new PracticeError("not-found");
  return community;
}

function indexed(deps: Deps, itemId: string): CommunityId | undefined {
  return deps.search.get(itemId)?.communityId as CommunityId | undefined;
}

/** What of the person's own entries still waits to be published, opened for them. */
async function waitingOf(
  deps: Deps,
  entries: OwnUnnamed[],
): Promise<{ item: Item | undefined; perspectives: Perspective[]; uses: Use[] }> {
  const contents = await Promise.all(entries.map((entry) => waitingContent(deps, entry)));
  return {
    item: contents.flatMap((content) => (content && "item" in content ? content.item : []))[0],
    perspectives: contents.flatMap((content) =>
      content && "perspective" in content ? content.perspective : [],
    ),
    uses: contents.flatMap((content) => (content && "use" in content ? content.use : [])),
  };
}

/** What waits under an entry of the person's own list; nothing once it is published or withdrawn. */
export async function waitingContent(deps: Deps, entry: OwnUnnamed): Promise<WaitingContent | undefined> {
  const there = await deps.store.waiting.one(entry.waitingId);
  return there && unpackedContent(deps.sealer.open(there.value.content, there.value.id));
}
