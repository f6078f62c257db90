import { type Announcement, canMove } from "../../domain/announcement.ts";
import { type ChosenTime, momentOf, refuseTooMany } from "../../domain/announcementTime.ts";
import { refuseUnfinished, wordsToCheck } from "../../domain/announcementWords.ts";
import { type Community, timeZoneOf } from "../../domain/community.ts";
import { PracticeError } from "../../domain/errors.ts";
import { type Accepted, settled } from "../../domain/identifiers/accepting.ts";
import { languageOfPerson, type Person } from "../../domain/member.ts";
import { findIn } from "../checkWords.ts";
import type { Deps } from "../deps.ts";
import { countAudience, isNobody } from "./audience.ts";
import { listAnnouncements, openAnnouncement } from "./drafts.ts";
import { type AnnouncementRef, scheduleAnnouncement, startAnnouncement } from "./moveAnnouncement.ts";

/** What it takes to let an announcement go. */
export type Release = {
  ref: AnnouncementRef;
  /** Of the announcement as the gardener sees it. */
  version: string;
  accepted: readonly Accepted[];
  /** Whether a card of it would be more than Teams shows. */
  tooLarge(of: Pick<Announcement, "texts">, communityName: string): boolean;
};

/**
 * Sends an announcement now.
 * @throws PracticeError `edited-meanwhile`, `announcement-empty`, `announcement-button`, `announcement-too-large`,
 *   `reason-empty`, `announcement-nobody`, `announcement-enough`, `identifiers-found`, `announcement-moved-on`
 */
export async function sendAnnouncement(deps: Deps, person: Person, release: Release): Promise<Announcement> {
  const { community, announcement } = await readyToGo(deps, person, release);
  await refuseMoreThanEnough(deps, person, community, announcement, deps.clock.now());
  return startAnnouncement(deps, person, release.ref);
}

/**
 * Lets it begin by itself at a time in the community's time zone; also moves one that waits.
 * @throws PracticeError as {@link sendAnnouncement}, and `announcement-time-unclear`, `announcement-skipped-hour`,
 *   `announcement-past`
 */
export async function sendLater(
  deps: Deps,
  person: Person,
  release: Release,
  time: ChosenTime,
): Promise<{ announcement: Announcement; twice: boolean }> {
  const { community, announcement } = await readyToGo(deps, person, release);
  const { at, twice } = momentOf(time, timeZoneOf(community), deps.clock.now());
  await refuseMoreThanEnough(deps, person, community, announcement, at);
  return { announcement: await scheduleAnnouncement(deps, person, release.ref, at), twice };
}

/**
 * Sends it to the gardener alone, in each language it is written in; theirs first.
 * @throws PracticeError `announcement-no-chat` where the bot has no chat with them, `too-busy` where Teams does not take
 *   it just now, and what the words are refused for
 */
export async function sendToMyself(deps: Deps, person: Person, release: Release): Promise<void> {
  const { community, stored } = await openAnnouncement(deps, person, release.ref);
  refuseWords(deps, community, stored.value, release);
  if (!person.conversation) throw new PracticeError("announcement-no-chat");
  const own = languageOfPerson(person);
  const languages = own === "cy" ? (["cy", "en"] as const) : (["en", "cy"] as const);
  for (const language of languages) {
    if (!stored.value.texts[language]) continue;
    const { texts } = stored.value;
    const message = { kind: "announcement", texts, communityName: community.name } as const;
    const sent = await deps.messenger.send(person.conversation, message, language);
    if (!sent.sent)
      throw new PracticeError(sent.because === "unreachable" ? "announcement-no-chat" : "too-busy");
  }
}

/** The announcement, once nothing speaks against letting it go. */
async function readyToGo(deps: Deps, person: Person, release: Release) {
  const { community, stored } = await openAnnouncement(deps, person, release.ref);
  const announcement = stored.value;
  if (!canMove(announcement, "start")) throw new PracticeError("announcement-moved-on");
  // What was seen in the preview is what goes out.
  if (stored.version !== release.version) throw new PracticeError("edited-meanwhile");
  refuseWords(deps, community, announcement, release);
  if (announcement.urgent?.reason === "") throw new PracticeError("reason-empty", { field: "urgentBecause" });
  if (isNobody(await countAudience(deps, announcement)))
    throw new PracticeError("announcement-nobody", { field: "audience" });
  return { community, announcement };
}

function refuseWords(
  deps: Deps,
  community: Community,
  { texts }: Announcement,
  { accepted, tooLarge }: Release,
): void {
  refuseUnfinished(texts);
  if (tooLarge({ texts }, community.name))
    throw new PracticeError("announcement-too-large", { field: "text" });
  const { open } = settled(findIn(deps, wordsToCheck(texts)), accepted);
  if (open.length > 0) throw new PracticeError("identifiers-found", { findings: open });
}

async function refuseMoreThanEnough(
  deps: Deps,
  person: Person,
  community: Community,
  announcement: Announcement,
  at: Date,
): Promise<void> {
  const { announcements } = await listAnnouncements(deps, person, community.id);
  refuseTooMany(announcement, at, announcements, timeZoneOf(community));
}
