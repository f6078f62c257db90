import { InviteDialog } from "./InviteDialog.tsx";
import { LetterDialog } from "./LetterDialog.tsx";
import { MergeRow } from "./MergeRow.tsx";
import type { Wanted } from "./rowActs.ts";
import { TeamDialog } from "./TeamDialog.tsx";
import { TopicsDialog } from "./TopicsDialog.tsx";

type Props = { wanted: Wanted; open: boolean; onClose(): void };

/** The dialog an act asks with. */
export function AskedDialog(props: Props) {
  switch (props.wanted.act) {
    case "invite":
      return <InviteDialog {...props} />;
    case "topics":
      return <TopicsDialog {...props} />;
    case "team":
      return <TeamDialog {...props} />;
    case "merge":
      return <MergeRow {...props} />;
    default:
      return <LetterDialog {...props} />;
  }
}
