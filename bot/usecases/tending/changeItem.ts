import { type AuditAction, type AuditEntry, auditEntry } from "../../domain/audit.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { CommunityId, ItemId } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import { dayStart } from "../../domain/unnamed.ts";
import { changing } from "../changing.ts";
import type { Deps } from "../deps.ts";
import { refreshPostedCards } from "../postedCards.ts";

/**
 * Changes something about a published item that is not its words, with the audit; unchanged, nothing is written.
 * @throws PracticeError `not-found`.
 */
export async function changeItem(
  deps: Deps,
  by: { actorRef: AuditEntry["actor"] },
  of: { communityId: CommunityId; itemId: ItemId; action: AuditAction },
  change: (item: Item) => Item,
): Promise<Item> {
  const after = await changing(deps, async () => {
    const there = await deps.store.knowledge.item(of.communityId, of.itemId);
    if (there?.value.state !== "published") throw new PracticeError("not-found");
    const changed = change(there.value);
    if (changed === there.value) return changed;
    // Of what is unnamed only the day is kept.
    const now = changed.unnamed ? dayStart(deps.clock.now()) : deps.clock.now();
    const item = { ...changed, updatedAt: now.toISOString() };
    const audit = {
      id: by.actorRef === "unnamed" ? deps.ids.random() : deps.ids.next(),
      communityId: of.communityId,
      actor: by.actorRef,
      action: of.action,
      thing: { type: "item" as const, id: item.id },
    };
    await deps.store.knowledge.write(of.communityId, [
      { replace: item, version: there.version },
      { create: auditEntry(audit, by.actorRef === "unnamed" ? now : deps.clock.now()) },
    ]);
    return item;
  });
  await refreshPostedCards(deps, of.communityId, of.itemId);
  return after;
}
