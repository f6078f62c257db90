import type { WrittenView } from "../../../../bot/contract/api.ts";
import type { Texts } from "../../texts/texts.tsx";

/** What something the reader wrote is called in a list of theirs. */
export function titleOf({ type, title, standing }: WrittenView, { safety, garden }: Texts): string {
  const { myGarden } = garden;
  if (standing === "removed")
    return title && type === "perspective" ? myGarden.onItem(title) : myGarden.removedTitle;
  if (type === "perspective") return title ? myGarden.onItem(title) : myGarden.onHidden;
  return title || safety.wordsRemoved;
}
