import { useUpkeepTexts } from "../../texts/upkeep.ts";
import { WriteDialog, type WriteDialogProps } from "../../write/WriteDialog.tsx";

/** The words of somebody else's item, to be changed as they should be; what is written goes to whoever decides. */
export function SuggestDialog(props: Omit<WriteDialogProps, "suggest">) {
  return <WriteDialog {...props} suggest={useUpkeepTexts().suggest} />;
}
