import type { Announcement, Audience } from "../../domain/announcement.ts";
import type { Recipient } from "../../domain/delivery.ts";
import type { CommunityId } from "../../domain/ids.ts";
import { topicKey } from "../../domain/item.ts";
import type { Membership } from "../../domain/member.ts";
import type { Keyset } from "../../ports/store.ts";
import type { Deps } from "../deps.ts";
import { givingWay } from "../givingWay.ts";
import { allPages } from "../keeping/allPages.ts";
import { channelsOf } from "../places.ts";
import type { Recipients } from "./recipients.ts";

/** As many rows as the store gives at once. */
const PAGE = 1000;

/** Who is meant, one after the other, as it is now; never more than a page of them in memory. */
export const recipientsOf: Recipients = async function* (deps, announcement) {
  const { audience, communityId } = announcement;
  if (audience.kind === "channels") yield* channels(deps, communityId, audience.conversations);
  else if (audience.kind === "people")
    // Who left in the meantime is told of as such, not left out in silence.
    for (const personId of audience.personIds)
      yield recipient(personId, (await deps.store.membership.member(communityId, personId))?.value);
  else for await (const row of rowsOf(deps, communityId, audience)) yield recipient(row.personId, row);
};

/** How many an announcement would go to. */
export type AudienceCount = {
  people: number;
  /** Of them, those the bot has no way to: they have not installed the app and are in no team it is in. */
  notInstalled: number;
  channels: number;
  /** Chosen people who left the community, and chosen channels that are gone. */
  gone: number;
};

/** Counted as it is now; when it begins it may be others. */
export async function countAudience(
  deps: Deps,
  of: Pick<Announcement, "communityId" | "audience">,
): Promise<AudienceCount> {
  const { audience, communityId } = of;
  const count: AudienceCount = { people: 0, notInstalled: 0, channels: 0, gone: 0 };
  if (audience.kind === "channels") {
    for await (const _ of channels(deps, communityId, audience.conversations)) count.channels += 1;
    return { ...count, gone: new Set(audience.conversations).size - count.channels };
  }
  if (audience.kind === "everyone") {
    const { membership } = deps.store;
    const [people, chat, contact] = await Promise.all([
      membership.countMembers(communityId),
      membership.countMembers(communityId, "chat"),
      membership.countMembers(communityId, "contact"),
    ]);
    return { ...count, people, notInstalled: Math.max(0, people - chat - contact) };
  }
  const add = (row: Membership) => {
    count.people += 1;
    if (!row.reach) count.notInstalled += 1;
  };
  if (audience.kind === "people")
    for (const personId of new Set(audience.personIds)) {
      const row = await deps.store.membership.member(communityId, personId);
      if (row) add(row.value);
      else count.gone += 1;
    }
  else for await (const row of rowsOf(deps, communityId, audience)) add(row);
  return count;
}

/** Whether nobody could get it. */
export function isNobody({ people, notInstalled, channels: posts }: AudienceCount): boolean {
  return people - notInstalled + posts === 0;
}

async function* rowsOf(
  deps: Deps,
  communityId: CommunityId,
  audience: Extract<Audience, { kind: "everyone" | "role" | "followers" }>,
): AsyncGenerator<Membership> {
  if (audience.kind === "role" && audience.role === "gardener") {
    for (const { value } of await deps.store.membership.gardeners(communityId)) yield value;
    return;
  }
  const belongs = belongsTo(audience);
  const read = (page: { after?: Keyset }) =>
    deps.store.membership.members(communityId, { ...page, limit: PAGE });
  for await (const { value } of givingWay(deps, allPages(read))) if (belongs(value)) yield value;
}

function belongsTo(
  audience: Extract<Audience, { kind: "everyone" | "role" | "followers" }>,
): (row: Membership) => boolean {
  switch (audience.kind) {
    case "everyone":
      return () => true;
    case "role":
      return ({ roles }) => roles.includes(audience.role);
    case "followers": {
      const wanted = new Set(audience.topics.map(topicKey));
      return ({ follows }) => follows?.some((key) => wanted.has(key)) ?? false;
    }
  }
}

/** Chosen channels of the community; one of another, whoever named it, is as if it were gone. */
async function* channels(
  deps: Deps,
  communityId: CommunityId,
  ids: readonly string[],
): AsyncGenerator<Recipient> {
  const chosen = new Set(ids);
  for (const { value } of await channelsOf(deps, communityId))
    if (chosen.has(value.id)) yield { kind: "channel", reference: value.reference };
}

function recipient(personId: Membership["personId"], row: Membership | undefined): Recipient {
  return { kind: "person", personId, ...(row?.contact ? { contact: row.contact } : {}) };
}
