import type { CommunityId, ItemId, PerspectiveId } from "./ids.ts";
import { checkedWords, type Item, newItem } from "./item.ts";
import { checkedPerspective, newPerspective, type Perspective } from "./perspective.ts";

/** One entry of the sample community's file. */
export type SampleEntry = {
  kind: string;
  title: string;
  body: string;
  topics: string[];
  perspectives: { body: string; fitsWhen?: string }[];
};

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
): { item: Item; perspectives: Perspective[] } {
  const savedAt = new Date(now.getTime() - 2 * HOUR_MS - place * SPACING_MS);
  const itemId = sampleId(place, 0) as ItemId;
  const words = checkedWords({
    kind: entry.kind,
    title: entry.title,
    text: entry.body,
    topics: entry.topics,
  });
  const item = newItem(words, { id: itemId, communityId, origin: "sample", sample: true }, savedAt);
  const perspectives = entry.perspectives.map(({ body, fitsWhen }, i) =>
    newPerspective(
      checkedPerspective({ text: body, fitsWhen }),
      { id: sampleId(place, i + 1) as PerspectiveId, communityId, itemId, sample: true },
      new Date(savedAt.getTime() + (i + 1) * 0.4 * HOUR_MS),
    ),
  );
  return { item: { ...item, counts: { ...item.counts, perspectives: perspectives.length } }, perspectives };
}

/** A UUID (version 8, custom) that says: sample entry, part. */
function sampleId(place: number, part: number): string {
  return `5a3b1e00-0000-8000-8000-${String(place).padStart(6, "0")}${String(part).padStart(6, "0")}`;
}
