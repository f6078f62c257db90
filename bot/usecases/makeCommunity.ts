import { COMMUNITIES_MAX } from "../contract/limits.ts";
import { auditEntry } from "../domain/audit.ts";
import { type Community, checkedName, newCommunity, sameName } from "../domain/community.ts";
import { PracticeError } from "../domain/errors.ts";
import { type CommunityId, isUuid } from "../domain/ids.ts";
import type { Person } from "../domain/member.ts";
import { permitAdmin } from "../domain/permissions.ts";
import { Conflict } from "../ports/store.ts";
import { unlessThere } from "./changing.ts";
import type { Deps } from "./deps.ts";

/**
 * Makes another community, under the id the client made: sent twice it is one. Nobody is in it yet, its maker neither.
 * @throws PracticeError `not-allowed`, `id-malformed`, `name-taken`, `communities-too-many`, and what {@link checkedName} refuses.
 */
export async function makeCommunity(
  deps: Deps,
  admin: Person,
  of: { id: string; name: string; purpose: string; open: boolean },
): Promise<Community> {
  permitAdmin(admin, "settings.change");
  if (!isUuid(of.id)) throw new PracticeError("id-malformed");
  const id = of.id as CommunityId;
  const words = checkedName(of);
  const all = (await deps.store.communities.all()).map(({ value }) => value);
  const there = all.find((community) => community.id === id);
  if (there) return there;
  if (all.some(({ name }) => sameName(name, words.name)))
    throw new PracticeError("name-taken", { field: "name" });
  if (all.length >= COMMUNITIES_MAX)
    throw new PracticeError("communities-too-many", { limit: COMMUNITIES_MAX });
  const now = deps.clock.now();
  const community = newCommunity({ id, ...words, open: of.open }, now);
  // The audit first: what is interrupted is sent again, and then finds the line there.
  const entry = auditEntry(
    {
      id: `made.${id}`,
      communityId: id,
      actor: admin.actorRef,
      action: "community.made",
      thing: { type: "community", id },
    },
    now,
  );
  await unlessThere(deps.store.knowledge.write(id, [{ create: entry }]));
  try {
    await deps.store.communities.write([{ create: community }]);
  } catch (error) {
    // The same request, sent twice at once.
    if (!(error instanceof Conflict)) throw error;
  }
  return community;
}
