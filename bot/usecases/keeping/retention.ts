import { auditEntry } from "../../domain/audit.ts";
import { FIRST_COMMUNITY } from "../../domain/community.ts";
import type { Person } from "../../domain/member.ts";
import { permitAdmin } from "../../domain/permissions.ts";
import { type KeptKind, type Retention, retentionOf, withDays } from "../../domain/retention.ts";
import { changing } from "../changing.ts";
import type { Deps } from "../deps.ts";
import { writeSettings } from "./purge.ts";

/** How many days each kind is kept. @throws PracticeError `not-allowed` for who is no admin. */
export async function readRetention(deps: Deps, person: Person): Promise<Retention> {
  permitAdmin(person, "keeping.change");
  return retentionOf((await deps.store.keeping.settings())?.value);
}

/**
 * Changes how long things are kept, from the next night on.
 * @throws PracticeError `not-allowed`, `days-out-of-bounds`.
 */
export async function changeRetention(
  deps: Deps,
  person: Person,
  changes: Partial<Record<KeptKind, number>>,
): Promise<Retention> {
  permitAdmin(person, "keeping.change");
  const after = await changing(deps, async () => {
    const stored = await deps.store.keeping.settings();
    const days = withDays(retentionOf(stored?.value), changes);
    await writeSettings(deps, stored, { days });
    return days;
  });
  const of = { id: deps.ids.next(), communityId: FIRST_COMMUNITY, actor: person.actorRef } as const;
  const thing = { type: "community", id: FIRST_COMMUNITY } as const;
  await deps.store.knowledge.write(FIRST_COMMUNITY, [
    { create: auditEntry({ ...of, action: "retention.changed", thing }, deps.clock.now()) },
  ]);
  return after;
}
