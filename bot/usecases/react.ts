import { PracticeError } from "../domain/errors.ts";
import type { CommunityId, ItemId, PerspectiveId } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import type { Perspective } from "../domain/perspective.ts";
import {
  checkTap,
  isOwnNamed,
  type Reacted,
  reactedId,
  type Tap,
  tapped,
  tapsOn,
  withTaps,
} from "../domain/reaction.ts";
import type { Change, KnowledgeDocument, Stored } from "../ports/store.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { inTurn } from "./inTurn.ts";
import { dailyChange, markTakingPart } from "./participation.ts";
import { refreshPostedCardsSoon } from "./postedCards.ts";
import { type ReadThread, readThread } from "./readThread.ts";

export type React = {
  itemId: string;
  /** The perspective that helped; without it, the item. */
  perspectiveId?: string | undefined;
  tap: Tap;
  /** Whether it is to be so; `other` for what it is not now, where a button cannot know. */
  on: boolean | "other";
};

/** What is so after a tap. */
export type ReactedNow = { on: boolean; count: number };

/**
 * Taps, or takes the tap back: the person's own document, the count and the day's count change together, so that counts
 * are right however many tap at once. Nobody is shown who tapped, and only a person's first tap of a kind counts.
 * @throws PracticeError `not-found`; `not-allowed` on words with one's own name; `request-malformed` for a tap that
 * does not belong to such a thing.
 */
export async function react(deps: Deps, person: Person, input: React): Promise<ReactedNow> {
  const thread = await readThread(deps, person, input.itemId);
  permit(person, "item.react", { community: thread.community });
  const thing = thingIn(thread, input.perspectiveId);
  checkTap(thing, input.tap);
  if (isOwnNamed(thing, person.id)) throw new PracticeError("not-allowed");
  const { now, changed } = await inTurn(deps.store, thread.item.id, () =>
    changing(deps, () => attempt(deps, person, thing, input)),
  );
  if (changed) {
    await markTakingPart(deps, person, thing.communityId, "read");
    await refreshPostedCardsSoon(deps, thing.communityId, thing.itemId);
  }
  return now;
}

/** What the person tapped in a thread, by the id of the thing. For themselves alone. */
export async function tapsOf(
  deps: Deps,
  person: Person,
  { item, perspectives, waiting }: Pick<ReadThread, "item" | "perspectives" | "waiting">,
): Promise<Map<string, readonly Tap[]>> {
  const all = [item, ...perspectives].filter((thing) => !waiting.has(thing.id) && isTapped(thing));
  const found = await Promise.all(all.map((thing) => reactedBy(deps, person, thing)));
  return new Map(all.map(({ id }, i) => [id, found[i]?.flatMap(({ value }) => value.kinds) ?? []]));
}

function isTapped(thing: Item | Perspective): boolean {
  if (thing.type === "perspective") return thing.helpedMe > 0;
  return Object.values(thing.counts.reactions).some((count) => count > 0);
}

/** What waits to be published is nobody's to tap on, and what is held or taken back is not there. */
function thingIn(thread: ReadThread, perspectiveId: string | undefined): Item | Perspective {
  const thing = perspectiveId ? thread.perspectives.find(({ id }) => id === perspectiveId) : thread.item;
  const isThere = thing?.state === "published" && !thread.waiting.has(thing.id);
  if (!isThere || thread.item.state !== "published") throw new PracticeError("not-found");
  return thing;
}

async function attempt(
  deps: Deps,
  person: Person,
  { communityId, itemId, ...seen }: Item | Perspective,
  { tap, on }: React,
): Promise<{ now: ReactedNow; changed: boolean }> {
  const there = await current(deps, communityId, seen);
  if (there?.value.state !== "published") throw new PracticeError("not-found");
  const thing = there.value;
  // Merged in this very moment: the tap belongs to the item it went into.
  if (thing.type === "item" && thing.mergedInto) throw new PracticeError("not-found");
  const all = await reactedBy(deps, person, thing);
  const before = all.find(({ value }) => value.kinds.includes(tap)) ?? all[0];
  const wanted = on === "other" ? !before?.value.kinds.includes(tap) : on;
  const perspectiveId = thing.type === "perspective" ? thing.id : undefined;
  const id = reactedId(thing.id, hashesOf(deps, person, thing)[0] ?? "");
  const at = deps.clock.now();
  const after = tapped(before?.value, { id, communityId, itemId, perspectiveId }, tap, wanted, at);
  if (after === before?.value) return { now: { on: wanted, count: tapsOn(thing, tap) }, changed: false };
  const counted = withTaps(thing, tap, wanted ? 1 : -1, at);
  // Tapped on two items that were made one, it is taken back on both.
  const others = wanted
    ? []
    : all.filter((one) => one !== before && one.value.twice?.some((each) => each.tap === tap));
  await deps.store.knowledge.write(communityId, [
    ...reactedChange(before, after),
    ...others.flatMap((one) => reactedChange(one, tapped(one.value, one.value, tap, false, at))),
    { replace: counted, version: there.version },
    ...(wanted ? [await dailyChange(deps, { communityId, itemId, what: "reactions" }, at)] : []),
  ]);
  return { now: { on: wanted, count: tapsOn(counted, tap) }, changed: true };
}

function current(
  deps: Deps,
  communityId: CommunityId,
  seen: { type: "item"; id: ItemId } | { type: "perspective"; id: PerspectiveId },
): Promise<Stored<Item | Perspective> | undefined> {
  return seen.type === "item"
    ? deps.store.knowledge.item(communityId, seen.id)
    : deps.store.knowledge.perspective(communityId, seen.id);
}

function reactedChange(
  before: Stored<Reacted> | undefined,
  after: Reacted | undefined,
): Change<KnowledgeDocument>[] {
  if (!before) return after ? [{ create: after }] : [];
  return [
    after
      ? { replace: after, version: before.version }
      : { remove: before.value.id, version: before.version },
  ];
}

/** The document of a person and a thing, also where an older key made its id, and those on items merged into it. */
export async function reactedBy(
  deps: Deps,
  person: Person,
  thing: Item | Perspective,
): Promise<Stored<Reacted>[]> {
  const ids = [thing.id, ...(thing.type === "item" ? (thing.mergedFrom ?? []) : [])];
  const found: Stored<Reacted>[] = [];
  for (const id of ids)
    for (const hash of hashesOf(deps, person, { id })) {
      const one = await deps.store.knowledge.reacted(thing.communityId, reactedId(id, hash));
      if (one) found.push(one);
    }
  return found;
}

/** The current key's first. */
export function hashesOf(
  deps: Pick<Deps, "sealer">,
  person: Pick<Person, "id">,
  thing: { id: string },
): string[] {
  return deps.sealer.tags("reaction", [thing.id, person.id]);
}
