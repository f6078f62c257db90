import type { PersonId } from "../domain/ids.ts";
import type { Person } from "../domain/member.ts";
import { type OwnUnnamed, packed, unpacked } from "../domain/unnamed.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { threadOfPart } from "./threadNow.ts";

/** What the person wrote without their name, for nobody but themselves. */
export function ownUnnamed(deps: Pick<Deps, "sealer">, person: Person): OwnUnnamed[] {
  return person.unnamed ? unpacked(deps.sealer.open(person.unnamed, sealName(person.id))) : [];
}

/** The person with their list sealed anew; every record has one, so that having one tells nothing. */
export function withOwnUnnamed(deps: Pick<Deps, "sealer">, person: Person, entries: OwnUnnamed[]): Person {
  return { ...person, unnamed: deps.sealer.seal(packed(entries), sealName(person.id)) };
}

/**
 * Changes the person's list; answers with the list as it is then. Also called, changing nothing, when something is
 * saved with a name, so that a record written anew does not tell the one from the other.
 */
export async function changeOwnUnnamed(
  deps: Deps,
  personId: PersonId,
  change: (entries: OwnUnnamed[]) => OwnUnnamed[],
): Promise<OwnUnnamed[]> {
  return changing(deps, async () => {
    const stored = await deps.store.people.person(personId);
    if (!stored) return [];
    const entries = change(ownUnnamed(deps, stored.value));
    const after = withOwnUnnamed(deps, stored.value, entries);
    await deps.store.people.write(personId, [{ replace: after, version: stored.version }]);
    return entries;
  });
}

/** Whether what an entry of the list stands for has appeared. */
export async function isPublished(deps: Deps, entry: OwnUnnamed): Promise<boolean> {
  if (entry.kind === "item")
    return (await deps.store.knowledge.item(entry.communityId, entry.itemId)) !== undefined;
  const thread = await threadOfPart(deps, entry);
  const parts = thread ? [...thread.perspectives, ...thread.uses] : [];
  return parts.some(({ value }) => value.id === entry.id);
}

/** What a person's list is sealed for. */
export function sealName(personId: PersonId): string {
  return `unnamed.${personId}`;
}
