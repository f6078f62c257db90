import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { KnownItem, KnownPerspective } from "../../bot/domain/contributions.ts";
import type { ItemId, PersonId, PerspectiveId } from "../../bot/domain/ids.ts";

let made = 0;

/** A published question with a topic, saved by Nia on a Monday morning, that nobody has answered; unless said otherwise. */
export function known(changes: Partial<KnownItem> = {}): KnownItem {
  made += 1;
  const createdAt = changes.createdAt ?? "2026-11-23T10:00:00.000Z";
  return {
    id: `item-${made}` as ItemId,
    communityId: FIRST_COMMUNITY,
    kind: "question",
    topics: ["mental capacity"],
    createdAt,
    freshAt: createdAt,
    by: by("nia"),
    hasOwner: true,
    isPrompt: false,
    seeAlso: [],
    taps: 0,
    perspectives: [],
    ...changes,
  };
}

/** Somebody's view, with their name unless `who` is left out. */
export function view(at: string, who?: string, helped = 0): KnownPerspective {
  made += 1;
  return { id: `view-${made}` as PerspectiveId, at, ...(who ? { by: by(who) } : {}), helped };
}

export function by(who: string): PersonId {
  return `t.${who}` as PersonId;
}
