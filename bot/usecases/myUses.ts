import type { CommunityId, ItemId } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import type { Use } from "../domain/use.ts";
import { readableCommunities } from "./communities.ts";
import type { Deps } from "./deps.ts";
import { ownUnnamed } from "./ownUnnamed.ts";
import { waitingContent } from "./readThread.ts";
import { threadNow, threadOfPart } from "./threadNow.ts";

/** A use of the person's own: of what, and where it stands. `title` is empty where they may not read the item. */
export type OwnUse = { use: Use; itemId: ItemId; title: string; waiting: boolean; unnamed: boolean };

const MOST = 100;

/** What the person said they used, or that it did not fit, with and without their name, newest first; for them alone. */
export async function myUses(deps: Deps, person: Person): Promise<OwnUse[]> {
  const readable = new Set((await readableCommunities(deps, person)).map(({ id }) => id));
  const [named, unnamed] = await Promise.all([
    Promise.all(
      (Object.keys(person.roles) as CommunityId[]).map((id) =>
        deps.store.knowledge.usesBy(id, person.id, MOST),
      ),
    ),
    Promise.all(
      ownUnnamed(deps, person)
        .filter(({ kind }) => kind === "use")
        .map((entry) => unnamedUse(deps, entry)),
    ),
  ]);
  const uses = [
    ...named.flat().map(({ value }) => ({ use: value, waiting: false, unnamed: false })),
    ...unnamed.flatMap((one) => (one ? { ...one, unnamed: true } : [])),
  ].filter(({ use }) => isShown(use));
  const items = await itemsOf(
    deps,
    uses.map(({ use }) => use),
  );
  return uses
    .map(({ use, ...rest }) => {
      const item = items.get(use.itemId);
      const shown = item?.state === "published" && readable.has(item.communityId);
      return { use, ...rest, itemId: item?.id ?? use.itemId, title: shown ? item.title : "" };
    })
    .sort((a, b) => b.use.createdAt.localeCompare(a.use.createdAt));
}

/** What is there, and what is gone with a word to its writer why. */
function isShown({ state, removedBecause }: Use): boolean {
  return state === "published" || state === "held" || (state === "removed" && removedBecause !== undefined);
}

async function unnamedUse(
  deps: Deps,
  entry: ReturnType<typeof ownUnnamed>[number],
): Promise<{ use: Use; waiting: boolean } | undefined> {
  const thread = await threadOfPart(deps, entry);
  const published = thread?.uses.find(({ value }) => value.id === entry.id)?.value;
  if (published) return { use: published, waiting: false };
  const content = await waitingContent(deps, entry);
  return content && "use" in content ? { use: content.use, waiting: true } : undefined;
}

/** The items they are about, each read once; of one that was merged the one it went into. */
async function itemsOf(deps: Deps, uses: Use[]): Promise<Map<ItemId, Item>> {
  const places = new Map(uses.map(({ itemId, communityId }) => [itemId, communityId]));
  const found = new Map<ItemId, Item>();
  await Promise.all(
    [...places].map(async ([itemId, communityId]) => {
      const item = (await deps.store.knowledge.item(communityId, itemId))?.value;
      const into = item?.mergedInto && (await threadNow(deps, communityId, itemId))?.item.value;
      if (into ?? item) found.set(itemId, (into ?? item) as Item);
    }),
  );
  return found;
}
