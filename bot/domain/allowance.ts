/** So many at once, and then so many a second. */
export type AllowanceRule = { atOnce: number; perSecond: number };

/** How much each of many may still do. */
export type Allowances = {
  /**
   * Takes one from what somebody may do.
   * @param now milliseconds that only go forward, from any start
   * @returns 0 when they may; else the seconds until they may again, and then nothing is taken
   */
  take(who: string, now: number): number;
};

/** @param most people remembered; beyond it those who came longest ago are forgotten, as if they had never come. */
export function createAllowances({ atOnce, perSecond }: AllowanceRule, most = 10_000): Allowances {
  /** In the order they came last. */
  const left = new Map<string, { count: number; at: number }>();
  return {
    take(who, now) {
      const before = left.get(who);
      const gained = before ? (Math.max(0, now - before.at) / 1000) * perSecond : 0;
      const count = before ? Math.min(atOnce, before.count + gained) : atOnce;
      left.delete(who);
      left.set(who, { count: count >= 1 ? count - 1 : count, at: now });
      const [oldest] = left.size > most ? left.keys() : [];
      if (oldest !== undefined) left.delete(oldest);
      return count >= 1 ? 0 : Math.max(1, Math.ceil((1 - count) / perSecond));
    },
  };
}
