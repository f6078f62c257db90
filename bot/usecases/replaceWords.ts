import { type AuditAction, auditEntry } from "../domain/audit.ts";
import { edited, type Item, type ItemWords } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { dayStart } from "../domain/unnamed.ts";
import type { Change, KnowledgeDocument } from "../ports/store.ts";
import type { LetThrough } from "./checkWords.ts";
import type { Deps } from "./deps.ts";
import type { ReadThread } from "./readThread.ts";
import { versionChanges } from "./versions.ts";

/**
 * Puts other words in the place of an item's, in one batch with the version that is kept, the audit and what comes with it.
 * @throws Conflict when the item changed since it was read.
 */
export async function replaceWords(
  deps: Deps,
  person: Person,
  { item, version, mine }: Pick<ReadThread, "item" | "version" | "mine">,
  words: ItemWords,
  through: LetThrough,
  of: {
    action: AuditAction;
    /** Further changes to the item, and further documents. */
    change?: (item: Item, at: Date) => Item;
    also?: (at: Date) => Change<KnowledgeDocument>[];
  },
): Promise<Item> {
  const isMine = mine.has(item.id);
  // Of what is unnamed, only the day is kept, whoever changes it.
  const now = item.unnamed ? dayStart(deps.clock.now()) : deps.clock.now();
  const at = now.toISOString();
  const { reword: _met, accepted: _before, author: _author, ...rest } = edited(item, words, now);
  const changed: Item = { ...rest, ...keptName(item, person), ...through.counted };
  const entry = auditEntry(
    {
      id: item.unnamed ? deps.ids.random() : deps.ids.next(),
      communityId: item.communityId,
      actor: isMine ? "unnamed" : person.actorRef,
      action: of.action,
      thing: { type: "item", id: item.id },
    },
    now,
  );
  const row = through.row && { ...through.row, createdAt: at, updatedAt: at };
  const after = of.change ? of.change(changed, now) : changed;
  await deps.store.knowledge.write(item.communityId, [
    { replace: after, version },
    { create: entry },
    ...(row ? [{ create: row }] : []),
    ...(await versionChanges(deps, item, now)),
    ...(of.also?.(now) ?? []),
  ]);
  return after;
}

/**
 * Somebody who agreed to be named agreed for words they had written: newer ones of whoever saved them do not carry their
 * name. Those of a gardener, who looks after the item for its author, do; the author is told and can put them back.
 */
function keptName({ author, savedBy }: Item, person: Person): Pick<Item, "author"> {
  if (!author) return {};
  const own = author.personId === person.id;
  const lookedAfter = savedBy !== person.id && author.personId === savedBy;
  return own || lookedAfter ? { author } : {};
}
