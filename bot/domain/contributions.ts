import type { CommunityId, ItemId, PersonId, PerspectiveId } from "./ids.ts";
import type { Ask, Item, Kind } from "./item.ts";
import type { Perspective } from "./perspective.ts";

/** What looking after the community must know of a published item; its words are read when a row shows them. */
export type KnownItem = {
  id: ItemId;
  communityId: CommunityId;
  kind: Kind;
  topics: readonly string[];
  createdAt: string;
  /** When its words were last looked at: saved, edited, or found to be still right. */
  freshAt: string;
  /** Who saved it with their name. Unnamed acts count in no figure about people. */
  by?: PersonId;
  /** Somebody can be asked about it: by name, or without anybody learning who. */
  hasOwner: boolean;
  /** What its owner was asked last, and when. */
  asked?: { why: Ask; at: string };
  /** It is a prompt of the gardeners, which has a way of its own to be looked after. */
  isPrompt: boolean;
  /** It came with the product, to show how it works, and counts in no figure. */
  sample?: true;
  seeAlso: readonly ItemId[];
  /** Taps of readers: reactions and uses. */
  taps: number;
  perspectives: readonly KnownPerspective[];
};

/** A published perspective. */
export type KnownPerspective = {
  id: PerspectiveId;
  at: string;
  by?: PersonId;
  helped: number;
};

/** All that is published, as far as looking after it goes; kept current from the change feed, like the search index. */
export interface Contributions {
  /** Takes the newer state of an item or perspective, in any order. */
  take(document: Item | Perspective): void;
  /** Everything of a community, in no order. */
  all(communityId: string): Iterable<KnownItem>;
  item(id: string): KnownItem | undefined;
}

export function createContributions(): Contributions {
  const items = new Map<string, Map<string, Omit<KnownItem, "perspectives">>>();
  const communityOf = new Map<string, string>();
  const perspectives = new Map<string, Map<string, KnownPerspective>>();

  function takeItem(item: Item): void {
    const there = items.get(item.communityId) ?? new Map<string, Omit<KnownItem, "perspectives">>();
    items.set(item.communityId, there);
    if (item.state === "published" && item.archivedAt === undefined && item.mergedInto === undefined) {
      there.set(item.id, known(item));
      communityOf.set(item.id, item.communityId);
    } else {
      there.delete(item.id);
      communityOf.delete(item.id);
    }
    // Nothing comes back from there; what stood on a merged one comes by again where it stands now.
    if (item.state === "removed" || item.mergedInto !== undefined) perspectives.delete(item.id);
  }

  function takePerspective(perspective: Perspective): void {
    if (perspective.left) perspectives.get(perspective.left)?.delete(perspective.id);
    const there = perspectives.get(perspective.itemId) ?? new Map<string, KnownPerspective>();
    if (perspective.state === "published") there.set(perspective.id, knownPerspective(perspective));
    else there.delete(perspective.id);
    if (there.size > 0) perspectives.set(perspective.itemId, there);
    else perspectives.delete(perspective.itemId);
  }

  const whole = (item: Omit<KnownItem, "perspectives">): KnownItem => ({
    ...item,
    perspectives: [...(perspectives.get(item.id)?.values() ?? [])],
  });

  return {
    take: (document) => (document.type === "item" ? takeItem(document) : takePerspective(document)),
    *all(communityId) {
      for (const item of items.get(communityId)?.values() ?? []) yield whole(item);
    },
    item: (id) => {
      const item = items.get(communityOf.get(id) ?? "")?.get(id);
      return item && whole(item);
    },
  };
}

function known(item: Item): Omit<KnownItem, "perspectives"> {
  const { reactions, uses } = item.counts;
  return {
    id: item.id,
    communityId: item.communityId,
    kind: item.kind,
    topics: item.topics,
    createdAt: item.createdAt,
    freshAt: [item.createdAt, item.editedAt ?? "", item.reviewedAt ?? ""].reduce((a, b) => (a > b ? a : b)),
    ...(item.savedBy ? { by: item.savedBy } : {}),
    hasOwner: item.savedBy !== undefined || item.unnamed !== undefined,
    ...(item.asked ? { asked: { why: item.asked.why, at: item.asked.askedAt } } : {}),
    isPrompt: item.prompt !== undefined,
    ...(item.sample ? { sample: true } : {}),
    seeAlso: item.seeAlso ?? [],
    taps: uses + Object.values(reactions).reduce((sum, count) => sum + count, 0),
  };
}

function knownPerspective({ id, createdAt, author, helpedMe }: Perspective): KnownPerspective {
  return { id, at: createdAt, ...(author ? { by: author.personId } : {}), helped: helpedMe };
}
