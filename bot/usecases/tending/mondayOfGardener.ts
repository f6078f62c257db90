import { type Community, timeZoneOf } from "../../domain/community.ts";
import { isTimeZone, localTime, mondayOf } from "../../domain/localTime.ts";
import type { Person } from "../../domain/member.ts";

/** The Monday of the week it is where a gardener is, and their time zone; the community's where theirs is not known. */
export function mondayOfGardener(
  person: Person,
  community: Community,
  now: Date,
): { monday: string; zone: string } {
  const own = person.timeZone;
  const zone = own && isTimeZone(own) ? own : timeZoneOf(community);
  return { monday: mondayOf(localTime(now, zone).day), zone };
}
