import type { DueRow } from "./dueRow.ts";

/** That nobody decided yet whether to keep, change or close the community, since a quarter ended; nothing where it is not due. */
export function decisionDue(since: string | undefined): DueRow[] {
  if (since === undefined) return [];
  return [{ key: `decide-quarter.${since.slice(0, 10)}`, reason: "decide-quarter", since, dueAt: since }];
}
