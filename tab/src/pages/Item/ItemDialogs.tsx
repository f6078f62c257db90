import { lazy, Suspense } from "react";
import type { ItemView } from "../../../../bot/contract/api.ts";

const History = lazy(async () => ({ default: (await import("./upkeepParts.ts")).History }));
const MergeDialog = lazy(async () => ({ default: (await import("./upkeepParts.ts")).MergeDialog }));

/** Which dialog of an item is shown. A closed one stays until the next: taken away while open, it would leave the page hidden. */
export type ItemDialog = { which: "history" | "merge"; open: boolean };

type Props = { item: ItemView; dialog: ItemDialog | undefined; onClose(): void };

/** The dialogs of an item's menu. */
export function ItemDialogs({ item, dialog, onClose }: Props) {
  if (!dialog) return null;
  const of = { item, open: dialog.open, onClose };
  return <Suspense>{dialog.which === "history" ? <History {...of} /> : <MergeDialog {...of} />}</Suspense>;
}
