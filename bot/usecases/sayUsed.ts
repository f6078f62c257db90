import { auditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import type { Accepted } from "../domain/identifiers/accepting.ts";
import { isUuid, type UseId } from "../domain/ids.ts";
import { type Item, withUses } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import { dayStart } from "../domain/unnamed.ts";
import {
  checkedStory,
  countOf,
  editedUse,
  type Fit,
  newUse,
  type StoryPart,
  sameUse,
  type Use,
  type UseWords,
  versionOfUse,
} from "../domain/use.ts";
import { Conflict, type Thread } from "../ports/store.ts";
import { standInsOf } from "./addPerspective.ts";
import { changing } from "./changing.ts";
import { type LetThrough, letThrough } from "./checkWords.ts";
import type { Deps } from "./deps.ts";
import { inTurn } from "./inTurn.ts";
import { joinCommunity } from "./joinCommunity.ts";
import { changeOwnUnnamed, ownUnnamed } from "./ownUnnamed.ts";
import { dailyChange, markTakingPart } from "./participation.ts";
import { refreshPostedCardsSoon } from "./postedCards.ts";
import { type ReadThread, readThread } from "./readThread.ts";
import { takenBack, withdraw } from "./withdraw.ts";
import { addUnnamedUse } from "./writeUnnamed.ts";

export type SayUsed = {
  /** A UUID made by the client: sent twice, it is there once. */
  id: string;
  itemId: string;
  fit: Fit;
  /** What was done and what came of it, where the person tells; left out, a story told before stays. */
  story?: Partial<Record<StoryPart, string | undefined>> | undefined;
  /** A story without the person's name, as a perspective. Only for one that was not told with it before. */
  unnamed?: boolean | undefined;
  /** Of the story the writer started from, where there was one. */
  version?: string | undefined;
  /** What the person said of findings of the identifier check. */
  accepted?: readonly Accepted[] | undefined;
};

/**
 * Says that the person used an item, or that it did not fit, with their story where they tell one. One of a person on an
 * item: the same again changes nothing, and a story is added to a tap. The item's count changes with it.
 * @throws PracticeError `not-found`; `text-empty` for a story without a name that says nothing; `identifiers-found` with
 * what is to be settled; `edited-meanwhile`.
 */
export async function sayUsed(deps: Deps, person: Person, input: SayUsed): Promise<Use> {
  if (!isUuid(input.id)) throw new PracticeError("id-malformed", { field: "id" });
  const words: UseWords = { fit: input.fit, story: input.story && checkedStory(input.story) };
  const before = await readThread(deps, person, input.itemId);
  permit(person, "item.use", { community: before.community });
  if (before.item.state !== "published" || before.waiting.has(before.item.id))
    throw new PracticeError("not-found");
  const mine = ownUse(before, person);
  if (mine?.unnamed && !mine.story) throw new PracticeError("not-found");
  const about = { communityId: before.community.id, itemId: before.item.id };
  const through = letThrough(deps, words.story ?? {}, input.accepted ?? [], about);
  if (mine?.unnamed) return changeUnnamed(deps, person, before, mine, words, input, through);
  if (input.unnamed && !mine?.story) {
    if (!words.story) throw new PracticeError("text-empty", { field: "did" });
    if (mine) await undoTap(deps, person, mine);
    return tellUnnamed(deps, person, before, input.id, words, through);
  }
  const member = await joinCommunity(deps, person, before.community);
  const { use, changed } = await inTurn(deps.store, before.item.id, () =>
    changing(deps, () => attempt(deps, member, before.item, input, words, through)),
  );
  if (!changed) return use;
  // As with every story: a record written anew must not tell the named from the unnamed.
  if (words.story) await changeOwnUnnamed(deps, member.id, (entries) => entries);
  await markTakingPart(deps, member, before.community.id, "contributed");
  await refreshPostedCardsSoon(deps, about.communityId, about.itemId);
  return use;
}

/** Takes back what the person said of using it: a tap is gone, a story is withdrawn. Nothing to take back is fine. */
export async function undoUse(deps: Deps, person: Person, itemId: string): Promise<void> {
  const thread = await readThread(deps, person, itemId);
  const mine = ownUse(thread, person);
  if (!mine) return;
  if (mine.story) return withdraw(deps, person, { itemId: thread.item.id, useId: mine.id });
  await undoTap(deps, person, mine);
  await refreshPostedCardsSoon(deps, mine.communityId, mine.itemId);
}

/** The person's own, with or without their name; what they took back is none any more. */
export function ownUse(thread: Pick<ReadThread, "uses" | "mine">, person: Person): Use | undefined {
  const own = thread.uses.filter(({ id, savedBy }) => thread.mine.has(id) || savedBy === person.id);
  return own.find(({ state }) => state === "published" || state === "held");
}

/** One try: what there is is read anew, and the item is written too, so that two taps at once make one use. */
async function attempt(
  deps: Deps,
  member: Person,
  { communityId, id: itemId }: Item,
  input: SayUsed,
  words: UseWords,
  { row, counted }: LetThrough,
): Promise<{ use: Use; changed: boolean }> {
  const thread = await deps.store.knowledge.thread(communityId, itemId);
  if (thread?.item.value.state !== "published" || thread.item.value.mergedInto) throw new Conflict();
  const there = namedUse(thread, member);
  const now = deps.clock.now();
  // Of a tap only the day is kept: moments would tell who was here when.
  const at = words.story ? now : dayStart(now);
  const signed = words.story ? { author: { personId: member.id, name: member.name }, ...counted } : {};
  if (there && sameUse(there.value, words)) return { use: there.value, changed: false };
  const told = there?.value.story;
  if (told && words.story && input.version !== undefined && input.version !== versionOfUse(there.value))
    throw new PracticeError("edited-meanwhile");
  const after = there
    ? editedUse(there.value, words, signed, at)
    : newUse(words, { id: input.id as UseId, communityId, itemId, savedBy: member.id, ...signed }, at);
  const about = { communityId, itemId };
  const daily = [
    ...(countOf(after) > countOf(there?.value) ? (["used"] as const) : []),
    ...(words.story && !told ? (["stories"] as const) : []),
  ];
  await deps.store.knowledge.write(communityId, [
    there ? { replace: after, version: there.version } : { create: after },
    {
      replace: withUses(thread.item.value, touchedAt(thread, now), countOf(after) - countOf(there?.value)),
      version: thread.item.version,
    },
    ...(daily.length > 0 ? [await dailyChange(deps, { ...about, what: daily }, now)] : []),
    // A tap is in no audit: who tapped is nobody's to read.
    ...(words.story
      ? [
          {
            create: auditEntry(
              {
                id: deps.ids.next(),
                communityId,
                actor: member.actorRef,
                action: told ? ("use.edited" as const) : ("use.told" as const),
                thing: { type: "use", id: after.id },
              },
              now,
            ),
          },
        ]
      : []),
    ...(row ? [{ create: { ...row, itemId, useId: after.id } }] : []),
  ]);
  return { use: after, changed: true };
}

function namedUse({ uses }: Thread, { id }: Person) {
  return uses.find(
    ({ value }) => value.savedBy === id && (value.state === "published" || value.state === "held"),
  );
}

/** Of what is unnamed only the day is kept; no date goes back. */
function touchedAt({ item }: Thread, now: Date): Date {
  const at = item.value.unnamed ? dayStart(now) : now;
  const before = new Date(item.value.updatedAt);
  return at > before ? at : before;
}

async function undoTap(deps: Deps, person: Person, { communityId, itemId }: Use): Promise<void> {
  await inTurn(deps.store, itemId, () =>
    changing(deps, async () => {
      const thread = await deps.store.knowledge.thread(communityId, itemId);
      const there = thread && namedUse(thread, person);
      if (!there || there.value.story) return;
      const now = touchedAt(thread, deps.clock.now());
      await deps.store.knowledge.write(communityId, [
        { remove: there.value.id, version: there.version },
        { replace: withUses(thread.item.value, now, -countOf(there.value)), version: thread.item.version },
        // Of an earlier day, it was so on that day.
        ...(countOf(there.value) && there.value.createdAt === dayStart(deps.clock.now()).toISOString()
          ? [await dailyChange(deps, { communityId, itemId, what: "used", less: true }, deps.clock.now())]
          : []),
      ]);
    }),
  );
}

async function tellUnnamed(
  deps: Deps,
  person: Person,
  thread: ReadThread,
  request: string,
  words: UseWords,
  { row, counted }: LetThrough,
): Promise<Use> {
  const { use, waits } = await addUnnamedUse(deps, person, {
    request,
    item: thread.item,
    standIns: standInsOf(thread),
    words,
    tend: row,
    counted,
  });
  if (waits) return use;
  // An answer that got lost, sent again after it appeared.
  const there = (await readThread(deps, person, use.itemId)).uses;
  return there.find(({ id }) => id === use.id) ?? use;
}

/** Other words for what was told without the name; it stays without it, unless it is the very same that still waits. */
async function changeUnnamed(
  deps: Deps,
  person: Person,
  thread: ReadThread,
  mine: Use,
  words: UseWords,
  input: SayUsed,
  through: LetThrough,
): Promise<Use> {
  const entry = ownUnnamed(deps, person).find(({ id }) => id === mine.id);
  if (!entry) throw new PracticeError("not-found");
  // The same sent again with the name, since the first answer got lost and the person thought better of it.
  if (entry.request === input.id && input.unnamed === false && thread.waiting.has(mine.id)) {
    await takenBack(deps, person, input.id);
    return sayUsed(deps, await again(deps, person), input);
  }
  if (sameUse(mine, words)) return mine;
  if (words.story && input.version !== undefined && input.version !== versionOfUse(mine))
    throw new PracticeError("edited-meanwhile");
  const whole = { fit: words.fit, story: words.story ?? mine.story };
  if (thread.waiting.has(mine.id)) return tellUnnamed(deps, person, thread, entry.request, whole, through);
  return changing(deps, async () => {
    const now = await deps.store.knowledge.thread(mine.communityId, mine.itemId);
    const there = now?.uses.find(({ value }) => value.id === mine.id);
    if (!now || !there || !sameUse(there.value, { fit: mine.fit, story: mine.story })) throw new Conflict();
    // Of what is unnamed, only the day is kept.
    const day = dayStart(deps.clock.now());
    const at = day.toISOString();
    const { row, counted } = through;
    const after = editedUse(there.value, whole, words.story ? counted : {}, day);
    await deps.store.knowledge.write(mine.communityId, [
      { replace: after, version: there.version },
      {
        replace: withUses(now.item.value, day, countOf(after) - countOf(there.value)),
        version: now.item.version,
      },
      {
        create: auditEntry(
          {
            id: deps.ids.random(),
            communityId: mine.communityId,
            actor: "unnamed",
            action: "use.edited",
            thing: { type: "use", id: mine.id },
          },
          day,
        ),
      },
      ...(row ? [{ create: { ...row, useId: mine.id, createdAt: at, updatedAt: at } }] : []),
    ]);
    return after;
  });
}

async function again(deps: Deps, person: Person): Promise<Person> {
  return (await deps.store.people.person(person.id))?.value ?? person;
}
