import { makeStyles, ToggleButton } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";

const useStyles = makeStyles({
  topic: {
    minWidth: "auto",
    maxWidth: "100%",
    fontWeight: "normal",
    textAlign: "start",
    overflowWrap: "anywhere",
  },
});

/** A topic that can be chosen. A tick says so beside the colour. */
export function TopicButton(props: { name: string; chosen: boolean; onToggle(): void }) {
  const styles = useStyles();
  return (
    <ToggleButton
      className={styles.topic}
      checked={props.chosen}
      icon={props.chosen ? <CheckmarkRegular aria-hidden /> : undefined}
      onClick={props.onToggle}
    >
      {props.name}
    </ToggleButton>
  );
}
