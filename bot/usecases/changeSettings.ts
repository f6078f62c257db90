import type { Language } from "../contract/api.ts";
import { type DigestWanted, withDigestChange } from "../domain/digest.ts";
import { type NoticeKind, SWITCHABLE } from "../domain/gate.ts";
import { isTimeZone, localTime } from "../domain/localTime.ts";
import type { Person } from "../domain/member.ts";
import { changing } from "./changing.ts";
import { communityFor } from "./communities.ts";
import type { Deps } from "./deps.ts";
import { keepRows } from "./memberRow.ts";

const ZONE = "Europe/London";

/**
 * Remembers the language the person chose, the community they begin in, the messages they do not want and when their
 * weekly summary comes, for tab and bot alike.
 * @throws PracticeError `not-found` for a community they may not read.
 */
export async function changeSettings(
  deps: Deps,
  person: Person,
  wanted: {
    language?: Language | undefined;
    home?: string | undefined;
    switchedOff?: NoticeKind[] | undefined;
    digest?: DigestWanted | undefined;
    countReading?: boolean | undefined;
  },
): Promise<Person> {
  const home = wanted.home && (await communityFor(deps, person, wanted.home, "community.read")).id;
  const changed = await changing(deps, async () => {
    const stored = await deps.store.people.person(person.id);
    if (!stored) return person;
    const after: Person = {
      ...stored.value,
      ...(wanted.language ? { language: wanted.language } : {}),
      ...(home ? { home } : {}),
      ...(wanted.switchedOff
        ? { switchedOff: SWITCHABLE.filter((kind) => wanted.switchedOff?.includes(kind)) }
        : {}),
      ...(wanted.countReading === undefined ? {} : { noReadFlags: !wanted.countReading }),
      ...(wanted.digest
        ? { digest: withDigestChange(stored.value.digest, wanted.digest, todayOf(deps, stored.value)) }
        : {}),
      updatedAt: deps.clock.now().toISOString(),
    };
    await deps.store.people.write(person.id, [{ replace: after, version: stored.version }]);
    return after;
  });
  // Whom a summary is owed is told by the rosters.
  if (wanted.digest || wanted.switchedOff) await keepRows(deps, changed);
  return changed;
}

/** The day it is where the person is, `YYYY-MM-DD`. */
export function todayOf({ clock }: Pick<Deps, "clock">, { timeZone }: Pick<Person, "timeZone">): string {
  return localTime(clock.now(), timeZone && isTimeZone(timeZone) ? timeZone : ZONE).day;
}
