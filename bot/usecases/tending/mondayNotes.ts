import { type Community, isPaused } from "../../domain/community.ts";
import { localTime } from "../../domain/localTime.ts";
import type { Membership, Person } from "../../domain/member.ts";
import { Conflict, type Stored } from "../../ports/store.ts";
import type { Deps } from "../deps.ts";
import { oweNotice } from "../notices.ts";
import { awayFrom } from "./away.ts";
import { mondayOfGardener } from "./mondayOfGardener.ts";
import { topThree } from "./topThree.ts";

/** Monday morning: from 8 to noon, where the gardener is. */
const FROM = 8 * 60;
const UNTIL = 12 * 60;

/**
 * Owes each gardener a note of what needs them, once a week on Monday morning; nothing where nothing does, where they are
 * away, or where the community is paused. Answers how many. Safe to run in several processes at once.
 */
export async function oweMondayNotes(deps: Deps): Promise<number> {
  let owed = 0;
  for (const { value: community } of await deps.store.communities.all()) {
    if (isPaused(community, deps.clock.now())) continue;
    for (const row of await deps.store.membership.gardeners(community.id)) {
      const person = (await deps.store.people.person(row.value.personId))?.value;
      if (person && (await oweNote(deps, community, person, row))) owed += 1;
    }
  }
  return owed;
}

async function oweNote(
  deps: Deps,
  community: Community,
  person: Person,
  { value: row, version }: Stored<Membership>,
): Promise<boolean> {
  const now = deps.clock.now();
  const { monday, zone } = mondayOfGardener(person, community, now);
  const { day, minutes } = localTime(now, zone);
  if (day !== monday || minutes < FROM || minutes >= UNTIL || row.mondayNote === monday) return false;
  const away = awayFrom(person, community.id, day);
  const isAway = away !== undefined && away.from <= day;
  const something = !isAway && (await topThree(deps, person, community)).rows.length > 0;
  if (something)
    await oweNotice(deps, {
      id: `monday.${community.id}.${person.id}.${monday}`,
      personId: person.id,
      kind: "gardener-note",
      communityId: community.id,
    });
  try {
    await deps.store.membership.write(community.id, [{ replace: { ...row, mondayNote: monday }, version }]);
  } catch (error) {
    // Another process was faster, or the row changed: the next round looks again, and the note is the same.
    if (!(error instanceof Conflict)) throw error;
  }
  return something;
}
