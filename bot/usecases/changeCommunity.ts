import { NOTE_MAX } from "../contract/limits.ts";
import { auditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import { readable } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { permitAdmin } from "../domain/permissions.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";

/** Changes a community's settings. @throws PracticeError `not-found`, `not-allowed`, `note-too-long`. */
export async function changeCommunity(
  deps: Deps,
  person: Person,
  communityId: string,
  settings: { safeguardingRoute: string },
): Promise<void> {
  // Before anything is looked up: a refusal must not tell which communities there are.
  permitAdmin(person, "settings.change");
  const safeguardingRoute = readable(settings.safeguardingRoute).trim();
  if (safeguardingRoute.length > NOTE_MAX)
    throw new PracticeError("note-too-long", { field: "safeguardingRoute", limit: NOTE_MAX });
  await changing(deps, async () => {
    const stored = (await deps.store.communities.all()).find(({ value }) => value.id === communityId);
    if (!stored) throw new PracticeError("not-found");
    const after = { ...stored.value, safeguardingRoute, updatedAt: deps.clock.now().toISOString() };
    await deps.store.communities.write([{ replace: after, version: stored.version }]);
    const { id } = after;
    const thing = { type: "community", id } as const;
    const of = { id: deps.ids.next(), communityId: id, actor: person.actorRef, thing } as const;
    const entry = auditEntry({ ...of, action: "community.changed" }, deps.clock.now());
    await deps.store.knowledge.write(id, [{ create: entry }]);
  });
}
