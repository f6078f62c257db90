import type { Language } from "../contract/api.ts";
import type { ActorRef } from "../domain/ids.ts";
import { newPerson, type Person } from "../domain/member.ts";
import type { Caller } from "../ports/identity.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { sealName, withOwnUnnamed } from "./ownUnnamed.ts";

const ONE_VISIT_IN = 1 / 8;

/**
 * The record of whoever is at the door: made at their first visit, refreshed when their client says something new. Read
 * each time and not remembered: a role that was taken away counts at once, on every instance.
 */
export async function recognise(deps: Deps, caller: Caller): Promise<Person> {
  return changing(deps, async () => {
    const stored = await deps.store.people.person(caller.personId);
    if (!stored) {
      const actorRef = deps.ids.random() as ActorRef;
      const person = newPerson({ id: caller.personId, name: caller.name ?? "", actorRef }, deps.clock.now());
      const made = withClient(withOwnUnnamed(deps, person, []), caller, deps.clock.now());
      await deps.store.people.write(made.id, [{ create: made }]);
      return made;
    }
    const known = withClient(stored.value, caller, deps.clock.now());
    const now = stirred(deps, known);
    if (now !== stored.value)
      await deps.store.people.write(now.id, [{ replace: now, version: stored.version }]);
    return now;
  });
}

/**
 * The person with their list sealed anew, at some visits by chance: that the database saw a record written then says no
 * more than that somebody was here, not that they wrote without their name.
 */
function stirred(deps: Deps, person: Person): Person {
  if (!person.unnamed) return withOwnUnnamed(deps, person, []);
  if (deps.ids.chance() >= ONE_VISIT_IN) return person;
  return { ...person, unnamed: deps.sealer.reseal(person.unnamed, sealName(person.id)) };
}

function withClient(person: Person, caller: Caller, at: Date): Person {
  const name = caller.name?.trim() || person.name;
  const timeZone = caller.timeZone ?? person.timeZone;
  const speaks = caller.locale ? spokenIn(caller.locale) : person.speaks;
  if (name === person.name && timeZone === person.timeZone && speaks === person.speaks) return person;
  return {
    ...person,
    name,
    ...(timeZone ? { timeZone } : {}),
    ...(speaks ? { speaks } : {}),
    updatedAt: at.toISOString(),
  };
}

/** The language of the two that a client speaks, from its BCP 47 tag. */
function spokenIn(locale: string): Language {
  return /^cy\b/i.test(locale) ? "cy" : "en";
}
