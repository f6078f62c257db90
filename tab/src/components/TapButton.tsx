import { makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import type { ReactElement } from "react";
import { useChosenStyle } from "./TopicButton.tsx";

const useStyles = makeStyles({
  tap: {
    minWidth: "auto",
    maxWidth: "100%",
    minHeight: "32px",
    fontWeight: "normal",
    textAlign: "start",
    overflowWrap: "anywhere",
  },
  quiet: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    "& .fui-Button__icon": { fontSize: "16px", width: "16px", height: "16px" },
  },
});

type Props = {
  on: boolean;
  /** Beside the words while it is off; a tick stands there while it is on. */
  icon: ReactElement;
  /** What it says; the same whether on or off. */
  children: string;
  /** The name for who hears it, where the words alone do not say enough. It begins with them. */
  label?: string;
  size?: "small" | "medium";
  /** Without a frame while it is off: for what stands below something weightier. */
  quiet?: boolean;
  onTap(on: boolean): void;
};

/** One tap says so, another takes it back. Whether it is on shows in a tick and a frame, not in colour alone. */
export function TapButton({ on, icon, children, label, size = "small", quiet = false, onTap }: Props) {
  const styles = useStyles();
  const chosen = useChosenStyle();
  return (
    <ToggleButton
      className={mergeClasses(styles.tap, quiet && styles.quiet, on && chosen)}
      size={size}
      appearance={quiet && !on ? "subtle" : "secondary"}
      checked={on}
      icon={on ? <CheckmarkRegular aria-hidden /> : icon}
      aria-label={label}
      onClick={() => onTap(!on)}
    >
      {children}
    </ToggleButton>
  );
}
