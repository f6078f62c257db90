import type { CommunityId, ItemId, PerspectiveId, UseId } from "./ids.ts";
import { checkedWords, type Item, newItem, type Reaction } from "./item.ts";
import { checkedPerspective, newPerspective, type Perspective } from "./perspective.ts";
import { checkedStory, countOf, FITS, newUse, type Story, type Use } from "./use.ts";

/** One entry of the sample community's file. */
export type SampleEntry = {
  kind: string;
  title: string;
  body: string;
  topics: string[];
  perspectives: { body: string; fitsWhen?: string; helpedMe?: number }[];
  /** How many said so with one tap; nobody in particular did. */
  reactions?: Partial<Record<Reaction, number>>;
  /** Stories of use; and how many more only tapped that they used it. */
  uses?: (Partial<Story> & { fit: string })[];
  taps?: number;
};

/** Parts of a sample entry from here on are its uses. */
const USES_FROM = 500;
const HOUR_MS = 3_600_000;
/** Between two entries, so that the sample looks like weeks of a community's life. */
const SPACING_MS = 31 * HOUR_MS;

/**
 * The sample entry as an item with its perspectives, the first entry the newest. Ids follow from the place in the
 * file, so that loading again after an interruption makes nothing twice.
 */
export function sampleThread(
  entry: SampleEntry,
  place: number,
  communityId: CommunityId,
  now: Date,
): { item: Item; perspectives: Perspective[]; uses: Use[] } {
  const savedAt = new Date(now.getTime() - 2 * HOUR_MS - place * SPACING_MS);
  const itemId = sampleId(place, 0) as ItemId;
  const words = checkedWords({
    kind: entry.kind,
    title: entry.title,
    text: entry.body,
    topics: entry.topics,
  });
  const item = newItem(words, { id: itemId, communityId, origin: "sample", sample: true }, savedAt);
  const perspectives = entry.perspectives.map(({ body, fitsWhen, helpedMe = 0 }, i) => ({
    ...newPerspective(
      checkedPerspective({ text: body, fitsWhen }),
      { id: sampleId(place, i + 1) as PerspectiveId, communityId, itemId, sample: true },
      new Date(savedAt.getTime() + (i + 1) * 0.4 * HOUR_MS),
    ),
    helpedMe,
  }));
  const told = (entry.uses ?? []).map(({ fit, ...story }) => ({
    fit: FITS.find((known) => known === fit) ?? "used",
    story: checkedStory(story),
  }));
  const tapped = Array.from({ length: entry.taps ?? 0 }, () => ({ fit: "used" as const, story: undefined }));
  const uses = [...told, ...tapped].map((said, i) => {
    const id = sampleId(place, USES_FROM + i) as UseId;
    // Not in the future, for the newest of the sample.
    const at = Math.min(savedAt.getTime() + (i + 2) * 20 * HOUR_MS, now.getTime() - HOUR_MS);
    return newUse(said, { id, communityId, itemId, sample: true }, new Date(at));
  });
  const counts = {
    ...item.counts,
    reactions: { ...item.counts.reactions, ...entry.reactions },
    perspectives: perspectives.length,
    uses: uses.filter((use) => countOf(use) === 1).length,
  };
  return { item: { ...item, counts }, perspectives, uses };
}

/** A UUID (version 8, custom) that says: sample entry, part. */
function sampleId(place: number, part: number): string {
  return `5a3b1e00-0000-8000-8000-${String(place).padStart(6, "0")}${String(part).padStart(6, "0")}`;
}
