import {
  ANNOUNCEMENT_CHANNELS_MAX,
  CHOSEN_PEOPLE_MAX,
  FOLLOWS_MAX,
  NOTE_MAX,
} from "../../contract/limits.ts";
import { type Announcement, type Audience, newAnnouncement } from "../../domain/announcement.ts";
import { keptTexts } from "../../domain/announcementWords.ts";
import type { Community } from "../../domain/community.ts";
import type { Conversation } from "../../domain/conversation.ts";
import { PracticeError } from "../../domain/errors.ts";
import { type AnnouncementId, isUuid } from "../../domain/ids.ts";
import type { Person } from "../../domain/member.ts";
import { Conflict, type Stored } from "../../ports/store.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";
import { channelsOf } from "../places.ts";
import { type AnnouncementRef, readAnnouncement } from "./moveAnnouncement.ts";

/** What a gardener writes. */
export type AnnouncementDraft = Pick<Announcement, "texts" | "audience"> & {
  /** Why it does not wait for working hours; empty while the reason is still to be written. */
  urgentBecause?: string | undefined;
};

/** How many the list shows; deliveries are kept for 90 days anyway. */
const LISTED = 100;

/** A community's announcements, newest first, and the channels it can be spoken to in. @throws PracticeError `not-found`, `not-allowed` */
export async function listAnnouncements(
  deps: Deps,
  person: Person,
  communityId: string,
): Promise<{ community: Community; announcements: Announcement[]; places: Conversation[] }> {
  const community = await communityFor(deps, person, communityId, "announcement.send");
  const { documents } = await deps.store.announcements.page(community.id, { limit: LISTED });
  const places = await channelsOf(deps, community.id);
  return {
    community,
    announcements: documents.map(({ value }) => value),
    places: places.map(({ value }) => value),
  };
}

/** One announcement, for gardeners of its community. @throws PracticeError `not-found`, `not-allowed` */
export async function openAnnouncement(
  deps: Deps,
  person: Person,
  ref: AnnouncementRef,
): Promise<{ community: Community; stored: Stored<Announcement> }> {
  const community = await communityFor(deps, person, ref.communityId, "announcement.send");
  return { community, stored: await readAnnouncement(deps, community.id, ref.announcementId) };
}

/**
 * Keeps a draft, unfinished as it may be: a new one under the id the client made, or the one there is.
 * @param version of the draft as it was opened; absent for a new one
 * @throws PracticeError `edited-meanwhile` where another gardener was quicker, `announcement-moved-on` where it is no
 *   draft any more, and what {@link keptTexts} refuses
 */
export async function saveDraft(
  deps: Deps,
  person: Person,
  ref: AnnouncementRef,
  draft: AnnouncementDraft,
  version?: string,
): Promise<{ community: Community; stored: Stored<Announcement> }> {
  const community = await communityFor(deps, person, ref.communityId, "announcement.send");
  if (!isUuid(ref.announcementId)) throw new PracticeError("id-malformed");
  const id = ref.announcementId as AnnouncementId;
  const kept = keptDraft(draft);
  const there = await deps.store.announcements.one(community.id, id);
  const now = deps.clock.now();
  if (there && there.value.state !== "draft") throw new PracticeError("announcement-moved-on");
  // Sent twice, it is there with these very words; with others it is another window's.
  if (there && version === undefined && says(there.value, kept)) return { community, stored: there };
  if (there && version !== there.version) throw new PracticeError("edited-meanwhile");
  const { urgent: _, ...before } =
    there?.value ??
    newAnnouncement(
      { id, communityId: community.id, ...kept, author: { personId: person.id, name: person.name } },
      now,
    );
  const value: Announcement = { ...before, ...kept, updatedAt: now.toISOString() };
  try {
    const [written = ""] = await deps.store.knowledge.write(community.id, [
      there ? { replace: value, version: there.version } : { create: value },
    ]);
    return { community, stored: { value, version: written } };
  } catch (error) {
    if (error instanceof Conflict) throw new PracticeError("edited-meanwhile", { cause: error });
    throw error;
  }
}

/** Copies any announcement into a new draft; a second time it is the same copy. */
export async function duplicate(
  deps: Deps,
  person: Person,
  ref: AnnouncementRef,
  newId: string,
): Promise<{ community: Community; stored: Stored<Announcement> }> {
  const { community, stored } = await openAnnouncement(deps, person, ref);
  const there = await deps.store.announcements.one(community.id, newId as AnnouncementId);
  if (there) return { community, stored: there };
  const { texts, audience } = stored.value;
  return saveDraft(deps, person, { communityId: community.id, announcementId: newId }, { texts, audience });
}

/** Throws a draft away. @throws PracticeError `announcement-moved-on` for one that is no draft any more */
export async function discardDraft(deps: Deps, person: Person, ref: AnnouncementRef): Promise<void> {
  const { community, stored } = await openAnnouncement(deps, person, ref);
  if (stored.value.state !== "draft") throw new PracticeError("announcement-moved-on");
  try {
    await deps.store.knowledge.write(community.id, [{ remove: stored.value.id, version: stored.version }]);
  } catch (error) {
    if (error instanceof Conflict) throw new PracticeError("edited-meanwhile", { cause: error });
    throw error;
  }
}

function keptDraft({
  texts,
  audience,
  urgentBecause,
}: AnnouncementDraft): Pick<Announcement, "texts" | "audience" | "urgent"> {
  if ((urgentBecause?.length ?? 0) > NOTE_MAX)
    throw new PracticeError("note-too-long", { field: "urgentBecause", limit: NOTE_MAX });
  return {
    texts: keptTexts(texts),
    audience: keptAudience(audience),
    ...(urgentBecause === undefined ? {} : { urgent: { reason: urgentBecause.trim() } }),
  };
}

/** Without what is named twice. @throws PracticeError `request-malformed` for more than the page lets one choose */
export function keptAudience(audience: Audience): Audience {
  const bounded = <T>(all: readonly T[], most: number): T[] => {
    const once = [...new Set(all)];
    if (once.length > most) throw new PracticeError("request-malformed", { field: "audience", limit: most });
    return once;
  };
  switch (audience.kind) {
    case "followers":
      return {
        kind: "followers",
        topics: bounded(
          audience.topics.map((name) => name.trim()),
          FOLLOWS_MAX,
        ),
      };
    case "channels":
      return {
        kind: "channels",
        conversations: bounded(audience.conversations, ANNOUNCEMENT_CHANNELS_MAX),
      };
    case "people":
      return { kind: "people", personIds: bounded(audience.personIds, CHOSEN_PEOPLE_MAX) };
    default:
      return audience;
  }
}

function says({ texts, audience, urgent }: Announcement, kept: ReturnType<typeof keptDraft>): boolean {
  return (
    JSON.stringify([texts, audience, urgent]) === JSON.stringify([kept.texts, kept.audience, kept.urgent])
  );
}
