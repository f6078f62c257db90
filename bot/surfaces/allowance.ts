import { type AllowanceRule, createAllowances } from "../domain/allowance.ts";
import { PracticeError } from "../domain/errors.ts";
import type { PersonId } from "../domain/ids.ts";
import type { Clock } from "../ports/world.ts";

/** Asking costs us little; changing is kept, and read by others. */
export type Doing = "ask" | "change";

/** Lets a person go on. @throws PracticeError `too-busy`, with the seconds to wait as its limit, when it is too much. */
export type Allowance = (who: PersonId, doing: Doing) => void;

/**
 * Far above what anybody does by hand (the tab asks some eight questions to open a page and one while typing), and far
 * below what a script in a loop would.
 */
const RULES: Record<Doing, AllowanceRule> = {
  ask: { atOnce: 120, perSecond: 10 },
  change: { atOnce: 60, perSecond: 1 },
};

/** What each person may do in this process, through the tab and the bot together. */
export function createAllowance(clock: Clock, rules: Record<Doing, AllowanceRule> = RULES): Allowance {
  const allowances = { ask: createAllowances(rules.ask), change: createAllowances(rules.change) };
  return (who, doing) => {
    const seconds = allowances[doing].take(who, clock.now().getTime());
    if (seconds > 0) throw new PracticeError("too-busy", { limit: seconds });
  };
}

/** On one's own machine, where nobody signs in and nobody else comes. */
export const unlimited: Allowance = () => undefined;
