import type {
  AnnouncementAct,
  AnnouncementRow,
  AnnouncementView,
  ChannelView,
  DeliveryView,
  UnreachableName,
} from "../../contract/announcements.ts";
import type { Language } from "../../contract/api.ts";
import { type Announcement, canMove, type UnreachableReason } from "../../domain/announcement.ts";
import { type Community, timeZoneOf } from "../../domain/community.ts";
import type { Conversation } from "../../domain/conversation.ts";
import { localTime } from "../../domain/localTime.ts";
import { announcements as welsh } from "../../texts/cy/announcements.ts";
import { announcements as english } from "../../texts/en/announcements.ts";
import type { Progress } from "../../usecases/announcements/progress.ts";
import type { Report } from "../../usecases/announcements/report.ts";
import { csvFile } from "./csv.ts";

/** Below this many, reasons that could be somebody's own doing are not told apart. */
const TELLS_ON_NOBODY = 8;

export function presentAnnouncementRow(announcement: Announcement, language: Language): AnnouncementRow {
  const { texts, counts, author, scheduledFor, startedAt, finishedAt } = announcement;
  const text = texts[language] ?? texts.en ?? texts.cy;
  return {
    id: announcement.id,
    title: text?.title ?? "",
    state: announcement.state,
    audience: announcement.audience.kind,
    urgent: announcement.urgent !== undefined,
    ...(author ? { author: author.name } : {}),
    ...(scheduledFor ? { scheduledFor } : {}),
    ...(startedAt ? { startedAt } : {}),
    ...(finishedAt ? { finishedAt } : {}),
    updatedAt: announcement.updatedAt,
    total: counts.total,
    sent: counts.sent,
  };
}

export function presentAnnouncement(
  of: { announcement: Announcement; version: string },
  around: { community: Community; progress: Progress; people: { personId: string; name: string }[] },
): AnnouncementView {
  const { announcement, version } = of;
  const { urgent, stopped, author, scheduledFor, startedAt, finishedAt } = announcement;
  return {
    id: announcement.id,
    communityId: announcement.communityId,
    texts: announcement.texts,
    audience: announcement.audience,
    people: around.people,
    ...(urgent ? { urgentBecause: urgent.reason } : {}),
    state: announcement.state,
    ...(stopped ? { stopped } : {}),
    ...(author ? { author: author.name } : {}),
    ...(scheduledFor
      ? { scheduledFor, scheduledLocal: onClocks(scheduledFor, timeZoneOf(around.community)) }
      : {}),
    ...(startedAt ? { startedAt } : {}),
    ...(finishedAt ? { finishedAt } : {}),
    updatedAt: announcement.updatedAt,
    deliveries: presentProgress(around.progress),
    may: actsOn(announcement, around.progress),
    version,
  };
}

function presentProgress({ counts, rate, secondsLeft }: Progress): DeliveryView {
  return {
    ...counts,
    unreachable: reasons(counts.unreachable),
    ...(rate === undefined ? {} : { rate }),
    ...(secondsLeft === undefined ? {} : { secondsLeft }),
  };
}

/** Whether somebody took the app out or blocked it is theirs; of few, it would show who. */
function reasons(unreachable: Partial<Record<UnreachableReason, number>>): DeliveryView["unreachable"] {
  const all = Object.entries(unreachable) as [UnreachableReason, number][];
  const few = all.reduce((sum, [, count]) => sum + count, 0) < TELLS_ON_NOBODY;
  const told = new Map<UnreachableName, number>();
  for (const [reason, count] of all) {
    const because = few && (reason === "not-met" || reason === "turned-away") ? "no-way" : reason;
    told.set(because, (told.get(because) ?? 0) + count);
  }
  return [...told]
    .map(([because, count]) => ({ because, count }))
    .sort((a, b) => b.count - a.count || a.because.localeCompare(b.because));
}

function actsOn(announcement: Announcement, { counts }: Progress): AnnouncementAct[] {
  const acts: AnnouncementAct[] = (
    ["schedule", "unschedule", "start", "pause", "resume", "cancel"] as const
  ).filter((move) => canMove(announcement, move));
  if (announcement.state === "draft") acts.push("toMyself", "discard");
  if (canMove(announcement, "again")) {
    if (counts.uncertain > 0) acts.push("againUncertain");
    if (Object.values(counts.unreachable).some((count) => count > 0)) acts.push("againReturned");
  }
  return acts;
}

function onClocks(at: string, timeZone: string): { day: string; time: string } {
  const { day, minutes } = localTime(new Date(at), timeZone);
  const two = (n: number) => String(n).padStart(2, "0");
  return { day, time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}

export function presentChannels(conversations: readonly Conversation[]): ChannelView[] {
  return conversations
    .filter(({ reference }) => reference.kind === "channel")
    .map(({ id, names }) => ({ id, team: names?.team ?? "", channel: names?.channel ?? "" }))
    .sort((a, b) => a.team.localeCompare(b.team) || a.channel.localeCompare(b.channel));
}

/** Counts by reason, then who was reached and who was not; no reason stands beside a name. */
export async function presentReport(report: Report, language: Language): Promise<string> {
  const { csv, reasons: whys } = language === "cy" ? welsh : english;
  const { counts } = report;
  const { title = "" } = presentAnnouncementRow(report.announcement, language);
  const rows: (string | number)[][] = [
    [csv.announcement, title],
    [csv.started, report.announcement.startedAt ?? ""],
    [],
    [csv.what, csv.howMany],
    [csv.total, counts.total],
    [csv.reached, counts.sent],
    [csv.waiting, counts.waiting + counts.deferred],
    [csv.unsure, counts.uncertain],
    [csv.cancelled, counts.cancelled],
    ...reasons(counts.unreachable).map(({ because, count }) => [csv.notReached(whys[because]), count]),
    [],
    [csv.who, csv.wasReached],
  ];
  for await (const { kind, name, reached } of report.recipients)
    rows.push([name ?? csv.nameless[kind], csv.states[reached]]);
  return csvFile(rows);
}
