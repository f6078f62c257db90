import { auditEntry } from "../domain/audit.ts";
import { FIRST_COMMUNITY } from "../domain/community.ts";
import { type ActorRef, personId } from "../domain/ids.ts";
import { type Item, removed } from "../domain/item.ts";
import { membershipOf, newPerson, type Role } from "../domain/member.ts";
import { type SampleEntry, sampleThread } from "../domain/sample.ts";
import type { Keyset } from "../ports/store.ts";
import { changing, unlessThere } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { withOwnUnnamed } from "./ownUnnamed.ts";
import { withoutVersions } from "./versions.ts";

/** A person the sample community knows, as in `data/samplePeople.json`. */
export type SamplePersonEntry = { id: string; name: string; roles: string[] };

/** Fills the first community with sample items and marks it. Interrupted and run again, it makes nothing twice. */
export async function loadSample(deps: Deps, entries: SampleEntry[]): Promise<number> {
  const now = deps.clock.now();
  for (const [place, entry] of entries.entries()) {
    const { item, perspectives, uses } = sampleThread(entry, place, FIRST_COMMUNITY, now);
    await unlessThere(
      deps.store.knowledge.write(FIRST_COMMUNITY, [
        { create: item },
        ...[...perspectives, ...uses].map((part) => ({ create: part })),
      ]),
    );
  }
  await markSample(deps, true);
  await note(deps, "sample.loaded");
  return entries.length;
}

/** Gives the sample people their records and roles, so that they can be chosen in place of signing in. */
export async function loadSamplePeople(
  deps: Deps,
  tenantId: string,
  people: SamplePersonEntry[],
): Promise<void> {
  const now = deps.clock.now();
  for (const entry of people) {
    const id = personId(tenantId, entry.id);
    const roles = entry.roles.filter((role): role is Role => role !== "admin");
    const fresh = newPerson({ id, name: entry.name, actorRef: deps.ids.random() as ActorRef }, now);
    const person = {
      ...withOwnUnnamed(deps, fresh, []),
      admin: entry.roles.includes("admin"),
      roles: { [FIRST_COMMUNITY]: roles },
    };
    await unlessThere(deps.store.people.write(id, [{ create: person }]));
    await unlessThere(
      deps.store.membership.write(FIRST_COMMUNITY, [{ create: membershipOf(person, FIRST_COMMUNITY, now) }]),
    );
  }
}

/** Takes the sample items out again, with every perspective on them; answers how many items went. */
export async function removeSample(deps: Deps): Promise<number> {
  let gone = 0;
  let after: Keyset | undefined;
  do {
    const page = await deps.store.knowledge.items(FIRST_COMMUNITY, {
      ...(after ? { after } : {}),
      limit: 100,
    });
    for (const { value } of page.documents)
      if (value.sample && value.state !== "removed") {
        await removeThread(deps, value);
        gone += 1;
      }
    after = page.next;
  } while (after);
  await markSample(deps, false);
  await note(deps, "sample.removed");
  return gone;
}

/** The item stays as a mark without words, so that every process hears of it; its perspectives go. */
async function removeThread(deps: Deps, item: Item): Promise<void> {
  await changing(deps, async () => {
    const thread = await deps.store.knowledge.thread(item.communityId, item.id);
    if (!thread) return;
    await deps.store.knowledge.write(item.communityId, [
      { replace: removed(thread.item.value, deps.clock.now()), version: thread.item.version },
      ...[...thread.perspectives, ...thread.uses].map(({ value, version }) => ({
        remove: value.id,
        version,
      })),
      ...(await withoutVersions(deps, item)),
    ]);
  });
}

async function markSample(deps: Deps, sample: boolean): Promise<void> {
  await changing(deps, async () => {
    const stored = (await deps.store.communities.all()).find(({ value }) => value.id === FIRST_COMMUNITY);
    if (!stored || stored.value.sample === sample) return;
    const after = { ...stored.value, sample, updatedAt: deps.clock.now().toISOString() };
    await deps.store.communities.write([{ replace: after, version: stored.version }]);
  });
}

async function note(deps: Deps, action: "sample.loaded" | "sample.removed"): Promise<void> {
  const entry = auditEntry(
    {
      id: deps.ids.next(),
      communityId: FIRST_COMMUNITY,
      actor: "system",
      action,
      thing: { type: "community", id: FIRST_COMMUNITY },
    },
    deps.clock.now(),
  );
  await deps.store.knowledge.write(FIRST_COMMUNITY, [{ create: entry }]);
}
