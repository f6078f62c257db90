import { auditEntry } from "../domain/audit.ts";
import { checkedTold, newTold, type Told } from "../domain/changedPost.ts";
import { PracticeError } from "../domain/errors.ts";
import type { Accepted } from "../domain/identifiers/accepting.ts";
import { isUuid } from "../domain/ids.ts";
import type { Person } from "../domain/member.ts";
import { changing, unlessThere } from "./changing.ts";
import { letThrough } from "./checkWords.ts";
import { communityFor } from "./communities.ts";
import type { Deps } from "./deps.ts";

const SHOWN = 20;

/** What was told to the community about changes, newest first. @throws PracticeError `not-found`. */
export async function toldIn(deps: Deps, person: Person, communityId: string | undefined): Promise<Told[]> {
  const community = await communityFor(deps, person, communityId, "community.read");
  return (await deps.store.knowledge.told(community.id, SHOWN)).map(({ value }) => value);
}

/**
 * Tells the community what came of what got in people's way. The same id again is the same one.
 * @throws PracticeError `not-allowed`; `text-empty`, `note-too-long` or `identifiers-found` naming the field.
 */
export async function tellChange(
  deps: Deps,
  gardener: Person,
  input: {
    communityId?: string | undefined;
    id: string;
    said: string;
    changed: string;
    theme?: string | undefined;
    accepted?: readonly Accepted[] | undefined;
  },
): Promise<Told> {
  const community = await communityFor(deps, gardener, input.communityId, "change.tell");
  if (!isUuid(input.id)) throw new PracticeError("id-malformed", { field: "id" });
  const words = checkedTold(input);
  const { said, changed, theme } = words;
  const { row } = letThrough(
    deps,
    { said, changed, ...(theme ? { topics: [theme] } : {}) },
    input.accepted ?? [],
    { communityId: community.id },
  );
  const now = deps.clock.now();
  const told = newTold(words, { id: input.id, communityId: community.id, sample: false }, now);
  await unlessThere(
    deps.store.knowledge.write(community.id, [
      { create: told },
      { create: entry(deps, gardener, told, "change.told") },
      ...(row ? [{ create: row }] : []),
    ]),
  );
  return told;
}

/** Takes it out again. Gone already is fine. @throws PracticeError `not-allowed`. */
export async function removeTold(
  deps: Deps,
  gardener: Person,
  of: { communityId?: string | undefined; id: string },
): Promise<void> {
  const community = await communityFor(deps, gardener, of.communityId, "change.tell");
  await changing(deps, async () => {
    const all = await deps.store.knowledge.told(community.id, 1000);
    const there = all.find(({ value }) => value.id === of.id);
    if (!there) return;
    await deps.store.knowledge.write(community.id, [
      { remove: there.value.id, version: there.version },
      { create: entry(deps, gardener, there.value, "change.removed") },
    ]);
  });
  await deps.store.overwriteReplaced();
}

function entry(
  deps: Deps,
  gardener: Person,
  { id, communityId }: Told,
  action: "change.told" | "change.removed",
) {
  return auditEntry(
    { id: deps.ids.next(), communityId, actor: gardener.actorRef, action, thing: { type: "change", id } },
    deps.clock.now(),
  );
}
