import { auditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import { type ItemId, isUuid, type PersonId } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import type { Perspective } from "../domain/perspective.ts";
import type { Release } from "../domain/release.ts";
import { communityFor } from "./communities.ts";
import type { Deps } from "./deps.ts";
import { oweNotice } from "./notices.ts";
import { checkedNote } from "./sendNote.ts";

/**
 * An admin asks to know who wrote something unnamed, because somebody is at risk of harm. Nothing is opened yet: a
 * second admin decides. The same id again is the same request.
 * @throws PracticeError `not-found` where there is no seal, `not-allowed`, `text-empty` without a reason.
 */
export async function askRelease(
  deps: Deps,
  admin: Person,
  input: { id: string; itemId: string; documentId: string; reason: string; unsafeToTell: boolean },
): Promise<Release> {
  const reason = checkedNote(input.reason);
  if (!isUuid(input.id)) throw new PracticeError("id-malformed", { field: "id" });
  const there = await deps.store.releases.one(input.id);
  if (there) return there.value;
  const { thing, communityId } = await sealedThing(deps, admin, input.itemId, input.documentId);
  const now = deps.clock.now().toISOString();
  const release: Release = {
    type: "release",
    id: input.id,
    scope: "releases",
    communityId,
    itemId: thing.itemId,
    documentId: thing.id,
    reason,
    unsafeToTell: input.unsafeToTell,
    state: "asked",
    askedBy: admin.id,
    createdAt: now,
    updatedAt: now,
  };
  await deps.store.releases.write([{ create: release }]);
  await note(deps, admin, release, "release.asked");
  return release;
}

/**
 * Another admin agrees or refuses. Agreed, the seal may be opened by these two; the author is told unless that is
 * unsafe.
 * @throws PracticeError `needs-second-admin` for whoever asked, `not-found` once it is decided.
 */
export async function decideRelease(deps: Deps, admin: Person, id: string, agree: boolean): Promise<Release> {
  const stored = await deps.store.releases.one(id);
  if (stored?.value.state !== "asked") throw new PracticeError("not-found");
  const { thing } = await sealedThing(deps, admin, stored.value.itemId, stored.value.documentId);
  if (stored.value.askedBy === admin.id) throw new PracticeError("needs-second-admin");
  const decided: Release = {
    ...stored.value,
    state: agree ? "agreed" : "refused",
    decidedBy: admin.id,
    updatedAt: deps.clock.now().toISOString(),
  };
  await deps.store.releases.write([{ replace: decided, version: stored.version }]);
  await note(deps, admin, decided, agree ? "release.agreed" : "release.refused");
  if (agree && !decided.unsafeToTell)
    await oweNotice(deps, {
      id: `release.${decided.id}`,
      personId: authorOf(deps, thing),
      kind: "release-notice",
      communityId: decided.communityId,
      itemId: decided.itemId,
    });
  return decided;
}

/** A release as the two admins see it: with the author once it is agreed. */
export type ReleaseView = { release: Release; author: { personId: PersonId; name: string } | undefined };

/** All releases, newest first; the author is opened for the two who agreed on it, and nobody else. */
export async function releasesFor(deps: Deps, admin: Person): Promise<ReleaseView[]> {
  const community = await communityFor(deps, admin, undefined, "release.decide");
  permit(admin, "release.decide", { community });
  const all = await deps.store.releases.all();
  const views = await Promise.all(
    all.map(async ({ value: release }) => {
      const isOneOfTwo = release.askedBy === admin.id || release.decidedBy === admin.id;
      if (release.state !== "agreed" || !isOneOfTwo) return { release, author: undefined };
      const { thing } = await sealedThing(deps, admin, release.itemId, release.documentId);
      const personId = authorOf(deps, thing);
      const name = (await deps.store.people.person(personId))?.value.name ?? "";
      return { release, author: { personId, name } };
    }),
  );
  return views.toReversed();
}

/** What is asked about, which must bear a seal. An admin need not be able to read it for that. */
async function sealedThing(
  deps: Deps,
  admin: Person,
  itemId: string,
  documentId: string,
): Promise<{ thing: Item | Perspective; communityId: Item["communityId"] }> {
  const communityId = isUuid(itemId) ? await deps.store.knowledge.communityOf(itemId as ItemId) : undefined;
  const stored = (await deps.store.communities.all()).find(({ value }) => value.id === communityId);
  if (!stored) throw new PracticeError("not-found");
  permit(admin, "release.decide", { community: stored.value });
  const thread = await deps.store.knowledge.thread(stored.value.id, itemId as ItemId);
  const things: (Item | Perspective)[] = thread
    ? [thread.item.value, ...thread.perspectives.map(({ value }) => value)]
    : [];
  const thing = things.find(({ id, unnamed }) => id === documentId && unnamed !== undefined);
  if (!thing) throw new PracticeError("not-found");
  return { thing, communityId: stored.value.id };
}

function authorOf(deps: Deps, thing: Item | Perspective): PersonId {
  if (!thing.unnamed) throw new PracticeError("not-found");
  return deps.sealer.open(thing.unnamed.author, thing.id) as PersonId;
}

async function note(
  deps: Deps,
  admin: Person,
  release: Release,
  action: "release.asked" | "release.agreed" | "release.refused",
): Promise<void> {
  const entry = auditEntry(
    {
      id: deps.ids.next(),
      communityId: release.communityId,
      actor: admin.actorRef,
      action,
      thing: { type: release.documentId === release.itemId ? "item" : "perspective", id: release.documentId },
    },
    deps.clock.now(),
  );
  await deps.store.knowledge.write(release.communityId, [{ create: entry }]);
}
