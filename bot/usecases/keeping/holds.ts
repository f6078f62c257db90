import { type AuditAction, auditEntry } from "../../domain/audit.ts";
import { FIRST_COMMUNITY } from "../../domain/community.ts";
import { PracticeError } from "../../domain/errors.ts";
import { type CommunityId, type ItemId, isUuid, type PersonId } from "../../domain/ids.ts";
import type { HoldAbout, LegalHold } from "../../domain/legalHold.ts";
import type { Person } from "../../domain/member.ts";
import { permitAdmin } from "../../domain/permissions.ts";
import { unlessThere } from "../changing.ts";
import type { Deps } from "../deps.ts";
import { checkedNote } from "../sendNote.ts";

/** What is held by law, oldest first. @throws PracticeError `not-allowed`. */
export async function legalHolds(deps: Deps, admin: Person): Promise<LegalHold[]> {
  permitAdmin(admin, "keeping.change");
  return (await deps.store.keeping.holds()).map(({ value }) => value);
}

/**
 * From now on neither retention nor erasure deletes this. The same id again is the same hold.
 * @throws PracticeError `not-allowed`, `not-found` for what is not there, `text-empty` without a reason, `id-malformed`.
 */
export async function setHold(
  deps: Deps,
  admin: Person,
  input: { id: string; about: { kind: HoldAbout["kind"]; id: string }; reason: string },
): Promise<void> {
  permitAdmin(admin, "keeping.change");
  const reason = checkedNote(input.reason);
  if (!isUuid(input.id)) throw new PracticeError("id-malformed", { field: "id" });
  const now = deps.clock.now();
  const hold: LegalHold = {
    type: "hold",
    id: input.id,
    scope: "keeping",
    about: await known(deps, input.about),
    reason,
    by: admin.actorRef,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  };
  await unlessThere(deps.store.keeping.write([{ create: hold }]));
  await note(deps, admin, hold, "hold.set");
}

/** Lets retention and erasure go on. One that is lifted already is fine. @throws PracticeError `not-allowed`. */
export async function liftHold(deps: Deps, admin: Person, id: string): Promise<void> {
  permitAdmin(admin, "keeping.change");
  const stored = isUuid(id) ? await deps.store.keeping.hold(id) : undefined;
  if (!stored) return;
  await unlessThere(deps.store.keeping.write([{ remove: id, version: stored.version }]));
  await note(deps, admin, stored.value, "hold.lifted");
}

async function known(deps: Deps, about: { kind: HoldAbout["kind"]; id: string }): Promise<HoldAbout> {
  if (about.kind === "item") {
    const id = about.id as ItemId;
    const communityId = isUuid(id) ? await deps.store.knowledge.communityOf(id) : undefined;
    if (communityId) return { kind: "item", id, communityId };
  } else if (about.kind === "community") {
    const id = about.id as CommunityId;
    if ((await deps.store.communities.all()).some(({ value }) => value.id === id))
      return { kind: "community", id };
  } else {
    const id = about.id as PersonId;
    if (await deps.store.people.person(id)) return { kind: "person", id };
  }
  throw new PracticeError("not-found");
}

async function note(deps: Deps, admin: Person, { id, about }: LegalHold, action: AuditAction): Promise<void> {
  const communityId = about.kind === "item" ? about.communityId : FIRST_COMMUNITY;
  // A hold on a person is named by the hold's id: the audit outlives their erasure.
  const thing =
    about.kind === "person" ? { type: "person" as const, id } : { type: about.kind, id: about.id };
  const entry = { id: `${action}.${id}`, communityId, actor: admin.actorRef, action, thing };
  await unlessThere(
    deps.store.knowledge.write(communityId, [{ create: auditEntry(entry, deps.clock.now()) }]),
  );
}
