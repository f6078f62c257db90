/** What the bot may send to a person on its own account. */
export type NoticeKind =
  | "thread-news"
  | "consent-request"
  | "reword-request"
  | "release-notice"
  | "announcement"
  | "prompt"
  | "welcome"
  | "digest"
  | "gardener-note";

/** How each kind is let through. Answers to what somebody just said or tapped do not pass here. */
const RULES: Record<NoticeKind, { waitsForHours: boolean; countsToCap: boolean; canBeSwitchedOff: boolean }> =
  {
    "thread-news": { waitsForHours: true, countsToCap: true, canBeSwitchedOff: true },
    "consent-request": { waitsForHours: true, countsToCap: false, canBeSwitchedOff: false },
    "reword-request": { waitsForHours: true, countsToCap: false, canBeSwitchedOff: false },
    "release-notice": { waitsForHours: true, countsToCap: false, canBeSwitchedOff: false },
    announcement: { waitsForHours: true, countsToCap: false, canBeSwitchedOff: false },
    prompt: { waitsForHours: true, countsToCap: true, canBeSwitchedOff: true },
    welcome: { waitsForHours: true, countsToCap: false, canBeSwitchedOff: false },
    digest: { waitsForHours: true, countsToCap: false, canBeSwitchedOff: true },
    "gardener-note": { waitsForHours: true, countsToCap: false, canBeSwitchedOff: true },
  };

/** Kinds a person can switch off, in the order settings show them. */
export const SWITCHABLE = (Object.keys(RULES) as NoticeKind[]).filter((kind) => RULES[kind].canBeSwitchedOff);

/** Most counted messages a person gets in one week. */
export const WEEKLY_CAP = 3;
const OPENS = 8;
const CLOSES = 18;
const STEP_MS = 15 * 60_000;
const DEFAULT_ZONE = "Europe/London";

/** What the gate must know of the person. */
export type Recipient = {
  /** IANA name, from their client. */
  timeZone?: string | undefined;
  switchedOff: readonly NoticeKind[];
  /** Counted messages they had this week. */
  sentThisWeek: number;
};

export type Passage =
  | { send: "now" }
  /** Deferred: a state people can see, not a failure. */
  | { send: "later"; at: Date }
  /** Over the week's cap: it goes into the digest. */
  | { send: "in-digest" }
  | { send: "never" };

/** Whether a message may go to the person now. `urgent` announcements do not wait for working hours. */
export function passage(
  message: { kind: NoticeKind; urgent?: boolean },
  recipient: Recipient,
  now: Date,
): Passage {
  const rule = RULES[message.kind];
  if (rule.canBeSwitchedOff && recipient.switchedOff.includes(message.kind)) return { send: "never" };
  if (rule.countsToCap && recipient.sentThisWeek >= WEEKLY_CAP) return { send: "in-digest" };
  if (!rule.waitsForHours || (message.kind === "announcement" && message.urgent)) return { send: "now" };
  const at = nextWorkingMoment(now, recipient.timeZone);
  return at.getTime() === now.getTime() ? { send: "now" } : { send: "later", at };
}

/** Whether a message of this kind counts to the week's cap. */
export function countsToCap(kind: NoticeKind): boolean {
  return RULES[kind].countsToCap;
}

/** Now within working hours (08:00 to 18:00, Monday to Friday, where the person is), or else when they next begin. */
export function nextWorkingMoment(now: Date, timeZone: string = DEFAULT_ZONE): Date {
  const clock = clockIn(timeZone);
  if (works(clock(now))) return now;
  // Quarters of an hour: every time zone's offset is a multiple of that, so 08:00 is met exactly.
  let time = Math.ceil(now.getTime() / STEP_MS) * STEP_MS;
  while (!works(clock(new Date(time)))) time += STEP_MS;
  return new Date(time);
}

type LocalTime = { weekday: string; hour: number };

function works({ weekday, hour }: LocalTime): boolean {
  return weekday !== "Sat" && weekday !== "Sun" && hour >= OPENS && hour < CLOSES;
}

function clockIn(timeZone: string): (at: Date) => LocalTime {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    hourCycle: "h23",
  });
  return (at) => {
    const parts = format.formatToParts(at);
    const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? "";
    return { weekday: part("weekday"), hour: Number(part("hour")) };
  };
}
