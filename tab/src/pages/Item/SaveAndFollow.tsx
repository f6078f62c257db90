import { AlertRegular } from "@fluentui/react-icons/svg/alert";
import { BookmarkRegular } from "@fluentui/react-icons/svg/bookmark";
import { useQueryClient } from "@tanstack/react-query";
import type { ItemView } from "../../../../bot/contract/api.ts";
import type { KeepResponse } from "../../../../bot/contract/reactions.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { TapButton } from "../../components/TapButton.tsx";
import { WentWrong } from "../../components/WentWrong.tsx";
import { useSession } from "../../reader/session.tsx";
import { useReactionTexts } from "../../texts/reactions.ts";
import { type ItemChange, useItemChange } from "./useItemChange.ts";

/** Keeps it on the reader's own list. */
export function SaveButton({ item }: { item: ItemView }) {
  const texts = useReactionTexts();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const { api } = useSession();
  const saving = useItemChange(
    item.id,
    keeping("saved", (on) => api.saveForLater(item.id, on)),
  );
  if (!isOffered(item)) return null;
  return (
    <>
      <TapButton
        on={item.yours.saved}
        icon={<BookmarkRegular aria-hidden />}
        onTap={(on) =>
          saving.mutate(on, {
            onSuccess: () => {
              announce(on ? texts.savedSaid : texts.unsavedSaid);
              void queries.invalidateQueries({ queryKey: ["saved"] });
            },
          })
        }
      >
        {texts.save}
      </TapButton>
      <WentWrong error={saving.error} />
    </>
  );
}

/** Tells the reader, once a day, what is new here. */
export function FollowItemButton({ item }: { item: ItemView }) {
  const texts = useReactionTexts();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const { api } = useSession();
  const following = useItemChange(
    item.id,
    keeping("follows", (on) => api.followItem(item.id, on)),
  );
  if (!isOffered(item)) return null;
  return (
    <>
      <TapButton
        on={item.yours.follows}
        icon={<AlertRegular aria-hidden />}
        onTap={(on) =>
          following.mutate(on, {
            onSuccess: () => {
              announce(on ? `${texts.followedSaid} ${texts.followHow}` : texts.unfollowedSaid);
              void queries.invalidateQueries({ queryKey: ["followed-items"] });
            },
          })
        }
      >
        {texts.follow}
      </TapButton>
      <WentWrong error={following.error} />
    </>
  );
}

/** What is not published is its author's alone, and a list in the open would tell whose it is. */
function isOffered({ standing, yours }: ItemView): boolean {
  return standing === "published" || yours.saved || yours.follows;
}

function keeping(
  what: "saved" | "follows",
  ask: (on: boolean) => Promise<KeepResponse>,
): ItemChange<boolean, KeepResponse> {
  const withIt = (item: ItemView, on: boolean): ItemView => ({
    ...item,
    yours: { ...item.yours, [what]: on },
  });
  return {
    name: what,
    ask,
    expect: withIt,
    takeBack: (item, on) => withIt(item, !on),
    settle: (item, _on, answer) => withIt(item, answer[what]),
  };
}
