import {
  type Conversation,
  type ConversationNames,
  type ConversationReference,
  conversationDocumentId,
  sameReference,
} from "../domain/conversation.ts";
import type { PersonId } from "../domain/ids.ts";
import type { Person } from "../domain/member.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { keepRows } from "./memberRow.ts";
import { communityOfPlace } from "./places.ts";

/**
 * Keeps how to reach a person's chat, a group chat or a channel; writes only when something changed.
 * True the first time we hear of it, for one caller only.
 */
export async function keepReference(
  deps: Deps,
  person: Person,
  reference: ConversationReference,
  names: ConversationNames = {},
): Promise<boolean> {
  if (reference.kind === "personal") {
    if (sameReference(person.conversation, reference)) return false;
    let first = false;
    await changePerson(deps, person.id, (stored) => {
      first = stored.conversation === undefined;
      return { ...stored, conversation: reference };
    });
    return first;
  }
  return keepPlace(deps, reference, names);
}

/** The same for a group chat or channel, whoever spoke there or nobody: filed with the community its team is linked to. */
export async function keepPlace(
  deps: Deps,
  reference: ConversationReference,
  names: ConversationNames,
): Promise<boolean> {
  return changing(deps, async () => {
    const id = conversationDocumentId(reference.conversationId);
    const communityId = await communityOfPlace(deps, reference);
    const there = await deps.store.membership.conversation(communityId, id);
    // Most activities name neither: what was heard before stays.
    const called = { ...there?.value.names, ...names };
    if (there && sameReference(there.value.reference, reference) && sameNames(there.value.names, called))
      return false;
    const now = deps.clock.now().toISOString();
    const kept: Conversation = {
      type: "conversation",
      id,
      communityId,
      reference,
      ...(Object.keys(called).length > 0 ? { names: called } : {}),
      createdAt: there?.value.createdAt ?? now,
      updatedAt: now,
    };
    await deps.store.membership.write(communityId, [
      there ? { replace: kept, version: there.version } : { create: kept },
    ]);
    return !there;
  });
}

function sameNames(a: ConversationNames = {}, b: ConversationNames): boolean {
  return a.team === b.team && a.channel === b.channel;
}

/** Forgets a conversation the app was removed from; `personId` where it was someone's personal chat. */
export async function forgetReference(
  deps: Deps,
  of: { conversationId: string; personId?: PersonId },
): Promise<void> {
  if (of.personId)
    await changePerson(deps, of.personId, ({ conversation, ...rest }) =>
      conversation?.conversationId === of.conversationId
        ? rest
        : { ...rest, ...(conversation ? { conversation } : {}) },
    );
  const id = conversationDocumentId(of.conversationId);
  for (const { value: community } of await deps.store.communities.all())
    await changing(deps, async () => {
      const there = await deps.store.membership.conversation(community.id, id);
      if (there) await deps.store.membership.write(community.id, [{ remove: id, version: there.version }]);
    });
}

async function changePerson(
  deps: Deps,
  personId: PersonId,
  change: (person: Person) => Person,
): Promise<void> {
  let changed: Person | undefined;
  await changing(deps, async () => {
    const stored = await deps.store.people.person(personId);
    if (!stored) return;
    const after = { ...change(stored.value), updatedAt: deps.clock.now().toISOString() };
    await deps.store.people.write(personId, [{ replace: after, version: stored.version }]);
    changed = after;
  });
  if (changed) await keepRows(deps, changed);
}
