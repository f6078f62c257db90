import type { Community } from "./community.ts";
import { PracticeError } from "./errors.ts";
import type { PersonId } from "./ids.ts";
import { type Person, type Role, rolesIn } from "./member.ts";

/** What a person may be in relation to a thing: a role in its community, its author, an admin, or anyone of the organisation. */
export type Standing = Role | "author" | "admin" | "anyone";

/**
 * Who may do what. `anyone` counts only in an open community; a sponsor sees aggregates and, by that role
 * alone, no item. An admin runs settings and has no special right to content.
 */
export const PERMISSIONS = {
  "community.read": ["anyone", "member", "gardener"],
  "community.join": ["anyone"],
  "item.read": ["anyone", "member", "gardener"],
  "item.save": ["anyone", "member", "gardener"],
  "item.edit": ["author"],
  "perspective.add": ["anyone", "member", "gardener"],
  "item.use": ["anyone", "member", "gardener"],
  "item.withdraw": ["author"],
  "item.readHeld": ["gardener", "author"],
  "suggestion.make": ["anyone", "member", "gardener"],
  "suggestion.decide": ["author", "gardener"],
  "history.read": ["author", "gardener"],
  "item.takeUp": ["author", "gardener"],
  "items.merge": ["gardener"],
  "item.react": ["anyone", "member", "gardener"],
  "topic.add": ["anyone", "member", "gardener"],
  "topic.take": ["author", "gardener"],
  "item.report": ["anyone", "member", "gardener"],
  "item.tend": ["gardener"],
  "health.read": ["gardener", "sponsor"],
  "plan.read": ["gardener", "sponsor", "admin"],
  "plan.change": ["gardener", "admin"],
  "community.pause": ["gardener", "admin"],
  "words.tend": ["gardener", "admin"],
  "obstacles.read": ["gardener"],
  "change.tell": ["gardener"],
  "announcement.send": ["gardener"],
  "prompt.plan": ["gardener"],
  "prompt.write": ["gardener"],
  "note.send": ["anyone", "member", "gardener"],
  "release.decide": ["admin"],
  "settings.change": ["admin"],
  "keeping.change": ["admin"],
  "community.move": ["admin"],
  "people.appoint": ["admin"],
  "people.add": ["gardener", "admin"],
  "audit.read": ["admin"],
  "sample.remove": ["admin"],
} as const satisfies Record<string, readonly Standing[]>;

export type Action = keyof typeof PERMISSIONS;

/** The thing acted on: its community, and its author where it has a named one. */
export type Thing = { community: Community; authorId?: PersonId | undefined };

/** Whether the person may do this to that thing. */
export function can(person: Person, action: Action, thing: Thing): boolean {
  const allowed: readonly Standing[] = PERMISSIONS[action];
  return standingsOf(person, thing).some((standing) => allowed.includes(standing));
}

/** @throws PracticeError `not-allowed` unless {@link can}. */
export function permit(person: Person, action: Action, thing: Thing): void {
  if (!can(person, action, thing)) throw new PracticeError("not-allowed");
}

/** For what belongs to no community. @throws PracticeError `not-allowed` for who is no admin. */
export function permitAdmin(person: Person, action: Action): void {
  const allowed: readonly Standing[] = PERMISSIONS[action];
  if (!person.admin || !allowed.includes("admin")) throw new PracticeError("not-allowed");
}

function standingsOf(person: Person, thing: Thing): Standing[] {
  const roles = rolesIn(person, thing.community.id);
  const standings: Standing[] = [...roles];
  if (person.admin) standings.push("admin");
  if (thing.authorId === person.id) standings.push("author");
  // Someone who is only a sponsor asked for aggregates; the open door is for people who take part.
  const onlySponsor = roles.length > 0 && roles.every((role) => role === "sponsor");
  if (thing.community.open && !onlySponsor) standings.push("anyone");
  return standings;
}
