import type { ItemView, PerspectiveView } from "../../../../bot/contract/api.ts";

/** Whether the reader may say so: not of words with their own name, and of nothing that is not there for all. */
export function mayHaveHelped(item: ItemView, { author, standing }: PerspectiveView): boolean {
  const ownNamed = author.you && author.name !== null;
  return item.standing === "published" && standing === "published" && !ownNamed;
}
