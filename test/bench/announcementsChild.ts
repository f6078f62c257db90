import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { Membership } from "../../bot/domain/member.ts";
import { recipientsOf } from "../../bot/usecases/announcements/audience.ts";
import { createDispatcher } from "../../bot/usecases/announcements/dispatcher.ts";
import { cancelAnnouncement, startAnnouncement } from "../../bot/usecases/announcements/moveAnnouncement.ts";
import { progress } from "../../bot/usecases/announcements/progress.ts";
import { aDraft, personN, refOf } from "../support/announcing.ts";
import { aGardener, TENANT } from "../support/builders.ts";
import { TUESDAY, testDeps } from "../support/deps.ts";
import { simulatedTime } from "../support/simulatedTime.ts";

/** What preparing, sending to and cancelling a very large announcement took; memory in MB, above what it was before. */
export type MeasuredLarge = {
  recipients: number;
  preparingSeconds: number;
  longestBlockMs: number;
  memoryPreparing: number;
  sent: number;
  memorySending: number;
  cancellingSeconds: number;
};

/** Measures it in this process: `announcementsChild.ts folder recipients sent`. */
const [folder = "", size = "", toSend = ""] = process.argv.slice(2);
const recipients = Number(size);
const deps = await testDeps(openSqliteDocuments(folder));
const time = simulatedTime(TUESDAY);
const gardener = await aGardener(deps);
await haveRoster();
let sent = 0;
const dispatchDeps = {
  ...deps,
  clock: time.clock,
  beat: time.beat,
  recipients: recipientsOf,
  courier: {
    open: async ({ userId }: { userId: string }) => ({
      kind: "opened" as const,
      conversationId: `a:${userId}`,
    }),
    deliver: async () => {
      sent += 1;
      return { kind: "sent" as const, activityId: "1" };
    },
  },
};
const dispatcher = createDispatcher(dispatchDeps);
for (let i = 0; i < 3; i++) globalThis.gc?.();
const before = process.memoryUsage().rss;
let highest = before;
let longestBlockMs = 0;
let lastTick = performance.now();
const watch = setInterval(() => {
  const now = performance.now();
  longestBlockMs = Math.max(longestBlockMs, now - lastTick - 10);
  lastTick = now;
  highest = Math.max(highest, process.memoryUsage().rss);
}, 10);

const draft = await aDraft(deps);
await startAnnouncement(dispatchDeps, gardener, refOf(draft));
dispatcher.start();
const began = performance.now();
await passUntil(async () => (await read()).state === "sending");
const preparingSeconds = (performance.now() - began) / 1000;
const memoryPreparing = (highest - before) / 1e6;
await passUntil(async () => sent >= Number(toSend));
const memorySending = (highest - before) / 1e6;
const cancelled = performance.now();
await cancelAnnouncement(dispatchDeps, gardener, refOf(draft));
await passUntil(async () => !(await read()).open);
const cancellingSeconds = (performance.now() - cancelled) / 1000;
const { counts } = await progress(deps, await read());
if (counts.total !== recipients || counts.sent + counts.cancelled !== recipients)
  throw new Error(`Counted wrong: ${JSON.stringify(counts)}`);
clearInterval(watch);
await time.until(dispatcher.stop());
await deps.close();
const measured: MeasuredLarge = {
  recipients,
  preparingSeconds,
  longestBlockMs,
  memoryPreparing,
  sent,
  memorySending,
  cancellingSeconds,
};
console.log(JSON.stringify(measured));

async function read() {
  const stored = await deps.store.announcements.one(draft.communityId, draft.id);
  if (!stored) throw new Error("It is gone");
  return stored.value;
}

async function passUntil(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await time.pass(250);
}

/** A roster of people who never met the bot: their chat is opened first. */
async function haveRoster(): Promise<void> {
  for (let n = 0; n < recipients; n += 100) {
    const rows = Array.from({ length: Math.min(100, recipients - n) }, (_, i): Membership => {
      const at = new Date(TUESDAY.getTime() + n + i).toISOString();
      return {
        type: "membership",
        id: personN(n + i),
        communityId: FIRST_COMMUNITY,
        personId: personN(n + i),
        name: `Member ${n + i}`,
        roles: ["member"],
        welcomed: true,
        reach: "contact",
        contact: {
          serviceUrl: "https://smba.example.org/",
          tenantId: TENANT,
          botId: "28:bot",
          userId: `29:${n + i}`,
        },
        createdAt: at,
        updatedAt: at,
      };
    });
    await deps.store.membership.write(
      FIRST_COMMUNITY,
      rows.map((row) => ({ create: row })),
    );
  }
}
