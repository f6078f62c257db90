import { timeZoneOf } from "../domain/community.ts";
import { askedAbout, type FollowUpCandidate, nextFollowUp } from "../domain/followUp.ts";
import type { CommunityId, ItemId, PersonId } from "../domain/ids.ts";
import { localTime, weekdayOf } from "../domain/localTime.ts";
import { type Person, rolesIn } from "../domain/member.ts";
import { Conflict } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { oweNotice } from "./notices.ts";
import { isOnceToday, markedToday } from "./onceADay.ts";
import { everybody } from "./roles.ts";

const FROM = 8 * 60;
const FRIDAY = 5;
const MOST_USES = 500;

type Candidate = FollowUpCandidate & { communityId: CommunityId };

/**
 * Owes people the question whether they used something: 30 days after they saved it with their name or kept it for later,
 * 14 days after a question of theirs that was answered. One at a time, no more than one a week, about nothing twice and
 * nothing they already told of. Once on each working day; answers how many.
 */
export async function oweFollowUps(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const { day, minutes } = localTime(now, timeZoneOf({}));
  // Who saved what is known only once everything there is has been read.
  if (weekdayOf(day) > FRIDAY || minutes < FROM || deps.search.building()) return 0;
  if ((await isOnceToday(deps, "askedOn", day)) === "done") return 0;
  const written = await candidatesByWriter(deps);
  let owed = 0;
  for await (const person of everybody(deps)) {
    if (!person.conversation || person.switchedOff?.includes("prompt")) continue;
    if (await ask(deps, person, [...(written.get(person.id) ?? []), ...keptBy(deps, person)], day)) owed += 1;
  }
  await markedToday(deps, "askedOn", day);
  return owed;
}

async function candidatesByWriter(deps: Deps): Promise<Map<PersonId, Candidate[]>> {
  const found = new Map<PersonId, Candidate[]>();
  for (const { value: community } of await deps.store.communities.all())
    for (const { id, by, kind, createdAt, isPrompt, perspectives } of deps.contributions.all(community.id)) {
      if (!by || isPrompt) continue;
      // Nobody could use an answer that never came.
      if (kind === "question" && perspectives.every((one) => one.by === by)) continue;
      const why = kind === "question" ? "asked" : "saved";
      const one: Candidate = { itemId: id, communityId: community.id, why, since: createdAt };
      found.set(by, [...(found.get(by) ?? []), one]);
    }
  return found;
}

function keptBy(deps: Deps, { saves = [] }: Person): Candidate[] {
  return saves
    .filter(({ itemId }) => deps.contributions.item(itemId))
    .map(({ itemId, communityId, at }) => ({ itemId, communityId, why: "kept", since: at }));
}

async function ask(deps: Deps, person: Person, all: Candidate[], day: string): Promise<boolean> {
  const here = all.filter(({ communityId }) => rolesIn(person, communityId).length > 0);
  const now = deps.clock.now();
  if (!nextFollowUp(here, person.followedUp, now)) return false;
  const told = await toldOf(deps, person, new Set(here.map(({ communityId }) => communityId)));
  const left = here.filter(({ itemId }) => !told.has(itemId));
  const next = nextFollowUp(left, person.followedUp, now);
  const place = next && left.find(({ itemId }) => itemId === next.itemId);
  if (!next || !place) return false;
  await oweNotice(deps, {
    id: `follow-up.${next.itemId}.${person.id}`,
    personId: person.id,
    kind: "prompt",
    communityId: place.communityId,
    itemId: next.itemId,
    followsUp: next.why,
  });
  const stored = await deps.store.people.person(person.id);
  try {
    if (stored) {
      const followedUp = askedAbout(stored.value.followedUp, next.itemId, day);
      await deps.store.people.write(person.id, [
        { replace: { ...stored.value, followedUp, updatedAt: now.toISOString() }, version: stored.version },
      ]);
    }
  } catch (error) {
    // Their record changed in between: the message is owed once by its id, and the next round remembers it.
    if (!(error instanceof Conflict)) throw error;
  }
  return true;
}

/** What they said they used or did not, with their name. Of what they told without it nobody but they may know. */
async function toldOf(deps: Deps, person: Person, communities: Set<CommunityId>): Promise<Set<ItemId>> {
  const found = new Set<ItemId>();
  for (const id of communities)
    for (const { value } of await deps.store.knowledge.usesBy(id, person.id, MOST_USES))
      found.add(value.itemId);
  return found;
}
