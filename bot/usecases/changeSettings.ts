import type { Language } from "../contract/api.ts";
import { type NoticeKind, SWITCHABLE } from "../domain/gate.ts";
import type { Person } from "../domain/member.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";

/** Remembers the language the person chose and the messages they do not want, for tab and bot alike. */
export async function changeSettings(
  deps: Deps,
  person: Person,
  wanted: { language?: Language | undefined; switchedOff?: NoticeKind[] | undefined },
): Promise<Person> {
  return changing(deps, async () => {
    const stored = await deps.store.people.person(person.id);
    if (!stored) return person;
    const after: Person = {
      ...stored.value,
      ...(wanted.language ? { language: wanted.language } : {}),
      ...(wanted.switchedOff
        ? { switchedOff: SWITCHABLE.filter((kind) => wanted.switchedOff?.includes(kind)) }
        : {}),
      updatedAt: deps.clock.now().toISOString(),
    };
    await deps.store.people.write(person.id, [{ replace: after, version: stored.version }]);
    return after;
  });
}
