import { useReader } from "../../reader/reader.tsx";
import { MergeDialog } from "../Item/MergeDialog.tsx";
import type { Wanted } from "./rowActs.ts";

type Props = { wanted: Wanted; open: boolean; onClose(): void };

/** Makes one of the two items of a row. */
export function MergeRow({ wanted: { row }, open, onClose }: Props) {
  const { community } = useReader();
  const { itemId, other, title } = row;
  if (!itemId || !other) return null;
  const communityId = community.id;
  return (
    <MergeDialog
      item={{ id: itemId, communityId, title }}
      other={{ id: other.itemId, communityId, title: other.title }}
      open={open}
      onClose={onClose}
    />
  );
}
