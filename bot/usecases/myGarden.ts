import type { CommunityId } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import type { Perspective } from "../domain/perspective.ts";
import type { WaitingContent } from "../domain/unnamed.ts";
import { type ConsentWaiting, consentsOf } from "./consent.ts";
import type { Deps } from "./deps.ts";
import { ownUnnamed } from "./ownUnnamed.ts";
import { waitingContent } from "./readThread.ts";

/** Something the person wrote, and where it stands. */
export type Written = {
  thing: Item | Perspective;
  /** The item it belongs to, for its title and the answers it got. */
  item: Item;
  unnamed: boolean;
  /** Not published yet: only the author sees it. */
  waiting: boolean;
};

/** A person's own page: what they wrote, and what waits for their answer. */
export type MyGarden = { consents: ConsentWaiting[]; written: Written[] };

const MOST_SAVED = 200;

/** What the person saved, with and without their name, newest first, and what waits for them. */
export async function myGarden(deps: Deps, person: Person): Promise<MyGarden> {
  const saved = await Promise.all(
    (Object.keys(person.roles) as CommunityId[]).map((communityId) =>
      deps.store.knowledge.itemsSavedBy(communityId, person.id, MOST_SAVED),
    ),
  );
  const named = saved
    .flat()
    .filter(({ value }) => value.state !== "removed")
    .map(({ value }) => ({ thing: value, item: value, unnamed: false, waiting: false }));
  const unnamed = (
    await Promise.all(ownUnnamed(deps, person).map((entry) => writtenUnder(deps, entry)))
  ).flat();
  return {
    consents: await consentsOf(deps, person),
    written: [...named, ...unnamed].sort((a, b) => b.thing.createdAt.localeCompare(a.thing.createdAt)),
  };
}

async function writtenUnder(deps: Deps, entry: ReturnType<typeof ownUnnamed>[number]): Promise<Written[]> {
  const content = await waitingContent(deps, entry);
  const thread = await deps.store.knowledge.thread(entry.communityId, entry.itemId);
  const published =
    entry.kind === "item"
      ? thread?.item.value
      : thread?.perspectives.find(({ value }) => value.id === entry.id)?.value;
  const waiting = content && writtenIn(content);
  const thing = published ?? waiting;
  const item = thread?.item.value ?? (content && "item" in content ? content.item : undefined);
  if (!thing || !item || thing.state === "removed") return [];
  return [{ thing, item, unnamed: true, waiting: !published }];
}

function writtenIn(content: WaitingContent): Item | Perspective | undefined {
  if ("item" in content) return content.item;
  return "perspective" in content ? content.perspective : undefined;
}
