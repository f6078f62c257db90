import { PracticeError } from "../domain/errors.ts";
import type { ItemId, PerspectiveId, UseId } from "../domain/ids.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import { type Report, tendRow } from "../domain/tending.ts";
import { unlessThere } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { readThread } from "./readThread.ts";
import { moveTo } from "./standing.ts";
import { tellAuthor } from "./tellAuthor.ts";

/**
 * Tells the gardeners that somebody may be recognised, that something worries the reader, or that it is not kind. Who
 * told is not kept with it. What somebody may be recognised by is held at once. Answers with the community's
 * safeguarding route, which is for the reader to follow: nothing is decided here.
 */
export async function report(
  deps: Deps,
  person: Person,
  of: { itemId: string; perspectiveId?: string | undefined; useId?: string | undefined; why: Report },
): Promise<{ safeguardingRoute: string }> {
  const { item, perspectives, uses, community, waiting } = await readThread(deps, person, of.itemId);
  permit(person, "item.report", { community });
  const perspective = of.perspectiveId ? perspectives.find(({ id }) => id === of.perspectiveId) : undefined;
  if (of.perspectiveId && !perspective) throw new PracticeError("not-found");
  // A tap says nothing that could be reported.
  const use = of.useId ? uses.find(({ id, story }) => id === of.useId && story !== undefined) : undefined;
  if (of.useId && !use) throw new PracticeError("not-found");
  const thing = perspective ?? use ?? item;
  // A row about what is not published yet would tell the gardeners that it is coming, and since when.
  if (waiting.has(thing.id)) throw new PracticeError("not-found");
  const row = tendRow(
    {
      // The same report by the same person is one row, and the id does not tell whose.
      id: `report.${deps.sealer.tag("report", [thing.id, of.why, person.id])}`,
      communityId: community.id,
      reason: of.why,
      itemId: of.itemId as ItemId,
      ...(perspective ? { perspectiveId: perspective.id as PerspectiveId } : {}),
      ...(use ? { useId: use.id as UseId } : {}),
    },
    deps.clock.now(),
  );
  await unlessThere(deps.store.knowledge.write(community.id, [{ create: row }]));
  if (of.why === "recognised" && thing.state === "published") {
    const place = { ...item, perspectiveId: of.perspectiveId, useId: of.useId };
    const before = await moveTo(deps, place, "held", "unnamed", { action: "item.reported" });
    // Not left to find out that it is gone.
    if (before.state === "published")
      await tellAuthor(deps, before, { tells: "held", because: of.why }, `held.${row.id}`);
  }
  return { safeguardingRoute: community.safeguardingRoute };
}
