import type { Community } from "../../domain/community.ts";
import type { Person } from "../../domain/member.ts";
import type { QueueReason } from "../../domain/tending.ts";
import type { Deps } from "../deps.ts";
import { whatWaits } from "./queue.ts";

const TOP = 3;

/** The three most urgent things for a gardener, without a word of what they are about, and how many more there are. */
export async function topThree(
  deps: Deps,
  person: Person,
  community: Community,
): Promise<{ rows: { reason: QueueReason; days?: number; link: string }[]; more: number }> {
  const waiting = (await whatWaits(deps, community, person)).filter(({ aside }) => aside === undefined);
  return {
    rows: waiting.slice(0, TOP).map(({ reason, due, itemId }) => ({
      reason,
      ...(due?.days ? { days: due.days } : {}),
      link: itemId ? deps.links.item(itemId) : deps.links.tending(),
    })),
    more: Math.max(0, waiting.length - TOP),
  };
}
