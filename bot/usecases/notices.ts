import type { Language } from "../contract/api.ts";
import { type Community, isPaused, timeZoneOf } from "../domain/community.ts";
import type { ConversationReference } from "../domain/conversation.ts";
import { countsToCap, type Passage, passage } from "../domain/gate.ts";
import type { CommunityId, PersonId } from "../domain/ids.ts";
import { addDays } from "../domain/localTime.ts";
import { languageOfPerson, type Person } from "../domain/member.ts";
import { type Notice, type NoticeAbout, packedAbout, unpackedAbout } from "../domain/notice.ts";
import { weekOf } from "../domain/participation.ts";
import { dayStart } from "../domain/unnamed.ts";
import { dayBegins } from "../domain/workingTime.ts";
import type { BotMessage } from "../ports/messenger.ts";
import { Conflict, type Stored, type Thread } from "../ports/store.ts";
import { changing, unlessThere } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { digestMessage } from "./digest/digestMessage.ts";
import { standsAt } from "./standing.ts";
import { gardenersMessage, isGardeners } from "./tending/gardenersMessage.ts";
import { followUpMessage, newsMessage } from "./usedMessages.ts";

const AT_A_TIME = 100;
/** So many are looked at for that: what waits for its next try must not stand before what can go. */
const LOOKED_AT = 1000;
/** A chat that could not be reached just now is tried again after this long, then after twice as long, and so on. */
const AGAIN_MS = 10 * 60_000;
const LONGEST_WAIT_MS = 12 * 3_600_000;
/** Over about two days. What cannot be sent for longer is not Teams being busy: it is refused for good. */
const MOST_TRIES = 10;

/** Notes a message the bot owes a person; the same id again is the same message. */
export async function oweNotice(
  deps: Deps,
  {
    id: same,
    personId,
    notBefore,
    ...about
  }: NoticeAbout & { id: string; personId: PersonId; notBefore?: Date | undefined },
): Promise<void> {
  const day = dayStart(deps.clock.now()).toISOString();
  const id = `notice.${deps.sealer.tag("notice", [same])}`;
  const notice: Notice = {
    type: "notice",
    id,
    bucket: "notices",
    personId,
    about: deps.sealer.seal(packedAbout(about), id),
    state: "waiting",
    notBefore: notBefore?.toISOString() ?? day,
    createdAt: day,
    updatedAt: day,
  };
  await unlessThere(deps.store.notices.write([{ create: notice }]));
}

/** Sends what may be sent now; defers, merges and drops the rest by the gate's table. Answers how many went out. */
export async function sendNotices(deps: Deps): Promise<number> {
  const now = deps.clock.now().toISOString();
  const open = [
    ...(await deps.store.notices.inState("waiting", LOOKED_AT)),
    ...(await deps.store.notices.inState("deferred", LOOKED_AT)),
  ];
  const due = open.filter(({ value }) => value.notBefore <= now).slice(0, AT_A_TIME);
  let sent = 0;
  for (const notice of due) {
    try {
      if ((await attempt(deps, notice)) === "sent") sent += 1;
    } catch (error) {
      // Another process has it.
      if (error instanceof Conflict) continue;
      // One that cannot be sent keeps nobody else waiting.
      deps.log.error("notice.failed", { error: error instanceof Error ? error.name : "unknown" });
    }
  }
  return sent;
}

async function attempt(deps: Deps, notice: Stored<Notice>): Promise<Notice["state"]> {
  const person = (await deps.store.people.person(notice.value.personId))?.value;
  const about = unpackedAbout(deps.sealer.open(notice.value.about, notice.value.id));
  const plan = await planFor(deps, about, person);
  if (!("message" in plan)) return (await moved(deps, notice, plan)).value.state;
  // Claimed before it is sent: a second process that meets the new version leaves it alone, and one that dies now
  // leaves a notice that nobody sends twice.
  const claimed = await moved(deps, notice, { state: "sending" });
  const sent = await deps.messenger.send(plan.to, plan.message, plan.language);
  if (sent.sent) for (const told of plan.settles ?? []) await settle(deps, told);
  if (sent.sent && countsToCap(about.kind)) await countSent(deps, notice.value.personId);
  const outcome: Move = sent.sent
    ? { state: "sent" }
    : sent.because === "unreachable"
      ? { state: "unreachable" }
      : triedInVain(deps, claimed.value);
  return (await moved(deps, claimed, outcome)).value.state;
}

function triedInVain(deps: Deps, notice: Notice): Move {
  const tries = (notice.tries ?? 0) + 1;
  if (tries >= MOST_TRIES) {
    deps.log.warn("notice.given-up", { noticeId: notice.id });
    return { state: "given-up", tries };
  }
  const wait = Math.min(AGAIN_MS * 2 ** (tries - 1), LONGEST_WAIT_MS);
  return { state: "waiting", tries, notBefore: new Date(deps.clock.now().getTime() + wait).toISOString() };
}

type Move = Partial<Pick<Notice, "notBefore" | "tries">> & Pick<Notice, "state">;
type Sending = {
  to: ConversationReference;
  message: BotMessage;
  language: Language;
  /** Messages that are told with it. */
  settles?: Stored<Notice>[];
};

/** Told with the weekly summary. Changed in between: should it still wait, the next summary tells it again. */
async function settle(deps: Deps, notice: Stored<Notice>): Promise<void> {
  try {
    await moved(deps, notice, { state: "sent" });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

async function moved(deps: Deps, notice: Stored<Notice>, to: Move): Promise<Stored<Notice>> {
  const value = { ...notice.value, ...to, updatedAt: dayStart(deps.clock.now()).toISOString() };
  const [version = ""] = await deps.store.notices.write([{ replace: value, version: notice.version }]);
  return { value, version };
}

/** What to do with a notice now: send this, or move it to another state. */
async function planFor(deps: Deps, notice: NoticeAbout, person: Person | undefined): Promise<Sending | Move> {
  if (!person?.conversation) return { state: "unreachable" };
  const community = await communityOf(deps, notice.communityId);
  if (community && isPaused(community, deps.clock.now()) && waitsForPause(notice))
    return { state: "deferred", notBefore: pauseEnds(community).toISOString() };
  const made = await messageMade(deps, notice, person, community);
  if (!made) return { state: "overtaken" };
  const through = gate(person, notice, deps.clock.now());
  if (through.send === "never") return { state: "switched-off" };
  if (through.send === "in-digest") return { state: "in-digest" };
  if (through.send === "later") return { state: "deferred", notBefore: through.at.toISOString() };
  return { to: person.conversation, ...made, language: languageOfPerson(person) };
}

async function messageMade(
  deps: Deps,
  notice: NoticeAbout,
  person: Person,
  community: Community | undefined,
): Promise<Pick<Sending, "message" | "settles"> | undefined> {
  if (notice.kind === "digest")
    return digestMessage(deps, person, async (about) =>
      messageFor(deps, about, person, await communityOf(deps, about.communityId)),
    );
  const message = await messageFor(deps, notice, person, community);
  return message && { message };
}

function gate(person: Person, notice: NoticeAbout, now: Date): Passage {
  const sentThisWeek = person.noticed?.week === weekOf(now) ? person.noticed.sent : 0;
  return passage(
    { kind: notice.kind },
    { timeZone: person.timeZone, switchedOff: person.switchedOff ?? [], sentThisWeek },
    now,
  );
}

async function countSent(deps: Deps, personId: PersonId): Promise<void> {
  await changing(deps, async () => {
    const stored = await deps.store.people.person(personId);
    if (!stored) return;
    const week = weekOf(deps.clock.now());
    const before = stored.value.noticed;
    const noticed = { week, sent: (before?.week === week ? before.sent : 0) + 1 };
    await deps.store.people.write(personId, [
      { replace: { ...stored.value, noticed }, version: stored.version },
    ]);
  });
}

/** What to say, read now; nothing when it has been overtaken. */
function messageOf(
  deps: Deps,
  notice: NoticeAbout,
  thread: Thread,
  communityName: string,
): BotMessage | undefined {
  const item = thread.item.value;
  const { reword } = standsAt(thread, notice)?.value ?? {};
  const link = deps.links.item(item.id);
  const about = { itemTitle: item.title, link };
  switch (notice.kind) {
    case "consent-request":
      // Without a sender there is nobody to ask any more: they had their words taken out before they were asked.
      return item.state === "published" && item.sender
        ? { kind: "consent-request", item, communityName, link }
        : undefined;
    case "reword-request":
      return notice.tells === undefined || notice.tells === "reword"
        ? reword && { kind: "reword-request", ...about, wording: reword.wording }
        : { kind: notice.tells, ...about, ...(notice.because ? { because: notice.because } : {}) };
    case "release-notice":
      return { kind: "release-notice", ...about };
    default:
      return undefined;
  }
}

/** What to say of the item it is about, or of the community; nothing when it has been overtaken. */
async function messageFor(
  deps: Deps,
  notice: NoticeAbout,
  person: Person,
  community: Community | undefined,
): Promise<BotMessage | undefined> {
  if (!community) return undefined;
  if (isGardeners(notice)) return gardenersMessage(deps, notice, person, community);
  if (notice.kind === "thread-news") return newsMessage(deps, notice, person);
  if (notice.followsUp) return followUpMessage(deps, notice, notice.followsUp, person);
  const thread = notice.itemId && (await deps.store.knowledge.thread(notice.communityId, notice.itemId));
  return thread ? messageOf(deps, notice, thread, community.name) : undefined;
}

/** In a hard week the bot begins nothing of its own accord; what a gardener wrote by hand still goes. */
function waitsForPause({ kind, words }: NoticeAbout): boolean {
  return (kind === "prompt" || kind === "welcome") && words === undefined;
}

function pauseEnds(community: Community): Date {
  return dayBegins(addDays(community.pausedUntil ?? "", 1), timeZoneOf(community));
}

async function communityOf(deps: Deps, communityId: CommunityId): Promise<Community | undefined> {
  return (await deps.store.communities.all()).find(({ value }) => value.id === communityId)?.value;
}
