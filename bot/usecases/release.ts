import { auditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import { type ItemId, isUuid, type PersonId } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import type { Perspective } from "../domain/perspective.ts";
import type { Release } from "../domain/release.ts";
import type { Use } from "../domain/use.ts";
import { changing, unlessThere } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { oweNotice } from "./notices.ts";
import { checkedNote } from "./sendNote.ts";
import { threadOfPart } from "./threadNow.ts";

/**
 * An admin asks to know who wrote something unnamed, because somebody is at risk of harm. Nothing is opened yet: a
 * second admin decides. The same id again is the same request, in the words it was made with: what the second admin
 * reads must not change under their eyes.
 * @throws PracticeError `not-found` where there is no seal, `not-allowed`, `text-empty` without a reason.
 */
export async function askRelease(
  deps: Deps,
  admin: Person,
  input: { id: string; itemId: string; documentId: string; reason: string; unsafeToTell: boolean },
): Promise<Release> {
  permitAdmin(admin);
  const reason = checkedNote(input.reason);
  if (!isUuid(input.id)) throw new PracticeError("id-malformed", { field: "id" });
  const release = await changing(deps, async () => {
    const there = await deps.store.releases.one(input.id);
    if (!there) return makeRelease(deps, admin, { ...input, reason });
    if (there.value.askedBy !== admin.id) throw new PracticeError("not-found");
    return there.value;
  });
  await note(deps, admin, release, "release.asked");
  return release;
}

async function makeRelease(
  deps: Deps,
  admin: Person,
  input: Pick<Release, "id" | "documentId" | "reason" | "unsafeToTell"> & { itemId: string },
): Promise<Release> {
  const { thing, communityId } = await sealedThing(deps, admin, input.itemId, input.documentId);
  const now = deps.clock.now().toISOString();
  const release: Release = {
    type: "release",
    id: input.id,
    scope: "releases",
    communityId,
    itemId: thing.itemId,
    documentId: thing.id,
    reason: input.reason,
    unsafeToTell: input.unsafeToTell,
    state: "asked",
    askedBy: admin.id,
    createdAt: now,
    updatedAt: now,
  };
  await deps.store.releases.write([{ create: release }]);
  return release;
}

/**
 * Another admin agrees or refuses. Agreed, the seal may be opened by these two; the author is told unless that is
 * unsafe.
 * @throws PracticeError `needs-second-admin` for whoever asked, `not-found` once it is decided.
 */
export async function decideRelease(deps: Deps, admin: Person, id: string, agree: boolean): Promise<Release> {
  permitAdmin(admin);
  const state = agree ? "agreed" : "refused";
  const decided = await changing(deps, async () => {
    const stored = isUuid(id) ? await deps.store.releases.one(id) : undefined;
    if (!stored) throw new PracticeError("not-found");
    const release = stored.value;
    // An answer that got lost, sent again.
    if (release.state === state && release.decidedBy === admin.id) return release;
    if (release.state !== "asked") throw new PracticeError("not-found");
    await sealedThing(deps, admin, release.itemId, release.documentId);
    if (release.askedBy === admin.id) throw new PracticeError("needs-second-admin");
    const after: Release = {
      ...release,
      state,
      decidedBy: admin.id,
      updatedAt: deps.clock.now().toISOString(),
    };
    await deps.store.releases.write([{ replace: after, version: stored.version }]);
    return after;
  });
  await note(deps, admin, decided, agree ? "release.agreed" : "release.refused");
  if (agree) await openedAuthor(deps, admin, decided);
  return decided;
}

/**
 * The author under the seal, of an agreed release; they are told first, unless that is unsafe. Nobody where the words,
 * and the seal with them, were removed since.
 */
async function openedAuthor(deps: Deps, admin: Person, release: Release): Promise<PersonId | undefined> {
  const found = await findSealed(deps, admin, release.itemId, release.documentId);
  if (!found?.thing.unnamed) return undefined;
  const personId = deps.sealer.open(found.thing.unnamed.author, found.thing.id) as PersonId;
  if (!release.unsafeToTell)
    await oweNotice(deps, {
      id: `release.${release.id}`,
      personId,
      kind: "release-notice",
      communityId: release.communityId,
      itemId: release.itemId,
    });
  return personId;
}

/** A release as the two admins see it: with the author once it is agreed. */
export type ReleaseView = { release: Release; author: { personId: PersonId; name: string } | undefined };

/** All releases, newest first; the author is opened for the two who agreed on it, and nobody else. */
export async function releasesFor(deps: Deps, admin: Person): Promise<ReleaseView[]> {
  permitAdmin(admin);
  const all = await deps.store.releases.all();
  const views = await Promise.all(
    all.map(async ({ value: release }) => {
      const isOneOfTwo = release.askedBy === admin.id || release.decidedBy === admin.id;
      if (release.state !== "agreed" || !isOneOfTwo) return { release, author: undefined };
      // No seal is opened that the audit does not know of, nor while its author has not been told who may be.
      const decider = release.decidedBy && (await deps.store.people.person(release.decidedBy))?.value;
      if (decider) await note(deps, decider, release, "release.agreed");
      const personId = await openedAuthor(deps, admin, release);
      if (!personId) return { release, author: undefined };
      const name = (await deps.store.people.person(personId))?.value.name ?? "";
      return { release, author: { personId, name } };
    }),
  );
  return views.toReversed();
}

/** Asked before anything is looked up, so that nobody else can tell what there is. @throws PracticeError `not-allowed`. */
function permitAdmin(person: Person): void {
  if (!person.admin) throw new PracticeError("not-allowed");
}

type Sealed = { thing: Item | Perspective | Use; communityId: Item["communityId"] };

/** What is asked about, which must bear a seal. An admin need not be able to read it for that. */
async function sealedThing(deps: Deps, admin: Person, itemId: string, documentId: string): Promise<Sealed> {
  const found = await findSealed(deps, admin, itemId, documentId);
  if (!found) throw new PracticeError("not-found");
  return found;
}

async function findSealed(
  deps: Deps,
  admin: Person,
  itemId: string,
  documentId: string,
): Promise<Sealed | undefined> {
  const communityId = isUuid(itemId) ? await deps.store.knowledge.communityOf(itemId as ItemId) : undefined;
  const stored = (await deps.store.communities.all()).find(({ value }) => value.id === communityId);
  if (!stored) return undefined;
  permit(admin, "release.decide", { community: stored.value });
  // What stood on an item that was merged stands elsewhere; its own words do not.
  const own = await deps.store.knowledge.item(stored.value.id, itemId as ItemId);
  const thread = await threadOfPart(deps, {
    communityId: stored.value.id,
    itemId: itemId as ItemId,
    id: documentId,
  });
  const things: (Item | Perspective | Use)[] = [
    ...(own ? [own.value] : []),
    ...(thread?.perspectives.map(({ value }) => value) ?? []),
    ...(thread?.uses.map(({ value }) => value) ?? []),
  ];
  const thing = things.find(({ id, unnamed }) => id === documentId && unnamed !== undefined);
  return thing && { thing, communityId: stored.value.id };
}

async function note(
  deps: Deps,
  admin: Person,
  release: Release,
  action: "release.asked" | "release.agreed" | "release.refused",
): Promise<void> {
  const entry = auditEntry(
    {
      // The same step again is the same entry.
      id: `${action}.${release.id}`,
      communityId: release.communityId,
      actor: admin.actorRef,
      action,
      thing: { type: release.documentId === release.itemId ? "item" : "perspective", id: release.documentId },
    },
    deps.clock.now(),
  );
  await unlessThere(deps.store.knowledge.write(release.communityId, [{ create: entry }]));
}
