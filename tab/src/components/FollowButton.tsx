import { makeStyles, mergeClasses, ToggleButton } from "@fluentui/react-components";
import { AlertRegular } from "@fluentui/react-icons/svg/alert";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useState } from "react";
import { useReader } from "../reader/reader.tsx";
import { sentenceFor, useTexts } from "../texts/texts.tsx";
import { useAnnounce } from "./announce.tsx";
import { foldedTopic } from "./foldedTopic.ts";
import { useChosenStyle } from "./TopicButton.tsx";

const useStyles = makeStyles({
  follow: {
    alignSelf: "center",
    minWidth: "auto",
    maxWidth: "100%",
    fontWeight: "normal",
    overflowWrap: "anywhere",
  },
});

/** One tap to follow a topic, or to stop. `short` where the topic's name stands beside it. */
export function FollowButton({ topic, short = false }: { topic: string; short?: boolean }) {
  const styles = useStyles();
  const chosen = useChosenStyle();
  const texts = useTexts();
  const announce = useAnnounce();
  const { me, follow } = useReader();
  const [busy, setBusy] = useState(false);
  const follows = me.follows.some((other) => foldedTopic(other) === foldedTopic(topic));
  const { search } = texts;
  const name = follows ? search.followingTopic(topic) : search.followTopic(topic);
  const toggle = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await follow(topic, !follows);
    } catch (error) {
      announce(sentenceFor(error, texts));
    } finally {
      setBusy(false);
    }
  };
  return (
    <ToggleButton
      className={mergeClasses(styles.follow, follows && short && chosen)}
      size="small"
      appearance={follows && short ? "secondary" : "subtle"}
      checked={follows}
      disabledFocusable={busy}
      icon={follows ? <CheckmarkRegular aria-hidden /> : short ? undefined : <AlertRegular aria-hidden />}
      aria-label={name}
      onClick={() => void toggle()}
    >
      {short ? (follows ? search.following : search.follow) : name}
    </ToggleButton>
  );
}
