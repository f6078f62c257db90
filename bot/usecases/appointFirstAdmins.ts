import type { ActorRef, PersonId } from "../domain/ids.ts";
import { newPerson } from "../domain/member.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { withOwnUnnamed } from "./ownUnnamed.ts";

/** Makes the people named by configuration admins, so that an installation has someone to appoint the rest. */
export async function appointFirstAdmins(deps: Deps, named: readonly PersonId[]): Promise<void> {
  for (const id of named) {
    await changing(deps, async () => {
      const stored = await deps.store.people.person(id);
      if (stored?.value.admin) return;
      const now = deps.clock.now();
      if (stored) {
        const person = { ...stored.value, admin: true, updatedAt: now.toISOString() };
        await deps.store.people.write(id, [{ replace: person, version: stored.version }]);
      } else {
        const actorRef = deps.ids.random() as ActorRef;
        const person = newPerson({ id, name: "", actorRef, admin: true }, now);
        await deps.store.people.write(id, [{ create: withOwnUnnamed(deps, person, []) }]);
      }
    });
  }
}
