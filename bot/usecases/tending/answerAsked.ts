import { auditEntry } from "../../domain/audit.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { Person } from "../../domain/member.ts";
import { permit } from "../../domain/permissions.ts";
import { dayStart } from "../../domain/unnamed.ts";
import { changing } from "../changing.ts";
import type { Deps } from "../deps.ts";
import { readThread } from "../readThread.ts";

/**
 * What the owner of an item says to a gardener's question about it: that it is still right, or that they have read it. It
 * does not wait for them any more. @throws PracticeError `not-found`, `not-allowed` for anybody else.
 */
export async function answerAsked(
  deps: Deps,
  person: Person,
  itemId: string,
  answer: "right" | "seen",
): Promise<void> {
  await changing(deps, async () => {
    const { item, community, mine, version, waiting } = await readThread(deps, person, itemId);
    const authorId = mine.has(item.id) ? person.id : item.savedBy;
    permit(person, "item.edit", { community, authorId });
    if (!item.asked || waiting.has(item.id)) throw new PracticeError("not-found");
    // Of what is unnamed, and of what its author does with it, only the day is kept.
    const now = item.unnamed ? dayStart(deps.clock.now()) : deps.clock.now();
    const after = {
      ...item,
      asked: { ...item.asked, answered: true as const },
      ...(answer === "right" ? { reviewedAt: now.toISOString() } : {}),
      updatedAt: now.toISOString(),
    };
    const audit = {
      id: deps.ids.random(),
      communityId: item.communityId,
      actor: item.unnamed ? ("unnamed" as const) : person.actorRef,
      action: "item.reviewed" as const,
      thing: { type: "item" as const, id: item.id },
    };
    await deps.store.knowledge.write(item.communityId, [
      { replace: after, version },
      ...(answer === "right" ? [{ create: auditEntry(audit, now) }] : []),
    ]);
  });
}
