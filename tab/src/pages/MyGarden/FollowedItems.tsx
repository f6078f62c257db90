import { AlertRegular } from "@fluentui/react-icons/svg/alert";
import { useSession } from "../../reader/session.tsx";
import { useReactionTexts } from "../../texts/reactions.ts";
import { KeptItems } from "./KeptItems.tsx";

/** Items the reader hears news of, the latest first. */
export function FollowedItems() {
  const texts = useReactionTexts();
  const { api } = useSession();
  return (
    <KeptItems
      queryKey="followed-items"
      heading={texts.kept.follows}
      none={texts.kept.followsNone}
      read={api.followedItems}
      change={api.followItem}
      button={{ words: texts.follow, label: texts.kept.unfollow, icon: <AlertRegular aria-hidden /> }}
    />
  );
}
