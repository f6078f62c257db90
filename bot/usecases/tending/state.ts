import type { CommunityId } from "../../domain/ids.ts";
import { newTendState, type TendState, tendStateId } from "../../domain/tendState.ts";
import { changing } from "../changing.ts";
import type { Deps } from "../deps.ts";

/** Changes what gardeners decided about a row. */
export async function changeState(
  deps: Deps,
  communityId: CommunityId,
  key: string,
  change: (state: TendState) => TendState,
): Promise<void> {
  await changing(deps, async () => {
    const there = await deps.store.knowledge.tendState(communityId, tendStateId(key));
    const now = deps.clock.now();
    const before = there?.value ?? newTendState(communityId, key, now);
    const after = { ...change(before), updatedAt: now.toISOString() };
    await deps.store.knowledge.write(communityId, [
      there ? { replace: after, version: there.version } : { create: after },
    ]);
  });
}
