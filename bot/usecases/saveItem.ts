import { type AuditAction, auditEntry } from "../domain/audit.ts";
import type { Community } from "../domain/community.ts";
import { PracticeError } from "../domain/errors.ts";
import type { Accepted } from "../domain/identifiers/accepting.ts";
import { type DraftId, type ItemId, isUuid, type PersonId } from "../domain/ids.ts";
import { checkedWords, edited, type Item, type ItemWords, newItem, type Origin } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { changing } from "./changing.ts";
import { type LetThrough, letThrough } from "./checkWords.ts";
import { communityFor } from "./communities.ts";
import { askConsentFor } from "./consent.ts";
import type { Deps } from "./deps.ts";
import { forgetDraft } from "./drafts.ts";
import { joinCommunity } from "./joinCommunity.ts";
import { changeOwnUnnamed } from "./ownUnnamed.ts";
import { markTakingPart } from "./participation.ts";
import { newThread, type ReadThread, readThread } from "./readThread.ts";
import { takenBack } from "./withdraw.ts";
import { saveUnnamedItem } from "./writeUnnamed.ts";

export type SaveItem = {
  /** A UUID made by the client: a save sent twice makes one item. */
  id: string;
  /** The person's default community without it. */
  communityId?: string | undefined;
  kind: unknown;
  title: string;
  text: string;
  topics: string[];
  origin: Origin;
  /** False where the words are a colleague's: they stay unnamed. */
  ownWords: boolean;
  /** Who wrote the chat message it comes from, where that was somebody else; kept sealed, to ask them. */
  sender?: PersonId | undefined;
  /** True where the title is the saver's own and not words of the message. */
  ownTitle?: boolean | undefined;
  /** Without the saver's name: it appears later, under another id. */
  unnamed?: boolean | undefined;
  /** What the person said of findings of the identifier check. */
  accepted?: readonly Accepted[] | undefined;
  /** The draft this finishes; cleared once saved. */
  draftId?: string | undefined;
};

/** What was saved, where, and whether it is new with this call, so that nobody has added to it yet. */
export type SavedItem = { item: Item; community: Community; isNew: boolean; waits: boolean };

/**
 * Saves an item as practice knowledge. The same id again gives the same item, with the newer words if they differ.
 * Saved without a name, the item that comes back has another id and is not published yet.
 * @throws PracticeError naming the field at fault; `identifiers-found` with what is to be settled; `not-found` for an
 * id that is somebody else's.
 */
export async function saveItem(deps: Deps, person: Person, input: SaveItem): Promise<Item> {
  return (await saveItemIn(deps, person, input)).item;
}

/**
 * The same, and the item as it is read by whoever saved it. What is new needs no reading: it stands alone.
 * @throws PracticeError as `saveItem`.
 */
export async function saveAndRead(deps: Deps, person: Person, input: SaveItem): Promise<ReadThread> {
  const { item, community, isNew, waits } = await saveItemIn(deps, person, input);
  // The record anew: what was just written without a name is on its list only now.
  const now = (await deps.store.people.person(person.id))?.value ?? person;
  if (!isNew) return readThread(deps, now, item.id);
  return newThread({ item, community, isUnnamed: input.unnamed === true, waits });
}

async function saveItemIn(deps: Deps, person: Person, input: SaveItem): Promise<SavedItem> {
  const words = checkedWords(input);
  if (!isUuid(input.id)) throw new PracticeError("id-malformed", { field: "id" });
  const itemId = input.id as ItemId;
  const at = deps.search.get(itemId)?.communityId ?? input.communityId;
  const community = await communityFor(deps, person, at, "item.save");
  const through = letThrough(deps, words, input.accepted ?? [], { communityId: community.id, itemId });
  const saved = input.unnamed
    ? await saveWithoutName(deps, person, community, words, input, through)
    : await saveNamed(deps, person, community, words, input, through);
  if (input.draftId) await forgetDraft(deps, person, input.draftId as DraftId);
  return { ...saved, community };
}

/** Somebody who writes without their name neither joins nor is counted by it. */
async function saveWithoutName(
  deps: Deps,
  person: Person,
  community: Community,
  words: ItemWords,
  input: SaveItem,
  { row, counted }: LetThrough,
): Promise<Omit<SavedItem, "community">> {
  const named = await deps.store.knowledge.item(community.id, input.id as ItemId);
  // The first try arrived and carries the name: the same words without it would tell whose they are.
  if (named?.value.savedBy === person.id && named.value.state !== "removed") return there(named.value);
  const sender = otherThan(person, input.sender);
  const { item, waits } = await saveUnnamedItem(deps, person, {
    request: input.id,
    communityId: community.id,
    words,
    ownTitle: input.ownTitle,
    tend: row,
    counted,
    senderFor: sender && ((itemId) => deps.sealer.seal(sender, itemId)),
  });
  // Nobody but its writer can have done anything with what waits.
  if (waits) return { item, isNew: true, waits };
  const published = await deps.store.knowledge.item(community.id, item.id);
  if (!published || published.value.state === "removed") throw new PracticeError("not-found");
  return there(published.value);
}

function there(item: Item): Omit<SavedItem, "community"> {
  return { item, isNew: false, waits: false };
}

/** Nobody is asked about words of their own. */
function otherThan(person: Person, sender: PersonId | undefined): PersonId | undefined {
  return sender === person.id ? undefined : sender;
}

async function saveNamed(
  deps: Deps,
  person: Person,
  community: Community,
  words: ItemWords,
  input: SaveItem,
  { row, counted }: LetThrough,
): Promise<Omit<SavedItem, "community">> {
  const itemId = input.id as ItemId;
  const withoutName = await takenBack(deps, person, input.id);
  const published = withoutName && (await deps.store.knowledge.item(community.id, withoutName as ItemId));
  if (published) return there(published.value);
  const sender = otherThan(person, input.sender);
  const member = await joinCommunity(deps, person, community);
  const saved = await changing(deps, async () => {
    const before = await deps.store.knowledge.item(community.id, itemId);
    if (before)
      return there(await savedAgain(deps, member, { ...words, ...counted }, before.value, before.version));
    const now = deps.clock.now();
    const item = newItem(
      words,
      {
        id: itemId,
        communityId: community.id,
        origin: input.origin,
        savedBy: member.id,
        ...(input.ownWords ? { author: { personId: member.id, name: member.name } } : {}),
        ...(sender ? { sender: deps.sealer.seal(sender, itemId) } : {}),
        ...(input.ownTitle ? { ownTitle: true } : {}),
        ...counted,
      },
      now,
    );
    await deps.store.knowledge.write(community.id, [
      { create: item },
      { create: entryOf(deps, member, item, "item.saved") },
      ...(row ? [{ create: row }] : []),
    ]);
    return { item, isNew: true, waits: false };
  });
  // Each time, and nobody is asked twice: the first try may have got no further than the item.
  await askConsentFor(deps, saved.item);
  await changeOwnUnnamed(deps, member.id, (entries) => entries);
  await markTakingPart(deps, member, community.id, "created");
  return saved;
}

async function savedAgain(
  deps: Deps,
  person: Person,
  words: ItemWords & LetThrough["counted"],
  there: Item,
  version: string,
): Promise<Item> {
  if (there.savedBy !== person.id || there.state === "removed") throw new PracticeError("not-found");
  const after = edited(there, words, deps.clock.now());
  if (after !== there)
    await deps.store.knowledge.write(there.communityId, [
      { replace: after, version },
      { create: entryOf(deps, person, after, "item.edited") },
    ]);
  return after;
}

function entryOf(deps: Deps, person: Person, item: Item, action: AuditAction) {
  return auditEntry(
    {
      id: deps.ids.next(),
      communityId: item.communityId,
      actor: person.actorRef,
      action,
      thing: { type: "item", id: item.id },
    },
    deps.clock.now(),
  );
}
