import type { Announcement } from "../../domain/announcement.ts";
import { FIRST_COMMUNITY } from "../../domain/community.ts";
import type { Recipient } from "../../domain/delivery.ts";
import { topicKey } from "../../domain/item.ts";
import type { Membership } from "../../domain/member.ts";
import type { Deps } from "../deps.ts";
import { allPages } from "../keeping/allPages.ts";

/**
 * Whom an announcement goes to, read when it begins; the same recipient twice gets it once. Called again from the start
 * when a process died while preparing.
 */
export type Recipients = (deps: Deps, announcement: Announcement) => AsyncIterable<Recipient>;

/** The announcement's audience as it is now: members of the community, whether or not the bot can reach them, or channels. */
export const recipientsOf: Recipients = async function* (deps, { communityId, audience }) {
  if (audience.kind === "channels") {
    for (const id of audience.conversations) {
      // Conversations are kept in one place, whatever community a channel is used for.
      const conversation = await deps.store.membership.conversation(FIRST_COMMUNITY, id);
      if (conversation) yield { kind: "channel", reference: conversation.value.reference };
    }
    return;
  }
  if (audience.kind === "people") {
    for (const personId of audience.personIds) {
      const member = await deps.store.membership.member(communityId, personId);
      if (member) yield recipient(member.value);
    }
    return;
  }
  const keys = new Set(audience.kind === "followers" ? audience.topics.map(topicKey) : []);
  for await (const { value } of allPages((page) => deps.store.membership.members(communityId, page)))
    if (isMeant(value)) yield recipient(value);

  function isMeant({ roles, follows }: Membership): boolean {
    if (audience.kind === "role") return roles.includes(audience.role);
    if (audience.kind === "followers") return follows?.some((key) => keys.has(key)) ?? false;
    return roles.length > 0;
  }
};

function recipient({ personId, contact }: Membership): Recipient {
  return { kind: "person", personId, ...(contact ? { contact } : {}) };
}
