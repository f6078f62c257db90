import { type Again, type Announcement, type Move, moved } from "../../domain/announcement.ts";
import { type AuditAction, auditEntry } from "../../domain/audit.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { AnnouncementId, CommunityId } from "../../domain/ids.ts";
import type { Person } from "../../domain/member.ts";
import { changing } from "../changing.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";

/** Which announcement; ids as they come from outside. */
export type AnnouncementRef = { communityId: string; announcementId: string };

/**
 * Lets an announcement begin now, a draft or one that waits for its time. The sender makes its deliveries within seconds,
 * for whoever `recipientsOf` names then, and goes on until it is done, whatever process dies in between. That there is a
 * text, an audience and no identifying detail is for the caller to have seen to.
 * @throws PracticeError `not-found`, `not-allowed`, `announcement-moved-on`; so do all moves below.
 */
export function startAnnouncement(deps: Deps, person: Person, ref: AnnouncementRef): Promise<Announcement> {
  return move(deps, person, ref, "start", ({ urgent }) =>
    urgent ? "announcement.startedUrgent" : "announcement.started",
  );
}

/** Lets it begin at a time to come; also moves one that waits. That the time lies ahead is for the caller to have seen to. */
export function scheduleAnnouncement(
  deps: Deps,
  person: Person,
  ref: AnnouncementRef,
  at: Date,
): Promise<Announcement> {
  return move(deps, person, ref, { schedule: at }, () => "announcement.scheduled");
}

/** Takes it back into the draft before its time. */
export function unscheduleAnnouncement(
  deps: Deps,
  person: Person,
  ref: AnnouncementRef,
): Promise<Announcement> {
  return move(deps, person, ref, "unschedule", () => "announcement.unscheduled");
}

/** Holds it: two seconds later nothing more leaves. What is under way then arrives. */
export function pauseAnnouncement(deps: Deps, person: Person, ref: AnnouncementRef): Promise<Announcement> {
  return move(deps, person, ref, "pause", () => "announcement.paused");
}

/** Goes on with what was paused, or with what we stopped once its cause is gone. */
export function resumeAnnouncement(deps: Deps, person: Person, ref: AnnouncementRef): Promise<Announcement> {
  return move(deps, person, ref, "resume", () => "announcement.resumed");
}

/** Sends nothing more: two seconds later nothing leaves; what waited is counted as cancelled shortly after. */
export function cancelAnnouncement(deps: Deps, person: Person, ref: AnnouncementRef): Promise<Announcement> {
  return move(deps, person, ref, "cancel", () => "announcement.cancelled");
}

/**
 * Sends a finished one again to those nobody knows of (`uncertain`: some may get it twice, which is for the gardener to
 * decide), or to those who could not be reached and have since come back (`returned`).
 */
export function sendAgain(
  deps: Deps,
  person: Person,
  ref: AnnouncementRef,
  again: Again,
): Promise<Announcement> {
  return move(deps, person, ref, { again }, () => "announcement.sentAgain");
}

async function move(
  deps: Deps,
  person: Person,
  ref: AnnouncementRef,
  how: { schedule: Date } | { again: Again } | Exclude<Move, "schedule" | "again">,
  action: (announcement: Announcement) => AuditAction,
): Promise<Announcement> {
  const community = await communityFor(deps, person, ref.communityId, "announcement.send");
  return changing(deps, async () => {
    const stored = await readAnnouncement(deps, community.id, ref.announcementId);
    const now = deps.clock.now();
    const after = moved(stored.value, how, now);
    const entry = auditEntry(
      {
        id: deps.ids.next(),
        communityId: community.id,
        actor: person.actorRef,
        action: action(after),
        thing: { type: "announcement", id: after.id },
      },
      now,
    );
    await deps.store.knowledge.write(community.id, [
      { replace: after, version: stored.version },
      { create: entry },
    ]);
    return after;
  });
}

/** @throws PracticeError `not-found` */
export async function readAnnouncement(deps: Deps, communityId: CommunityId, id: string) {
  const stored = await deps.store.announcements.one(communityId, id as AnnouncementId);
  if (!stored) throw new PracticeError("not-found");
  return stored;
}
