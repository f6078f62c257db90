/**
 * Teams takes 50 requests a second for an app and tenant, replies included (learn.microsoft.com, "Optimize your bot with
 * rate limiting"). One every 22 ms is 45 a second; the rest is left to replies.
 */
const SPACING_MS = 22;
/** Most of ours in any one second, whatever was late and is caught up with. */
const A_SECOND_MOST = 46;
/** How far behind its time a request may be and still be caught up with. */
const CATCH_UP_MS = 60;
/** After being told that it is too much, full speed is reached again in this time: one jolt of the network costs three seconds. */
const CLIMB_MS = 12_000;
/** Slowest: one a second. */
const SLOWEST_MS = 1000;
/** Of this many answers … */
const ANSWERS_SEEN = 20;
/** … so many "too many requests" mean that it is about all we send, and not about some conversations. */
const MANY_REFUSED = 5;

/**
 * Windows of one conversation: at most so many requests in so many milliseconds. Teams says 7 in 1 s, 8 in 2 s, 60 in
 * 30 s and 1,800 in an hour; 15 in 30 s keeps the last two, and lets us forget after half a minute.
 */
const CONVERSATION_WINDOWS = [
  { ms: 1000, most: 7 },
  { ms: 2000, most: 8 },
  { ms: 30_000, most: 15 },
] as const;
const REMEMBERED_MS = 30_000;

/** Longest we hold everything when no connection can be made. */
const HOLD_LONGEST_MS = 30_000;
const HOLD_FIRST_MS = 1000;

/** A request may go now, or later: because of all that is sent (`rate`) or of its conversation alone. */
export type Turn = { now: true } | { now: false; waitMs: number; because: "rate" | "conversation" };

/**
 * Keeps what we send in bulk under Teams' limits. Times are milliseconds that only go forward, from any start.
 * `take` gives the turn away when it is now; every request that leaves must have taken one.
 */
export type Pacer = {
  /** `conversation` names the window: one for messages to each conversation, one for opening each chat. */
  take(conversation: string, now: number): Turn;
  /** Teams took a request. */
  accepted(now: number): void;
  /** Teams answered "too many requests". `again`: this conversation was refused before, so it says nothing new about the rest. */
  throttled(now: number, again: boolean): void;
  /** No connection could be made: holds everything, longer each time in a row. */
  cutOff(now: number): void;
  /** Requests a second allowed now. */
  rate(now: number): number;
};

export function createPacer(): Pacer {
  /** The last requests, oldest first. */
  const lately: number[] = [];
  const conversations = new Map<string, number[]>();
  let nextAt = Number.NEGATIVE_INFINITY;
  let tidyAt = 0;
  let halved: { at: number; rate: number } | undefined;
  let answers: boolean[] = [];
  let hold = { until: Number.NEGATIVE_INFINITY, ms: 0 };

  const full = 1000 / SPACING_MS;

  function rate(now: number): number {
    if (!halved) return full;
    const climbed = Math.min(1, (now - halved.at) / CLIMB_MS);
    return halved.rate + (full - halved.rate) * climbed;
  }

  function halve(now: number): void {
    halved = { at: now, rate: Math.max(1000 / SLOWEST_MS, rate(now) / 2) };
    answers = [];
  }

  function heard(refused: boolean): void {
    answers.push(refused);
    if (answers.length > ANSWERS_SEEN) answers.shift();
  }

  return {
    take(conversation, now) {
      if (now >= tidyAt) {
        forgetQuiet(conversations, now);
        tidyAt = now + REMEMBERED_MS / 2;
      }
      const oldestInSecond = lately.length === A_SECOND_MOST ? (lately[0] ?? now) + 1000 : now;
      const at = Math.max(nextAt, hold.until, oldestInSecond);
      if (at > now) return { now: false, waitMs: at - now, because: "rate" };
      const sent = conversations.get(conversation) ?? [];
      const free = freeAt(sent);
      if (free > now) return { now: false, waitMs: free - now, because: "conversation" };
      conversations.set(conversation, [...sent.filter((time) => now - time < REMEMBERED_MS), now]);
      lately.push(now);
      if (lately.length > A_SECOND_MOST) lately.shift();
      nextAt = Math.max(nextAt, now - CATCH_UP_MS) + 1000 / rate(now);
      return { now: true };
    },
    accepted() {
      heard(false);
      hold = { ...hold, ms: 0 };
    },
    throttled(now, again) {
      if (again) return;
      heard(true);
      const many = answers.filter(Boolean).length >= MANY_REFUSED;
      const since = halved ? now - halved.at : Number.POSITIVE_INFINITY;
      // Some conversations can be busy for long: what comes from them slows us once in a climb, not each time.
      if (since >= CLIMB_MS || (many && since >= 1000)) halve(now);
    },
    cutOff(now) {
      // Those under way when it was noticed add nothing.
      if (now < hold.until) return;
      const ms = Math.min(HOLD_LONGEST_MS, Math.max(HOLD_FIRST_MS, hold.ms * 2));
      hold = { until: now + ms, ms };
    },
    rate,
  };
}

/** When one more request to the conversation keeps every window. */
function freeAt(sent: readonly number[]): number {
  return Math.max(
    ...CONVERSATION_WINDOWS.map(({ ms, most }) => {
      const nth = sent[sent.length - most];
      return nth === undefined ? Number.NEGATIVE_INFINITY : nth + ms;
    }),
  );
}

function forgetQuiet(conversations: Map<string, number[]>, now: number): void {
  for (const [name, sent] of conversations)
    if (now - (sent.at(-1) ?? 0) >= REMEMBERED_MS) conversations.delete(name);
}

const REST_FIRST_MS = 2000;
/** Longest rest of one recipient, unless Teams asks for more. */
const REST_LONGEST_MS = 120_000;
/** Longest we let Teams ask for. */
const REST_ASKED_MOST_MS = 3_600_000;
/** A recipient refused so often (more than a day) is given up. */
export const REFUSALS_MOST = 1000;

/**
 * How long a recipient rests after being refused for now: as long as Teams asks, else 2 s, doubled each time up to two
 * minutes; 20 % more or less, so that those refused together do not come back together.
 * @param refusals how often it was refused, this time included
 * @param chance in [0, 1)
 */
export function restMs(refusals: number, askedMs: number | undefined, chance: number): number {
  if (askedMs !== undefined) return Math.min(REST_ASKED_MOST_MS, askedMs) + 500 * chance;
  const doubled = Math.min(REST_LONGEST_MS, REST_FIRST_MS * 2 ** Math.min(30, refusals - 1));
  return doubled * (0.8 + 0.4 * chance);
}

/** Whether a rest that should end at `notBefore` is over; also when the clock was set back, for no rest is that long. */
export function restOver(notBefore: string, now: Date): boolean {
  const left = Date.parse(notBefore) - now.getTime();
  return left <= 0 || left > REST_ASKED_MOST_MS + 1000;
}
