import type { Item } from "../../bot/domain/item.ts";
import type { Person } from "../../bot/domain/member.ts";
import type { Perspective } from "../../bot/domain/perspective.ts";
import type { TendRow } from "../../bot/domain/tending.ts";
import type { Deps } from "../../bot/usecases/deps.ts";
import { tendingQueue } from "../../bot/usecases/tending/queue.ts";

export type ReportedView = { row: TendRow; item: Item | undefined; perspective: Perspective | undefined };

/** The gardener's queue as far as somebody, or the identifier check, put something into it. */
export async function reportedQueue(
  deps: Deps,
  gardener: Person,
  communityId: string | undefined,
): Promise<{ rows: ReportedView[] }> {
  const { rows } = await tendingQueue(deps, gardener, communityId);
  return {
    rows: rows.flatMap(({ reported, item, perspective }) =>
      reported ? [{ row: reported, item, perspective }] : [],
    ),
  };
}
