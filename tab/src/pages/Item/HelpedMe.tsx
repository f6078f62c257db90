import { makeStyles } from "@fluentui/react-components";
import { ThumbLikeRegular } from "@fluentui/react-icons/svg/thumb-like";
import type { ItemView, PerspectiveView } from "../../../../bot/contract/api.ts";
import { TapButton } from "../../components/TapButton.tsx";
import { WentWrong } from "../../components/WentWrong.tsx";
import { useSession } from "../../reader/session.tsx";
import { useReactionTexts } from "../../texts/reactions.ts";
import { isTapped, reactingChange } from "./reacting.ts";
import { useItemChange } from "./useItemChange.ts";

const useStyles = makeStyles({ part: { display: "grid", justifyItems: "start" } });

/** Says that a perspective helped, and takes it back. */
export function HelpedMe({ item, perspective }: { item: ItemView; perspective: PerspectiveView }) {
  const styles = useStyles();
  const texts = useReactionTexts();
  const { api } = useSession();
  const { id: perspectiveId, helpedMe } = perspective;
  const reacting = useItemChange(
    item.id,
    reactingChange((wanted) => api.react(item.id, wanted), `helped ${perspectiveId}`),
  );
  const words = texts.counted(texts.names.helpedMe, helpedMe);
  return (
    <div className={styles.part}>
      <TapButton
        on={isTapped(item, { tap: "helpedMe", perspectiveId })}
        icon={<ThumbLikeRegular aria-hidden />}
        {...(helpedMe > 0 ? { label: `${words} (${texts.people(helpedMe)})` } : {})}
        onTap={(on) => reacting.mutate({ tap: "helpedMe", perspectiveId, on })}
      >
        {words}
      </TapButton>
      <WentWrong error={reacting.error} />
    </div>
  );
}
