import type { Language } from "../contract/api.ts";
import type { Person } from "../domain/member.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";

/** Remembers the language the person chose, for tab and bot alike. */
export async function chooseLanguage(deps: Deps, person: Person, language: Language): Promise<Person> {
  return changing(deps, async () => {
    const stored = await deps.store.people.person(person.id);
    if (!stored || stored.value.language === language) return stored?.value ?? person;
    const after = { ...stored.value, language, updatedAt: deps.clock.now().toISOString() };
    await deps.store.people.write(person.id, [{ replace: after, version: stored.version }]);
    return after;
  });
}
