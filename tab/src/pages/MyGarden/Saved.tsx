import { BookmarkRegular } from "@fluentui/react-icons/svg/bookmark";
import { useSession } from "../../reader/session.tsx";
import { useReactionTexts } from "../../texts/reactions.ts";
import { KeptItems } from "./KeptItems.tsx";

/** What the reader saved for later, the newest first. */
export function Saved() {
  const texts = useReactionTexts();
  const { api } = useSession();
  return (
    <KeptItems
      queryKey="saved"
      heading={texts.kept.saved}
      none={texts.kept.savedNone}
      read={api.savedItems}
      change={api.saveForLater}
      button={{ words: texts.save, label: texts.kept.takeOff, icon: <BookmarkRegular aria-hidden /> }}
    />
  );
}
