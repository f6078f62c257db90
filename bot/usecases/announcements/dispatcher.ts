import type { Announcement } from "../../domain/announcement.ts";
import { type Community, timeZoneOf } from "../../domain/community.ts";
import { countsOf } from "../../domain/delivery.ts";
import { createGate } from "./aim.ts";
import { type Campaign, createCampaign } from "./campaign.ts";
import type { DispatchDeps } from "./dispatchDeps.ts";
import { createLease, LEASE_TIMES, type LeaseTimes } from "./lease.ts";
import { createLine } from "./line.ts";
import { prepareDeliveries, putBack } from "./prepare.ts";
import { beginScheduled, cancelRest, changeHeader, reconcile } from "./settle.ts";

/** So often it is looked whether a gardener held or cancelled one that is under way. */
const LOOK_MS = 1000;
/** While none is: what began on another process, or is due, is seen after this. Each look is a query for each community. */
const QUIET_LOOK_MS = 8000;
/** A community made meanwhile is seen after this. */
const COMMUNITIES_MS = 30_000;
/** So often it is looked whether all that was under way is written. */
const SETTLE_MS = 100;
/** Until some more have left; two of them at full speed. */
const FULL_MS = 50;
const IDLE_MS = 1000;
/** How long ending waits for answers and for the store; a process has ten seconds to end. */
const END_MS = 6000;

/** Sends announcements, as long as this process is the one that does. */
export type Dispatcher = {
  start(): void;
  /** Looks now: called when this process wrote an announcement. */
  wake(): void;
  /** Nothing more leaves; waits for answers under way, writes them, and lets another process take over at once. */
  stop(): Promise<void>;
};

/** An announcement this process serves: as last read, and what is under way for it. */
type Served = { header: Announcement; campaign?: Campaign; serving: boolean; neverLeft: Set<string> };

export function createDispatcher(deps: DispatchDeps, times: LeaseTimes = LEASE_TIMES): Dispatcher {
  const { clock, beat, log, store } = deps;
  const lease = createLease(deps, times);
  const line = createLine(deps, () => stopping || !lease.fresh());
  const gate = createGate(() => clock.now());
  const served = new Map<string, Served>();
  let communities: Community[] = [];
  let communitiesReadAt = Number.NEGATIVE_INFINITY;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let woken = false;
  let stopping = false;
  const naps = new Set<() => void>();
  let running: Promise<unknown> | undefined;

  /** Keeps the lease, and looks at what there is to do. */
  async function watch(): Promise<void> {
    while (!stopping) {
      await attempt("lease", async () => {
        const ours = await lease.keep(line.rate());
        if (!ours) for (const { campaign } of served.values()) campaign?.halt();
        else if (woken || underWay() || beat.pulse() - lookedAt >= QUIET_LOOK_MS) {
          woken = false;
          lookedAt = beat.pulse();
          await look();
        }
      });
      await nap(LOOK_MS);
    }
  }

  function underWay(): boolean {
    const states = ["preparing", "sending"];
    return [...served.values()].some(({ serving, header }) => serving || states.includes(header.state));
  }

  async function look(): Promise<void> {
    if (beat.pulse() - communitiesReadAt >= COMMUNITIES_MS) {
      communities = (await store.communities.all()).map(({ value }) => value);
      communitiesReadAt = beat.pulse();
    }
    const open = new Map<string, Announcement>();
    for (const community of communities)
      for (const { value } of await store.announcements.open(community.id)) open.set(value.id, value);
    for (const [id, entry] of served) {
      const now = open.get(id);
      if (now) entry.header = now;
      if (now?.state !== "sending" && now?.state !== "preparing") entry.campaign?.halt();
      if (!now && !entry.serving) served.delete(id);
    }
    for (const [id, header] of open) {
      const entry = served.get(id) ?? { header, serving: false, neverLeft: new Set<string>() };
      served.set(id, entry);
      if (!entry.serving) void serve(entry);
    }
  }

  /** Does what the announcement's state asks for, once; never rejects. */
  async function serve(entry: Served): Promise<void> {
    entry.serving = true;
    await attempt("serve", async () => {
      const { header } = entry;
      if (header.state === "scheduled") {
        const due = Date.parse(header.scheduledFor ?? "") <= clock.now().getTime();
        if (due) await beginScheduled(deps, header);
        return;
      }
      // What an earlier campaign has under way must be written first: the next would take it for a dead process's.
      if (entry.campaign && entry.campaign.underWay() > 0) return;
      entry.campaign = createCampaign(deps, line, {
        id: header.id,
        community: communityOf(header),
        gate,
        neverLeft: entry.neverLeft,
      });
      await entry.campaign.recover();
      if (header.state === "preparing") {
        const prepared = await prepare(header, entry.campaign);
        if (prepared) entry.header = prepared;
      }
      if (entry.header.state === "sending") await send(entry, entry.campaign);
      else if (entry.header.state !== "preparing") await settle(entry.header, entry.campaign);
    });
    entry.serving = false;
  }

  async function prepare(header: Announcement, campaign: Campaign): Promise<Announcement | undefined> {
    const make = header.again ? putBack : prepareDeliveries;
    const mayNot = () => campaign.halted() || line.closed();
    if (!(await make(deps, header, campaign.writers, mayNot))) return undefined;
    const counts = countsOf(await campaign.tallies());
    const after = await changeHeader(deps, header, ({ again: _, ...rest }) => ({
      ...rest,
      state: "sending",
      prepared: true,
      counts,
    }));
    if (after) log.info("announcement.prepared", { announcement: header.id, total: counts.total });
    return after;
  }

  async function send(entry: Served, campaign: Campaign): Promise<void> {
    while (!campaign.halted() && !line.closed()) {
      const went = await campaign.step(entry.header);
      if (went === "finished") return finish(entry.header, campaign);
      await beat.sleep(went === "moved" ? 0 : campaign.underWay() > 0 ? FULL_MS : IDLE_MS);
    }
    await written(campaign);
    const why = campaign.stopped();
    if (!why || line.closed()) return;
    const counts = countsOf(await campaign.tallies());
    const after = await changeHeader(deps, entry.header, (before) => ({
      ...before,
      state: "stopped",
      stopped: why,
      open: false,
      counts,
    }));
    if (after) log.error("announcement.stopped", { announcement: entry.header.id, why });
  }

  async function finish(header: Announcement, campaign: Campaign): Promise<void> {
    const counts = await reconcile(deps, campaign);
    // Recounting may have found some that were left.
    if (counts.waiting + counts.deferred > 0) return;
    await changeHeader(deps, header, (before) => ({
      ...before,
      state: "done",
      open: false,
      counts,
      finishedAt: clock.now().toISOString(),
    }));
    log.info("announcement.done", {
      announcement: header.id,
      total: counts.total,
      sent: counts.sent,
      uncertain: counts.uncertain,
    });
  }

  /** After it was held or cancelled: nothing is under way any more, and what waited is counted for what it is. */
  async function settle(header: Announcement, campaign: Campaign): Promise<void> {
    if (header.state === "cancelled" && !(await cancelRest(deps, campaign, line.closed))) return;
    const counts =
      header.state === "cancelled" ? await reconcile(deps, campaign) : countsOf(await campaign.tallies());
    await changeHeader(deps, header, (before) => ({ ...before, open: false, counts }));
  }

  async function written(campaign: Campaign): Promise<void> {
    while (campaign.underWay() > 0) await beat.sleep(SETTLE_MS);
  }

  async function attempt(task: string, run: () => Promise<unknown>): Promise<boolean> {
    try {
      await run();
      return true;
    } catch (error) {
      // The name only: a message may hold what somebody wrote.
      log.error("dispatch.failed", { task, error: error instanceof Error ? error.name : "unknown" });
      return false;
    }
  }

  /** Sleeps, unless it is time to end, or to look. */
  function nap(ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      naps.add(resolve);
      beat
        .sleep(ms)
        .then(resolve, reject)
        .finally(() => naps.delete(resolve));
    });
  }

  function communityOf({ communityId }: Announcement): { name: string; timeZone?: string } {
    const community = communities.find(({ id }) => id === communityId);
    return community ? { name: community.name, timeZone: timeZoneOf(community) } : { name: "" };
  }

  return {
    start() {
      running ??= watch();
    },
    wake() {
      woken = true;
      for (const rise of naps) rise();
    },
    async stop() {
      stopping = true;
      for (const rise of naps) rise();
      await running;
      const campaigns = [...served.values()].flatMap(({ campaign }) => campaign ?? []);
      for (const campaign of campaigns) campaign.halt();
      const endBy = beat.pulse() + END_MS;
      const isBusy = () => line.underWay > 0 || [...served.values()].some(({ serving }) => serving);
      while (isBusy() && beat.pulse() < endBy) await beat.sleep(SETTLE_MS);
      for (const campaign of campaigns) campaign.giveUp();
      await attempt("release", () => lease.release());
    },
  };
}
