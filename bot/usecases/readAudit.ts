import type { AuditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import type { CommunityId } from "../domain/ids.ts";
import type { Person } from "../domain/member.ts";
import { permitAdmin } from "../domain/permissions.ts";
import type { Keyset } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { everybody } from "./roles.ts";

const PAGE = 50;

/** A line of the audit; `by` is the name of whoever acted, while they are known. */
export type AuditLine = { entry: AuditEntry; by: string | undefined };

/**
 * A community's audit, newest first, 50 at a time. References become names only here, while people are known.
 * @throws PracticeError `not-allowed`, `not-found`.
 */
export async function readAudit(
  deps: Deps,
  admin: Person,
  communityId: string,
  after?: Keyset,
): Promise<{ lines: AuditLine[]; next: Keyset | undefined }> {
  await permitted(deps, admin, communityId);
  const page = await deps.store.knowledge.audit(communityId as CommunityId, {
    limit: PAGE,
    ...(after ? { after } : {}),
  });
  const names = await namesOf(deps, new Set(page.documents.map(({ value }) => value.actor)));
  const lines = page.documents.map(({ value }) => ({ entry: value, by: names.get(value.actor) }));
  return { lines, next: page.next };
}

/** All of it as CSV, oldest last, with references in place of names. No text is in it, nor who read what. */
export async function exportAudit(deps: Deps, admin: Person, communityId: string): Promise<string> {
  await permitted(deps, admin, communityId);
  const rows = ["when,actor,action,thing,id"];
  let after: Keyset | undefined;
  do {
    const page = await deps.store.knowledge.audit(communityId as CommunityId, {
      limit: 500,
      ...(after ? { after } : {}),
    });
    for (const { value } of page.documents)
      rows.push(
        [value.createdAt, value.actor, value.action, value.thing.type, value.thing.id].map(csv).join(","),
      );
    after = page.next;
  } while (after);
  return `${rows.join("\r\n")}\r\n`;
}

async function permitted(deps: Deps, admin: Person, communityId: string): Promise<void> {
  permitAdmin(admin, "audit.read");
  if (!(await deps.store.communities.all()).some(({ value }) => value.id === communityId))
    throw new PracticeError("not-found");
}

async function namesOf(deps: Deps, actors: ReadonlySet<string>): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for await (const { actorRef, name } of everybody(deps)) if (actors.has(actorRef)) names.set(actorRef, name);
  return names;
}

/** Our own ids and codes hold neither quotes nor formulas; whatever else turns up is quoted and disarmed all the same. */
function csv(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
