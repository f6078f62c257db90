import { makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";

const useStyles = makeStyles({
  topic: {
    minWidth: "auto",
    maxWidth: "100%",
    fontWeight: "normal",
    textAlign: "start",
    overflowWrap: "anywhere",
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    ":hover": {
      backgroundColor: tokens.colorBrandBackground2Hover,
      color: tokens.colorBrandForeground2,
      ...shorthands.borderColor(tokens.colorBrandStroke1),
    },
  },
});

/** How a choice looks that is on: shared by topics and filters. */
export function useChosenStyle(): string {
  return useStyles().chosen;
}

/** A topic that can be chosen. A tick says so beside the colour. */
export function TopicButton(props: { name: string; chosen: boolean; onToggle(): void }) {
  const styles = useStyles();
  return (
    <ToggleButton
      className={mergeClasses(styles.topic, props.chosen && styles.chosen)}
      checked={props.chosen}
      icon={props.chosen ? <CheckmarkRegular aria-hidden /> : undefined}
      onClick={props.onToggle}
    >
      {props.name}
    </ToggleButton>
  );
}
