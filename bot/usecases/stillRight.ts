import { auditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import { type Item, openQuestion, wordsVersion } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import { tendRow } from "../domain/tending.ts";
import { dayStart } from "../domain/unnamed.ts";
import type { Change, KnowledgeDocument } from "../ports/store.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { oweNotice } from "./notices.ts";
import { type ReadThread, readThread } from "./readThread.ts";
import { checkedLetter } from "./tending/letters.ts";

/**
 * A reader says that an item is still right: its next review waits as long as its kind may. Said again the same day it
 * changes nothing.
 * @throws PracticeError `not-found`, `not-allowed`.
 */
export async function sayStillRight(deps: Deps, person: Person, itemId: string): Promise<void> {
  await changing(deps, async () => {
    const thread = await publishedFor(deps, person, itemId);
    const { item, version, mine } = thread;
    const isMine = mine.has(item.id);
    // Of what is unnamed, and of what its author does with it, only the day is kept.
    const now = item.unnamed ? dayStart(deps.clock.now()) : deps.clock.now();
    const at = now.toISOString();
    const answers = openQuestion(item)?.why === "right" && (isMine || item.savedBy === person.id);
    const saidToday = (item.reviewedAt ?? "").slice(0, 10) === at.slice(0, 10);
    if (saidToday && !answers) return;
    const after: Item = {
      ...item,
      ...(item.asked && answers ? { asked: { ...item.asked, answered: true } } : {}),
      reviewedAt: at,
      updatedAt: at > item.updatedAt ? at : item.updatedAt,
    };
    const audit = {
      id: deps.ids.random(),
      communityId: item.communityId,
      actor: isMine ? ("unnamed" as const) : person.actorRef,
      action: "item.reviewed" as const,
      thing: { type: "item" as const, id: item.id },
    };
    await deps.store.knowledge.write(item.communityId, [
      { replace: after, version },
      { create: auditEntry(audit, now) },
    ]);
  });
}

/**
 * A reader says that an item is no longer right, and what has changed: the gardeners find it in their queue, and whoever
 * saved it is asked, where nothing else waits for their answer. Who said it is kept nowhere. Said again by the same
 * person of the same words, the newer words count.
 * @throws PracticeError `text-empty`, `note-too-long`, `identifiers-found`, `not-found`, `not-allowed`.
 */
export async function sayNoLongerRight(
  deps: Deps,
  person: Person,
  { itemId, changed }: { itemId: string; changed: string },
): Promise<void> {
  const note = checkedLetter(deps, changed);
  const asks = await changing(deps, async () => {
    const { item, version, mine } = await publishedFor(deps, person, itemId);
    const now = deps.clock.now();
    const { communityId } = item;
    // The id does not tell whose it is.
    const id = `changed.${deps.sealer.tag("changed", [item.id, wordsVersion(item), person.id])}`;
    const before = await deps.store.knowledge.tendRow(communityId, id);
    const of = { id, communityId, reason: "no-longer-right" as const, itemId: item.id, note };
    const row = tendRow(of, item.unnamed ? dayStart(now) : now);
    const isOwner = mine.has(item.id) || item.savedBy === person.id;
    const hasOwner = item.savedBy !== undefined || item.unnamed !== undefined;
    const asking = hasOwner && !isOwner && !openQuestion(item);
    await deps.store.knowledge.write(communityId, [
      before ? { replace: row, version: before.version } : { create: row },
      ...(asking ? askOwner(deps, item, version, note) : []),
    ]);
    return asking ? { item, id } : undefined;
  });
  if (asks?.item.savedBy) await tellOwner(deps, asks.item, asks.item.savedBy, asks.id);
}

/** The question stays with the item, where its owner finds it, also one whose name nobody knows. */
function askOwner(deps: Deps, item: Item, version: string, wording: string): Change<KnowledgeDocument>[] {
  const now = deps.clock.now();
  const at = (item.unnamed ? dayStart(now) : now).toISOString();
  const audit = {
    id: deps.ids.next(),
    communityId: item.communityId,
    actor: "system" as const,
    action: "item.asked" as const,
    thing: { type: "item" as const, id: item.id },
  };
  const asked = { why: "right" as const, wording, askedAt: now.toISOString(), byReader: true as const };
  return [
    { replace: { ...item, asked, updatedAt: at > item.updatedAt ? at : item.updatedAt }, version },
    { create: auditEntry(audit, now) },
  ];
}

/** A message goes only to a name that was given; it holds no words of the reader's. */
async function tellOwner(
  deps: Deps,
  { communityId, id: itemId }: Item,
  personId: Person["id"],
  id: string,
): Promise<void> {
  const of = { id: `asked.${id}.${personId}`, personId, kind: "prompt" as const, communityId, itemId };
  await oweNotice(deps, { ...of, asks: "right" });
}

async function publishedFor(deps: Deps, person: Person, itemId: string): Promise<ReadThread> {
  const thread = await readThread(deps, person, itemId);
  permit(person, "item.react", { community: thread.community });
  if (thread.item.state !== "published" || thread.waiting.has(thread.item.id))
    throw new PracticeError("not-found");
  return thread;
}
