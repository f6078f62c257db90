import { type Community, isPaused } from "../../domain/community.ts";
import { type Person, rolesIn } from "../../domain/member.ts";
import type { Deps } from "../deps.ts";
import { topThree } from "./topThree.ts";

/** What needs a gardener first, in the community they look after; the oldest where there are several. */
export type TendNow = Awaited<ReturnType<typeof topThree>> & { pausedUntil?: string };

/** For gardeners; nothing for anybody else. */
export async function tendNow(deps: Deps, person: Person): Promise<TendNow | undefined> {
  const all = (await deps.store.communities.all()).map(({ value }) => value);
  const mine = all.filter(({ id }) => rolesIn(person, id).includes("gardener"));
  const found: { community: Community; top: Awaited<ReturnType<typeof topThree>> }[] = [];
  for (const community of mine) found.push({ community, top: await topThree(deps, person, community) });
  const first = found.find(({ top }) => top.rows.length > 0) ?? found[0];
  if (!first) return undefined;
  const { pausedUntil } = first.community;
  return {
    ...first.top,
    ...(pausedUntil && isPaused(first.community, deps.clock.now()) ? { pausedUntil } : {}),
  };
}
