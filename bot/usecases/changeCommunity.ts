import { NOTE_MAX } from "../contract/limits.ts";
import { auditEntry } from "../domain/audit.ts";
import { type Community, checkedName, FIRST_COMMUNITY, sameName } from "../domain/community.ts";
import { PracticeError } from "../domain/errors.ts";
import type { CommunityId } from "../domain/ids.ts";
import { readable } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { permitAdmin } from "../domain/permissions.ts";
import { changing } from "./changing.ts";
import { emptyCardsElsewhere } from "./closedCards.ts";
import type { Deps } from "./deps.ts";

/** What an admin may change about a community; what is not named stays. */
export type CommunitySettings = {
  name?: string | undefined;
  purpose?: string | undefined;
  open?: boolean | undefined;
  safeguardingRoute?: string | undefined;
};

/**
 * Changes a community's settings. Closed, it is for its members alone from the next request on.
 * @throws PracticeError `not-found`, `not-allowed`, `note-too-long`, `name-taken`, `first-stays-open`, and what
 *   {@link checkedName} refuses.
 */
export async function changeCommunity(
  deps: Deps,
  person: Person,
  communityId: string,
  settings: CommunitySettings,
): Promise<void> {
  // Before anything is looked up: a refusal must not tell which communities there are.
  permitAdmin(person, "settings.change");
  const safeguardingRoute =
    settings.safeguardingRoute === undefined ? undefined : readable(settings.safeguardingRoute).trim();
  if (safeguardingRoute !== undefined && safeguardingRoute.length > NOTE_MAX)
    throw new PracticeError("note-too-long", { field: "safeguardingRoute", limit: NOTE_MAX });
  const closed = await changing(deps, async () => {
    const all = await deps.store.communities.all();
    const stored = all.find(({ value }) => value.id === communityId);
    if (!stored) throw new PracticeError("not-found");
    const before = stored.value;
    const after: Community = {
      ...before,
      ...named(before, settings),
      open: settings.open ?? before.open,
      safeguardingRoute: safeguardingRoute ?? before.safeguardingRoute,
      updatedAt: deps.clock.now().toISOString(),
    };
    if (all.some(({ value }) => value.id !== before.id && sameName(value.name, after.name)))
      throw new PracticeError("name-taken", { field: "name" });
    if (before.id === FIRST_COMMUNITY && !after.open)
      throw new PracticeError("first-stays-open", { field: "open" });
    await deps.store.communities.write([{ replace: after, version: stored.version }]);
    const { id } = after;
    const thing = { type: "community", id } as const;
    const of = { id: deps.ids.next(), communityId: id, actor: person.actorRef, thing } as const;
    const entry = auditEntry({ ...of, action: "community.changed" }, deps.clock.now());
    await deps.store.knowledge.write(id, [{ create: entry }]);
    return before.open && !after.open;
  });
  if (closed) await emptyCardsElsewhere(deps, { id: communityId as CommunityId });
}

/** Words that stay as they are were fine when they were kept. */
function named(before: Community, { name, purpose }: CommunitySettings): Pick<Community, "name" | "purpose"> {
  if (name === undefined && purpose === undefined) return before;
  return checkedName({ name: name ?? before.name, purpose: purpose ?? before.purpose });
}
