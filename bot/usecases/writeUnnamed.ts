import type { CommunityId, ItemId, PerspectiveId, UseId } from "../domain/ids.ts";
import { type Item, type ItemWords, newItem, type State, type Unnamed } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { newPerspective, type Perspective } from "../domain/perspective.ts";
import type { Seal } from "../domain/seal.ts";
import type { TendRow } from "../domain/tending.ts";
import {
  dayStart,
  dueAfter,
  type OwnUnnamed,
  packedContent,
  unpackedContent,
  type Waiting,
  type WaitingContent,
} from "../domain/unnamed.ts";
import { newUse, type Use, type UseWords } from "../domain/use.ts";
import { Conflict } from "../ports/store.ts";
import { changing } from "./changing.ts";
import type { LetThrough } from "./checkWords.ts";
import type { Deps } from "./deps.ts";
import { changeOwnUnnamed, isPublished } from "./ownUnnamed.ts";
import { threadOfPart } from "./threadNow.ts";

/**
 * Takes an item without its author's name. It appears later, at a moment chosen by chance, under an id that nobody has
 * seen before; until then its author alone can open it. The same request again changes its words while it waits;
 * `waits` is false once it is published, and then nothing is changed.
 */
export async function saveUnnamedItem(
  deps: Deps,
  person: Person,
  input: {
    request: string;
    communityId: CommunityId;
    words: ItemWords;
    senderFor?: ((itemId: ItemId) => Seal) | undefined;
    ownTitle?: boolean | undefined;
    tend?: TendRow | undefined;
    counted?: LetThrough["counted"];
  },
): Promise<{ item: Item; waits: boolean }> {
  const entry = await ownEntry(deps, person, {
    kind: "item",
    communityId: input.communityId,
    request: input.request,
  });
  const itemId = entry.itemId;
  const item = newItem(
    input.words,
    {
      id: itemId,
      communityId: input.communityId,
      unnamed: unnamedAuthor(deps, person, { threadId: itemId, documentId: itemId, standIns: [] }),
      ...(input.senderFor ? { sender: input.senderFor(itemId) } : {}),
      ...(input.ownTitle ? { ownTitle: true } : {}),
      ...input.counted,
    },
    dayStart(deps.clock.now()),
  );
  const tend = input.tend && { ...input.tend, itemId };
  const waits = await putWaiting(deps, entry, { item, ...(tend ? { tend } : {}) });
  return { item, waits };
}

/** Something written in a thread without a name. */
type InThread = {
  request: string;
  item: Item;
  /** Stand-ins there are in the thread already. */
  standIns: string[];
  tend?: TendRow | undefined;
  counted?: LetThrough["counted"];
};

/**
 * Takes a perspective without its author's name. Until a gardener has let one of theirs appear, a person's are held for
 * a gardener. `waits` is false once it is published, and then nothing is changed.
 */
export async function addUnnamedPerspective(
  deps: Deps,
  person: Person,
  input: InThread & { text: string; fitsWhen: string },
): Promise<{ perspective: Perspective; waits: boolean }> {
  const { entry, of } = await placeInThread(deps, person, "perspective", input);
  const words = { text: input.text, fitsWhen: input.fitsWhen };
  const at = dayStart(deps.clock.now());
  const perspective = newPerspective(words, { ...of, id: entry.id as PerspectiveId }, at);
  const tend = input.tend && { ...input.tend, itemId: input.item.id, perspectiveId: perspective.id };
  const waits = await putWaiting(deps, entry, { perspective, ...(tend ? { tend } : {}) });
  return { perspective, waits };
}

/**
 * Takes a story of use without its author's name, as a perspective. `waits` is false once it is published, and then
 * nothing is changed.
 */
export async function addUnnamedUse(
  deps: Deps,
  person: Person,
  input: InThread & { words: UseWords },
): Promise<{ use: Use; waits: boolean }> {
  const { entry, of } = await placeInThread(deps, person, "use", input);
  const use = newUse(input.words, { ...of, id: entry.id as UseId }, dayStart(deps.clock.now()));
  const tend = input.tend && { ...input.tend, itemId: input.item.id, useId: use.id };
  const waits = await putWaiting(deps, entry, { use, ...(tend ? { tend } : {}) });
  return { use, waits };
}

/** Where it stands in the thread, and whose it is, sealed: held until something of theirs has appeared. */
async function placeInThread(
  deps: Deps,
  person: Person,
  kind: "perspective" | "use",
  { request, item, standIns, counted }: InThread,
) {
  const at = { communityId: item.communityId, itemId: item.id };
  let others: OwnUnnamed[] = [];
  const entry = await ownEntry(deps, person, { kind, request, ...at }, (before) => {
    others = before.filter((one) => one.kind !== "item");
  });
  const state: State = (await haveAppeared(deps, others)) ? "published" : "held";
  const unnamed = unnamedAuthor(deps, person, {
    threadId: item.id,
    mergedFrom: item.mergedFrom,
    documentId: entry.id,
    standIns,
  });
  return { entry, of: { ...at, state, ...counted, unnamed } };
}

/** Whether everybody may read one of them; what waits, is held or was taken out has been let through by nobody yet. */
async function haveAppeared(deps: Deps, entries: OwnUnnamed[]): Promise<boolean> {
  // The latest first: it is the likeliest to stand there still.
  for (const entry of entries.toReversed()) {
    const { id } = entry;
    const thread = await threadOfPart(deps, entry);
    const parts = thread ? [...thread.perspectives, ...thread.uses] : [];
    if (parts.some(({ value }) => value.id === id && value.state === "published")) return true;
  }
  return false;
}

/** The entry of the person's list for a request, made if it is new, with ids that say nothing. */
async function ownEntry(
  deps: Deps,
  person: Person,
  of: { kind: OwnUnnamed["kind"]; communityId: CommunityId; request: string; itemId?: ItemId },
  look: (others: OwnUnnamed[]) => void = () => undefined,
): Promise<OwnUnnamed> {
  const fresh = deps.ids.random() as ItemId;
  const made: OwnUnnamed = {
    kind: of.kind,
    id: fresh,
    itemId: of.itemId ?? fresh,
    communityId: of.communityId,
    request: of.request,
    waitingId: deps.ids.random(),
  };
  const entries = await changeOwnUnnamed(deps, person.id, (before) => {
    look(before.filter(({ request }) => request !== of.request));
    return before.some(({ request }) => request === of.request) ? before : [...before, made];
  });
  return entries.find(({ request }) => request === of.request) ?? made;
}

function unnamedAuthor(
  deps: Deps,
  person: Person,
  at: { threadId: string; mergedFrom?: string[] | undefined; documentId: string; standIns: string[] },
): Unnamed {
  // Who stood in this thread before the keys were rotated, or came with another that was merged, keeps the stand-in they had.
  const tags = [at.threadId, ...(at.mergedFrom ?? [])].flatMap((threadId) =>
    deps.sealer.tags("stand-in", [threadId, person.id]),
  );
  const standIn = tags.find((tag) => at.standIns.includes(tag));
  return {
    standIn: standIn ?? deps.sealer.tag("stand-in", [at.threadId, person.id]),
    author: deps.sealer.seal(person.id, at.documentId),
  };
}

/** Puts the content where it waits, in place of an earlier one; false, changing nothing, once it is published. */
async function putWaiting(deps: Deps, entry: OwnUnnamed, content: WaitingContent): Promise<boolean> {
  return changing(deps, async () => {
    const there = await deps.store.waiting.one(entry.waitingId);
    // It is being published this moment: what can be done with it is decided once it is.
    if (there?.value.claimed) throw new Conflict();
    if (!there && (await isPublished(deps, entry))) return false;
    // Words explained to the gardener before stay explained when others are mended.
    const before = there && unpackedContent(deps.sealer.open(there.value.content, there.value.id));
    const tend = content.tend ?? before?.tend;
    const waiting = waitingUnder(deps, entry.waitingId, { ...content, ...(tend ? { tend } : {}) });
    await deps.store.waiting.write([
      there ? { replace: waiting, version: there.version } : { create: waiting },
    ]);
    return true;
  });
}

/** Something that waits from now on: what it is, whose and since when is sealed. */
export function waitingUnder(deps: Deps, id: string, content: WaitingContent): Waiting {
  const now = deps.clock.now();
  const day = dayStart(now).toISOString();
  return {
    type: "waiting",
    id,
    scope: "waiting",
    dueAt: dueAfter(now, deps.ids.chance()).toISOString(),
    content: deps.sealer.seal(packedContent(content), id),
    createdAt: day,
    updatedAt: day,
  };
}
