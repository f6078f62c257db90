import { createIds } from "../../bot/adapters/system/ids.ts";
import sampleCommunity from "../../bot/data/sampleCommunity.json" with { type: "json" };
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import type { ItemId } from "../../bot/domain/ids.ts";
import { checkedWords, newItem } from "../../bot/domain/item.ts";
import type { Store } from "../../bot/ports/store.ts";

const ids = createIds();
/** Changes in one batch; the store takes 100. */
const BATCH = 100;

/** Saves items of words of the sample community, shuffled, about 60 words each; the same ones each time, save their ids. */
export async function saveManyItems(store: Store, count: number): Promise<void> {
  const sentences = sampleCommunity.flatMap(({ body, perspectives }) =>
    [body, ...perspectives.map((perspective) => perspective.body)].flatMap((text) =>
      text.split(/(?<=[.?])\s+/),
    ),
  );
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const sentence = () => sentences[next(sentences.length)] ?? "";
  for (let made = 0; made < count; made += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - made) }, (_, i) => {
      const words = checkedWords({
        kind: (["question", "insight", "resource", "story"] as const)[next(4)],
        title: sentence().slice(0, 110) || "Untitled",
        text: Array.from({ length: 4 }, sentence).join(" "),
        topics: sampleCommunity[next(sampleCommunity.length)]?.topics.slice(0, 3) ?? [],
      });
      const at = new Date(Date.UTC(2026, 0, 1) + (made + i) * 60_000);
      return {
        create: newItem(words, { id: ids.next() as ItemId, communityId: FIRST_COMMUNITY, origin: "tab" }, at),
      };
    });
    await store.knowledge.write(FIRST_COMMUNITY, batch);
  }
}
